package import Vocabulary

/// A tool for which a pack has files of its own, so that the tool can install from the pack's repository.
package enum PluginTool: String, Sendable, Hashable, CaseIterable {
  /// Claude Code: a plugin, and a marketplace with this one plugin.
  case claude
  /// Agent Package Manager.
  case apm

  /// The files, in byte order.
  package var paths: [RelativePath] {
    switch self {
    case .claude: [PluginManifests.marketplace, PluginManifests.plugin]
    case .apm: [PluginManifests.apm]
    }
  }
}
