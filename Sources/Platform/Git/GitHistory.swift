package import Vocabulary

/// A part of a repository's history.
package enum GitHistory: Sendable, Hashable {
  /// What the checked out commit contains.
  case head
  /// What the tags contain and the checked out commit does not, such as releases on branches of their own.
  case tags
}

/// A commit in the history of a file.
package struct HistoricCommit: Sendable, Hashable {
  package let id: CommitID
  /// When it was made, in seconds since 1970, by the clock of its machine.
  package let time: Double

  package init(_ id: CommitID, time: Double) {
    self.id = id
    self.time = time
  }
}
