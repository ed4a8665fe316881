import CPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls for writing open files, and for flushing what was written.
extension SystemCalls {
  /// Writes all bytes, waiting if the reader is slow.
  static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) throws(SystemFault) {
    var fault: SystemFault?
    let wasContiguous: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      fault = writeAll(UnsafeRawBufferPointer(buffer), to: descriptor)
    }
    if wasContiguous == nil {
      Array(bytes).withUnsafeBytes { fault = writeAll($0, to: descriptor) }
    }
    if let fault { throw fault }
  }

  /// Replaces the text of an open file.
  static func replaceText(of descriptor: Int32, with text: String) throws(SystemFault) {
    try check("ftruncate") { ftruncate(descriptor, 0) }
    try check("lseek") { Int32(clamping: lseek(descriptor, 0, SEEK_SET)) }
    try write(text.utf8, to: descriptor)
  }

  /// Flushes the file system that holds a descriptor (Linux), or the device's cache (macOS).
  static func flushAll(_ descriptor: Int32) throws(SystemFault) {
    try check("syncfs") { cposix_flush(descriptor) }
  }

  /// Flushes one file, or the names in one folder; does nothing if the file system does not support it.
  static func flush(_ descriptor: Int32) throws(SystemFault) {
    do throws(SystemFault) {
      try check("fsync") { fsync(descriptor) }
    } catch  where error.isUnknown {}
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> SystemFault? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let here = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, here.baseAddress, here.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, here.baseAddress, here.count)
      #else
        let count = Darwin.write(descriptor, here.baseAddress, here.count)
      #endif
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 {
        return SystemFault(call: "write", code: EIO)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return SystemFault(call: "write", code: errno)
      }
    }
    return nil
  }
}
