import Synchronization

/// Changes in folders as their entries show them: time, size, number and mode, compared about once a second.
final class FolderPolling: Sendable {
  private struct State {
    var folders: Set<String> = []
    var last: [String: [String: SystemStatus.Stamp]] = [:]
    /// The time by the steady clock before which nothing is read.
    var next: Double = 0
  }

  private let state = Mutex(State())

  /// Seconds between two comparisons; more if one takes long.
  private static let interval = 1.0

  /// Watches these folders and no others.
  func follow(_ folders: Set<String>) {
    state.withLock { state in
      state.folders = folders
      for folder in folders where state.last[folder] == nil { state.last[folder] = Self.entries(of: folder) }
      state.last = state.last.filter { folders.contains($0.key) }
    }
  }

  /// What changed since the last call; empty if that was less than a second ago.
  func changes() -> Set<String> {
    state.withLock { state in
      let start = SystemClock.steady()
      guard start >= state.next else { return [] }
      var changes: Set<String> = []
      for folder in state.folders {
        let now = Self.entries(of: folder)
        guard let last = state.last[folder], last != now else { continue }
        state.last[folder] = now
        for name in Set(last.keys).union(now.keys) where last[name] != now[name] {
          changes.insert(folder == "/" ? "/" + name : "\(folder)/\(name)")
        }
      }
      let took = SystemClock.steady() - start
      state.next = SystemClock.steady() + max(Self.interval, took * 4)
      return changes
    }
  }

  /// The stamps of what is in a folder, by name; empty if it is missing.
  private static func entries(of folder: String) -> [String: SystemStatus.Stamp] {
    guard let open = try? SystemCalls.open(folder, in: SystemCalls.workingFolder, for: .folder),
      let names = try? SystemCalls.names(in: open)
    else { return [:] }
    var entries: [String: SystemStatus.Stamp] = [:]
    for name in names {
      if let status = try? SystemCalls.status(of: "\(folder)/\(name)", in: SystemCalls.workingFolder) {
        entries[name] = status.stamp
      }
    }
    return entries
  }
}
