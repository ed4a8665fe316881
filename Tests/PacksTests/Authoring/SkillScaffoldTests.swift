import Documents
import Packs
import Testing
import Vocabulary

/// The files of a new skill.
@Suite struct SkillScaffoldTests {
  static let languages = ["en", "es", "fr", "hi", "ko", "zh"]

  private func files(
    _ name: String = "release-notes", _ description: String? = nil, _ kind: ScaffoldKind = .plain,
    _ parts: [ScaffoldPart] = [], in language: String = "en", home: SkillScaffold.Home? = nil
  ) throws -> [String: String] {
    let scaffold = SkillScaffold(
      name: try skill(name), description: description, kind: kind, parts: Set(parts), locale: try locale(language),
      home: home)
    return Dictionary(
      uniqueKeysWithValues: scaffold.files.map { ($0.key.text, String(decoding: $0.value.bytes, as: UTF8.self)) })
  }

  @Test func `a plain skill has a title, four placeholders and its language`() throws {
    let files = try files()
    #expect(files.keys.sorted() == ["SKILL.md"])
    let text = try #require(files["SKILL.md"])
    #expect(text.hasPrefix("---\nname: release-notes\ndescription: \"TODO(cairn): "))
    #expect(text.contains("metadata:\n  cairn-locale: en\n---\n\n# Release notes\n\nTODO(cairn): "))
    #expect(AuthorPlaceholder.lines(in: Array(text.utf8)).count == 4)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test(arguments: languages) func `a procedure has the sections of the built-in pack in order, in each language`(
    language: String
  ) throws {
    let text = try #require(try files(kind: .procedure, in: language)["SKILL.md"])
    let document = MarkdownDocument(Array(text.utf8))
    #expect(document.sections.map(\.id.value) == SkillScaffold.procedure)
    #expect(document.faults.isEmpty && document.frontMatter?.faults.isEmpty == true)
    #expect(document.frontMatter?["metadata"]?.value?["cairn-kind"]?.text == "procedure")
    #expect(document.frontMatter?["metadata"]?.value?["cairn-locale"]?.text == language)
    // The description, and one for each section.
    #expect(AuthorPlaceholder.lines(in: document.bytes).count == 1 + SkillScaffold.procedure.count)
  }

  private func files(kind: ScaffoldKind, in language: String) throws -> [String: String] {
    try files("tea", nil, kind, in: language)
  }

  @Test func `only English has the English texts`() throws {
    let english = try #require(try files(kind: .procedure, in: "en")["SKILL.md"])
    for language in Self.languages.dropFirst() {
      let text = try #require(try files(kind: .procedure, in: language)["SKILL.md"])
      let lines = Set(text.split(separator: "\n").filter { $0.contains("TODO(cairn):") || $0.hasPrefix("## ") })
      let same = lines.intersection(english.split(separator: "\n"))
      #expect(same.allSatisfy { $0 == "## Postconditions" }, "\(language): \(same)")
    }
  }

  @Test(arguments: [("pt-BR", false), ("ja", false), ("zh-Hans-CN", true), ("zh-TW", false), ("fr-CA", true)])
  func `a language without texts has the English ones, with its own tag`(tag: String, hasTexts: Bool) throws {
    #expect(SkillScaffold.isAvailable(in: try locale(tag)) == hasTexts)
    let text = try #require(try files(kind: .procedure, in: tag)["SKILL.md"])
    #expect(text.contains("  cairn-locale: \(tag)\n"))
    #expect(text.contains("## Purpose\n") != hasTexts)
  }

  @Test func `sections that a pack declares take the place of the usual ones`() throws {
    let home = SkillScaffold.Home(id: "example.tea", license: "MIT", sections: ["purpose", "hot-water"])
    let text = try #require(
      try files("tea", "Brews tea. Use when thirsty.", .procedure, [.references, .assets], home: home)["SKILL.md"])
    #expect(MarkdownDocument(Array(text.utf8)).sections.map(\.id.value) == ["purpose", "hot-water"])
    #expect(text.contains("license: MIT\n"))
    #expect(text.contains("  cairn-document: skill.tea\n  cairn-kind: procedure\n  cairn-pack: example.tea\n"))
    #expect(text.contains("  cairn-revision: \"1\"\n"))
    #expect(text.contains("## Hot water\n"))
    #expect(text.contains("(references/details.md)") && text.contains("(assets/report.md)"))
  }

  @Test func `each folder has one file, and SKILL.md links to those that an agent opens`() throws {
    let scaffold = SkillScaffold(
      name: try skill("tea"), description: nil, kind: .plain, parts: Set(ScaffoldPart.allCases),
      locale: try locale("en"), home: nil)
    let files = scaffold.files
    #expect(
      files.keys.sorted().map(\.text) == [
        "SKILL.md", "agents/openai.yaml", "assets/report.md", "references/details.md", "scripts/check.sh",
      ])
    #expect(files.filter(\.value.isExecutable).keys.map(\.text) == ["scripts/check.sh"])
    let text = String(decoding: try #require(files[SkillScaffold.document]).bytes, as: UTF8.self)
    for part in [ScaffoldPart.assets, .references, .scripts] {
      #expect(text.contains("](\(SkillScaffold.path(of: part)))"))
    }
    let script = try #require(files[SkillScaffold.path(of: .scripts)])
    #expect(String(decoding: script.bytes, as: UTF8.self).hasPrefix("#!/bin/sh\n# TODO(cairn): "))
  }

  @Test(arguments: ["yes", "12", "no", "배포", "a"])
  func `a name and a tag that YAML reads as something else are in quotes`(
    name: String
  ) throws {
    let text = try #require(try files(name, "Does it: \"so\" # now. Use when asked.", .procedure, in: "no")["SKILL.md"])
    let matter = try #require(FrontMatter(in: Array(text.utf8)))
    #expect(matter.faults.isEmpty)
    #expect(matter["name"]?.value == .string(name))
    #expect(matter["description"]?.value == .string("Does it: \"so\" # now. Use when asked."))
    #expect(matter["metadata"]?.value?["cairn-locale"] == .string("no"))
  }
}
