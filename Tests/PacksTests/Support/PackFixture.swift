import Packs
import Reporting
import Vocabulary

/// A small pack in memory with two skills; `release` is also available in Korean and has a script.
struct PackFixture {
  var files: [String: String] = [
    "manifest.toml": manifest,
    "templates/locales/en/AGENTS.md": "Read the index.\n",
    "templates/locales/ko/AGENTS.md": "색인을 읽으세요.\n",
    "templates/locales/en/skills/INDEX.md": "# Skills\n",
    "templates/common/skills/routes.toml": routes,
    "templates/locales/en/skills/release/SKILL.md": skill("release"),
    "templates/locales/ko/skills/release/SKILL.md": skill("release", locale: "ko"),
    "templates/locales/en/skills/release/references/report.md": "# Report\n",
    "templates/common/skills/release/scripts/check.sh": "#!/bin/sh\n",
    "templates/locales/en/skills/deploy/SKILL.md": skill("deploy"),
    "i18n/documents.toml": ledger,
  ]

  static let manifest = """
    schema = 1
    [pack]
    id = "acme.web"
    name = "Acme"
    version = "1.0.0"
    ledger = "i18n/documents.toml"
    [locales]
    source = "en"
    available = ["en", "ko"]
    [profiles]
    default = "small"
    [profiles.small]
    skills = ["release"]
    [profiles.full]
    skills = ["*"]
    [[documents]]
    id = "agents.root"
    source = "AGENTS.md"
    target = "AGENTS.md"
    policy = "block"
    [[documents]]
    id = "agents.claude"
    source = "AGENTS.md"
    target = "CLAUDE.md"
    policy = "block"
    agents = ["claude"]
    [[documents]]
    id = "skills.index"
    source = "skills/INDEX.md"
    target = ".agents/skills/INDEX.md"
    policy = "file"

    """

  static let routes = """
    schema = 1
    [categories.delivery]
    priority = 10
    [categories.delivery.title]
    en = "Delivery"
    [routes.release]
    category = "delivery"
    type = "primary"
    priority = 80

    """

  static let ledger = """
    schema = 1
    source = "en"
    [documents."agents.root"]
    revision = 2
    digest = "sha256:\(String(repeating: "a", count: 64))"
    [documents."skill.release"]
    revision = 3
    digest = "sha256:\(String(repeating: "b", count: 64))"
    [documents."skill.release".ko]
    revision = 2
    source = "sha256:\(String(repeating: "c", count: 64))"
    review = "machine"
    [documents."skill.release/references/report.md"]
    revision = 4
    digest = "sha256:\(String(repeating: "d", count: 64))"

    """

  static func skill(_ name: String, locale: String = "en") -> String {
    """
    ---
    name: \(name)
    description: Does \(name) in \(locale). Use when asked.
    ---
    # \(name)

    """
  }

  /// The pack after `change` to its files; every file that ends in `.sh` is executable.
  func load(
    targets: TargetRules = TargetRules(), _ change: (inout [String: String]) -> Void = { _ in }
  ) -> (pack: Pack?, faults: [LocatedDiagnostic]) {
    var texts = files
    change(&texts)
    var packFiles: [RelativePath: PackFile] = [:]
    for (path, text) in texts {
      guard let path = try? RelativePath(onDisk: path) else { continue }
      packFiles[path] = PackFile(bytes: Array(text.utf8), isExecutable: path.text.hasSuffix(".sh"))
    }
    return Pack.load(packFiles, targets: targets)
  }

  /// The errors of the changed pack as `path:line:column id`.
  func faults(
    targets: TargetRules = TargetRules(), _ change: (inout [String: String]) -> Void = { _ in }
  ) -> [String] {
    load(targets: targets, change).faults.map {
      "\($0.path):\($0.place.line):\($0.place.column) \($0.diagnostic.id)"
    }
  }
}
