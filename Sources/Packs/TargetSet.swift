package import Vocabulary

/// The targets met so far, as a file system that ignores letter case and normalises names would hold them.
package struct TargetSet: Sendable {
  private var files: [String: RelativePath] = [:]
  private var folders: [String: RelativePath] = [:]

  package init() {}

  /// Takes one more target. Gives the earlier one it cannot stand beside: the same name but for case or Unicode
  /// normalisation, or a file where the other needs a folder.
  package mutating func insert(_ target: RelativePath) -> RelativePath? {
    let key = Self.folded(target)
    let above = target.ancestors.map(Self.folded)
    let clash = files[key] ?? folders[key] ?? above.lazy.compactMap { files[$0] }.first
    files[key] = files[key] ?? target
    for folder in above { folders[folder] = folders[folder] ?? target }
    return clash
  }

  /// Upper case first, so that `ß` and `ss` fall together; Swift compares what results by canonical equivalence.
  private static func folded(_ path: RelativePath) -> String {
    path.text.uppercased().lowercased()
  }
}
