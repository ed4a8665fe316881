internal import CPosix
import Synchronization

/// This machine's changes: inotify on Linux; elsewhere, and where inotify does not work, reading the folders once a second.
struct LiveChangeSource: ChangeSource {
  func watch() -> any FolderWatch { LiveFolderWatch() }
}

/// Folders that are watched, at first by notices of the system.
final class LiveFolderWatch: FolderWatch {
  private enum Way: Sendable {
    case notices(FolderNotices)
    case polling(FolderPolling, PollingReason)
  }

  private let way: Mutex<Way>

  init() {
    let notices = FolderNotices()
    way = Mutex(notices.map { .notices($0) } ?? .polling(FolderPolling(), .unsupported))
  }

  var polling: PollingReason? {
    if case .polling(_, let reason) = way.withLock({ $0 }) { reason } else { nil }
  }

  func follow(_ folders: Set<String>) async {
    switch way.withLock({ $0 }) {
    case .notices(let notices):
      let reason: PollingReason? =
        folders.contains { cposix_is_remote($0) == 1 } ? .remote : notices.follow(folders) ? nil : .tooManyFolders
      guard let reason else { return }
      let polling = FolderPolling()
      polling.follow(folders)
      way.withLock { $0 = .polling(polling, reason) }
    case .polling(let polling, _): polling.follow(folders)
    }
  }

  func changes(within seconds: Double) async throws -> Set<String> {
    let end = SystemClock.steady() + seconds
    while true {
      let way = way.withLock { $0 }
      let found =
        switch way {
        case .notices(let notices): notices.changes()
        case .polling(let polling, _): polling.changes()
        }
      if !found.isEmpty { return found }
      let left = end - SystemClock.steady()
      if left <= 0 {
        try Task.checkCancellation()
        return []
      }
      switch way {
      case .notices(let notices): try await notices.wait(seconds: left)
      case .polling: try await Task.sleep(for: .milliseconds(max(1, min(40, Int(left * 1000)))))
      }
    }
  }
}
