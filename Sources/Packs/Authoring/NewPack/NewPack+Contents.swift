internal import Documents
internal import Vocabulary

/// The texts of manifest, routes and ledger.
extension NewPack {
  /// manifest.toml, with the keys in the order of `.github/docs/manifest.md`.
  var manifestText: String {
    var pack: [(String, String)] = [
      ("id", id), ("name", name), ("version", version), ("description", description),
    ]
    if let license { pack.append(("license", license)) }
    pack.append(("layout", layout.rawValue))
    if layout == .full { pack.append(("templates", Self.templates.text)) }
    pack += [("ledger", layout.ledger.text), ("changelog", Manifest.defaultChangelog.text)]
    let available = TOMLLiteral.array(locales.map { .string($0.text) }).text
    return """
      schema = \(Manifest.schema)

      [pack]
      \(pack.map { "\($0.0) = \(TOMLText.string($0.1))" }.joined(separator: "\n"))

      [locales]
      source = \(TOMLText.string(source.text))
      available = \(available)

      [profiles]
      default = "all"

      [profiles.all]
      description = "Every skill of the pack."
      skills = ["*"]

      """
  }

  /// routes.toml: a category with the pack's name, which no other pack has, and the route of the example skill.
  func routesText(of example: [LocaleTag: ExampleSkill]) -> String {
    let category = TOMLText.key(id.replacing(".", with: "-"))
    var tables = [
      ["schema = \(Routes.schema)"], ["[categories.\(category)]", "priority = 50"],
      ["[categories.\(category).title]"]
        + locales.sorted().map { "\(TOMLText.key($0.text)) = \(TOMLText.string(name))" },
    ]
    if !example.isEmpty {
      let route = "routes.\(ExampleSkill.name)"
      let terms = example.sorted { $0.key < $1.key }.map { locale, skill in
        "\(TOMLText.key(locale.text)) = \(TOMLLiteral.array(skill.terms.map { .string($0) }).text)"
      }
      tables += [
        [
          "[\(route)]", "category = \(TOMLText.string(id.replacing(".", with: "-")))", "type = \"primary\"",
          "priority = 50",
        ],
        ["[\(route).terms]"] + terms,
      ]
    }
    return tables.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The ledger: an entry for each document of `files` and of those that the folder already has.
  func ledgerText(of files: [RelativePath: [UInt8]]) -> String {
    let all = documents.merging(files.mapValues { PackFile(bytes: $0) }) { _, new in new }
    let contents = PackContents(
      of: all, manifest: TOMLDocument(parsing: Array(manifestText.utf8)), targets: TargetRules(),
      agents: AgentTargets.names)
    let versions = contents.versions.filter { MarkdownDocument.isMarkdown($0.file) }
    let texts = Dictionary(versions.map { ($0, all[$0.file]?.bytes ?? []) }) { first, _ in first }
    let sources = Dictionary(
      versions.filter { $0.locale == source }.map { ($0.id, texts[$0] ?? []) }
    ) { first, _ in first }
    var tables = [Ledger.head(source: source)]
    for version in versions.sorted(by: Self.isBefore) {
      guard let original = sources[version.id] else { continue }
      let key = "documents.\(TOMLText.string(version.id))"
      let current = SourceRevision(in: original).number ?? 1
      let digest = Ledger.digest(ofSource: original)
      if version.locale == source {
        tables.append("[\(key)]\nrevision = \(current)\ndigest = \"\(digest)\"\n")
        continue
      }
      // A translation that does not say what it was made from counts as made from the text that is there.
      let revision = min(SourceRevision(in: texts[version] ?? []).number ?? current, current)
      let made = revision == current ? "source = \"\(digest)\"\n" : ""
      tables.append(
        "[\(key).\(TOMLText.key(version.locale.text))]\nrevision = \(revision)\n\(made)review = \"machine\"\n")
    }
    return tables.joined(separator: "\n")
  }

  /// The order of a ledger: by id and language, each in byte order.
  private static func isBefore(_ left: PackContents.Version, _ right: PackContents.Version) -> Bool {
    left.id == right.id ? left.locale < right.locale : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}
