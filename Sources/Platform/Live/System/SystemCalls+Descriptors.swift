import CPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls for open files and folders.
extension SystemCalls {
  /// The status of an open file or folder.
  static func status(_ descriptor: Int32) throws(SystemFault) -> SystemStatus {
    var status = stat()
    try check("fstat") { fstat(descriptor, &status) }
    return SystemStatus(status)
  }

  /// All bytes from the current position to the end; nil if there are more than `limit`. `expected` is a guess that
  /// saves calls.
  static func read(_ descriptor: Int32, expecting expected: Int, limit: Int) throws(SystemFault) -> [UInt8]? {
    var bytes: [UInt8] = []
    // One byte more than the guess finds the end without growing.
    var chunk = min(max(expected, 0), 16 << 20) + 1
    while true {
      let before = bytes.count
      let room = min(chunk - 1, limit - before) + 1
      var fault: SystemFault?
      bytes.append(contentsOf: repeatElement(0, count: room))
      var filled = 0
      bytes.withUnsafeMutableBytes { buffer in
        while filled < room {
          let here = UnsafeMutableRawBufferPointer(rebasing: buffer[(before + filled)...])
          let count = systemRead(descriptor, here)
          if count > 0 { filled += count }
          if count == 0 { return }
          if count < 0, errno != EINTR {
            fault = SystemFault(call: "read", code: errno)
            return
          }
        }
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
      while filled < size {
        let count = systemRead(
          descriptor, UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled..<size])))
        if count > 0 { filled += count }
        if count == 0 { return }
        if count < 0, errno != EINTR {
          fault = SystemFault(call: "read", code: errno)
          return
        }
      }
    }
    if let fault { throw fault }
    return bytes
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

  /// Sets the permission bits.
  static func setPermissions(_ permissions: UInt16, of descriptor: Int32) throws(SystemFault) {
    try check("fchmod") { fchmod(descriptor, mode_t(permissions & 0o7777)) }
  }

  /// Sets the user and the group of a file; if this process may not do that, only the group, or nothing.
  static func setOwner(_ owner: UInt32, group: UInt32, of descriptor: Int32) throws(SystemFault) {
    for user in [uid_t(owner), uid_t.max] {
      do throws(SystemFault) {
        try check("fchown") { fchown(descriptor, user, gid_t(group)) }
        return
      } catch {
        guard error.code == EPERM || error.isUnknown else { throw error }
      }
    }
  }

  /// Whether an open folder has a default access control list, which what is created in it inherits.
  static func passesRights(_ folder: borrowing Descriptor) -> Bool { cposix_passes_rights(folder.number) != 0 }

  /// Throws if this process may not create and remove names in an open folder.
  static func checkWritable(_ folder: Int32) throws(SystemFault) {
    try check("faccessat") { faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) }
  }

  /// The number of the user whose rights this process has.
  static var userNumber: UInt32 { UInt32(geteuid()) }

  /// The name of a user; nil if the machine has none for the number.
  static func userName(_ number: UInt32) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var texts = [CChar](repeating: 0, count: 16 << 10)
    guard getpwuid_r(uid_t(number), &entry, &texts, texts.count, &found) == 0, found != nil, let name = entry.pw_name
    else { return nil }
    return String(validatingCString: name)
  }

  /// Replaces the text of an open file.
  static func replaceText(of descriptor: Int32, with text: String) throws(SystemFault) {
    try check("ftruncate") { ftruncate(descriptor, 0) }
    try check("lseek") { Int32(clamping: lseek(descriptor, 0, SEEK_SET)) }
    try write(text.utf8, to: descriptor)
  }

  /// Calls `body` with the names in an open folder and the folder's descriptor. The names are in byte order, without `.` and
  /// `..`: either only those that are UTF-8, or only the others, with U+FFFD in them and a slash after the name of a folder.
  static func listing<Result, Failure>(
    of folder: consuming Descriptor, thatAreUTF8 isUTF8: Bool, failing: (SystemFault) -> Failure,
    _ body: (_ names: [String], _ folder: Int32) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let number = folder.release()
    guard let stream = fdopendir(number) else {
      let code = errno
      _ = Descriptor(owning: number)
      throw failing(SystemFault(call: "fdopendir", code: code))
    }
    defer { closedir(stream) }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw failing(SystemFault(call: "readdir", code: errno)) }
        break
      }
      // The record may be shorter than the declared array, so the name is read in place.
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      let name = String(validatingCString: start)
      if let name, isUTF8, name != ".", name != ".." { names.append(name) }
      guard name == nil, !isUTF8 else { continue }
      names.append(String(cString: start) + (entry.pointee.d_type == UInt8(DT_DIR) ? "/" : ""))
    }
    return try body(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, number)
  }

  /// The names in an open folder that are UTF-8, in byte order, without `.` and `..`.
  static func names(in folder: consuming Descriptor) throws(SystemFault) -> [String] {
    try listing(of: folder, thatAreUTF8: true, failing: { $0 }, { (names, _) throws(SystemFault) in names })
  }

  /// What is at a name in an open folder, links not followed; nil if there is nothing.
  static func entry(named name: String, in folder: Int32) throws(SystemFault) -> TreeEntry? {
    do throws(SystemFault) {
      let status = try status(of: name, in: folder)
      return status.kind == .link
        ? .link(to: try linkText(of: name, in: folder)) : TreeEntry(status, linkText: "")
    } catch {
      if error.isMissing || error.isNameTooLong { return nil }
      throw error
    }
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

  // MARK: Loops over one call

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
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
