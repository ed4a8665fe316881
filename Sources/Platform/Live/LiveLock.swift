import Vocabulary

extension LiveTree {
  func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)? {
    let end = SystemClock.steady() + seconds
    var lock = try openLock(path)
    while true {
      if try take(lock, path) {
        if try isNamed(lock, path) { return lock }
        // The last process deleted the file with the folder that it had created; the next process locks another file.
        lock = try openLock(path)
        continue
      }
      guard SystemClock.steady() < end else { return nil }
      SystemClock.sleep(milliseconds: 50)
    }
  }

  /// Takes the lock of a file together with others who read, without waiting.
  func sharedLock(_ path: RelativePath) -> SharedLock {
    let lock: LiveLock
    do throws(TreeError) {
      lock = try openLock(path)
    } catch .notFound {
      return .taken
    } catch {
      return .unavailable
    }
    do throws(SystemFault) {
      try SystemCalls.shareLock(lock.file.number)
    } catch {
      return error.isBusy ? .taken : .unavailable
    }
    // Only what is looked up under the lock can no longer be replaced.
    return (try? isNamed(lock, path)) == true ? .shared(lock) : .taken
  }

  /// Takes a shared lock alone, without waiting; false if others have it too, or if the path no longer names its file. It is
  /// then no longer held.
  func takeAlone(_ lock: LiveLock, _ path: RelativePath) -> Bool {
    guard (try? take(lock, path)) == true else { return false }
    return (try? isNamed(lock, path)) == true
  }

  /// Whether the lock was free.
  private func take(_ lock: LiveLock, _ path: RelativePath) throws(TreeError) -> Bool {
    do throws(SystemFault) {
      try SystemCalls.lock(lock.file.number)
      return true
    } catch {
      if error.isUnknown { throw .unsupported(path) }
      guard error.isBusy else { throw TreeError(error, at: path) }
      return false
    }
  }

  private func openLock(_ path: RelativePath) throws(TreeError) -> LiveLock {
    let lock = try inParent(of: path) { (folder, name) throws(TreeError) in
      do throws(SystemFault) {
        return LiveLock(file: try SystemCalls.open(name, in: folder, for: .locking))
      } catch {
        if let kind = try? SystemCalls.status(of: name, in: folder).kind, kind != .file { throw .notRegular(path) }
        throw TreeError(error, at: path)
      }
    }
    let status = try attempt(at: path) { () throws(SystemFault) in try SystemCalls.status(lock.file.number) }
    guard status.kind == .file else { throw .notRegular(path) }
    return lock
  }

  /// Whether the path still names the open file.
  private func isNamed(_ lock: LiveLock, _ path: RelativePath) throws(TreeError) -> Bool {
    let open = try attempt(at: path) { () throws(SystemFault) in try SystemCalls.status(lock.file.number) }
    guard let named = try status(at: path) else { return false }
    return named.device == open.device && named.number == open.number
  }
}

/// What comes of asking for a lock that readers share.
enum SharedLock {
  case shared(LiveLock)
  /// Somebody has it alone, or has just deleted or replaced the file or its folder.
  case taken
  /// The file cannot be opened or locked, as on a disk that is read-only.
  case unavailable
}

/// A lock file, and its lock as long as it is open.
final class LiveLock: TreeLock {
  fileprivate let file: Descriptor

  fileprivate init(file: consuming Descriptor) {
    self.file = file
  }

  func write(_ text: String) {
    // The waiting process then knows less about the holder; the lock still works.
    try? SystemCalls.replaceText(of: file.number, with: text)
  }

  func release() {
    try? SystemCalls.unlock(file.number)
  }
}
