internal import CPosix
import Synchronization

/// Changes in folders as inotify(7) reports them.
final class FolderNotices: Sendable {
  private let descriptor: Descriptor
  private let folders = Mutex<[Int32: String]>([:])

  /// nil where the system has no inotify, or allows no more of it.
  init?() {
    let number = cposix_watch_open()
    guard number >= 0 else { return nil }
    descriptor = Descriptor(owning: number)
  }

  /// Watches these folders and no others; false if the system does not watch so many.
  func follow(_ wanted: Set<String>) -> Bool {
    folders.withLock { folders in
      var now: [Int32: String] = [:]
      for folder in wanted {
        // A folder that is watched already keeps its number; one that was deleted and made again gets a new one.
        let number = cposix_watch_add(descriptor.number, folder)
        if number >= 0 { now[number] = folder } else if number == -2 { return false }
      }
      for number in folders.keys where now[number] == nil { cposix_watch_remove(descriptor.number, number) }
      folders = now
      return true
    }
  }

  /// Waits until there are changes, for so many seconds at most.
  func wait(seconds: Double) async throws {
    try await SystemCalls.waitUntilReadable(descriptor.number, seconds: seconds)
  }

  /// What changed since the last call; does not wait.
  func changes() -> Set<String> {
    var changes: Set<String> = []
    // Aligned as inotify(7) wants it.
    var buffer = [UInt64](repeating: 0, count: 8 << 10)
    while true {
      let read = buffer.withUnsafeMutableBytes { buffer -> Int in
        let count = Int(cposix_watch_read(descriptor.number, buffer.baseAddress, UInt(buffer.count)))
        if count > 0 { add(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: &changes) }
        return count
      }
      if read <= 0 { return changes }
    }
  }

  private func add(_ events: UnsafeRawBufferPointer, to changes: inout Set<String>) {
    folders.withLock { folders in
      var offset: UInt = 0
      while offset < UInt(events.count) {
        var event = cposix_change()
        offset = cposix_watch_next(events.baseAddress, UInt(events.count), offset, &event)
        if event.is_overflow == 1 { changes.formUnion(folders.values) }
        guard let folder = folders[event.watch] else { continue }
        if event.is_ended == 1 { folders[event.watch] = nil }
        guard let name = event.name else {
          changes.insert(folder)
          continue
        }
        let text = String(cString: name)
        changes.insert(folder == "/" ? "/" + text : "\(folder)/\(text)")
      }
    }
  }
}
