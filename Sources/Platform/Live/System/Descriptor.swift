#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file descriptor, closed when the value is destroyed.
struct Descriptor: ~Copyable, Sendable {
  /// The number for system calls; valid as long as this value exists.
  let number: Int32

  init(owning number: Int32) {
    self.number = number
  }

  deinit {
    _ = Self.closing(number)
  }

  /// Closes it and reports errors that occur only then, such as a full disk on a network file system.
  consuming func close() throws(SystemFault) {
    let number = self.number
    discard self
    // On Linux and macOS an interrupted close has closed the descriptor; trying again could close one of another file.
    if Self.closing(number) != 0, errno != EINTR { throw SystemFault(call: "close", code: errno) }
  }

  /// Transfers the number to the caller, who must close it.
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
