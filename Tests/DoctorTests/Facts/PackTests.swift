import Doctor
import Packs
import Reporting
import Testing
import Vocabulary

@Suite struct PackTests {
  private func file(_ path: String, _ text: String) throws -> SubjectFile {
    SubjectFile(try RelativePath(onDisk: path), Array(text.utf8))
  }

  private func lines(_ subject: Subject) async -> [String] {
    await Examination().report(on: subject).findings.map { finding in
      "\(finding.path):\(finding.start.line): \(finding.severity) \(finding.rule)"
    }
  }

  private func lines(_ files: [SubjectFile]) async -> [String] { await lines(Subject(files: files)) }

  private static let manifest = """
    schema = 1
    [pack]
    id = "test.pack"
    name = "Test"
    version = "1.0.0"
    ledger = "i18n/documents.toml"
    [locales]
    source = "en"
    available = ["en", "ko"]
    [kinds.recipe]
    required = ["steps"]

    """

  private static func skill(_ revision: Int, _ steps: String = "steps") -> String {
    """
    ---
    name: tea
    description: Makes tea. Use when guests come.
    metadata:
      cairn-document: skill.tea
      cairn-kind: recipe
      cairn-revision: "\(revision)"
    ---

    # Tea

    <!-- cairn-section: \(steps) -->
    ## Steps

    Boil.

    """
  }

  private static func ledger(_ korean: Int) -> String {
    let digest = Ledger.digest(ofSource: Array(skill(3).utf8))
    return """
      schema = 1
      source = "en"

      [documents."skill.tea"]
      revision = 3
      digest = "\(digest)"

      [documents."skill.tea".ko]
      revision = \(korean)
      source = "\(digest)"
      review = "machine"

      """
  }

  private func pack(below folder: String, source: Int = 3, korean: Int = 3) throws -> [SubjectFile] {
    [
      try file(folder + "i18n/documents.toml", Self.ledger(korean)),
      try file(folder + "manifest.toml", Self.manifest),
      try file(folder + "templates/locales/en/skills/tea/SKILL.md", Self.skill(source)),
      try file(folder + "templates/locales/ko/skills/tea/SKILL.md", Self.skill(korean)),
    ]
  }

  @Test(arguments: ["", "packs/tea/"])
  func `a pack is checked in any folder`(_ folder: String) async throws {
    #expect(await lines(try pack(below: folder)) == [])
    #expect(
      await lines(try pack(below: folder, korean: 2)) == [
        "\(folder)i18n/documents.toml:9: warning locale.translation-fresh"
      ])
    #expect(
      await lines(try pack(below: folder, source: 2)) == [
        "\(folder)templates/locales/en/skills/tea/SKILL.md:7: error revision.matches-ledger"
      ])
  }

  @Test func `each pack has its own kinds`() async throws {
    let other = Self.manifest.replacing("test.pack", with: "test.other").replacing("steps", with: "needs")
      .replacing("ledger = \"i18n/documents.toml\"\n", with: "")
    let files =
      try pack(below: "a/") + [
        file("b/manifest.toml", other), file("b/templates/locales/en/skills/tea/SKILL.md", Self.skill(1)),
      ]
    let lines = await lines(files)
    #expect(!lines.contains { $0.hasPrefix("a/") })
    #expect(lines.contains { $0.hasPrefix("b/") && $0.hasSuffix("section.required-present") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("b/") && $0.hasSuffix("section.known") }, "\(lines)")
  }

  @Test func `a check of a part of a pack only reports findings in that part`() async throws {
    let all = try pack(below: "", source: 2, korean: 2)
    let names = FileTree(files: all.map(\.path))
    let part = Subject(files: [all[2]], fileTree: names, context: [all[0], all[1]])
    #expect(await lines(part) == ["templates/locales/en/skills/tea/SKILL.md:7: error revision.matches-ledger"])
  }

  @Test func `a new revision is written to the document and the ledger together`() async throws {
    var files = try pack(below: "packs/tea/")
    files[2] = try file(files[2].path.text, Self.skill(3) + "Twice.\n")
    for _ in 1...3 {
      let changes = await Examination().report(on: Subject(files: files)).findings.flatMap { $0.fix?.changes ?? [] }
      files = files.map { SubjectFile($0.path, changes.edited($0.bytes, at: $0.path)) }
    }
    #expect(
      String(decoding: files[2].bytes, as: UTF8.self) == Self.skill(4) + "Twice.\n")
    #expect(await lines(files) == ["packs/tea/i18n/documents.toml:9: warning locale.translation-fresh"])
  }

  @Test func `an outdated translation is only an info where Cairn is installed`() async throws {
    let subject = Subject(files: try pack(below: "packs/tea/", korean: 2), install: InstallFacts())
    #expect(await lines(subject) == ["packs/tea/i18n/documents.toml:9: info locale.translation-fresh"])
  }

  @Test(arguments: ["manifest.toml", "skills/routes.toml", "i18n/documents.toml", "i18n.toml", "manifest.lock.toml"])
  func `findings in invalid or large TOML files are in the file, and at most ten for each table`(
    _ name: String
  ) async throws {
    let texts: [[UInt8]] = [
      Array(repeating: UInt8(ascii: "["), count: 1 << 20), [0, 0xFF, 0xFE, 0x0A, 0x3D], [],
      Array("schema = 1\n[pack]\nid = \"a.b\"\n[routes.a]\n[routes.a]\nexcludes = [\"a\", 1, [[".utf8),
      Array("schema = 1\n[routes]\n".utf8)
        + (0..<20_000).flatMap { Array("r\($0) = { excludes = [\"r\(($0 + 1) % 20_000)\"] }\n".utf8) },
    ]
    let path = try RelativePath(onDisk: name)
    for (text, most) in zip(texts, [1000, 1000, 1000, 1000, 200_000]) {
      var files = try pack(below: "").filter { $0.path != path }
      files.append(SubjectFile(path, text))
      let findings = await Examination().report(on: Subject(files: files)).findings
      #expect(findings.count <= most)
      for finding in findings where finding.path == path {
        #expect((finding.span?.upper ?? 0) <= text.count)
        if finding.span?.lower ?? 0 < 1000 { _ = (finding.fix?.changes ?? []).edited(text, at: path) }
      }
    }
  }
}
