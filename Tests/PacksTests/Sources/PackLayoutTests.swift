import Packs
import Reporting
import Testing
import Vocabulary

@Suite struct PackLayoutTests {
  private static let manifest =
    ManifestTests.head + """
      layout = "plain"
      ledger = "ledger.toml"

      [locales]
      source = "en"
      available = ["en", "ko"]

      [[documents]]
      id = "agents.root"
      source = "AGENTS.md"
      target = "AGENTS.md"
      policy = "block"

      """

  private static let routes = """
    schema = 1
    [categories.delivery]
    priority = 10
    [routes.release]
    category = "delivery"
    type = "primary"
    priority = 80

    """

  private func load(
    _ change: (inout [String: String]) -> Void = { _ in }
  ) -> (pack: Pack?, faults: [LocatedDiagnostic]) {
    PackFixture().load { files in
      files = [
        "manifest.toml": Self.manifest,
        "ledger.toml": "schema = 1\nsource = \"en\"\n[documents.\"skill.release\"]\nrevision = 4\n",
        "routes.toml": Self.routes, "AGENTS.md": "Read.\n", "locales/ko/AGENTS.md": "읽기.\n", "README.md": "",
        "skills/release/SKILL.md": PackFixture.skill("release"), "skills/release/scripts/a.sh": "",
        "locales/ko/skills/release/SKILL.md": PackFixture.skill("release"),
      ]
      change(&files)
    }
  }

  private func documents(of pack: Pack, in tag: String) throws -> [String] {
    pack.documents(locale: try locale(tag), skills: pack.skills, agents: []).map {
      "\($0.source) \($0.locale?.text ?? "-") \($0.revision.map(String.init) ?? "-")"
    }
  }

  @Test func `a plain pack has its source language at the top, and translations in locales`() throws {
    let (read, faults) = load()
    #expect(faults == [])
    let pack = try #require(read)
    #expect(
      try documents(of: pack, in: "ko") == [
        "locales/ko/skills/release/SKILL.md ko -", "skills/release/scripts/a.sh - -", "locales/ko/AGENTS.md ko -",
      ])
    #expect(
      try documents(of: pack, in: "fr") == [
        "skills/release/SKILL.md en 4", "skills/release/scripts/a.sh - -", "AGENTS.md en -",
      ])
  }

  @Test func `routes are read at the top, or in the folder of skills`() throws {
    #expect(load().pack?.routes.routes.count == 1)
    let moved = load { files in
      files["skills/routes.toml"] = files["routes.toml"]
      files["routes.toml"] = nil
    }
    #expect(moved.faults == [])
    #expect(moved.pack?.routes.routes.count == 1)
    let both = load { $0["skills/routes.toml"] = "schema = 1\n" }
    #expect(both.faults.map { "\($0.path) \($0.diagnostic.id)" } == ["skills/routes.toml manifest.document-used"])
    #expect(both.pack?.routes.routes.count == 1)
  }

  @Test func `the manifest decides between two layouts in one folder`() throws {
    let templates = "templates/locales/en/skills/deploy/SKILL.md"
    let plain = load { $0[templates] = PackFixture.skill("deploy") }
    #expect(plain.pack?.skills.map(\.text) == ["release"])
    let full = load {
      $0["manifest.toml"] = ManifestTests.head + "layout = \"full\"\n"
      $0[templates] = PackFixture.skill("deploy")
    }
    #expect(full.pack?.skills.map(\.text) == ["deploy"])
    let untold = load {
      $0["manifest.toml"] = ManifestTests.head
      $0[templates] = PackFixture.skill("deploy")
    }
    #expect(untold.pack?.skills.map(\.text) == ["deploy"])
  }

  @Test(arguments: [("layout = \"flat\"\n", "6:10"), ("layout = \"plain\"\ntemplates = \"texts\"\n", "6:10")])
  func `an unknown layout is an error, and so is a plain pack with templates`(_ rest: String, _ place: String) {
    let (pack, faults) = load { $0["manifest.toml"] = ManifestTests.head + rest }
    #expect(pack == nil)
    #expect(
      faults.filter { $0.diagnostic.severity == .error }
        .map { "\($0.path):\($0.place.line):\($0.place.column) \($0.diagnostic.id)" }
        == ["manifest.toml:\(place) manifest.layout-valid"])
  }

  @Test func `a document's place follows from the layout`() throws {
    let manifest = try #require(load().pack).manifest
    let document = try RelativePath("skills/release/SKILL.md")
    let routes = try RelativePath("skills/routes.toml")
    let ko = try locale("ko")
    let en = try locale("en")
    #expect(PackLayout.plain.path(of: document, in: en, of: manifest).text == "skills/release/SKILL.md")
    #expect(PackLayout.plain.path(of: document, in: ko, of: manifest).text == "locales/ko/skills/release/SKILL.md")
    #expect(PackLayout.plain.path(of: routes, in: nil, of: manifest).text == "routes.toml")
    #expect(
      PackLayout.full.path(of: document, in: ko, of: manifest).text == "templates/locales/ko/skills/release/SKILL.md")
    #expect(PackLayout.full.path(of: routes, in: nil, of: manifest).text == "templates/common/skills/routes.toml")
  }
}
