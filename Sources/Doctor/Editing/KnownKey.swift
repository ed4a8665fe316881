internal import Documents
internal import Packs
internal import Vocabulary

/// A key that may be in the front matter of a document, for the author of the document. Its text is English, like the
/// explanations of rules.
package struct KnownKey: Sendable {
  package let name: String
  /// What it means, in a sentence or two.
  package let text: String
  /// The agents that read it, as their users call them; empty if any may.
  package let readers: [String]
  /// The values to offer, each as it is written; empty if they are free.
  package let values: [String]
  /// Whether several of the values may be there.
  package let isList: Bool

  init(_ name: String, _ text: String, readers: [String] = [], values: [String] = [], isList: Bool = false) {
    self.name = name
    self.text = text
    self.readers = readers
    self.values = values
    self.isList = isList
  }
}

extension EditedFile {
  /// The keys that this document may have at the top level of its front matter, in the order in which they are offered;
  /// empty where no agent reads the front matter.
  package var knownKeys: [KnownKey] {
    guard let document else { return [] }
    if let client = document.clientFile { return client.knownKeys }
    guard path.isNamed("SKILL.md") else { return [] }
    let specified = SpecifiedKey.all.map { key in
      KnownKey(
        key.name, key.text, values: key.name == "name" ? document.folderName.map { [$0] } ?? [] : key.values(),
        isList: key.name == "allowed-tools")
    }
    return specified + ClientKeys.byName.keys.sorted().compactMap(Self.clientKey)
  }

  /// What is known of a key; nil for a key that nobody reads.
  package func knownKey(_ name: String) -> KnownKey? {
    if let key = knownKeys.first(where: { $0.name == name }) { return key }
    guard path.isNamed("SKILL.md") else { return nil }
    if FrontMatterKeys.isOfCatalogs(name) {
      return KnownKey(name, "Catalogs and editors show this key or sort by it; no agent acts on it.")
    }
    guard FrontMatterKeys.known(to: document?.dialect ?? .agentskills).contains(name) else { return nil }
    return KnownKey(name, "Some coding agent or editor acts on this key.")
  }

  /// The keys below `metadata` that Cairn reads.
  package var metadataKeys: [KnownKey] {
    [
      KnownKey(
        "cairn-document", "The id of the document in its pack: `skill.` and the name of the skill for a `SKILL.md`.",
        values: document?.folderName.map { ["skill.\($0)"] } ?? []),
      KnownKey(
        "cairn-kind", "The kind of the document, which decides the sections it must have.", values: kinds.keys.sorted()),
      KnownKey("cairn-pack", "The id of the pack that the document belongs to."),
      KnownKey("cairn-locale", "The language of the document, as a tag such as `en` or `pt-BR`."),
      KnownKey("cairn-revision", "Raised with every change of the document that a translation must follow."),
    ]
  }

  /// The lines of the table for a key of skills that agents add to the specification.
  private static func clientKey(_ name: String) -> KnownKey? {
    guard let lines = ClientKeys.byName[name] else { return nil }
    let readers = lines.flatMap(\.readers).map { id in AgentTargets.all.first { $0.name == id }?.title ?? id }
    let values = lines.flatMap { $0.values.offered }
    return KnownKey(
      name, ClientKeyTexts.texts[name] ?? "A key that agents add to the specification.", readers: readers,
      values: values, isList: lines.contains { $0.values.isList })
  }
}

extension Document {
  /// The folder's name if it can be the name of a skill.
  fileprivate var folderName: String? { path.parent.flatMap { SkillName($0.name)?.text } }
}

extension ClientKey.Values {
  /// The values that an editor offers.
  fileprivate var offered: [String] {
    switch self {
    case .boolean: ["true", "false"]
    case .words(let words, _): words
    case .model: ClaudeNames.modelAliases.sorted()
    case .subagent: ClaudeNames.subagents.sorted()
    case .tools: ClaudeNames.tools.sorted()
    case .any, .text, .texts, .hint, .hooks: []
    }
  }

  fileprivate var isList: Bool { if case .tools = self { true } else { false } }
}

extension ClientFile {
  /// The keys of the table, by name.
  fileprivate var knownKeys: [KnownKey] {
    keys.keys.sorted().filter { retired[$0] == nil && !ignored.contains($0) }.map { name in
      var values: [String] = []
      var isList = false
      switch keys[name] {
      case .boolean?, .claudeBoolean?: values = ["true", "false"]
      case .choice(let words)?: values = words
      case .choices(let words)?:
        values = words
        isList = true
      case .text?, .count?, .list?, .textOrList?, .map?, .patternText?, .patternList?, .patterns?, .any?, nil: break
      }
      let needs = needs.filter { $0.key == name && $0.value == nil && !$0.isAdvice }.map(\.needed)
      let text = needs.isEmpty ? "" : " It has no effect without `\(needs.joined(separator: "`, `"))`."
      return KnownKey(name, "\(client) reads it here.\(text)", readers: [client], values: values, isList: isList)
    }
  }
}
