package import Platform
package import Vocabulary

/// A change of one target that the system refused: the target, and the folder in which it was refused. The names under
/// which Cairn stages a target mean nothing to users.
package struct RefusedStep: Error, Sendable, Hashable {
  package let target: RelativePath
  /// The folder in which the system refused it; nil for the repository's own folder.
  package let folder: RelativePath?
  /// The system's error.
  package let error: TreeError

  /// A refusal of the system or of the file system for a target; an error of another kind unchanged.
  static func of(_ target: RelativePath, _ error: TreeError, in tree: any Tree) -> any Error {
    if case .unsupported = error { return TreeError.unsupported(target) }
    guard case .system(_, let place, _) = error else { return error }
    // If a folder cannot be created or removed, the folder above it refused that.
    let refused = place.flatMap { $0 != target && target.isWithin($0) ? $0 : nil } ?? target
    let existing = refused.ancestors.reversed().first { (try? tree.entry(at: $0)) == .folder }
    return RefusedStep(target: target, folder: existing, error: error)
  }
}
