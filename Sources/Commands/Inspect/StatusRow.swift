internal import Reporting
internal import Vocabulary

/// The state of one target.
struct StatusRow: Sendable {
  let path: RelativePath
  let block: String?
  let here: LocalState
  let upstream: Upstream

  /// The target as it is shown: its path, and the block in brackets.
  var name: String { PrintableText.text(path.text) + (block.map { " [\(PrintableText.text($0))]" } ?? "") }

  /// Its state on disk.
  enum LocalState: String, Sendable, CaseIterable, Codable, ShapedValue {
    case current, edited, missing, deleted, yours, orphaned, conflict, damaged, stale
    /// A folder, or a file where a folder is needed, is in the way.
    case obstructed
    /// A script that lost its execute bit.
    case notExecutable = "not-executable"
    /// Left out of this checkout.
    case notHere = "not-checked-out"

    /// Whether it needs work.
    var needsWork: Bool { [.missing, .conflict, .damaged, .stale, .obstructed, .notExecutable].contains(self) }

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
      case .obstructed: "B"
      case .notExecutable: "X"
      case .notHere: "-"
      }
    }

    var words: Message {
      switch self {
      case .current: Message("status.current", "up to date")
      case .edited: Message("status.edited", "edited")
      case .missing: Message("status.missing", "missing")
      case .deleted: Message("status.deleted", "deleted")
      case .yours: Message("status.yours", "not managed")
      case .orphaned: Message("status.orphaned", "no longer wanted")
      case .conflict: Message("status.conflict", "conflict")
      case .damaged: Message("status.damaged", "damaged block")
      case .stale: Message("status.stale", "needs sync")
      case .obstructed: Message("status.obstructed", "blocked")
      case .notExecutable: Message("status.not-executable", "not executable")
      case .notHere: Message("status.not-here", "not checked out")
      }
    }
  }

  /// Its state in the pack.
  enum Upstream: String, Sendable, CaseIterable, Codable, ShapedValue {
    case same, new
    /// The available pack is older than the installed one, and has another text.
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
    case .new where here == .current: Message("status.new-upstream", "update available")
    case .new: Message("status.and-new-upstream", "{here}, update available", ["here": .message(here.words)])
    case .older where here == .current: Message("status.older-pack", "older pack")
    case .older: Message("status.and-older-pack", "{here}, older pack", ["here": .message(here.words)])
    }
  }
}
