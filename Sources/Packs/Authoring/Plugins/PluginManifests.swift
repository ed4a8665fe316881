internal import Documents
package import Reporting
package import Vocabulary

/// The files in which a pack says to other tools what its manifest says to Cairn.
///
/// Version, description and license are always those of the manifest. The name and the owner are only written where there
/// is none, because who has installed a plugin knows it by its name. Every other key is kept.
///
/// Sources, all read in November 2026: Claude Code documentation, "Plugin manifest reference" (plugin.json: `name` is
/// required and in kebab case; `skills` are folders in addition to `skills/`) and "Marketplace reference" (marketplace.json:
/// `name`, `owner` with a `name`, and `plugins` are required; a `source` of `./` is the marketplace's own folder);
/// Agent Package Manager, "Manifest Schema" 0.3 (apm.yml: `name` and `version` are required).
package struct PluginManifests: Sendable {
  static let plugin = RelativePath(constant: ".claude-plugin/plugin.json")
  static let marketplace = RelativePath(constant: ".claude-plugin/marketplace.json")
  static let apm = RelativePath(constant: "apm.yml")

  private let manifest: Manifest
  private let layout: PackLayout

  package init(of manifest: Manifest, _ layout: PackLayout) {
    self.manifest = manifest
    self.layout = layout
  }

  /// The files of the pack that exist and do not say what the manifest says, in byte order; also one that cannot be
  /// read. `read` returns the bytes of a file in the pack's folder, nil if there is none.
  package func outdated(reading read: (RelativePath) throws -> [UInt8]?) rethrows -> [RelativePath] {
    try PluginTool.allCases.flatMap(\.paths).sorted().filter { path in
      guard let bytes = try read(path) else { return false }
      return (try? text(of: path, over: bytes)) != bytes
    }
  }

  /// A file as it should be. `existing` are its bytes, which are returned if they say the same in another form.
  package func text(of path: RelativePath, over existing: [UInt8]?) throws(PluginManifestFault) -> [UInt8] {
    if path == Self.apm {
      return try YAMLFields(existing ?? [], at: path).setting(identity, always: metadata)
    }
    guard let existing else { return Array((described(path, .object([])).rendered() + "\n").utf8) }
    guard let before = OrderedJSON(existing), case .object = before else { throw .notAnObject(path) }
    let after = described(path, before)
    return after == before ? existing : Array((after.rendered(indent: Self.indent(in: existing)) + "\n").utf8)
  }

  private func described(_ path: RelativePath, _ file: OrderedJSON) -> OrderedJSON {
    path == Self.marketplace ? describedMarketplace(file) : describedPlugin(file, withSkills: true)
  }

  /// The id as tools write names: in lower case with hyphens.
  private var name: String { Self.name(ofPack: manifest.id) }

  /// The name of a pack with this id in these files.
  static func name(ofPack id: String) -> String { id.split(separator: ".").joined(separator: "-") }
  /// The first word of the id, which is whose pack it is.
  private var owner: String { manifest.id.split(separator: ".").first.map(String.init) ?? manifest.name }
  private var identity: [(key: String, text: String)] { [("name", name)] }
  private var metadata: [(key: String, text: String)] {
    [("version", manifest.version.text)]
      + [("description", manifest.description), ("license", manifest.license)].compactMap { key, text in
        text.map { (key, $0) }
      }
  }

  private func describedPlugin(_ plugin: OrderedJSON, withSkills: Bool) -> OrderedJSON {
    var plugin = plugin
    if plugin["name"]?.text == nil { plugin["name"] = .string(name) }
    for (key, text) in metadata where plugin[key]?.text != text { plugin[key] = .string(text) }
    if withSkills, let folder = skillsFolder, plugin["skills"] == nil { plugin["skills"] = .array([.string(folder)]) }
    return plugin
  }

  /// Where the skills are in the language of the pack; nil where Claude Code looks for them anyway.
  private var skillsFolder: String? {
    guard layout == .full else { return nil }
    return "./\(layout.path(of: TemplateTree.skills, in: manifest.source, of: manifest))"
  }

  private func describedMarketplace(_ marketplace: OrderedJSON) -> OrderedJSON {
    var marketplace = marketplace
    if marketplace["name"]?.text == nil { marketplace["name"] = .string(name) }
    if marketplace["owner"]?["name"]?.text == nil {
      var owner = marketplace["owner"] ?? .null
      if case .object = owner {} else { owner = .object([]) }
      owner["name"] = .string(self.owner)
      marketplace["owner"] = owner
    }
    if let description = manifest.description, marketplace["description"] == nil, marketplace["metadata"] == nil {
      marketplace["metadata"] = .object([OrderedJSON.Member(key: "description", value: .string(description))])
    }
    var plugins: [OrderedJSON] = []
    if case .array(let values)? = marketplace["plugins"] { plugins = values }
    if let index = plugins.firstIndex(where: isOwn) {
      plugins[index] = describedPlugin(plugins[index], withSkills: false)
    } else {
      let new = OrderedJSON.object([
        OrderedJSON.Member(key: "name", value: .string(name)), OrderedJSON.Member(key: "source", value: .string("./")),
      ])
      plugins.append(describedPlugin(new, withSkills: false))
    }
    marketplace["plugins"] = .array(plugins)
    return marketplace
  }

  /// Whether an entry of a marketplace is about the pack itself.
  private func isOwn(_ entry: OrderedJSON) -> Bool {
    guard let source = entry["source"]?.text else { return false }
    return source == "./" || source == "."
  }

  /// What a JSON text has in front of its first indented line; two blanks if it has none.
  private static func indent(in bytes: [UInt8]) -> String {
    for line in bytes.split(whereSeparator: Byte.isLineEnd) {
      let blanks = line.prefix(while: Byte.isBlank)
      if !blanks.isEmpty, blanks.count < line.count { return String(decoding: blanks, as: UTF8.self) }
    }
    return "  "
  }
}

/// Why a file of another tool is not changed.
package enum PluginManifestFault: Error, Sendable, Hashable {
  /// Not JSON, or not an object.
  case notAnObject(RelativePath)
  /// Not YAML, or not a mapping.
  case notAMapping(RelativePath)

  /// The file.
  package var path: RelativePath {
    switch self {
    case .notAnObject(let path), .notAMapping(let path): path
    }
  }

  package var message: Message {
    switch self {
    case .notAnObject:
      Message("plugin.not-an-object", "the file is not a JSON object\ncorrect it, or delete it and run again")
    case .notAMapping:
      Message("plugin.not-a-mapping", "the file is not a YAML mapping\ncorrect it, or delete it and run again")
    }
  }
}
