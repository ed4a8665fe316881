import Vocabulary

extension LiveTree {
  func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)? {
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
    let end = SystemClock.steady() + seconds
    while true {
      do throws(SystemFault) {
        try SystemCalls.lock(lock.file.number)
        return lock
      } catch {
        if error.isUnknown { throw .unsupported(path) }
        guard error.isBusy else { throw TreeError(error, at: path) }
      }
      guard SystemClock.steady() < end else { return nil }
      SystemClock.sleep(milliseconds: 50)
    }
  }
}

/// A lock file, and its lock as long as it is open.
final class LiveLock: TreeLock {
  fileprivate let file: Descriptor

  fileprivate init(file: consuming Descriptor) {
    self.file = file
  }

  func write(_ text: String) {
    // Whoever waits is told less then; the lock holds all the same.
    try? SystemCalls.replaceText(of: file.number, with: text)
  }

  func release() {
    try? SystemCalls.unlock(file.number)
  }
}
