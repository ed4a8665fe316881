package import Platform
package import Vocabulary

/// A change of one target that the system refused: what was to be written there, and the folder that would have held it.
/// The names under which Cairn stages it mean nothing to anybody.
package struct RefusedStep: Error, Sendable, Hashable {
  package let target: RelativePath
  /// The folder in which the system refused it; nil for the repository's own.
  package let folder: RelativePath?
  /// What the system said.
  package let error: TreeError

  /// A refusal of the system about a step, or an error of another kind as it is.
  static func of(_ target: RelativePath, _ error: TreeError, in tree: any Tree) -> any Error {
    guard case .system(_, let place, _) = error else { return error }
    // A folder that could not be made or removed is refused by the one above it.
    let refused = place.flatMap { $0 != target && target.isWithin($0) ? $0 : nil } ?? target
    let standing = refused.ancestors.reversed().first { (try? tree.entry(at: $0)) == .folder }
    return RefusedStep(target: target, folder: standing, error: error)
  }
}
