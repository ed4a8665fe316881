#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls for open files and folders, and for the standard streams.
extension SystemCalls {
  /// The status of an open file or folder.
  static func status(_ descriptor: Int32) throws(SystemFault) -> SystemStatus {
    var status = stat()
    try check("fstat") { fstat(descriptor, &status) }
    return SystemStatus(status)
  }

  /// How many bytes a user other than root can still write to the file system of a descriptor.
  static func freeSpace(_ descriptor: Int32) throws(SystemFault) -> Int {
    var status = statvfs()
    try check("fstatvfs") { fstatvfs(descriptor, &status) }
    let (bytes, isBeyond) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
    return isBeyond ? Int.max : Int(clamping: bytes)
  }

  /// Opens closed standard streams, each so that using it still fails: otherwise the next file that is opened would get
  /// their number, and with it their output.
  static func keepStandardStreams() {
    for (stream, way) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) < 0 {
      // The system returns the lowest free number, and all lower ones are in use.
      guard let file = try? check("open", { openat(AT_FDCWD, "/dev/null", way) }), file != stream else { continue }
      _ = Descriptor(owning: file)
    }
  }
}
