internal import Documents
package import Reporting
internal import Vocabulary

extension Config {
  /// Reads a config and reports all its problems; choices that could not be read keep their defaults.
  package static func read(_ bytes: [UInt8]) -> (config: Config, faults: [Diagnostic]) {
    let document = TOMLDocument(parsing: bytes)
    var root = TableReader(document.root, group: "config")
    var config = read(&root, of: bytes, isForDoctorAlone: isForDoctorAlone(document))
    config.namesSchema = namesSchema(in: bytes)
    return (config, document.faults + root.faults)
  }

  /// The keys of the file.
  package static var shape: TableShape {
    var root = TableReader(recording: "config")
    _ = read(&root, of: [], isForDoctorAlone: false)
    return root.recorded
  }

  private static func read(_ root: inout TableReader, of bytes: [UInt8], isForDoctorAlone: Bool) -> Config {
    guard root.schema(supported: schema, required: !isForDoctorAlone, exempt: settings) else { return Config() }
    var config = Config()
    config.locale = root.parsed("locale", as: .aLocale, .locale) { LocaleTag($0) }
    config.readOwnAgents(from: &root)
    config.readAgents(from: &root)
    config.links = root.parsed("links", as: .aLinkStyle, .oneOf(LinkStyle.self)) { LinkStyle(rawValue: $0) } ?? .auto
    config.cairn = root.parsed("cairn", as: .versions, .versionRange) { VersionRange($0) }
    config.without = root.strings("without").map(\.value)
    config.allowedTargets = root.strings("allow-targets", form: .path).compactMap {
      root.path($0, "config.valid", Message.badPath)?.value
    }
    for var pack in root.tables("packs") {
      if let packConfig = PackConfig(from: &pack) { config.packs.append(packConfig) }
      pack.finish()
      root.absorb(pack)
    }
    config.policy = PackPolicy.read(from: &root, of: bytes)
    if var doctor = root.table(DoctorConfig.key) {
      config.doctor = DoctorConfig(from: &doctor)
      doctor.finish()
      root.absorb(doctor)
    }
    config.docs = DocsConfig.read(from: &root)
    config.preferences = Preferences.read(from: &root)
    root.finish()
    return config
  }

  /// The tables that install nothing.
  private static let settings = [DoctorConfig.key, PackPolicy.key]

  /// Whether a config only has `[doctor]` or `[policy]`: it installs nothing.
  package static func isForDoctorAlone(_ bytes: [UInt8]) -> Bool { isForDoctorAlone(TOMLDocument(parsing: bytes)) }

  private static func isForDoctorAlone(_ document: TOMLDocument) -> Bool {
    let keys = Set(document.root.entries.map(\.key.text))
    return document.faults.isEmpty && !keys.isDisjoint(with: settings)
      && keys.isSubset(of: settings + ["schema"])
  }
}

extension PackConfig {
  fileprivate init?(from table: inout TableReader) {
    let accept = Acceptance.all(in: &table)
    let source = table.source("source")
    let profile = table.string("profile")?.value
    let add = table.skillNames("add")
    let remove = table.skillNames("remove")
    let rename = table.renames("rename")
    guard let source else { return nil }
    self.init(source: source, profile: profile, add: add, remove: remove, rename: rename)
    self.accept = accept
  }
}

extension DoctorConfig {
  /// The table of the config that configures the doctor.
  static let key = "doctor"

  /// Whether a config has that table.
  package static func occur(in config: [UInt8]) -> Bool { TOMLDocument(parsing: config).root[key] != nil }

  /// Reads `.cairn/doctor.toml`, with a table `[doctor]` as in the config or with its keys at the top level, and
  /// reports all its problems.
  package static func read(_ bytes: [UInt8]) -> (config: DoctorConfig, faults: [Diagnostic]) {
    let document = TOMLDocument(parsing: bytes)
    var root = TableReader(document.root, group: "config")
    let config = read(&root)
    return (config, document.faults + root.faults)
  }

  /// The keys of that file.
  package static var shape: TableShape {
    var root = TableReader(recording: "config")
    _ = read(&root)
    return root.recorded
  }

  private static func read(_ root: inout TableReader) -> DoctorConfig {
    guard root.schema(supported: Config.schema, required: false) else { return DoctorConfig() }
    PackPolicy.refuse(in: &root)
    let config = root.tableOrSelf(key) { DoctorConfig(from: &$0) }
    root.finish()
    return config
  }

  fileprivate init(from table: inout TableReader) {
    let severities = TextForm.oneOf(["error", "warning"])
    failOn = table.parsed("fail-on", as: .aFailingSeverity, severities) { $0 == "info" ? nil : Severity(rawValue: $0) }
    editedDocuments = table.parsed("edited-documents", as: .aFailingSeverity, severities) {
      $0 == "info" ? nil : Severity(rawValue: $0)
    }
    let chosen = table.strings("presets", form: .oneOf(DoctorPreset.self))
    for preset in chosen where DoctorPreset(rawValue: preset.value) == nil {
      let near = NearestName(preset.value, among: DoctorPreset.allCases.map(\.rawValue))
      table.add(
        Diagnostic(
          "config.valid",
          near.message(near: .unknownPreset(near), else: .badValue(preset.value, .takes("presets", .somePresets))),
          at: preset.span, replacement: near.nearest.map { "\"\($0)\"" }))
    }
    presets = DoctorPreset.allCases.filter { preset in chosen.contains { $0.value == preset.rawValue } }
    if var rules = table.table("rules") {
      for entry in rules.remainingTexts(.oneOf(["off", "info", "warning", "error"])) {
        named.append(Spanned(entry.key.text, entry.key.span))
        var text = ""
        if case .string(let given) = entry.node.value { text = given }
        guard text == "off" || Severity(rawValue: text) != nil else {
          rules.add(Diagnostic("config.valid", .badValue(text, .takes(entry.key.text, .aLevel)), at: entry.node.span))
          continue
        }
        levels[entry.key.text] = .some(Severity(rawValue: text))
      }
      table.absorb(rules)
    }
    for var ignore in table.tables("ignore") {
      let rule = ignore.string("rule", required: true)
      let paths = ignore.strings("paths", form: .glob)
      for path in paths where Glob(path.value) == nil {
        ignore.add(Diagnostic("config.valid", .badPattern(path.value), at: path.span))
      }
      let reason = ignore.string("reason", required: true)
      ignore.finish()
      table.absorb(ignore)
      if let rule { named.append(rule) }
      if let rule, let reason {
        ignores.append(Ignore(rule: rule.value, paths: paths.map(\.value), reason: reason.value, span: rule.span))
      }
    }
  }
}

extension TableReader {
  /// A string that `parse` accepts; any other string is reported.
  fileprivate mutating func parsed<Value>(
    _ key: String, as expected: Message, _ form: TextForm, required: Bool = false, _ parse: (String) -> Value?
  ) -> Value? {
    parsed(
      string(key, required: required, form: form), "config.valid", { .badValue($0, .takes(key, expected)) }, parse)?
      .value
  }

  /// A path that stays inside; any other text is a problem.
  mutating func parsedPath(_ key: String, required: Bool = false) -> RelativePath? {
    path(string(key, required: required, form: .path), "config.valid", Message.badPath)?.value
  }

  /// The same, with its place.
  mutating func placedPath(_ key: String) -> Spanned<RelativePath>? {
    path(string(key, form: .path), "config.valid", Message.badPath)
  }

  /// The source of a pack, which is required; any other text is a problem.
  fileprivate mutating func source(_ key: String) -> PackSource? {
    guard let text = string(key, required: true) else { return nil }
    do throws(PackSourceFault) {
      return try PackSource(parsing: text.value)
    } catch {
      add(Diagnostic("config.valid", error.message, at: text.span))
      return nil
    }
  }

  /// New names of skills by their old ones. A text that is not a name is a problem, and so is a new name that two skills
  /// have, or that is the old one.
  fileprivate mutating func renames(_ key: String) -> [SkillName: SkillName] {
    within(key) { table in
      var names: [SkillName: SkillName] = [:]
      for entry in table.remainingTexts(.skillName, named: .skillName) {
        guard let old = table.skillName(entry.key, "config.valid") else { continue }
        guard case .string(let text) = entry.node.value else {
          table.add(Diagnostic("config.valid", .takes(entry.key.text, .skillName), at: entry.node.span))
          continue
        }
        guard let new = table.skillNames([Spanned(text, entry.node.span)], "config.valid").first else { continue }
        if new.value == old.value || names.values.contains(new.value) {
          table.add(Diagnostic("config.valid", .nameInUse(new.value), at: new.span))
        } else {
          names[old.value] = new.value
        }
      }
      return names
    } ?? [:]
  }

  /// Names of skills; a text that is not one is a problem.
  fileprivate mutating func skillNames(_ key: String) -> [SkillName] {
    strings(key, form: .skillName).compactMap { text in
      parsed(text, "config.valid", { .badValue($0, .takes(key, .skillNames)) }, { SkillName($0) })?.value
    }
  }
}

extension Message {
  fileprivate static let aLocale = Message("config.a-locale", "a BCP 47 tag")
  fileprivate static let aLinkStyle = Message("config.a-link-style", "auto, link or copy")
  fileprivate static let versions = Message("config.versions", "a version range such as '>=0.1, <0.4'")
  fileprivate static let aFailingSeverity = Message("config.a-failing-severity", "error or warning")
  fileprivate static let somePresets = Message("config.some-presets", "a list of fixtures and templates")
  fileprivate static func unknownPreset(_ preset: NearestName) -> Message {
    Message(
      "config.preset-unknown-near", "unknown preset '{name}'\ndid you mean '{nearest}'?", preset.arguments(as: "name"))
  }
  fileprivate static let aLevel = Message("config.a-level", "off, info, warning or error")
  fileprivate static let skillNames = Message("config.skill-names", "a list of skill names")
  fileprivate static let skillName = Message("config.skill-name", "a skill name")
  fileprivate static func nameInUse(_ name: SkillName) -> Message {
    Message(
      "config.name-in-use", "the name '{name}' is already in use\nwrite another new name", ["name": .text(name.text)])
  }
  fileprivate static func takes(_ key: String, _ expected: Message) -> Message {
    Message("config.takes", "'{key}' must be {expected}", ["key": .text(key), "expected": .message(expected)])
  }
  fileprivate static func badValue(_ value: String, _ expected: Message) -> Message {
    Message(
      "config.bad-value", "'{value}' is invalid: {expected}", ["value": .text(value), "expected": .message(expected)])
  }
  fileprivate static func badPattern(_ text: String) -> Message {
    Message(
      "config.bad-pattern", "'{text}' is not a path pattern\nwrite one such as .agents/skills/vendor/**",
      ["text": .text(text)])
  }
  fileprivate static func badPath(_ path: String, _ fault: RelativePathFault) -> Message {
    Message("config.bad-path", "the path '{path}' {reason}", ["path": .text(path), "reason": .message(fault.message)])
  }
}
