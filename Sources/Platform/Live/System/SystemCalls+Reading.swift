#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls for reading open files.
extension SystemCalls {
  /// All bytes from the current position to the end; nil if there are more than `limit`. `expected` is a guess that
  /// saves calls.
  static func read(_ descriptor: Int32, expecting expected: Int, limit: Int) throws(SystemFault) -> [UInt8]? {
    var bytes: [UInt8] = []
    // One byte more than the guess finds the end without growing.
    var chunk = min(max(expected, 0), 16 << 20) + 1
    while true {
      let before = bytes.count
      let room = min(chunk - 1, limit - before) + 1
      bytes.append(contentsOf: repeatElement(0, count: room))
      var (filled, fault): (Int, SystemFault?) = (0, nil)
      bytes.withUnsafeMutableBytes { buffer in
        (filled, fault) = fill(UnsafeMutableRawBufferPointer(rebasing: buffer[before...]), from: descriptor)
      }
      if let fault { throw fault }
      bytes.removeLast(room - filled)
      if bytes.count > limit { return nil }
      if filled < room { return bytes }
      chunk = 64 << 10
    }
  }

  /// All bytes of a regular file that was just opened, of the size that its status has: one call, if no other process
  /// shortens it at this moment. What is appended in the meantime is not read. nil if there are more than `limit`.
  static func read(_ descriptor: Int32, ofSize size: Int, limit: Int) throws(SystemFault) -> [UInt8]? {
    // Files of some file systems, such as /proc, have content but no size.
    guard size > 0, size <= limit else { return try read(descriptor, expecting: size, limit: limit) }
    var fault: SystemFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      let room = UnsafeMutableBufferPointer(rebasing: buffer[..<size])
      (filled, fault) = fill(UnsafeMutableRawBufferPointer(room), from: descriptor)
    }
    if let fault { throw fault }
    return bytes
  }

  /// Reads until there is no more room, or nothing more to read; returns how many bytes there are, and the error that ended it.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) -> (filled: Int, fault: SystemFault?) {
    var filled = 0
    while filled < buffer.count {
      let count = systemRead(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        return (filled, SystemFault(call: "read", code: errno))
      }
    }
    return (filled, nil)
  }

  /// Reads at most as many bytes as there is room for; waits for at least one; 0 at the end. A descriptor that does not
  /// wait itself, as another program may have left the standard input, is waited for.
  static func readSome(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemFault) -> Int {
    while true {
      do throws(SystemFault) {
        return Int(try check("read") { Int32(clamping: systemRead(descriptor, buffer)) })
      } catch {
        guard error.code == EAGAIN else { throw error }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
      }
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
