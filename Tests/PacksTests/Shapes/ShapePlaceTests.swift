import Packs
import Reporting
import Testing
import Vocabulary

/// Where the skills of a repository without a manifest are found.
@Suite struct ShapePlaceTests {
  @Test(arguments: [
    "skills/pdf", "skills/office/pdf", "skills/.curated/pdf", ".agents/skills/pdf", ".claude/skills/pdf",
    "plugins/office/skills/pdf", ".apm/skills/pdf", "pdf",
  ])
  func `a skill in each known place is a pack of plain skills`(_ folder: String) throws {
    var repository = RepositoryFixture(skills: folder)
    repository.files["README.md"] = "# Tools\n"
    repository.files["src/main.c"] = ""
    repository.files["\(folder)/scripts/run.sh"] = "#!/bin/sh\n"
    let pack = try repository.pack()
    #expect(pack.places == ["pdf \(folder)"])
    #expect(pack.paths == ["skills/pdf/SKILL.md", "skills/pdf/references/more.md", "skills/pdf/scripts/run.sh"])
    #expect(pack.sources[path("skills/pdf/scripts/run.sh")]?.text == "\(folder)/scripts/run.sh")
    #expect(pack.files[path("skills/pdf/scripts/run.sh")]?.isExecutable == true)
    #expect(pack.files[path("skills/pdf/SKILL.md")]?.isExecutable == false)
    #expect(pack.notes == [] && pack.refused == [])
    let (loaded, faults) = pack.load()
    #expect(faults == [])
    let read = try #require(loaded)
    let documents = read.documents(locale: try locale("fr"), skills: read.skills, agents: [])
    #expect(
      documents.map(\.target.text) == [
        ".agents/skills/pdf/SKILL.md", ".agents/skills/pdf/references/more.md", ".agents/skills/pdf/scripts/run.sh",
      ])
  }

  @Test(arguments: [
    "docs/skills/pdf", "skills/a/b/pdf", ".github/skills/pdf", ".hidden", "plugins/office/pdf", "templates/skills/pdf",
  ])
  func `a skill in another place is not found`(_ folder: String) throws {
    #expect(
      try RepositoryFixture(skills: folder).refusal().map { $0.prefix { $0 != ":" } }
        == ["pack-missing the repository has no skills"])
  }

  @Test func `skills of all places are in one pack`() throws {
    let pack = try RepositoryFixture(
      skills: "top", ".apm/skills/apm", "plugins/p/skills/plugin", ".claude/skills/claude", ".agents/skills/agents",
      "skills/group/nested", "skills/plain", "."
    ).pack()
    #expect(
      pack.places == [
        "plain skills/plain", "nested skills/group/nested", "agents .agents/skills/agents",
        "claude .claude/skills/claude", "plugin plugins/p/skills/plugin", "apm .apm/skills/apm", "top top", "tools .",
      ])
  }

  @Test func `a folder below a skill is a part of it`() throws {
    let pack = try RepositoryFixture(skills: "skills/outer", "skills/outer/inner").pack()
    #expect(pack.places == ["outer skills/outer"])
    #expect(pack.paths.contains("skills/outer/inner/SKILL.md"))
  }

  @Test func `a SKILL.md in the folder of skills does not hide them`() throws {
    let pack = try RepositoryFixture(skills: "skills", "skills/pdf").pack()
    #expect(pack.places == ["pdf skills/pdf", "skills skills"])
    #expect(
      pack.paths.filter { $0.hasPrefix("skills/skills/") } == [
        "skills/skills/SKILL.md", "skills/skills/references/more.md",
      ])
  }

  @Test func `a repository can be one skill, without its hidden files`() throws {
    var repository = RepositoryFixture(
      [
        "SKILL.md": PackFixture.skill("pdf"), "scripts/run.sh": "", "LICENSE": "MIT\n", ".gitignore": "*\n",
        ".github/workflows/ci.yml": "",
      ], links: [".github/link"])
    #expect(try repository.pack().places == ["pdf ."])
    #expect(
      try repository.pack().paths == [
        "LICENSE", "skills/pdf/LICENSE", "skills/pdf/SKILL.md", "skills/pdf/scripts/run.sh",
      ])
    // Its front matter names it: a name that Cairn made up would not be the one in the file.
    repository.files["SKILL.md"] = "# Tools\n"
    #expect(try repository.refusal() == ["pack-invalid SKILL.md: front matter is missing"])
  }

  @Test func `a skill at the root does not contain the other skills`() throws {
    var repository = RepositoryFixture(skills: ".", "skills/pdf", "docx")
    repository.files["locales/ko/skills/pdf/SKILL.md"] = PackFixture.skill("pdf", locale: "ko")
    repository.files["examples/a.md"] = ""
    let paths = try repository.pack().paths
    #expect(
      paths.filter { $0.hasPrefix("skills/tools/") } == [
        "skills/tools/SKILL.md", "skills/tools/examples/a.md", "skills/tools/references/more.md",
      ])
  }

  @Test func `a skill is installed under the name in its front matter, and a folder with another name is named`() throws
  {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.add(skill: "skills/react", named: "acme-react")
    repository.add(skill: "skills/My Notes", named: "notes")
    let pack = try repository.pack()
    #expect(pack.places == ["notes skills/My Notes", "pdf skills/pdf", "acme-react skills/react"])
    #expect(
      pack.noteTexts == [
        "skills/My Notes is installed as 'notes', the name in its SKILL.md",
        "skills/react is installed as 'acme-react', the name in its SKILL.md",
      ])
    let (loaded, faults) = pack.load()
    #expect(loaded?.skills.map(\.text) == ["acme-react", "notes", "pdf"])
    #expect(faults == [])
  }

  @Test func `what a skill says about itself and its size is known before its files are read`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.files["skills/pdf/SKILL.md"] = """
      ---
      name: pdf
      description: Reads PDF files.
      license: Apache-2.0
      ---

      """
    repository.files["skills/pdf/LICENSE.txt"] = "Apache\n"
    repository.files["LICENSE"] = "MIT\n"
    let draft = try repository.draft()
    let skill = try #require(draft.skills.first)
    #expect(skill.description == "Reads PDF files." && skill.license == "Apache-2.0")
    #expect(skill.licenseFile?.text == "skills/pdf/LICENSE.txt")
    #expect(skill.files == 3 && skill.size == 68 + 7 + 7)
    #expect(draft.wanted.map(\.text) == ["LICENSE", "skills/pdf/LICENSE.txt", "skills/pdf/references/more.md"])
    #expect(try repository.pack().licenseFile?.text == "LICENSE")
    #expect(try repository.pack().files[path("LICENSE")]?.bytes == Array("MIT\n".utf8))
    repository.knowsSizes = false
    #expect(try repository.draft().skills.map(\.size) == [nil])
  }
}
