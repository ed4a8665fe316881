import CPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// System calls for names: each takes the number of an open folder and a name in it, and does not follow a link at the
/// name.
enum SystemCalls {
  /// Means the working directory in a call that takes a folder; an absolute path ignores it.
  static var workingFolder: Int32 { AT_FDCWD }

  /// What a descriptor is opened for.
  enum Purpose {
    /// A folder, to open something in it.
    case passing
    /// A folder, to list or flush.
    case folder
    /// A folder or a link to one: only for paths that the user named.
    case followedFolder
    /// A file, to read; a pipe does not block.
    case reading
    /// A file that does not exist yet.
    case creating(permissions: UInt16)
    /// A file, to add to its end, created if it does not exist; a pipe does not block.
    case appending
    /// A file to lock, created if it does not exist.
    case locking
  }

  /// Opens a name for one purpose.
  static func open(_ name: String, in folder: Int32, for purpose: Purpose) throws(SystemFault) -> Descriptor {
    let (flags, permissions) = flags(for: purpose)
    let mode = mode_t(permissions)
    return Descriptor(owning: try check("openat") { openat(folder, name, flags, mode) })
  }

  /// Opens a path below a folder in one call: no component may be a link, and none leads out. Not for files that are
  /// created. Fails where the kernel has no such call.
  static func open(below folder: Int32, _ path: String, for purpose: Purpose) throws(SystemFault) -> Descriptor {
    let flags = flags(for: purpose).flags
    return Descriptor(owning: try check("openat2") { cposix_open_below(folder, path, flags) })
  }

  /// The flags of `open`, and the permissions of a file that it creates.
  private static func flags(for purpose: Purpose) -> (flags: Int32, permissions: UInt16) {
    switch purpose {
    case .passing: (passing | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
    case .folder: (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
    case .followedFolder: (O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    case .reading: (O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0)
    case .creating(let permissions): (O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
    case .appending: (O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o666)
    case .locking: (O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o600)
    }
  }

  /// What is at a name.
  static func status(of name: String, in folder: Int32) throws(SystemFault) -> SystemStatus {
    var status = stat()
    try check("fstatat") { fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
    return SystemStatus(status)
  }

  /// The number of the mount that holds a name; nil where the system does not tell it.
  static func mount(of name: String, in folder: Int32) -> UInt64? {
    var number: UInt64 = 0
    return cposix_mount(folder, name, &number) == 0 ? number : nil
  }

  /// The status of an absolute path, with links followed.
  static func followedStatus(of path: String) throws(SystemFault) -> SystemStatus {
    var status = stat()
    try check("stat") { stat(path, &status) }
    return SystemStatus(status)
  }

  /// Whether an absolute path leads to an executable file.
  static func isProgram(_ path: String) -> Bool {
    (try? followedStatus(of: path).kind) == .file && access(path, X_OK) == 0
  }

  /// The text of a link; bytes that are not UTF-8 are shown as U+FFFD.
  static func linkText(of name: String, in folder: Int32) throws(SystemFault) -> String {
    var capacity = 256
    while true {
      var text = [CChar](repeating: 0, count: capacity)
      let count = Int(try check("readlinkat") { Int32(clamping: readlinkat(folder, name, &text, capacity)) })
      if count < capacity || capacity >= 1 << 20 {
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
      capacity *= 4
    }
  }

  /// Creates a folder.
  static func makeFolder(_ name: String, in folder: Int32, permissions: UInt16) throws(SystemFault) {
    try check("mkdirat") { mkdirat(folder, name, mode_t(permissions)) }
  }

  /// Creates a link with a text; a NUL in it, where the text would be cut, is an error `EINVAL`.
  static func makeLink(_ name: String, in folder: Int32, to text: String) throws(SystemFault) {
    if text.utf8.contains(0) { throw SystemFault(call: "symlinkat", code: EINVAL) }
    try check("symlinkat") { symlinkat(text, folder, name) }
  }

  /// Gives a file a second name.
  static func link(
    _ name: String, in folder: Int32, as other: String, in otherFolder: Int32
  ) throws(SystemFault) {
    try check("linkat") { linkat(folder, name, otherFolder, other, 0) }
  }

  /// What a rename does with an existing file at the new name.
  enum Rename {
    case replacing
    case notReplacing
    case exchanging
  }

  /// Renames in one step.
  static func rename(
    _ name: String, in folder: Int32, to other: String, in otherFolder: Int32, _ way: Rename
  ) throws(SystemFault) {
    switch way {
    case .replacing: try check("renameat") { renameat(folder, name, otherFolder, other) }
    case .notReplacing: try check("renameat2") { cposix_rename_noreplace(folder, name, otherFolder, other) }
    case .exchanging: try check("renameat2") { cposix_rename_exchange(folder, name, otherFolder, other) }
    }
  }

  /// Removes a file or link.
  static func removeFile(_ name: String, in folder: Int32) throws(SystemFault) {
    try check("unlinkat") { unlinkat(folder, name, 0) }
  }

  /// Removes an empty folder.
  static func removeFolder(_ name: String, in folder: Int32) throws(SystemFault) {
    try check("unlinkat") { unlinkat(folder, name, AT_REMOVEDIR) }
  }

  /// The path with links and dots resolved; if the result is not UTF-8, the error is `EILSEQ`.
  static func resolve(_ path: String) throws(SystemFault) -> String {
    guard !path.utf8.contains(0) else { throw SystemFault(call: "realpath", code: ENOENT) }
    guard let resolved = realpath(path, nil) else { throw SystemFault(call: "realpath", code: errno) }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else { throw SystemFault(call: "realpath", code: EILSEQ) }
    return text
  }

  /// The path of the running program, with links resolved; nil if it was deleted, or if the path is not UTF-8.
  static func executablePath() -> String? {
    var path = [CChar](repeating: 0, count: 4096)
    guard cposix_executable_path(&path, UInt(path.count)) == 0 else { return nil }
    let text = path.withUnsafeBufferPointer { $0.baseAddress.flatMap { String(validatingCString: $0) } }
    return text.flatMap { try? resolve($0) }
  }

  /// The first program with that name on a search path. Relative folders are skipped, because they may be in the
  /// repository that is checked.
  static func program(_ name: String, on searchPath: String?) -> String? {
    (searchPath ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").lazy
      .filter { $0.utf8.first == UInt8(ascii: "/") }.map { "\($0)/\(name)" }.first(where: isProgram)
  }

  /// Makes a closed pipe, and a file at its size limit (`ulimit -f`), an error of the write instead of the end of the
  /// process.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Repeats a call until no signal interrupts it; throws its `errno` if the result is negative.
  @discardableResult
  static func check(_ call: String, _ body: () -> Int32) throws(SystemFault) -> Int32 {
    while true {
      let result = body()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw SystemFault(call: call, code: code) }
    }
  }

  /// The flag that opens a folder with search permission alone. Linux: `O_PATH`, which the C header defines on request.
  private static var passing: Int32 {
    #if os(Linux)
      0o10000000
    #else
      O_RDONLY
    #endif
  }
}
