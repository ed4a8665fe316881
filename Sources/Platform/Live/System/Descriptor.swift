#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file descriptor, closed at the end of its life.
struct Descriptor: ~Copyable, Sendable {
  /// The number for system calls; valid as long as this value exists.
  let number: Int32

  init(owning number: Int32) {
    self.number = number
  }

  deinit {
    _ = Self.closing(number)
  }

  /// Closes it and reports what only closing shows, such as a full disk on a network file system.
  consuming func close() throws(SystemFault) {
    let number = self.number
    discard self
    // An interrupted close has closed on Linux and macOS; trying again could close another's descriptor.
    if Self.closing(number) != 0, errno != EINTR { throw SystemFault(call: "close", code: errno) }
  }

  /// Hands the number over to who closes it.
  consuming func release() -> Int32 {
    let number = self.number
    discard self
    return number
  }

  private static func closing(_ number: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(number)
    #elseif canImport(Musl)
      Musl.close(number)
    #else
      Darwin.close(number)
    #endif
  }
}
