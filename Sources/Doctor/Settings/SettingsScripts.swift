package import Vocabulary

/// The files that hooks may run, so that their modes are needed.
package enum SettingsScripts {
  /// Those of `paths`, all files of a tree: by custom they are below a folder `hooks` or `scripts`. None if no file of the
  /// tree may have hooks, so that other trees, which have many such folders, are read as before.
  package static func all(in paths: [RelativePath]) -> Set<RelativePath> {
    guard paths.contains(where: { SettingsPlace.mayHoldHooks($0) }) else { return [] }
    return Set(paths.filter { $0.components.dropLast().contains { $0 == "hooks" || $0 == "scripts" } })
  }
}
