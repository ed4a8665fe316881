/// Reads tar archives: those of POSIX (ustar and pax), of GNU tar, and those from before.
///
/// Only files and folders are read. Anything else is a fault, because leaving it out would give another tree than the one
/// that was archived.
struct TarReader {
  private var rest: ArraySlice<UInt8>
  private var names: EntryNames
  private var files: [ArchivedFile] = []
  /// What the entries before say about the next one.
  private var longName: ArraySlice<UInt8>?
  private var records: PaxRecords?

  /// The files of an archive, in the order in which it has them.
  static func files(in archive: [UInt8], _ limits: ArchiveLimits) throws(ArchiveFault) -> [ArchivedFile] {
    guard archive.count >= TarWriter.blockSize else { throw archive.isEmpty ? .notAnArchive : .truncated }
    var reader = TarReader(rest: archive[...], names: EntryNames(limits))
    while try reader.readEntry() {}
    return reader.files
  }

  private init(rest: ArraySlice<UInt8>, names: EntryNames) {
    self.rest = rest
    self.names = names
  }

  /// Returns false at the end.
  private mutating func readEntry() throws(ArchiveFault) -> Bool {
    let block = try take(TarWriter.blockSize)
    guard block.contains(where: { $0 != 0 }) else {
      guard longName == nil, records == nil else { throw .damaged }
      // The second block of zeros, and what fills the last record.
      guard rest.allSatisfy({ $0 == 0 }) else { throw .trailingBytes }
      return false
    }
    let header = try TarHeader(block)
    switch header.kind {
    case UInt8(ascii: "x"):
      guard records == nil else { throw .damaged }
      records = try PaxRecords(try content(header.size))
    case UInt8(ascii: "g"):
      // For all later entries; git notes a commit so.
      let global = try PaxRecords(try content(header.size))
      guard global.values["path"] == nil, global.values["size"] == nil, !global.isSparse else { throw .unsupported }
    case UInt8(ascii: "L"):
      guard longName == nil else { throw .damaged }
      longName = try content(header.size).prefix { $0 != 0 }
    case UInt8(ascii: "K"):
      // The name that a link leads to: the link itself is the fault.
      _ = try content(header.size)
    default: try readFile(header)
    }
    return true
  }

  private mutating func readFile(_ header: TarHeader) throws(ArchiveFault) {
    let name = records?.values["path"] ?? longName ?? header.name[...]
    var size = header.size
    if let text = records?.values["size"] {
      guard let number = Int(String(decoding: text, as: UTF8.self)), number >= 0 else { throw .damaged }
      size = number
    }
    let isSparse = records?.isSparse == true
    (records, longName) = (nil, nil)
    let shown = EntryNames.shown(name)
    if isSparse { throw .sparse(shown) }
    switch header.kind {
    case UInt8(ascii: "0"), UInt8(ascii: "7"), 0:
      // Before 1988 only the name told that something is a folder.
      if name.last == UInt8(ascii: "/") { return try readFolder(name, size) }
      let path = try names.addFile(name)
      files.append(ArchivedFile(path, Array(try content(size)), isExecutable: header.isExecutable))
    case UInt8(ascii: "5"): try readFolder(name, size)
    case UInt8(ascii: "1"), UInt8(ascii: "2"): throw .link(shown)
    case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"): throw .specialFile(shown)
    case UInt8(ascii: "S"): throw .sparse(shown)
    default: throw .unknownKind(shown)
    }
  }

  private mutating func readFolder(_ name: ArraySlice<UInt8>, _ size: Int) throws(ArchiveFault) {
    try names.addFolder(name)
    _ = try content(size)
  }

  /// The content of an entry, without what fills its last block.
  private mutating func content(_ size: Int) throws(ArchiveFault) -> ArraySlice<UInt8> {
    let content = try take(size)
    _ = try take((TarWriter.blockSize - size % TarWriter.blockSize) % TarWriter.blockSize)
    return content
  }

  private mutating func take(_ count: Int) throws(ArchiveFault) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .truncated }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
