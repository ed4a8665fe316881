import Doctor
import Reporting
import Testing
import Vocabulary

@Suite struct EncodingTests {
  private static let skill =
    "---\nname: tea\ndescription: Brews tea. Use when tea is asked for.\n---\n\n# Tea\n\nBrew it.\n"

  private static func utf16(_ text: String, hasMark: Bool = true) -> [UInt8] {
    ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private func rules(_ files: [String: [UInt8]]) async throws -> [String] {
    let files = try files.sorted { $0.key < $1.key }.map { SubjectFile(try RelativePath(onDisk: $0.key), $0.value) }
    return await Examination().report(on: Subject(files: files)).findings.map { "\($0.path) \($0.message.key)" }
  }

  @Test(arguments: ["AGENTS.md", "CLAUDE.md", "a/b/GEMINI.md", "AGENTS.override.md", ".github/copilot-instructions.md"])
  func `instructions in another encoding are reported once`(_ path: String) async throws {
    let latin = Array("# Rules\n\nBrew caf".utf8) + [0xE9] + Array(" daily.\n".utf8)
    #expect(try await rules([path: latin]) == ["\(path) frontmatter.utf8"])
    #expect(try await rules([path: Self.utf16("# Rules\n\nBrew tea.\n")]) == ["\(path) frontmatter.utf8.utf16"])
    #expect(try await rules([path: Self.utf16("# Rules\n", hasMark: false)]) == ["\(path) frontmatter.utf8.utf16"])
  }

  @Test(arguments: ["README.md", "docs/tea.md", "skills/tea/assets/AGENTS.md"])
  func `a document that no client reads as its own may have any encoding`(_ path: String) async throws {
    let latin = Array("Brew caf".utf8) + [0xE9, 0x0A]
    let found = try await rules([path: latin, "skills/tea/SKILL.md": Array(Self.skill.utf8)])
    #expect(!found.contains { $0.contains("utf8") })
  }

  @Test(arguments: [true, false])
  func `of a skill in UTF-16 only the encoding is reported`(hasMark: Bool) async throws {
    let found = try await rules(["skills/tea/SKILL.md": Self.utf16(Self.skill, hasMark: hasMark)])
    #expect(found == ["skills/tea/SKILL.md frontmatter.utf8.utf16"])
  }
}
