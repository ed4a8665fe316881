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

  /// The lock of a file, shared with others who read; nil if somebody has it alone, or if the file cannot be opened.
  func sharedLock(_ path: RelativePath) -> (any TreeLock)? {
    guard let lock = try? openLock(path), (try? isNamed(lock, path)) == true, lock.share() else { return nil }
    return lock
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

  /// Shares the lock with others from now on; false if somebody took it alone before.
  @discardableResult
  func share() -> Bool { (try? SystemCalls.shareLock(file.number)) != nil }

  func release() {
    try? SystemCalls.unlock(file.number)
  }
}
