import Packs
import Platform
import Reporting
import Testing
import Vocabulary

/// What cannot be installed: named and left out, or refused.
@Suite struct ShapeFaultTests {
  /// The refusals of a skill with this further file, next to a valid one.
  private func refusals(of name: String) throws -> [String] {
    var repository = RepositoryFixture(skills: "skills/docx", "skills/pdf")
    repository.files["skills/pdf/\(name)"] = "x\n"
    let pack = try repository.pack()
    #expect(pack.places.first == "docx skills/docx" && pack.load().pack != nil)
    #expect(!pack.paths.contains { $0.hasPrefix("skills/pdf/") })
    return pack.refusals
  }

  @Test(arguments: [
    ("references/aux.md", "has the Windows device name 'aux.md'"), ("a/nul", "has the Windows device name 'nul'"),
    (".git/hooks/pre-commit", "is inside '.git'"), ("GIT~1/config", "is inside 'GIT~1'"),
    ("a/.g\u{200C}it/config", #"is inside '.g\u{200C}it'"#), (".cairn/config.toml", "is inside '.cairn'"),
    ("a\u{1B}[31m", "has a control character"), ("a\nb", "has a control character"), ("a\\b", "has a backslash"),
    ("C:x", "has a colon in 'C:x'"), ("a. ", "has a dot or a space at the end of 'a. '"),
    ("a\u{202E}dm.sh", "has the hidden character U+202E"),
    (String(repeating: "x", count: 256), "is longer than 1024 bytes, or has a component of more than 255"),
  ])
  func `a name that some platform reads differently refuses its skill`(_ name: String, _ reason: String) throws {
    #expect(try refusals(of: name) == ["pdf: pack-invalid the path 'skills/pdf/\(name)' \(reason)"])
  }

  @Test func `three hundred levels refuse a skill, and do not matter elsewhere`() throws {
    let deep = String(repeating: "d/", count: 300) + "x"
    #expect(
      try refusals(of: deep) == ["pdf: pack-invalid skills/pdf/\(deep): the path has more than 32 folders"])
    var repository = RepositoryFixture(skills: "skills/pdf")
    for name in [deep, "aux.md", "docs/a\nb", "docs/.git/config"] { repository.files[name] = "" }
    repository.links = ["docs/link", "CLAUDE.md"]
    let pack = try repository.pack()
    #expect(pack.places == ["pdf skills/pdf"] && pack.notes == [])
  }

  @Test(arguments: [
    ("references/More.md"), ("References/x.md"), ("references/more.md/x"), ("references/MORE.MD/x"),
  ])
  func `names that differ only by letter case, or that are file and folder, refuse a skill`(_ name: String) throws {
    let found = try refusals(of: name)
    #expect(found.count == 1 && found[0].contains("cannot both exist on every file system"))
  }

  @Test func `names that differ only by Unicode normalization refuse a skill, also between languages`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf", "skills/docx")
    repository.files["skills/pdf/caf\u{E9}.md"] = ""
    repository.files["locales/ko/skills/pdf/cafe\u{301}.md"] = ""
    let pack = try repository.pack()
    #expect(pack.places == ["docx skills/docx"] && pack.refused.count == 1)
    #expect(pack.load().pack != nil)
  }

  @Test func `a path that leads out of the repository is refused where it is read`() throws {
    for name in ["../x", "a/../x", "/etc/passwd", "a//b", "./a", "", "a\0b"] {
      #expect(throws: ShapeFault.self) {
        _ = try RepositoryFile(name: name, .file(isExecutable: false), size: 0, id: "")
      }
    }
  }

  @Test func `a name that is not UTF-8 refuses its skill`() throws {
    var repository = RepositoryFixture(skills: "skills/docx", "skills/pdf")
    repository.further = try ["skills/pdf/\u{FFFD}", "docs/\u{FFFD}"].map { name in
      try RepositoryFile(name: name, .file(isExecutable: false), size: 0, id: "")
    }
    let pack = try repository.pack()
    #expect(
      pack.refusals == ["pdf: pack-invalid skills/pdf/\u{FFFD}: the name of this file is not UTF-8"])
    #expect(pack.places == ["docx skills/docx"])
  }

  @Test(arguments: ["scripts/run", "SKILL.md"])
  func `a link inside a skill refuses it`(_ name: String) throws {
    var repository = RepositoryFixture(skills: "skills/docx", "skills/pdf", links: ["skills/pdf/\(name)"])
    repository.files["skills/pdf/\(name)"] = nil
    let pack = try repository.pack()
    #expect(pack.places == ["docx skills/docx"])
    #expect(pack.refused.map(\.folder?.text) == ["skills/pdf"])
    #expect(pack.refused.flatMap(\.faults) == [.link(try RelativePath("skills/pdf/\(name)"))])
  }

  @Test func `links and submodules where skills could be are named and left out`() throws {
    let pack = try RepositoryFixture(
      skills: "skills/pdf",
      links: ["skills/evil", "skills/group/evil", ".claude/skills", "plugins/p/skills/evil", ".agents/skills/pdf"],
      submodules: ["vendor", "skills/sub", "plugins/p2", "docs/sub"]
    ).pack()
    #expect(
      pack.noteTexts == [
        ".claude/skills is a link and was skipped", "plugins/p/skills/evil is a link and was skipped",
        "plugins/p2 is a submodule and was skipped", "skills/evil is a link and was skipped",
        "skills/group/evil is a link and was skipped", "skills/sub is a submodule and was skipped",
        "vendor is a submodule and was skipped",
      ])
    #expect(pack.places == ["pdf skills/pdf"])
  }

  @Test func `a repository with links only says what it left out`() throws {
    let repository = RepositoryFixture(["README.md": ""], links: ["skills"], submodules: [".agents/skills"])
    let refusal = #expect(throws: ShapeRefusal.self) { try repository.pack() }
    let failure = try #require(refusal).failure(of: "acme/tools")
    #expect(failure.id == "pack-missing" && failure.path == "acme/tools")
    #expect(
      failure.details.map { $0.text(in: .english) } == [
        ".agents/skills is a submodule and was skipped", "skills is a link and was skipped",
      ])
  }

  @Test func `submodules, pointers of Git LFS and files for git inside a skill are named and left out`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf", submodules: ["skills/pdf/vendor"])
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5000\n"
    repository.files["skills/pdf/model.bin"] = pointer
    repository.files["skills/pdf/.gitattributes"] = "* text\n"
    repository.files["skills/pdf/a/.GITIGNORE"] = "*\n"
    repository.files["skills/pdf/notes.md"] = pointer + String(repeating: "x", count: 1024)
    let pack = try repository.pack()
    #expect(
      pack.noteTexts == [
        "skills/pdf/.gitattributes was skipped: it would change how git treats your files",
        "skills/pdf/a/.GITIGNORE was skipped: it would change how git treats your files",
        "skills/pdf/model.bin was skipped: it is in Git LFS, which Cairn does not read",
        "skills/pdf/vendor is a submodule and was skipped",
      ])
    #expect(pack.paths == ["skills/pdf/SKILL.md", "skills/pdf/notes.md", "skills/pdf/references/more.md"])
    #expect(pack.load().faults == [])
  }

  @Test func `a SKILL.md in Git LFS refuses its skill`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.files["skills/docx/SKILL.md"] = "version https://git-lfs.github.com/spec/v1\n"
    #expect(
      try repository.pack().refusals == [
        "-: pack-invalid skills/docx/SKILL.md: the file is in Git LFS, which Cairn does not read"
      ])
  }

  /// A front matter that no agent can use, the name that it has nevertheless, and the reason.
  static let unusable: [(String, String, String)] = [
    ("# Word\n", "-", "front matter is missing"), ("", "-", "front matter is missing"),
    ("---\nname: docx\n", "-", "the front matter is not closed"),
    ("---\ndescription: Writes.\n---\n", "-", "'name' is missing"),
    ("---\nname:\ndescription: Writes.\n---\n", "-", "'name' is missing"),
    ("---\nname: Word documents\ndescription: Writes.\n---\n", "-", "'Word documents' is not a valid skill name"),
    ("---\nname: docx\n---\n", "docx", "the front matter has no description"),
    ("---\nname: docx\ndescription: \"\"\n---\n", "docx", "the front matter has no description"),
    (
      "---\nname: docx\ndescription: \(String(repeating: "x", count: 1025))\n---\n", "docx",
      "the description has 1025 characters, the maximum is 1024"
    ),
  ]

  @Test(arguments: unusable)
  func `a front matter that agents cannot use refuses its skill, and the others are installed`(
    _ text: String, _ name: String, _ reason: String
  ) throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.files["skills/docx/SKILL.md"] = text
    let pack = try repository.pack()
    #expect(pack.places == ["pdf skills/pdf"])
    #expect(pack.refusals == ["\(name): pack-invalid skills/docx/SKILL.md: \(reason)"])
    repository.files["skills/pdf/SKILL.md"] = nil
    #expect(try repository.refusal() == ["pack-invalid skills/docx/SKILL.md: \(reason)"])
  }

  @Test func `a front matter that YAML cannot read refuses its skill`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.files["skills/docx/SKILL.md"] = "---\nname: docx\ndescription: [Writes\n---\n"
    let pack = try repository.pack()
    #expect(pack.places == ["pdf skills/pdf"])
    #expect(pack.refused.map(\.name?.text) == ["docx"])
  }

  @Test func `a translation with an unusable front matter is left out, and the source is used`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.files["locales/ko/skills/pdf/SKILL.md"] = "# PDF\n"
    repository.files["locales/fr/skills/pdf/SKILL.md"] = PackFixture.skill("lecteur", locale: "fr")
    let pack = try repository.pack()
    #expect(pack.paths == ["skills/pdf/SKILL.md", "skills/pdf/references/more.md"])
    #expect(
      pack.noteTexts == [
        "locales/fr/skills/pdf/SKILL.md was skipped: name is 'lecteur' but the folder is 'pdf'; rename one of them",
        "locales/ko/skills/pdf/SKILL.md was skipped: front matter is missing; start the file with '---' and the skill's name",
      ])
    #expect(pack.load().faults == [])
  }

  @Test func `a repository of which no skill can be installed is refused with every reason`() throws {
    let repository = RepositoryFixture(skills: "skills/a", "skills/b", links: ["skills/a/x", "skills/b/y"])
    #expect(
      try repository.refusal() == [
        "pack-invalid skills/a/x: the files of a pack must be regular files",
        "pack-invalid skills/b/y: the files of a pack must be regular files",
      ])
    let refusal = #expect(throws: ShapeRefusal.self) { try repository.pack() }
    let failure = try #require(refusal).failure(of: "acme/tools")
    #expect(failure.path == "acme/tools/skills/a/x")
    #expect(failure.details.count == 1 && failure.details[0].text(in: .english).hasPrefix("skills/b/y: "))
    #expect(
      try RepositoryFixture().refusal() == [
        "pack-missing the repository, or the folder of it that the address names, has no files"
      ])
  }

  @Test func `what the reader of files throws is passed on`() throws {
    let shape = try PackShape(of: RepositoryFixture(skills: "skills/pdf").entries)
    let origin = PackOrigin(address: "acme/tools", commit: RepositoryFixture.commit)
    let missing = RepositoryFixture.NotWanted(path: path("x"))
    #expect(throws: RepositoryFixture.NotWanted.self) { try shape.draft(from: origin) { _ in throw missing } }
  }
}
