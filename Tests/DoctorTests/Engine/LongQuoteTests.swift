import Doctor
import Reporting
import Testing
import Vocabulary

@Suite struct LongQuoteTests {
  private static let long = String(repeating: "long", count: 75_000)

  private func messages(_ path: String, _ text: String) async throws -> [String] {
    let file = SubjectFile(try RelativePath(onDisk: path), Array(text.utf8))
    return await Examination().report(on: Subject(files: [file])).findings.flatMap {
      [$0.message.text] + ($0.fix.map { [$0.description.text] } ?? [])
    }
  }

  @Test func `a message about a long code fence shows 80 columns of it`() async throws {
    let fence = String(repeating: "`", count: 300_000)
    let open = try await messages("AGENTS.md", "# Rules\n\n\(fence)sh\nmake\n\nText.\n")
    #expect(open.contains { $0.hasSuffix("close it with " + String(repeating: "`", count: 79) + "…") })
    let nested = try await messages("AGENTS.md", "\(fence)text\n\(fence)sh\nmake\n\(fence)\n\(fence)\n\nText.\n")
    #expect(nested.contains { $0.hasSuffix("this block with " + String(repeating: "`", count: 79) + "…") })
  }

  @Test(arguments: [
    ("skills/tea/SKILL.md", "---\nname: \(long)\ndescription: Brews tea.\n---\n\nBrew it.\n"),
    ("skills/tea/SKILL.md", "---\nname: tea\n\(long): x\ndescription: Brews tea.\n---\n\nBrew it.\n"),
    ("skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews tea.\nallowed-tools: \(long)\n---\n\nBrew it.\n"),
    ("AGENTS.md", "See [it](\(long).md) and [that](#\(long)).\n\n<\(long)>\n"),
    ("AGENTS.md", "<!-- cairn-ignore \(long): x -->\n\n@\(long).md\n"),
    (".claude/settings.json", "{\"\(long)\": 1, \"hooks\": {\"\(long)\": []}, \"model\": \"\(long)\"}\n"),
    (".mcp.json", "{\"mcpServers\": {\"\(long)\": {}}}\n"),
    (".claude/agents/a.md", "---\nname: a\ndescription: B.\ntools: \(long)\nmodel: \(long)\n\(long): x\n---\nText.\n"),
  ])
  func `no message is as long as what it quotes`(_ path: String, _ text: String) async throws {
    let found = try await messages(path, text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.utf8.count < 2500 })
  }
}
