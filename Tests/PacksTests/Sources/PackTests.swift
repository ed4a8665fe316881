import Packs
import Reporting
import Testing
import Vocabulary

@Suite struct PackTests {
  @Test func `a valid pack has no errors`() throws {
    let (read, faults) = PackFixture().load()
    #expect(faults == [])
    let pack = try #require(read)
    #expect(pack.skills.map(\.text) == ["deploy", "release"])
    #expect(pack.routes.routes.count == 1)
    #expect(pack.ledger != nil)
  }

  private func documents(
    _ tag: String, skills: [String] = ["release"], agents: Set<String> = [], without: Set<String> = []
  ) throws -> [String] {
    let pack = try #require(PackFixture().load().pack)
    return pack.documents(
      locale: try locale(tag), skills: try skills.map(skill), agents: agents, without: without
    ).map {
      "\($0.target) \($0.id) \($0.policy) \($0.locale?.text ?? "-") \($0.revision.map(String.init) ?? "-")"
        + ($0.isExecutable ? " x" : "")
    }
  }

  @Test func `each document has the first available language of the chain, and its revision`() throws {
    #expect(
      try documents("ko") == [
        ".agents/skills/INDEX.md skills.index file en -",
        ".agents/skills/release/SKILL.md skill.release file ko 2",
        ".agents/skills/release/references/report.md skill.release/references/report.md file en 4",
        ".agents/skills/release/scripts/check.sh skill.release/scripts/check.sh file - - x",
        "AGENTS.md agents.root block ko -",
      ])
  }

  @Test func `the choices decide which documents are included`() throws {
    #expect(
      try documents("en", skills: ["deploy", "absent"], agents: ["claude"], without: ["skills.index", "agents.root"])
        == [".agents/skills/deploy/SKILL.md skill.deploy file en -", "CLAUDE.md agents.claude block en -"])
    #expect(try documents("en", skills: [], without: ["skills.index"]) == ["AGENTS.md agents.root block en 2"])
    #expect(
      try documents("en", without: ["skill.release/references/report.md"]).contains { $0.contains("report") } == false)
  }

  @Test func `a plain folder of skills is a pack`() throws {
    let skillFile = PackFixture.skill("release")
    let (read, faults) = PackFixture().load { files in
      files = [
        "manifest.toml": ManifestTests.head, "skills/release/SKILL.md": skillFile,
        "skills/release/scripts/a.sh": "", "README.md": "",
      ]
    }
    #expect(faults == [])
    let pack = try #require(read)
    let documents = pack.documents(locale: try locale("fr"), skills: pack.skills, agents: [])
    #expect(
      documents.map(\.target.text) == [".agents/skills/release/SKILL.md", ".agents/skills/release/scripts/a.sh"])
    #expect(documents.map(\.locale) == [nil, nil])
    #expect(documents.map(\.source.text) == ["skills/release/SKILL.md", "skills/release/scripts/a.sh"])
  }

  static let en = "templates/locales/en/"

  static let table: [([String], [String: String?])] = [
    (["manifest.toml:1:1 manifest.present"], ["manifest.toml": nil]),
    (["manifest.toml:6:10 manifest.source-exists"], ["i18n/documents.toml": nil]),
    (["i18n/documents.toml:1:10 ledger.schema"], ["i18n/documents.toml": "schema = 5\n"]),
    (
      ["manifest.toml:18:10 manifest.source-exists", "manifest.toml:23:10 manifest.source-exists"],
      [en + "AGENTS.md": nil]
    ),
    (["manifest.toml:29:10 manifest.source-exists"], [en + "skills/INDEX.md": nil]),
    (
      [
        "manifest.toml:13:11 manifest.profile-resolves",
        "templates/common/skills/release/scripts/check.sh:1:1 manifest.document-used",
        "templates/common/skills/routes.toml:6:9 route.skill-exists",
        "templates/locales/en/skills/release/references/report.md:1:1 manifest.document-used",
      ],
      [en + "skills/release/SKILL.md": nil, "templates/locales/ko/skills/release/SKILL.md": nil]
    ),
    (
      ["templates/locales/ko/skills/release/SKILL.md:1:1 manifest.source-exists"],
      [en + "skills/release/SKILL.md": nil]
    ),
    (
      [
        "\(en)skills/My Skill/SKILL.md:1:1 skill.name-format"
      ]
      .sorted(),
      [en + "skills/My Skill/SKILL.md": PackFixture.skill("my-skill")]
    ),
    (
      ["\(en)skills/deploy/SKILL.md:2:7 skill.name-matches-folder"],
      [en + "skills/deploy/SKILL.md": PackFixture.skill("deploys")]
    ),
    (
      [
        "\(en)skills/deploy/SKILL.md:2:1 skill.name-present",
        "\(en)skills/deploy/SKILL.md:3:1 skill.description-present",
      ],
      [en + "skills/deploy/SKILL.md": "---\nname: [deploy]\ndescription:\n---\n"]
    ),
    (
      ["\(en)skills/deploy/SKILL.md:3:19 frontmatter.valid-yaml"],
      [en + "skills/deploy/SKILL.md": "---\nname: deploy\ndescription: Ships: all\n---\n"]
    ),
    ([], [en + "skills/21/SKILL.md": "---\nname: 21\ndescription: Risk.\n---\n"]),
    (["\(en)skills/deploy/SKILL.md:1:1 frontmatter.present"], [en + "skills/deploy/SKILL.md": "# Deploy\n"]),
    (["\(en)skills/deploy/SKILL.md:1:1 frontmatter.closed"], [en + "skills/deploy/SKILL.md": "---\nname: deploy\n"]),
    (
      [
        "\(en)skills/deploy/SKILL.md:1:1 skill.description-present",
        "\(en)skills/deploy/SKILL.md:1:1 skill.name-present",
      ],
      [en + "skills/deploy/SKILL.md": "---\nlicense: MIT\n---\n"]
    ),
    (
      ["\(en)skills/release/references/aux.md:1:1 manifest.path-stays-inside"],
      [en + "skills/release/references/aux.md": ""]
    ),
    (
      ["\(en)skills/release/references/report.md:1:1 manifest.targets-unique"],
      [en + "skills/release/references/Report.md": ""]
    ),
    (["\(en)stray.md:1:1 manifest.document-used"], [en + "stray.md": "", en + ".gitkeep": ""]),
    (["templates/locales/fr/AGENTS.md:1:1 manifest.document-used"], ["templates/locales/fr/AGENTS.md": ""]),
  ]

  @Test(arguments: table)
  func `all errors of all files are reported in one pass`(_ expected: [String], _ change: [String: String?]) {
    let faults = PackFixture().faults { files in
      for (path, text) in change { files[path] = text }
    }
    #expect(faults == expected)
  }

  @Test func `errors of several files are reported together`() {
    let faults = PackFixture().faults { files in
      files["i18n/documents.toml"] = "schema = 5\n"
      files["templates/common/skills/routes.toml"] = "schema = 1\n[routes.audit]\n"
      files[Self.en + "skills/deploy/SKILL.md"] = ""
    }
    #expect(faults.map { String($0.prefix { $0 != ":" }) }.contains("i18n/documents.toml"))
    #expect(faults.contains { $0.hasSuffix("route.skill-exists") })
    #expect(faults.contains { $0.hasSuffix("frontmatter.present") })
  }

  @Test(arguments: [
    ".github/workflows/ci.yml", "src/main.c", ".vscode/tasks.json", ".agents/skills/routes.local.toml",
    ".claude/settings.json",
    ".husky/AGENTS.md",
  ])
  func `a pack cannot write files that other programs run or load`(_ target: String) {
    let faults = PackFixture().faults { files in
      files["manifest.toml"] = PackFixture.manifest.replacing(".agents/skills/INDEX.md", with: target)
    }
    #expect(faults == ["manifest.toml:30:10 manifest.target-allowed"])
  }

  @Test func `a target that the user allows is accepted`() throws {
    let faults = PackFixture().faults(targets: TargetRules(further: [path(".vscode/tasks.json")])) { files in
      files["manifest.toml"] = PackFixture.manifest.replacing(".agents/skills/INDEX.md", with: ".vscode/tasks.json")
    }
    #expect(faults == [])
  }

  @Test func `a document and a skill cannot have the same target`() {
    let faults = PackFixture().faults { files in
      files["manifest.toml"] = PackFixture.manifest.replacing(
        ".agents/skills/INDEX.md", with: ".agents/skills/Release/skill.md")
    }
    #expect(faults == ["manifest.toml:30:10 manifest.targets-unique"])
  }

  @Test func `an unknown agent suggests the nearest known one`() throws {
    let faults = PackFixture().load { files in
      files["manifest.toml"] = PackFixture.manifest.replacing("[\"claude\"]", with: "[\"claud\"]")
    }.faults
    #expect(faults.map(\.diagnostic.id) == ["manifest.agents-known"])
    #expect(try #require(faults.first).diagnostic.message.text.contains("'claude'"))
  }

  @Test func `a document may name an agent by an alias`() throws {
    let (pack, faults) = PackFixture().load { files in
      files["manifest.toml"] = PackFixture.manifest.replacing("[\"claude\"]", with: "[\"claude-code\"]")
    }
    #expect(faults.isEmpty)
    let loaded = try #require(pack)
    func targets(_ agents: Set<String>) throws -> [String] {
      loaded.documents(locale: try locale("en"), skills: [], agents: agents).map(\.target.text)
    }
    #expect(try targets(["claude"]).contains("CLAUDE.md"))
    #expect(try targets(["claude-code"]).contains("CLAUDE.md"))
    #expect(try !targets(["copilot"]).contains("CLAUDE.md"))
  }

  @Test func `a retired target is not provided by the pack, and its replacement is`() {
    let faults = PackFixture().faults { files in
      files["manifest.toml"] =
        PackFixture.manifest + """
          [[retired]]
          target = ".agents/skills/release"
          since = "0.9.0"
          [[retired]]
          target = ".agents/skills/older"
          since = "0.9.0"
          replaced-by = ".agents/skills/old"
          [[retired]]
          target = ".agents/skills/old"
          since = "0.9.0"
          replaced-by = ".agents/skills/nothing"
          [[retired]]
          target = ".agents/skills/ship"
          since = "0.9.0"
          replaced-by = ".agents/skills/deploy"

          """
    }
    #expect(faults == ["manifest.toml:33:10 manifest.retired-valid", "manifest.toml:42:15 manifest.retired-valid"])
  }

  @Test func `the digest of a pack covers bytes, paths and executable bits`() throws {
    func digest(_ change: (inout [String: String]) -> Void = { _ in }) throws -> Digest {
      try #require(PackFixture().load(change).pack).digest
    }
    let plain = try digest()
    #expect(try digest { $0["README.md"] = "" } != plain)
    #expect(try digest { $0["templates/locales/en/AGENTS.md"] = "Read.\n" } != plain)
    #expect(try digest { $0["templates/locales/en/AGENTS.md"] = "Read the index.\r\n" } == plain)
    let line = "\(Digest(ofBytes: "a\n".utf8))\tx\tbin/a\n\(Digest(ofBytes: [0xFF]))\t-\tz\n"
    #expect(
      Pack.digest(of: [
        path("z"): PackFile(bytes: [0xFF]), path("bin/a"): PackFile(bytes: Array("a\r\n".utf8), isExecutable: true),
      ]) == Digest(ofBytes: line.utf8))
  }

  @Test func `a pack with only warnings can be used`() {
    let (pack, faults) = PackFixture().load { $0["templates/common/skills/stray.md"] = "" }
    #expect(pack != nil)
    #expect(faults.map(\.diagnostic.severity) == [.warning])
  }
}
