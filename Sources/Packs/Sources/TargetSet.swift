package import Vocabulary

/// The targets so far, as on a file system that ignores letter case and normalizes names.
package struct TargetSet: Sendable {
  private var files: [String: RelativePath] = [:]
  /// The folders, by their folded names: the first target in each, and how the folder is written there.
  private var folders: [String: (target: RelativePath, folder: RelativePath)] = [:]

  package init() {}

  /// Adds a target and returns the earlier one it conflicts with.
  package mutating func insert(_ target: RelativePath) -> RelativePath? {
    let clash = clash(with: target)
    let key = Self.folded(target)
    files[key] = files[key] ?? target
    for folder in target.ancestors {
      let key = Self.folded(folder)
      folders[key] = folders[key] ?? (target, folder)
    }
    return clash
  }

  /// The target that `target` conflicts with: its name, or the name of a folder of it, differs only by letter case or
  /// Unicode normalization, or one is a file where the other needs a folder.
  package func clash(with target: RelativePath) -> RelativePath? {
    let key = Self.folded(target)
    return files[key] ?? folders[key]?.target
      ?? target.ancestors.lazy.compactMap { folder in
        let key = Self.folded(folder)
        if let file = files[key] { return file }
        return folders[key].flatMap { $0.folder == folder ? nil : $0.target }
      }.first
  }

  /// Upper case first, so that `ß` and `ss` become equal; Swift compares the result by canonical equivalence.
  private static func folded(_ path: RelativePath) -> String {
    path.text.uppercased().lowercased()
  }
}
