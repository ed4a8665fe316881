import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A system call that failed.
struct SystemFault: Error {
  /// The call's name.
  let call: String
  /// Its `errno`.
  let code: Int32

  /// What an open file turned out to be.
  static let noFile = SystemFault(call: "openat", code: EINVAL)

  /// Nothing exists at the name.
  var isMissing: Bool { code == ENOENT }
  /// Something exists at the name.
  var isTaken: Bool { code == EEXIST }
  /// A component is a link or a file, although a folder was to be opened.
  var isNoFolder: Bool { code == ELOOP || code == ENOTDIR || code == EMLINK }
  /// The name is longer than any possible name.
  var isNameTooLong: Bool { code == ENAMETOOLONG }
  /// A folder is not empty, or is a mount point.
  var isNotEmpty: Bool { code == ENOTEMPTY || code == EEXIST || code == EBUSY }
  /// The kernel or the file system does not support the call, or the given flag.
  var isUnknown: Bool { code == ENOSYS || code == EINVAL || code == ENOTSUP || code == EOPNOTSUPP }
  /// The file system does not support second names, or not across these folders.
  var isLinkRefused: Bool { isUnknown || code == EPERM || code == EXDEV || code == EMLINK }
  /// It would be the same for each component of a path, so that there is no need to look at them.
  var isOfMachine: Bool { [EACCES, EIO, EMFILE, ENFILE, ENOMEM].contains(code) }
  /// Another process has the lock.
  var isBusy: Bool { code == EWOULDBLOCK }
}

extension TreeError {
  /// The error of a failed call for a path.
  init(_ fault: SystemFault, at path: RelativePath?) {
    switch path {
    case .some(let path) where fault.isMissing: self = .notFound(path)
    case .some(let path) where fault.isTaken: self = .exists(path)
    default: self = .system(call: fault.call, path, code: fault.code)
    }
  }
}
