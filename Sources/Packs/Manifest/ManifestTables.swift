internal import Documents
internal import Reporting
internal import Vocabulary

/// The `[pack]` table.
struct PackTable {
  let id: String?
  let name: String?
  let version: SemanticVersion?
  let description: String?
  let license: String?
  let templates: RelativePath?
  let layout: PackLayout?
  let ledger: RelativePath?
  let changelog: RelativePath?
  let requires: VersionRange?
  let spans: [String: Span]

  init(_ table: inout TableReader) {
    let id = table.parsed(
      table.string("id", required: true, form: .dottedName), "manifest.id-valid", Self.noPackID
    ) {
      Self.isDotted($0) ? $0 : nil
    }
    let name = table.string("name", required: true)
    let version = table.parsed(
      table.string("version", required: true, form: .semanticVersion), "manifest.version-is-semver", Self.noVersion
    ) { SemanticVersion($0) }
    let description = table.string("description")
    let license = table.string("license")
    let templates = table.path("templates")
    let layout = table.parsed(
      table.string("layout", form: .oneOf(PackLayout.self)), "manifest.layout-valid", Self.noLayout
    ) {
      PackLayout(rawValue: $0)
    }
    if let layout, layout.value == .plain, templates != nil {
      table.add(Diagnostic("manifest.layout-valid", .plainWithTemplates, at: layout.span))
    }
    let ledger = table.path("ledger")
    let changelog = table.path("changelog")
    let requires = table.parsed(
      table.string("requires", form: .versionRange), "manifest.requires-valid", Self.noRange
    ) { VersionRange($0) }
    self.id = id?.value
    self.name = name?.value
    self.version = version?.value
    self.description = description?.value
    self.license = license?.value
    self.templates = templates?.value
    self.layout = layout?.value
    self.ledger = ledger?.value
    self.changelog = changelog?.value
    self.requires = requires?.value
    let spans: [(String, Span?)] = [
      ("id", id?.span), ("name", name?.span), ("version", version?.span), ("templates", templates?.span),
      ("layout", layout?.span),
      ("ledger", ledger?.span), ("changelog", changelog?.span), ("requires", requires?.span),
    ]
    self.spans = spans.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// Whether a text is two or more words of `[a-z0-9-]`, joined by dots.
  static func isDotted(_ text: String) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return words.count >= 2
      && words.allSatisfy { word in
        !word.isEmpty
          && word.allSatisfy { Byte.isLowercaseLetter($0) || Byte.isDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  static func noVersion(_ text: String) -> Message {
    Message(
      "manifest.version-is-semver", "'{version}' is not a semantic version\nuse one such as '1.2.0'",
      ["version": .text(text)])
  }

  private static func noPackID(_ text: String) -> Message {
    Message(
      "manifest.pack-id", "'{id}' is not a pack id\nuse lower-case words joined by dots, such as 'acme.web'",
      ["id": .text(text)])
  }

  private static func noLayout(_ text: String) -> Message {
    Message(
      "manifest.layout-valid", "'{layout}' is not a layout\nuse plain or full", ["layout": .text(text)])
  }

  private static func noRange(_ text: String) -> Message {
    Message(
      "manifest.requires-valid", "'{range}' is not a version range\nuse one such as '>=0.1.0'",
      ["range": .text(text)])
  }
}

/// The `[locales]` table.
struct LocalesTable {
  let source: LocaleTag?
  let available: [LocaleTag]
  /// Whether the manifest has the table.
  let isDeclared: Bool

  /// The default for a pack without `[locales]`: plain English skills.
  static let english = LocalesTable()

  private init() {
    source = LocaleTag("en")
    available = source.map { [$0] } ?? []
    isDeclared = false
  }

  init(_ table: inout TableReader) {
    let source = table.locale(table.string("source", required: true, form: .locale), "manifest.locale-valid")
    let isListed = table.table["available"] != nil
    var available: [LocaleTag] = []
    for text in table.strings("available", form: .locale) {
      guard let tag = table.locale(text, "manifest.locale-valid"), !available.contains(tag.value) else { continue }
      available.append(tag.value)
    }
    if let source, !available.contains(source.value) {
      if isListed {
        table.add(
          Diagnostic(
            "manifest.locales-hold-source",
            Message(
              "manifest.locales-hold-source", "the source locale '{locale}' is not among the available locales\nadd it",
              ["locale": .text(source.value.text)]),
            at: source.span))
      }
      available.insert(source.value, at: 0)
    }
    self.source = source?.value
    self.available = available
    isDeclared = true
  }
}

/// The `[profiles]` table.
struct ProfilesTable {
  let chosen: String?
  let profiles: [String: Profile]

  /// For a pack without profiles.
  static let none = ProfilesTable(chosen: nil, profiles: [:])

  private init(chosen: String?, profiles: [String: Profile]) {
    self.chosen = chosen
    self.profiles = profiles
  }

  init(_ table: inout TableReader) {
    let chosen = Self.readChosen(&table)
    var profiles: [String: Profile] = [:]
    table.eachTable { key, profile in
      if ["default", "none"].contains(key.text) { profile.add(Self.reserved(Spanned(key.text, key.span))) }
      let skills = profile.strings("skills", form: .skillNameOrAll)
      profiles[key.text] = Profile(
        description: profile.string("description")?.value, extends: profile.strings("extends"),
        skills: profile.skillNames(skills.filter { $0.value != "*" }, "manifest.profile-resolves"),
        includesAll: skills.contains { $0.value == "*" }, span: key.span)
    }
    if let chosen { Self.check(chosen, in: profiles, &table) }
    for name in profiles.keys.sortedByBytes() {
      for parent in profiles[name]?.extends ?? [] { Self.check(parent, in: profiles, &table) }
    }
    for cycle in ProfileCycle.all(in: profiles) { table.add(cycle.fault) }
    self.chosen = chosen.flatMap { profiles[$0.value] == nil ? nil : $0.value }
    self.profiles = profiles
  }

  private static func readChosen(_ table: inout TableReader) -> Spanned<String>? {
    guard let node = table.table["default"], case .table = node.value else { return table.string("default") }
    return nil
  }

  private static func check(
    _ name: Spanned<String>, in profiles: [String: Profile], _ table: inout TableReader
  ) {
    guard profiles[name.value] == nil else { return }
    let fault = SelectionFault.noProfile(name.value, among: profiles.keys)
    table.add(Diagnostic("manifest.profile-resolves", fault.message, at: name.span))
  }

  private static func reserved(_ name: Spanned<String>) -> Diagnostic {
    Diagnostic(
      "manifest.profile-name",
      Message(
        "manifest.profile-name", "'{name}' is reserved and cannot be the name of a profile\nchoose another",
        ["name": .text(name.value)]),
      at: name.span)
  }
}

extension Message {
  fileprivate static let plainWithTemplates = Message(
    "manifest.layout-with-templates", "a plain pack has no templates folder\nremove the key 'layout' or 'templates'")
}
