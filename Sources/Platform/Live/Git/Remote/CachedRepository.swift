/// A bare repository of the cache in use: others neither clear nor replace it until this value is no longer held.
struct CachedRepository: Sendable {
  /// Absolute path.
  let path: String
  /// The lock that it is read under together with others; nil if there was none to be had, or if this process has it alone.
  let lock: LiveLock?
  private let use: Use?

  /// `lock` is released with the last copy; nil if there was none to be had, which is no reason not to read.
  init(path: String, lock: LiveLock?) {
    self.path = path
    self.lock = lock
    use = lock.map { lock in Use { lock.release() } }
  }

  /// A repository that this process has locked alone; `end` deletes it and releases its lock, with the last copy.
  init(path: String, end: @escaping @Sendable () -> Void) {
    self.path = path
    lock = nil
    use = Use(end)
  }

  private final class Use: Sendable {
    private let end: @Sendable () -> Void

    init(_ end: @escaping @Sendable () -> Void) { self.end = end }

    deinit { end() }
  }
}
