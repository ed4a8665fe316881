extension Example {
  /// A manifest without errors before `rest`, in a pack with the skill `brew`.
  static func manifest(
    _ rest: String, fixed: String? = nil, head: String = Example.manifestHead, beside: [String: String] = [:]
  ) -> Example {
    let brew = "templates/locales/en/skills/brew/SKILL.md"
    return Example(
      at: "manifest.toml", head + rest, fixed: fixed.map { head + $0 },
      beside: beside.merging([brew: skill("brew")]) { given, _ in given })
  }

  /// The start of every manifest.
  static let manifestHead =
    "schema = 1\n\n[pack]\nid = \"tea.house\"\nname = \"Tea house\"\nversion = \"1.2.0\"\n"

  /// The routes of a folder with the skills `brew` and `pour`.
  static func routes(_ text: String, fixed: String? = nil) -> Example {
    Example(
      at: "skills/routes.toml", routesHead + text, fixed: fixed.map { routesHead + $0 },
      beside: ["skills/brew/SKILL.md": skill("brew"), "skills/pour/SKILL.md": skill("pour")])
  }

  /// A category, and the route of `brew`, to which more keys may be added.
  static let routesHead = """
    schema = 1

    [categories.tea]
    priority = 10

    [routes.brew]
    category = "tea"
    type = "primary"
    priority = 50

    """

  /// A routes file of mustflow.
  static func mustflowRoutes(_ text: String) -> Example {
    Example(
      at: ".mustflow/skills/routes.toml", "schema_version = \"1\"\n\n" + text,
      beside: [".mustflow/skills/brew/SKILL.md": skill("brew")])
  }

  /// A small skill.
  static func skill(_ name: String) -> String {
    "---\nname: \(name)\ndescription: Makes tea. Use when guests come.\n---\n\n# Tea\n\nMake it.\n"
  }

  /// The ledger of a pack with the skill `brew`, which has a Korean translation if the ledger names one.
  static func ledger(_ text: String, fixed: String? = nil) -> Example {
    var beside = [
      "manifest.toml": ledgerManifest, "templates/locales/en/skills/brew/SKILL.md": skill("brew"),
    ]
    if text.contains(".ko]") { beside["templates/locales/ko/skills/brew/SKILL.md"] = skill("brew") }
    return Example(
      at: "i18n/documents.toml", ledgerHead + text, fixed: fixed.map { ledgerHead + $0 }, beside: beside)
  }

  /// The entries of `brew`, at revision 3, and of its translation.
  static func translated(revision: Int, mark: String = "", source: String = Example.digest) -> String {
    "[documents.\"skill.brew\"]\nrevision = 3\ndigest = \"\(digest)\"\n\n"
      + "[documents.\"skill.brew\".ko]\nrevision = \(mark)\(revision)\nsource = \"\(source)\"\nreview = \"human\"\n"
  }

  /// The start of every ledger.
  static let ledgerHead = "schema = 1\nsource = \"en\"\n\n"

  /// The manifest of a pack in English and Korean with a ledger.
  static let ledgerManifest =
    manifestHead
    + "ledger = \"i18n/documents.toml\"\n\n[locales]\nsource = \"en\"\navailable = [\"en\", \"ko\"]\n"

  /// A digest without a meaning.
  static let digest = "sha256:" + String(repeating: "0", count: 64)
}
