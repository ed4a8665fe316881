internal import Reporting

/// What is asked of every repository of a workspace.
enum WorkspaceQuestion: String, Codable, Sendable, CaseIterable, ShapedValue {
  case status, doctor, list, upgrade

  /// The numbers that a table shows, in the order in which they say how much a repository needs somebody.
  var measures: [WorkspaceMeasure] {
    switch self {
    case .status: [.work, .updates, .edited, .files]
    case .doctor: [.errors, .warnings, .infos, .files]
    case .list: [.skills, .own, .packs]
    case .upgrade: [.conflicts, .packs, .files]
    }
  }

  /// Whether a higher number is a greater need; the skills of a repository are none.
  var isAboutNeed: Bool { self != .list }
}

/// A number about one repository, in the key `summary` of the JSON and in a column of the table.
enum WorkspaceMeasure: String, Sendable, CaseIterable {
  /// Files that need work.
  case work
  /// Files for which the pack has another text.
  case updates
  /// Files that the user edited.
  case edited
  /// Files that were compared or checked, or that an upgrade changes.
  case files
  case errors, warnings, infos
  case fixable, suppressed
  /// Skills of packs, and the user's own.
  case skills, own
  /// Packs that are installed, or that an upgrade changes.
  case packs
  case conflicts

  /// The head of its column.
  var head: Message {
    switch self {
    case .work: Message("workspace.head-work", "to do")
    case .updates: Message("workspace.head-updates", "updates")
    case .edited: Message("workspace.head-edited", "edited")
    case .files: Message("workspace.head-files", "files")
    case .errors: Message("workspace.head-errors", "errors")
    case .warnings: Message("workspace.head-warnings", "warnings")
    case .infos: Message("workspace.head-infos", "infos")
    case .fixable: Message("workspace.head-fixable", "fixable")
    case .suppressed: Message("workspace.head-suppressed", "suppressed")
    case .skills: Message("workspace.head-skills", "skills")
    case .own: Message("workspace.head-own", "own")
    case .packs: Message("workspace.head-packs", "packs")
    case .conflicts: Message("workspace.head-conflicts", "conflicts")
    }
  }
}

/// How a repository is, in one word.
enum RepositoryState: String, Codable, Sendable, CaseIterable, ShapedValue {
  /// The answer could not be had.
  case failed
  /// There is something to look at.
  case attention
  case ok
  /// Cairn is not installed there, so there is nothing to answer.
  case notInstalled = "not-installed"

  var words: Message {
    switch self {
    case .failed: Message("workspace.state-failed", "failed")
    case .attention: Message("workspace.state-attention", "needs attention")
    case .ok: Message("workspace.state-ok", "ok")
    case .notInstalled: Message("workspace.state-not-installed", "not installed")
    }
  }

  /// Its place in a table: the neediest first.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
