package import Documents
package import Reporting
internal import Vocabulary

extension Manifest {
  /// Reads manifest.toml and reports every problem in one pass.
  ///
  /// The manifest is nil if its schema is newer or if the pack's id, version or source locale cannot be read. Otherwise
  /// it has every valid value, so that its files can be checked too: a caller that installs it must first look for
  /// errors among the problems.
  package static func read(_ bytes: [UInt8]) -> (manifest: Manifest?, faults: [Diagnostic]) {
    read(TOMLDocument(parsing: bytes))
  }

  /// The keys of the file.
  package static var shape: TableShape {
    var reader = ManifestReader(TableReader(recording: "manifest"))
    _ = reader.read()
    return reader.shape
  }

  /// The same for a file that is already read as TOML.
  package static func read(_ document: TOMLDocument) -> (manifest: Manifest?, faults: [Diagnostic]) {
    var reader = ManifestReader(TableReader(document.root, group: "manifest"))
    let manifest = reader.read()
    return (manifest, document.faults(with: reader.faults))
  }

  /// Whether a manifest.toml is meant for a pack; other programs have files with this name, too.
  package static func isPack(_ root: TOMLTable) -> Bool {
    var hasSchema = false
    if case .integer? = root["schema"]?.value { hasSchema = true }
    if case .table(let pack)? = root["pack"]?.value { return hasSchema || pack["id"] != nil }
    let ours = ["locales", "profiles", "kinds", "documents", "skills", "retired"]
    return hasSchema && ours.contains { root[$0] != nil }
  }
}

/// Reads a manifest table by table.
private struct ManifestReader {
  private var root: TableReader

  init(_ root: TableReader) {
    self.root = root
  }

  var faults: [Diagnostic] { root.faults }
  /// What was asked for, of a reader that records.
  var shape: TableShape { root.recorded }

  mutating func read() -> Manifest? {
    guard root.schema(supported: Manifest.schema) else { return nil }
    let pack = root.within("pack", required: true) { PackTable(&$0) }
    let locales = root.within("locales") { LocalesTable(&$0) } ?? .english
    let profiles = root.within("profiles") { ProfilesTable(&$0) } ?? .none
    var kinds: [String: Manifest.Kind] = [:]
    _ = root.within("kinds") { table in
      table.eachEntry { key, kind in
        kinds[key.text] = Manifest.Kind(
          required: kind.strings("required").map(\.value), optional: kind.strings("optional").map(\.value))
      }
    }
    let documents = readDocuments()
    var skills: [SkillName: Manifest.SkillEntry] = [:]
    _ = root.within("skills") { table in
      table.eachEntry(named: .skillName) { key, skill in
        let requires = skill.skillNames("requires", "manifest.skill-exists")
        guard let name = skill.skillName(key, "manifest.skill-exists") else { return }
        skills[name.value] = Manifest.SkillEntry(requires: requires, span: key.span)
      }
    }
    let retired = readRetired(version: pack?.version)
    root.finish()
    guard let pack, let id = pack.id, let version = pack.version, let source = locales.source else { return nil }
    return Manifest(
      id: id, name: pack.name ?? id, version: version, description: pack.description, license: pack.license,
      templates: pack.templates ?? RelativePath(constant: "templates"), namesTemplates: pack.templates != nil,
      layout: pack.layout, ledger: pack.ledger, changelog: pack.changelog, requires: pack.requires, source: source,
      declaresLocales: locales.isDeclared, available: locales.available, defaultProfile: profiles.chosen,
      profiles: profiles.profiles, kinds: kinds,
      documents: documents, skills: skills, retired: retired, spans: pack.spans)
  }

  private mutating func readDocuments() -> [ManifestDocument] {
    var documents: [ManifestDocument] = []
    var ids: Set<String> = []
    var targets = TargetSet()
    root.each("documents") { table in
      let id = table.parsed(
        table.string("id", required: true, form: .documentID), "manifest.id-valid", Self.noDocumentID
      ) { text in
        PackTable.isDotted(text) && !text.hasPrefix("skill.") ? text : nil
      }
      if let id, !ids.insert(id.value).inserted {
        table.add(
          Diagnostic(
            "manifest.ids-unique",
            Message(
              "manifest.ids-unique", "two documents have the id '{id}'\nrename one of them", ["id": .text(id.value)]),
            at: id.span))
      }
      let source = table.path("source", required: true)
      let target = table.path("target", required: true)
      if let target, let other = targets.insert(target.value) { table.add(.twoTargets(target, other)) }
      let policy = table.parsed(
        table.string("policy", required: true, form: .oneOf(Policy.self)), "manifest.policy-known", Self.noPolicy
      ) {
        Policy(rawValue: $0)
      }
      let agents = table.strings("agents")
      guard let id, let source, let target, let policy else { return }
      documents.append(
        ManifestDocument(
          id: id.value, source: source.value, target: target.value, policy: policy.value, agents: agents,
          sourceSpan: source.span, targetSpan: target.span))
    }
    return documents
  }

  private mutating func readRetired(version: SemanticVersion?) -> [Manifest.Retired] {
    var retired: [Manifest.Retired] = []
    var targets: Set<RelativePath> = []
    root.each("retired") { table in
      let target = table.path("target", required: true)
      let since = table.parsed(
        table.string("since", required: true, form: .semanticVersion), "manifest.retired-valid", PackTable.noVersion
      ) { SemanticVersion($0) }
      let replacedBy = table.path("replaced-by")
      if let target, !targets.insert(target.value).inserted {
        table.add(
          .notRetired(
            Message(
              "manifest.retired-twice", "'{path}' is retired twice\nkeep one entry", ["path": .text(target.value.text)]),
            target))
      }
      if let since, let version, version < since.value {
        table.add(
          // Until the version is released, its author may have written only this part of it.
          Diagnostic(
            "manifest.retired-valid", .info,
            Message(
              "manifest.retired-later",
              "'{since}' is later than the pack's version {version}\nto release it, run `cairn pack bump --version {since}`",
              ["since": .text(since.value.text), "version": .text(version.text)]),
            at: since.span))
      }
      if let target, let replacedBy, target.value == replacedBy.value {
        table.add(
          .notRetired(
            Message(
              "manifest.retired-by-itself", "'{path}' is replaced by itself\nname the new path",
              ["path": .text(replacedBy.value.text)]), replacedBy))
      }
      guard let target, let since else { return }
      retired.append(
        Manifest.Retired(
          target: target.value, since: since.value, replacedBy: replacedBy?.value, targetSpan: target.span,
          replacedBySpan: replacedBy?.span))
    }
    return retired
  }

  private static func noDocumentID(_ text: String) -> Message {
    Message(
      "manifest.document-id",
      "'{id}' is not a document id\nuse lower-case words joined by dots, such as 'agents.root', not starting with 'skill.'",
      ["id": .text(text)])
  }

  private static func noPolicy(_ text: String) -> Message {
    Message(
      "manifest.policy-known", "'{policy}' is not a policy\nuse file, block, once or generated",
      ["policy": .text(text)])
  }
}

extension Diagnostic {
  /// Two targets that conflict.
  static func twoTargets(_ target: Spanned<RelativePath>, _ other: RelativePath) -> Diagnostic {
    Diagnostic(
      "manifest.targets-unique",
      target.value == other
        ? Message(
          "manifest.target-twice", "two documents have the target '{path}'\ngive each its own",
          ["path": .text(target.value.text)])
        : Message(
          "manifest.targets-unique",
          "'{path}' and '{other}' cannot both exist on every file system\nrename one of them",
          ["path": .text(target.value.text), "other": .text(other.text)]),
      at: target.span)
  }

  /// An invalid entry of a retired target.
  static func notRetired(_ message: Message, _ path: Spanned<RelativePath>) -> Diagnostic {
    Diagnostic("manifest.retired-valid", message, at: path.span)
  }
}
