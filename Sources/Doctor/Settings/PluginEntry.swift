internal import Vocabulary

/// A plugin as its manifest or an entry of a marketplace describes it: the paths that it names, and where they start.
struct PluginEntry {
  /// A path of a component, with its key.
  struct Component {
    let key: String
    let path: Spanned<String>
  }

  /// The manifest, or the entry.
  let value: SettingsValue
  /// The client that reads it.
  let client: SettingsPlace.Client
  /// A path in the folder that the plugin's paths start from; nil if the plugin is elsewhere.
  let base: RelativePath?

  /// The paths of components, in the order of the text. A variable, an address or a value of another type is left out.
  var components: [Component] {
    let keys = Self.keys(of: client)
    let groups = [value] + (client == .claude ? [value["experimental"]].compactMap { $0 } : [])
    return groups.flatMap { group in
      (group.entries ?? []).filter { keys.contains($0.key.value) }.flatMap { entry in
        entry.value.texts.map { Component(key: entry.key.value, path: $0) }
      }
    }.filter { !$0.path.value.utf8.contains(UInt8(ascii: "$")) && !$0.path.value.contains("://") }
  }

  /// The keys whose values are paths (code.claude.com/docs/en/plugins-reference, "Component path fields";
  /// openai/codex, codex-rs/core-plugins/src/manifest.rs; cursor.com/docs, plugins; November 2026).
  static func keys(of client: SettingsPlace.Client) -> Set<String> {
    switch client {
    case .claude:
      [
        "skills", "commands", "agents", "workflows", "hooks", "mcpServers", "outputStyles", "lspServers", "themes",
        "monitors",
      ]
    case .codex: ["skills", "mcpServers", "apps", "hooks"]
    case .cursor: ["skills", "rules", "commands", "agents", "hooks", "mcpServers"]
    default: []
    }
  }
}

extension SettingsFile {
  /// The plugin of a manifest, or the entries of a marketplace that are tables.
  var plugins: [PluginEntry] {
    guard let root else { return [] }
    switch place.content {
    case .plugin: return [PluginEntry(value: root, client: place.client, base: base)]
    case .marketplace:
      return (root["plugins"]?.items ?? []).filter { $0.entries != nil }.map { value in
        PluginEntry(value: value, client: place.client, base: folder(of: value))
      }
    default: return []
    }
  }

  /// The path of a plugin in this repository; nil for one that is fetched from elsewhere.
  func source(of plugin: SettingsValue) -> Spanned<String>? {
    guard let source = plugin["source"] else { return nil }
    if let text = source.text { return Spanned(text, source.span) }
    guard source["source"]?.text == "local", let path = source["path"], let text = path.text else { return nil }
    return Spanned(text, path.span)
  }

  /// What keeps clients from taking a path, whatever is there.
  enum PathFault {
    /// It leads out of the plugin's or the marketplace's folder.
    case leaves
    /// It does not start with `./`.
    case unmarked
  }

  /// What is wrong with the path of a plugin in a marketplace; nil if nothing is.
  func fault(ofSource path: String) -> PathFault? {
    fault(of: path, isBareAllowed: pluginRoot != nil && !path.utf8.contains(UInt8(ascii: "/")))
  }

  /// What is wrong with the path of a component; nil if nothing is.
  func fault(of component: PluginEntry.Component) -> PathFault? {
    fault(of: component.path.value, isBareAllowed: false)
  }

  private func fault(of path: String, isBareAllowed: Bool) -> PathFault? {
    if path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) { return .leaves }
    guard place.client.isStrict, !path.utf8.starts(with: "./".utf8), path != ".", !isBareAllowed else { return nil }
    return .unmarked
  }

  /// The folder that names of plugins without a slash are below.
  var pluginRoot: String? { root?["metadata"]?["pluginRoot"]?.text }

  /// The path of a plugin, from the marketplace's folder.
  func path(of source: String) -> String {
    guard let pluginRoot, !source.utf8.contains(UInt8(ascii: "/")), source != "." else { return source }
    return pluginRoot + "/" + source
  }

  private func folder(of plugin: SettingsValue) -> RelativePath? {
    guard let source = source(of: plugin) else { return nil }
    let name = RelativePath(constant: "settings")
    switch LinkPlace(of: LinkTarget(path(of: source.value)), in: base, fileTree) {
    case .folder(let folder): return folder?.appending(name) ?? name
    default: return nil
    }
  }
}
