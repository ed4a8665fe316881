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
  /// What changes whenever the entry does; of a folder, not when its content does.
  let stamp: Stamp

  /// The facts that tell one state of an entry from another.
  struct Stamp: Equatable {
    fileprivate let mode: UInt32
    fileprivate let number: UInt64
    fileprivate let size: Int
    /// When content and status changed last, each in seconds and in nanoseconds.
    fileprivate let changed: (Int, Int)
    fileprivate let touched: (Int, Int)

    static func == (left: Stamp, right: Stamp) -> Bool {
      left.mode == right.mode && left.number == right.number && left.size == right.size
        && left.changed == right.changed && left.touched == right.touched
    }
  }

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
    #if canImport(Darwin)
      let (changed, touched) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (changed, touched) = (status.st_mtim, status.st_ctim)
    #endif
    let isFolder = kind == .folder
    stamp = Stamp(
      mode: UInt32(status.st_mode), number: number, size: isFolder ? 0 : size,
      changed: isFolder ? (0, 0) : (Int(changed.tv_sec), Int(changed.tv_nsec)),
      touched: isFolder ? (0, 0) : (Int(touched.tv_sec), Int(touched.tv_nsec)))
  }

  /// Whether its owner can execute it.
  var isExecutable: Bool { permissions & 0o100 != 0 }
}
