/// Where a run hears that files change.
package protocol ChangeSource: Sendable {
  /// Starts to listen; nothing is watched yet.
  func watch() -> any FolderWatch
}

/// Changes in watched folders: in what is directly in them, not in the folders below.
package protocol FolderWatch: Sendable {
  /// Watches these folders, absolute paths without links, and no longer those from before. A folder that is missing or
  /// cannot be opened is left out. What changed before is still reported.
  func follow(_ folders: Set<String>) async
  /// Waits until something changes, and returns the absolute paths of what did: files and folders that are new, changed or
  /// deleted, or a watched folder itself. Empty if nothing changes within so many seconds. Throws when the task is
  /// cancelled.
  func changes(within seconds: Double) async throws -> Set<String>
  /// Why the folders are read again and again to notice changes; nil if the system reports them.
  var polling: PollingReason? { get }
}

/// Why changes are noticed by reading the folders once a second.
package enum PollingReason: Sendable, Hashable {
  /// This system cannot report changes, or Cairn does not know how.
  case unsupported
  /// The system watches no more folders for this user.
  case tooManyFolders
  /// The folders are on a file system that other machines change.
  case remote
}

/// Nothing is ever reported: the wait ends at once.
package struct NoChanges: ChangeSource, FolderWatch {
  package init() {}

  package func watch() -> any FolderWatch { self }
  package func follow(_ folders: Set<String>) async {}
  package func changes(within seconds: Double) async throws -> Set<String> { throw CancellationError() }
  package var polling: PollingReason? { .unsupported }
}
