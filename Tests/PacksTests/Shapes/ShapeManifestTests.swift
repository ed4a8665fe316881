import Packs
import Reporting
import Testing
import Vocabulary

/// Repositories with a manifest.toml.
@Suite struct ShapeManifestTests {
  private var fixture: RepositoryFixture { RepositoryFixture(PackFixture().files) }

  @Test func `a repository with a manifest has the files that the manifest names`() throws {
    var repository = fixture
    for path in ["CHANGELOG.md", "README.md", "src/main.c", "skills/other/SKILL.md", "i18n/other.toml"] {
      repository.files[path] = "# More\n"
    }
    let pack = try repository.pack()
    #expect(pack.paths == (Array(PackFixture().files.keys) + ["CHANGELOG.md"]).sorted())
    #expect(pack.derived == nil && pack.skills == [] && pack.notes == [])
    #expect(pack.files[path("templates/common/skills/release/scripts/check.sh")]?.isExecutable == true)
    let (loaded, faults) = pack.load()
    #expect(faults == [])
    #expect(loaded?.manifest.id == "acme.web")
    #expect(loaded?.skills.map(\.text) == ["deploy", "release"])
  }

  @Test func `plain skills with a manifest have translations in the languages that it names`() throws {
    let head = ManifestTests.head + "[locales]\nsource = \"en\"\navailable = [\"en\", \"ko\"]\n"
    var repository = RepositoryFixture(skills: "skills/pdf", ".claude/skills/other")
    repository.files["manifest.toml"] = head
    repository.files["locales/ko/skills/pdf/SKILL.md"] = PackFixture.skill("pdf", locale: "ko")
    repository.files["locales/fr/skills/pdf/SKILL.md"] = PackFixture.skill("pdf", locale: "fr")
    repository.files["locales/ko/app.json"] = "{}"
    let pack = try repository.pack()
    #expect(
      pack.paths == [
        "locales/ko/skills/pdf/SKILL.md", "manifest.toml", "skills/pdf/SKILL.md", "skills/pdf/references/more.md",
      ])
    let (loaded, faults) = pack.load()
    #expect(faults == [])
    let documents = loaded?.documents(locale: try locale("ko"), skills: [try skill("pdf")], agents: [])
    #expect(documents?.map(\.source.text) == ["locales/ko/skills/pdf/SKILL.md", "skills/pdf/references/more.md"])
    #expect(documents?.map(\.locale?.text) == ["ko", "en"])
  }

  @Test func `the errors of a manifest are those of a pack in a folder`() throws {
    var repository = fixture
    repository.files["manifest.toml"] = "schema = 1\n[pack]\n"
    let pack = try repository.pack()
    #expect(pack.paths == ["manifest.toml"])
    let (loaded, faults) = pack.load()
    #expect(loaded == nil && !faults.isEmpty)
  }

  @Test func `a manifest.toml of another program does not hide the skills`() throws {
    var repository = RepositoryFixture(skills: "skills/pdf")
    repository.files["manifest.toml"] = "[application]\nname = \"x\"\n"
    #expect(try repository.pack().places == ["pdf skills/pdf"])
    repository = RepositoryFixture(["manifest.toml": "[application]\nname = \"x\"\n"])
    #expect(try repository.pack().load().pack == nil)
  }

  @Test(arguments: [
    ("manifest.toml", "manifest.toml", "the files of a pack must be regular files"),
    ("i18n/documents.toml", "i18n/documents.toml", "the files of a pack must be regular files"),
    ("templates/locales/en/AGENTS.md", "templates/locales/en/AGENTS.md", "the files of a pack must be regular files"),
    ("templates/locales", "templates/locales", "the files of a pack must be regular files"),
    ("templates", "templates", "the folders of a pack must not be links"),
  ])
  func `a link in a pack is refused`(_ link: String, _ place: String, _ reason: String) throws {
    var repository = fixture
    repository.files = repository.files.filter { $0.key != link && !$0.key.hasPrefix("\(link)/") }
    repository.links = [link, "docs/link"]
    #expect(try repository.refusal() == ["pack-invalid \(place): \(reason)"])
  }

  @Test func `a submodule and a pointer of Git LFS in a pack are named and left out`() throws {
    var repository = fixture
    repository.submodules = ["templates/vendor", "docs"]
    repository.files["templates/locales/en/skills/deploy/model.bin"] = "version https://git-lfs.github.com/spec/v1\n"
    let pack = try repository.pack()
    #expect(pack.notes.map(\.path.text) == ["templates/locales/en/skills/deploy/model.bin", "templates/vendor"])
    #expect(pack.load().faults == [])
  }

  @Test func `every invalid path of a pack is reported`() throws {
    var repository = fixture
    repository.links = ["templates/common/a", "templates/common/b"]
    repository.files["templates/" + String(repeating: "d/", count: 300) + "x"] = ""
    #expect(try repository.refusal().count == 3)
    repository = fixture
    repository.files["templates/common/skills/release/aux.md"] = ""
    #expect(try repository.pack().load().faults.map(\.diagnostic.id) == ["manifest.path-stays-inside"])
  }

  @Test(arguments: [true, false])
  func `the limits hold for a pack with a manifest`(_ knowsSizes: Bool) throws {
    var repository = fixture
    repository.knowsSizes = knowsSizes
    repository.files["templates/common/skills/release/large.txt"] = String(repeating: "x", count: 3000)
    #expect(
      try repository.refusal(PackLimits(fileBytes: 2999)) == [
        "pack-too-large templates/common/skills/release/large.txt: the file is larger than 0 MiB"
      ])
    #expect(
      try repository.refusal(PackLimits(bytes: 3000)) == [
        "pack-too-large the files of the pack are larger than 0 MiB together"
      ])
    #expect(try repository.refusal(PackLimits(fileBytes: 10)).first?.contains("manifest.toml") == true)
  }
}
