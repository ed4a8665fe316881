#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls for advisory locks (flock).
extension SystemCalls {
  /// Takes the advisory lock, without waiting.
  static func lock(_ descriptor: Int32) throws(SystemFault) {
    try check("flock") { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  /// Takes the advisory lock together with others who share it, without waiting.
  static func shareLock(_ descriptor: Int32) throws(SystemFault) {
    try check("flock") { flock(descriptor, LOCK_SH | LOCK_NB) }
  }

  /// Releases the advisory lock.
  static func unlock(_ descriptor: Int32) throws(SystemFault) {
    try check("flock") { flock(descriptor, LOCK_UN) }
  }
}
