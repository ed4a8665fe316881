internal import Vocabulary

/// What a settings file is for, told by its path: which client reads it, and where the paths in it start.
struct SettingsPlace: Sendable, Hashable {
  /// The program that reads a file.
  enum Client: Sendable, Hashable {
    case claude, codex, cursor, copilot, vscode
    /// One of those that read the file, unknown which.
    case some

    /// Whether a file that breaks the documented form is documented not to be loaded, or in part.
    var isStrict: Bool { self == .claude || self == .codex }
  }

  /// What a file holds.
  enum Content: Sendable, Hashable {
    /// The manifest of a plugin.
    case plugin
    /// A list of plugins.
    case marketplace
    /// Commands that a client runs at events.
    case hooks
    /// MCP servers.
    case servers
    /// Settings of a project.
    case settings
  }

  /// The client that reads the file.
  let client: Client
  /// What the file holds.
  let content: Content
  /// The folder of the plugin, marketplace or project; nil for the repository root.
  let root: RelativePath?

  /// Whether what the file says is for a plugin, which is copied elsewhere before it is used.
  var isOfPlugin: Bool { content == .plugin || (content != .settings && isBelowPlugin) }

  private let isBelowPlugin: Bool

  /// nil for a file of another kind. The files around it tell whose plugin it belongs to.
  ///
  /// Sources, read in November 2026: code.claude.com/docs/en/plugins-reference ("File locations reference"), /hooks,
  /// /mcp and /settings; developers.openai.com/codex/plugins/build, /codex/hooks and /codex/config-reference;
  /// cursor.com/docs (plugins, hooks, MCP); code.visualstudio.com/docs/copilot/customization/mcp-servers.
  init?(_ path: RelativePath, in fileTree: FileTree = FileTree()) {
    guard let content = Self.content(of: path) else { return nil }
    let folders = path.components.dropLast()
    // The list of servers is in the folder of the project or plugin itself, whatever its name is.
    let holder = path.name == ".mcp.json" ? nil : folders.last
    let depth: Int
    switch holder {
    case ".claude-plugin", ".codex-plugin", ".cursor-plugin", ".claude", ".codex", ".cursor", ".vscode", "hooks":
      depth = 1
    case "plugin", "plugins": depth = 2
    default: depth = 0
    }
    let root = try? RelativePath(onDisk: folders.dropLast(depth).joined(separator: "/"))
    func holds(_ folder: StaticString) -> Bool {
      let folder = RelativePath(constant: folder)
      return fileTree.isFolder(root?.appending(folder) ?? folder)
    }
    // The folder of a marketplace has a list of plugins there, and is a project itself.
    func isPlugin(_ manifest: StaticString) -> Bool {
      let manifest = RelativePath(constant: manifest)
      return fileTree.isFile(root?.appending(manifest) ?? manifest)
    }
    self.content = content
    self.root = root
    switch holder {
    case ".claude-plugin"?, ".claude"?: client = .claude
    case ".codex-plugin"?, ".codex"?, "plugins"?: client = .codex
    case ".cursor-plugin"?, ".cursor"?: client = .cursor
    case "plugin"?: client = .copilot
    case ".vscode"?: client = .vscode
    case "hooks"?:
      // Claude Code knows all events of Codex.
      client = holds(".claude-plugin") ? .claude : holds(".codex-plugin") ? .codex : .some
    default: client = root == nil || holds(".claude-plugin") ? .claude : .some
    }
    let isInPluginFolder = [".claude-plugin", ".codex-plugin", ".cursor-plugin"].contains(holder)
    isBelowPlugin =
      isInPluginFolder || holder == "hooks"
      || (depth == 0 && (isPlugin(".claude-plugin/plugin.json") || isPlugin(".codex-plugin/plugin.json")))
  }

  /// Whether a file is a settings file by its path alone. `isInSkill` tells whether a folder above contains a
  /// `SKILL.md`; the examples and templates of a skill are not settings.
  static func matches(_ path: RelativePath, isInSkill: Bool) -> Bool {
    guard content(of: path) != nil else { return false }
    return !isInSkill || !path.components.dropLast().contains { partsOfSkills.contains($0) }
  }

  /// Whether a file may have hooks, by its path alone.
  static func mayHoldHooks(_ path: RelativePath) -> Bool {
    switch content(of: path) {
    case .hooks?, .settings?, .plugin?, .marketplace?: true
    case .servers?, nil: false
    }
  }

  private static let partsOfSkills: Set<Substring> = [
    "assets", "evals", "examples", "fixtures", "references", "resources", "scripts", "templates",
  ]

  /// The folders are looked at only if the name fits, because every file of a tree is asked for.
  private static func content(of path: RelativePath) -> Content? {
    // Each of the names ends with `.json` or `.toml`.
    guard let last = path.text.utf8.last, last == UInt8(ascii: "n") || last == UInt8(ascii: "l") else { return nil }
    func folders() -> ArraySlice<Substring> { path.components.dropLast() }
    func isIn(_ names: String...) -> Bool { path.parent.map { names.contains($0.name) } ?? false }
    switch path.name {
    case "plugin.json": return isManifestFolder(folders()) && !isIn("plugins") ? .plugin : nil
    case "marketplace.json": return isManifestFolder(folders()) ? .marketplace : nil
    case "hooks.json": return isIn("hooks", ".codex", ".cursor") ? .hooks : nil
    case ".mcp.json": return .servers
    case "mcp.json": return isIn(".cursor", ".vscode") ? .servers : nil
    case "settings.json", "settings.local.json": return isIn(".claude") ? .settings : nil
    case "config.toml": return isIn(".codex") ? .settings : nil
    default: return nil
    }
  }

  private static func isManifestFolder(_ folders: ArraySlice<Substring>) -> Bool {
    switch folders.last {
    case ".claude-plugin"?, ".codex-plugin"?, ".cursor-plugin"?: true
    case "plugin"?: folders.dropLast().last == ".github"
    case "plugins"?: folders.dropLast().last == ".agents"
    default: false
    }
  }
}
