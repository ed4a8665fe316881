internal import Vocabulary

/// One entry in the directory of a zip archive (APPNOTE.TXT, section 4.3.12).
struct ZipEntry {
  static let fixedSize = 46

  let name: ArraySlice<UInt8>
  let method: Int
  let checksum: Int
  /// Of the content in the archive, and of what it stands for; in bytes.
  let compressedSize: Int
  let size: Int
  /// Where its own header begins.
  let start: Int
  /// The bytes of the entry in the directory.
  let length: Int
  private let flags: Int
  private let system: Int
  private let attributes: Int

  /// Reads the entry that the rest of a directory begins with.
  init(_ bytes: ArraySlice<UInt8>) throws(ArchiveFault) {
    guard bytes.number32(at: 0) == ZipWriter.entrySignature else { throw .damaged }
    func number16(_ offset: Int) throws(ArchiveFault) -> Int {
      guard let number = bytes.number16(at: offset) else { throw .truncated }
      return number
    }
    func number32(_ offset: Int) throws(ArchiveFault) -> Int {
      guard let number = bytes.number32(at: offset) else { throw .truncated }
      return number
    }
    system = try number16(4) >> 8
    flags = try number16(8)
    method = try number16(10)
    checksum = try number32(16)
    compressedSize = try number32(20)
    size = try number32(24)
    let nameLength = try number16(28)
    length = Self.fixedSize + nameLength + (try number16(30)) + (try number16(32))
    let volume = try number16(34)
    attributes = try number32(38)
    start = try number32(42)
    guard bytes.count >= length else { throw .truncated }
    name = bytes.dropFirst(Self.fixedSize).prefix(nameLength)
    guard volume == 0, [compressedSize, size, start].allSatisfy({ $0 != 0xFFFF_FFFF }) else { throw .unsupported }
  }

  var shown: String { EntryNames.shown(name) }

  /// Whether the owner may run it; only systems like Unix say so.
  var isExecutable: Bool { mode & 0o100 != 0 }

  /// Whether it is a folder; throws for what is neither a folder nor a file.
  func isFolder() throws(ArchiveFault) -> Bool {
    // Encrypted, also with hidden names.
    guard flags & (1 | 1 << 6 | 1 << 13) == 0 else { throw .encrypted(shown) }
    let isNamedAsFolder = name.last == UInt8(ascii: "/")
    switch mode & 0o170000 {
    case 0o040000: return true
    case 0, ZipWriter.regularFile: break
    case 0o120000: throw .link(shown)
    case 0o020000, 0o060000, 0o010000, 0o140000: throw .specialFile(shown)
    default: throw .unknownKind(shown)
    }
    guard method == ZipWriter.stored || method == ZipWriter.deflated else { throw .unknownKind(shown) }
    return isNamedAsFolder
  }

  /// As Unix has it; 0 if another system made the archive. 19 is macOS.
  private var mode: Int { system == ZipWriter.unix || system == 19 ? attributes >> 16 : 0 }
}
