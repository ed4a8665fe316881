internal import Reporting
internal import Vocabulary

/// How one target stands.
struct StatusRow: Sendable {
  let path: RelativePath
  let block: String?
  let here: LocalState
  let upstream: Upstream

  /// How it stands on disk.
  enum LocalState: String, Sendable {
    case current, edited, missing, deleted, yours, orphaned, conflict, damaged, stale
    /// A script that lost its execute bit.
    case notExecutable = "not-executable"
    /// Left out of this checkout.
    case notHere = "not-checked-out"

    /// Whether something is to be done about it.
    var needsWork: Bool { [.missing, .conflict, .damaged, .stale, .notExecutable].contains(self) }

    var letter: String {
      switch self {
      case .current: " "
      case .edited: "M"
      case .missing: "D"
      case .deleted: "d"
      case .yours: "Y"
      case .orphaned: "O"
      case .conflict: "U"
      case .damaged: "!"
      case .stale: "S"
      case .notExecutable: "X"
      case .notHere: "-"
      }
    }

    var words: Message {
      switch self {
      case .current: Message("status.current", "current")
      case .edited: Message("status.edited", "edited here")
      case .missing: Message("status.missing", "missing")
      case .deleted: Message("status.deleted", "deleted here")
      case .yours: Message("status.yours", "yours")
      case .orphaned: Message("status.orphaned", "edited here, not wanted any longer")
      case .conflict: Message("status.conflict", "conflict")
      case .damaged: Message("status.damaged", "damaged block")
      case .stale: Message("status.stale", "not made current")
      case .notExecutable: Message("status.not-executable", "may not be run")
      case .notHere: Message("status.not-here", "not checked out here")
      }
    }
  }

  /// How it stands in the pack.
  enum Upstream: String, Sendable {
    case same, new
    /// The pack at hand is older than the one that is installed, and has another text.
    case older

    var letter: String {
      switch self {
      case .same: " "
      case .new: "N"
      case .older: "O"
      }
    }
  }

  var words: Message {
    switch upstream {
    case .same: here.words
    case .new where here == .current: Message("status.new-upstream", "new upstream")
    case .new: Message("status.and-new-upstream", "{here}, new upstream", ["here": .message(here.words)])
    case .older where here == .current: Message("status.older-pack", "older pack")
    case .older: Message("status.and-older-pack", "{here}, older pack", ["here": .message(here.words)])
    }
  }
}
