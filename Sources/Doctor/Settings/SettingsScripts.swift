package import Vocabulary

/// The files that hooks may run, so that their modes are needed.
package enum SettingsScripts {
  /// Whether a file is where scripts of hooks are by custom: below a folder `hooks` or `scripts`.
  package static func mayHold(_ path: RelativePath) -> Bool {
    path.components.dropLast().contains { $0 == "hooks" || $0 == "scripts" }
  }
}
