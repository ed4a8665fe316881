package import Vocabulary

/// A file that differs from the last commit, as `git status` has it (git-status, short format).
package struct GitChange: Sendable, Hashable {
  package let path: RelativePath
  /// Whether it is only deleted from the index: there is nothing to add, because what is on disk, if anything, is ignored.
  package let isOnlyRemovedFromIndex: Bool
  /// Whether a merge left it in conflict.
  package let isUnmerged: Bool

  package init(_ path: RelativePath, isOnlyRemovedFromIndex: Bool = false, isUnmerged: Bool = false) {
    self.path = path
    self.isOnlyRemovedFromIndex = isOnlyRemovedFromIndex
    self.isUnmerged = isUnmerged
  }
}

extension Git {
  /// The paths of `changes(in:)`, once each, in byte order.
  package func changed(in root: String) async throws(GitError) -> [RelativePath] {
    Set(try await changes(in: root).map(\.path)).sorted()
  }
}
