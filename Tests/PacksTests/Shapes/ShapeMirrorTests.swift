import Packs
import Platform
import Reporting
import Testing
import Vocabulary

/// Skills that a repository has several times, and skills in several languages.
@Suite struct ShapeMirrorTests {
  @Test func `the same skill in several places is one`() throws {
    let pack = try RepositoryFixture(
      skills: ".apm/skills/pdf", ".claude/skills/pdf", ".agents/skills/pdf", "plugins/office/skills/pdf"
    ).pack()
    #expect(pack.places == ["pdf .agents/skills/pdf"])
    #expect(pack.notes == [] && pack.refused == [])
  }

  @Test func `of two skills with the same name and other files the first place wins, and the other is named`() throws {
    var repository = RepositoryFixture(skills: ".claude/skills/pdf", "skills/pdf")
    repository.files[".claude/skills/pdf/references/more.md"] = "# Other\n"
    let pack = try repository.pack()
    #expect(pack.places == ["pdf skills/pdf"])
    #expect(
      pack.noteTexts == [
        ".claude/skills/pdf was skipped: skills/pdf is a skill with the same name 'pdf' and other files"
      ])
    repository.files[".claude/skills/pdf/references/more.md"] = "# More\n"
    repository.files[".claude/skills/pdf/extra.md"] = ""
    #expect(try repository.pack().notes.count == 1)
  }

  @Test func `two folders with the same name in their front matter are not two skills`() throws {
    var repository = RepositoryFixture(skills: "skills/a")
    repository.add(skill: "skills/b", named: "a", text: "Other.\n")
    let pack = try repository.pack()
    #expect(pack.places == ["a skills/a"])
    #expect(pack.notes.map(\.path.text) == ["skills/b"])
  }

  @Test func `names of skills that differ only by Unicode normalization are the same`() throws {
    var repository = RepositoryFixture(skills: "skills/caf\u{E9}")
    // As keys of a dictionary the two are the same, so that the fixture gives both the same text.
    repository.further = [
      RepositoryFile(
        path("skills/cafe\u{301}/SKILL.md"), .file(isExecutable: false), size: nil, id: "another text")
    ]
    let pack = try repository.pack()
    #expect(pack.skills.count == 1 && pack.load().pack != nil)
    #expect(pack.notes.count == 1)
  }

  @Test func `names of skills that are the same on some disk are refused`() throws {
    var repository = RepositoryFixture()
    repository.add(skill: "skills/gross")
    repository.add(skill: "skills/gro\u{DF}")
    let pack = try repository.pack()
    #expect(pack.places == ["gross skills/gross"])
    #expect(pack.refusals.count == 1 && pack.refusals[0].contains("cannot both exist on every file system"))
    #expect(pack.load().pack != nil)
  }

  @Test func `a copy takes the place of a skill that cannot be installed`() throws {
    let pack = try RepositoryFixture(
      skills: "skills/pdf", ".claude/skills/pdf", links: ["skills/pdf/scripts/run"]
    ).pack()
    #expect(pack.places == ["pdf .claude/skills/pdf"])
    #expect(
      pack.refusals.map { $0.prefix { $0 != ";" } } == [
        "pdf: pack-invalid skills/pdf/scripts/run: the files of a pack must be regular files"
      ])
  }

  @Test func `the folder of languages next to the skills has their translations`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf", "skills/office/docx", "plugins/p/skills/review")
    repository.files["locales/ko/skills/pdf/SKILL.md"] = PackFixture.skill("pdf", locale: "ko")
    repository.files["locales/ko/skills/office/docx/SKILL.md"] = PackFixture.skill("docx", locale: "ko")
    repository.files["locales/pt-br/skills/pdf/references/more.md"] = "# Mais\n"
    repository.files["plugins/p/locales/fr/skills/review/SKILL.md"] = PackFixture.skill("review", locale: "fr")
    repository.files["locales/ko/skills/absent/SKILL.md"] = ""
    repository.files["locales/en/app.json"] = "{}"
    let pack = try repository.pack()
    #expect(
      pack.paths == [
        "locales/fr/skills/review/SKILL.md", "locales/ko/skills/docx/SKILL.md", "locales/ko/skills/pdf/SKILL.md",
        "locales/pt-BR/skills/pdf/references/more.md", "skills/docx/SKILL.md", "skills/docx/references/more.md",
        "skills/pdf/SKILL.md", "skills/pdf/references/more.md", "skills/review/SKILL.md",
        "skills/review/references/more.md",
      ])
    #expect(pack.derived?.available.map(\.text) == ["en", "fr", "ko", "pt-BR"])
    #expect(pack.skills.map { $0.locales.map(\.text) } == [["ko", "pt-BR"], ["ko"], ["fr"]])
    let (loaded, faults) = pack.load()
    #expect(faults == [])
    let read = try #require(loaded)
    func sources(_ tag: String) throws -> [String] {
      read.documents(locale: try locale(tag), skills: [try skill("pdf")], agents: []).map(\.source.text)
    }
    #expect(try sources("ko") == ["locales/ko/skills/pdf/SKILL.md", "skills/pdf/references/more.md"])
    #expect(try sources("pt-BR") == ["skills/pdf/SKILL.md", "locales/pt-BR/skills/pdf/references/more.md"])
    #expect(try sources("de") == ["skills/pdf/SKILL.md", "skills/pdf/references/more.md"])
  }

  @Test func `a folder of translations that is not one language is named`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    for tag in ["zh-CN", "zh-cn", "chinese_simplified"] {
      repository.files["locales/\(tag)/skills/pdf/SKILL.md"] = PackFixture.skill("pdf", locale: tag)
    }
    let pack = try repository.pack()
    #expect(
      pack.noteTexts == [
        "locales/chinese_simplified was skipped: its name is not a language tag",
        "locales/zh-cn was skipped: locales/zh-CN has the same language",
      ])
    #expect(
      pack.files[path("locales/zh-CN/skills/pdf/SKILL.md")]?.bytes
        == Array(PackFixture.skill("pdf", locale: "zh-CN").utf8))
  }

  @Test func `a link in a translation refuses the skill`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf", "skills/docx")
    repository.links = ["locales/ko/skills/pdf/SKILL.md"]
    let pack = try repository.pack()
    #expect(pack.places == ["docx skills/docx"])
    #expect(pack.refused.map(\.name?.text) == ["pdf"])
  }
}
