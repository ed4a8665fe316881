internal import Documents
package import Reporting
package import Vocabulary

/// The files in which a pack says to other tools what its manifest says to Cairn.
///
/// Version, description and license are always those of the manifest. The name and the owner are only written where there
/// is none, because who has installed a plugin knows it by its name. Every other byte is kept.
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

  /// A file as it should be. `existing` are its bytes, of which those stay that say the same in another form.
  package func text(of path: RelativePath, over existing: [UInt8]?) throws(PluginManifestFault) -> [UInt8] {
    if path == Self.apm {
      return try YAMLFields(existing ?? [], at: path).setting(identity, always: metadata)
    }
    guard var editor = JSONEditor(existing ?? Array("{}\n".utf8)) else { throw .notAnObject(path) }
    if path == Self.marketplace {
      describeMarketplace(in: &editor)
    } else {
      describePlugin(at: [], withSkills: true, in: &editor)
    }
    return editor.bytes
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

  private func describePlugin(at path: [JSONEditor.Step], withSkills: Bool, in editor: inout JSONEditor) {
    if editor.text(at: path + [.key("name")]) == nil { editor.set("name", in: path, to: .string(name)) }
    for (key, text) in metadata where editor.text(at: path + [.key(key)]) != text {
      editor.set(key, in: path, to: .string(text))
    }
    if withSkills, let folder = skillsFolder, editor.node(at: path + [.key("skills")]) == nil {
      editor.set("skills", in: path, to: .array([.string(folder)]))
    }
  }

  /// Where the skills are in the language of the pack; nil where Claude Code looks for them anyway.
  private var skillsFolder: String? {
    guard layout == .full else { return nil }
    return "./\(layout.path(of: TemplateTree.skills, in: manifest.source, of: manifest))"
  }

  private func describeMarketplace(in editor: inout JSONEditor) {
    if editor.text(at: [.key("name")]) == nil { editor.set("name", to: .string(name)) }
    if editor.node(at: [.key("owner")])?.members == nil {
      editor.set("owner", to: .object([OrderedJSON.Member(key: "name", value: .string(owner))]))
    } else if editor.text(at: [.key("owner"), .key("name")]) == nil {
      editor.set("name", in: [.key("owner")], to: .string(owner))
    }
    if let description = manifest.description, editor.node(at: [.key("description")]) == nil,
      editor.node(at: [.key("metadata")]) == nil
    {
      editor.set("metadata", to: .object([OrderedJSON.Member(key: "description", value: .string(description))]))
    }
    if editor.node(at: [.key("plugins")])?.items == nil { editor.set("plugins", to: .array([])) }
    let plugins = editor.node(at: [.key("plugins")])?.items ?? []
    if let index = plugins.firstIndex(where: isOwn) {
      describePlugin(at: [.key("plugins"), .item(index)], withSkills: false, in: &editor)
    } else {
      let members = [("name", name), ("source", "./")] + metadata.map { ($0.key, $0.text) }
      editor.append(
        .object(members.map { OrderedJSON.Member(key: $0.0, value: .string($0.1)) }), in: [.key("plugins")])
    }
  }

  /// Whether an entry of a marketplace is about the pack itself.
  private func isOwn(_ entry: JSONNode) -> Bool {
    guard let source = entry["source"]?.text else { return false }
    return source == "./" || source == "."
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
