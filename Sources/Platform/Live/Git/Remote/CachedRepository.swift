/// A bare repository of the cache in use: others neither clear nor replace it until this value is no longer held.
struct CachedRepository: Sendable {
  /// Absolute path.
  let path: String
  private let use: Use?
  /// The lock that it is read under; nil if there was none to be had.
  var lock: LiveLock? { use?.lock }

  /// `lock` is released with the last copy; nil if there was none to be had, which is no reason not to read.
  init(path: String, lock: LiveLock?) {
    self.path = path
    use = lock.map(Use.init)
  }

  private final class Use: Sendable {
    let lock: LiveLock

    init(_ lock: LiveLock) { self.lock = lock }

    deinit { lock.release() }
  }
}
