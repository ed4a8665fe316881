import Packs
import Platform
import Reporting
import TestSupport
import Testing
import Vocabulary

/// Promises that hold for any tree.
@Suite struct ShapePropertyTests {
  private static let names = [
    "skills", "skills", "skills", ".agents", ".claude", ".apm", "plugins", "locales", "ko", "zh-cn", "en", "pdf", "pdf",
    "docx", "PDF", "group", "references", "SKILL.md", "SKILL.md", "SKILL.md", "more.md", "More.md", "caf\u{E9}",
    "cafe\u{301}", "gro\u{DF}", "gross", ".git", "aux", "a\nb", "a ", ".gitignore", "manifest.toml", "templates",
    ".claude-plugin", "plugin.json", "marketplace.json", "LICENSE", "My Notes",
  ]

  private static let texts =
    [
      "", "# Text\n", "---\nname: docx\n---\n", "---\nname: [\n---\n", "---\nname: Bad Name\n",
      "version https://git-lfs.github.com/spec/v1\noid x\n", "{\"version\": \"1.0.0\"}", ManifestTests.head,
    ] + Array(repeating: usable, count: 4).flatMap { $0 }

  /// More often than the others, so that there are enough packs.
  private static let usable = [
    "---\nname: pdf\ndescription: Reads.\n---\n", "---\nname: docx\ndescription: Writes.\n---\n",
    "\u{FEFF}---\nname: caf\u{E9}\ndescription: Serves.\n---\n",
  ]

  private static let places = [
    "skills/pdf", "skills/docx", "skills/group/pdf", ".agents/skills/pdf", ".claude/skills/docx",
    "plugins/p/skills/pdf",
    ".apm/skills/My Notes", "locales/ko/skills/pdf", "locales/zh-cn/skills/docx", "pdf",
  ]

  private struct RandomTree {
    var files: [RepositoryFile] = []
    var bytes: [RelativePath: [UInt8]] = [:]
  }

  private func tree(_ generator: inout SeededGenerator) throws -> RandomTree {
    var tree = RandomTree()
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      let depth = Int.random(in: 1...4, using: &generator)
      var parts = try (0..<depth).map { _ in try #require(Self.names.randomElement(using: &generator)) }
      // Every other file is where skills are.
      if Bool.random(using: &generator) {
        parts.insert(try #require(Self.places.randomElement(using: &generator)), at: 0)
      }
      let place = try RelativePath(onDisk: parts.joined(separator: "/"))
      let text = try #require(Self.texts.randomElement(using: &generator))
      guard tree.bytes[place] == nil else { continue }
      tree.bytes[place] = Array(text.utf8)
      let kinds: [TrackedFile.Kind] = [.link, .submodule] + Array(repeating: .file(isExecutable: false), count: 12)
      let size = Bool.random(using: &generator) ? text.utf8.count : nil
      tree.files.append(
        RepositoryFile(
          place, try #require(kinds.randomElement(using: &generator)), size: size,
          id: Digest(ofBytes: text.utf8).text))
    }
    return tree
  }

  /// The outcome as values that can be compared.
  private func outcome(_ files: [RepositoryFile], _ bytes: [RelativePath: [UInt8]]) throws -> (String, ShapedPack?) {
    func reader(_ wanted: [RelativePath]) -> (RelativePath) throws -> [UInt8] {
      { path in
        guard wanted.contains(path), let bytes = bytes[path] else { throw RepositoryFixture.NotWanted(path: path) }
        return bytes
      }
    }
    do {
      let shape = try PackShape(of: files)
      let origin = PackOrigin(address: "acme/tools", commit: RepositoryFixture.commit)
      let draft = try shape.draft(from: origin, reading: reader(shape.wanted))
      let pack = try draft.pack(reading: reader(draft.wanted))
      return ("\(pack.paths) \(pack.places) \(pack.refusals) \(pack.noteTexts)", pack)
    } catch let refusal as ShapeRefusal {
      #expect(!refusal.faults.isEmpty)
      return ("\(refusal.faults.map(RepositoryFixture.text)) \(refusal.notes.map(\.message.text))", nil)
    }
  }

  @Test func `any tree gives a pack that can be loaded, or a reason, whatever the order of its files`() throws {
    var packs = 0
    for round in 0..<Rounds.count(3_000) {
      var generator = Rounds.generator(round)
      let tree = try tree(&generator)
      let (text, pack) = try outcome(tree.files, tree.bytes)
      #expect(try outcome(tree.files.shuffled(using: &generator), tree.bytes).0 == text, "round \(round)")
      guard let pack, pack.derived != nil else { continue }
      packs += 1
      for path in pack.files.keys { #expect(path.isPortable, "round \(round): \(path)") }
      for skill in pack.skills {
        #expect(pack.files.keys.contains { $0.text == "skills/\(skill.name)/SKILL.md" }, "round \(round)")
      }
      #expect(Set(pack.files.keys) == Set(pack.sources.keys), "round \(round)")
      let (loaded, faults) = pack.load()
      #expect(loaded?.skills == pack.skills.map(\.name).sorted(), "round \(round): \(faults)")
    }
    #expect(packs > Rounds.count(3_000) / 10)
  }
}
