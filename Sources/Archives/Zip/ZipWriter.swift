internal import Vocabulary

/// Writes zip archives (PKWARE, APPNOTE.TXT 6.3.10).
enum ZipWriter {
  static let localSignature = 0x0403_4B50
  static let entrySignature = 0x0201_4B50
  static let endSignature = 0x0605_4B50
  /// The flag of names in UTF-8.
  static let utf8Flag = 1 << 11
  static let stored = 0
  static let deflated = 8
  /// The number of Unix among the systems that an archive may come from.
  static let unix = 3
  /// The kind in a mode of Unix: a regular file.
  static let regularFile = 0o100000

  /// An archive of these files, in their order; at most 65,535 of them, and 4 GiB.
  static func archive(of files: [ArchivedFile]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let compressed = Deflate.compressed(file.bytes)
      let isShorter = compressed.count < file.bytes.count
      let content = isShorter ? compressed : file.bytes
      let name = Array(file.path.text.utf8)
      let shared = fields(of: file, content.count, isShorter ? deflated : stored, name.count)
      let start = archive.count
      archive.append32(localSignature)
      archive += shared + name + content
      directory.append32(entrySignature)
      // Version 2.0 of the format, by a program on Unix.
      directory.append16(unix << 8 | 20)
      directory += shared
      // No comment, the first volume, no text attribute.
      for _ in 0..<3 { directory.append16(0) }
      directory.append32((regularFile | file.mode) << 16)
      directory.append32(start)
      directory += name
    }
    let start = archive.count
    archive += directory
    archive.append32(endSignature)
    for number in [0, 0, files.count, files.count] { archive.append16(number) }
    archive.append32(directory.count)
    archive.append32(start)
    archive.append16(0)
    return archive
  }

  /// The fields that an entry has both before its content and in the directory.
  private static func fields(of file: ArchivedFile, _ size: Int, _ method: Int, _ nameLength: Int) -> [UInt8] {
    var fields: [UInt8] = []
    for number in [20, utf8Flag, method, ArchiveTime.dosTime, ArchiveTime.dosDate] { fields.append16(number) }
    for number in [Int(CRC32.checksum(of: file.bytes)), size, file.bytes.count] { fields.append32(number) }
    fields.append16(nameLength)
    fields.append16(0)
    return fields
  }
}
