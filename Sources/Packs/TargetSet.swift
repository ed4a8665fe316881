package import Vocabulary

/// The targets met so far, as a file system that ignores letter case and normalises names would hold them.
package struct TargetSet: Sendable {
  private var files: [String: RelativePath] = [:]
  private var folders: [String: RelativePath] = [:]

  package init() {}

  /// Takes one more target, and gives the earlier one it cannot stand beside.
  package mutating func insert(_ target: RelativePath) -> RelativePath? {
    let clash = clash(with: target)
    let key = Self.folded(target)
    files[key] = files[key] ?? target
    for folder in target.ancestors.map(Self.folded) { folders[folder] = folders[folder] ?? target }
    return clash
  }

  /// The target that `target` cannot stand beside: the same name but for case or Unicode normalisation, or a file where
  /// the other needs a folder.
  package func clash(with target: RelativePath) -> RelativePath? {
    let key = Self.folded(target)
    return files[key] ?? folders[key] ?? target.ancestors.lazy.compactMap { files[Self.folded($0)] }.first
  }

  /// Upper case first, so that `ß` and `ss` fall together; Swift compares what results by canonical equivalence.
  private static func folded(_ path: RelativePath) -> String {
    path.text.uppercased().lowercased()
  }
}
