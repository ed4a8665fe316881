#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The `stat` result of one file.
struct SystemStatus {
  /// The type of the entry.
  enum Kind {
    case file
    case folder
    case link
    case other
  }

  let kind: Kind
  /// The permission bits, 0o7777.
  let permissions: UInt16
  /// In bytes; never below 0.
  let size: Int
  /// The device that contains it.
  let device: UInt64
  /// Its number on that device.
  let number: UInt64
  /// The number of its user.
  let owner: UInt32
  /// The number of its group.
  let group: UInt32

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    permissions = UInt16(truncatingIfNeeded: status.st_mode & 0o7777)
    size = max(0, Int(clamping: status.st_size))
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    owner = UInt32(status.st_uid)
    group = UInt32(status.st_gid)
  }

  /// Whether its owner can execute it.
  var isExecutable: Bool { permissions & 0o100 != 0 }
}
