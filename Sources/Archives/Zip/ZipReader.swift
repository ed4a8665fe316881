/// Reads zip archives with files and folders that are stored or deflated.
///
/// The directory at the end says what there is. Name, method, sizes and checksum in it are compared with those that come
/// before each content, as far as they do, and no byte may belong to two entries, so that all programs see the same files in
/// an archive, and none expands without end.
enum ZipReader {
  private static let endSize = 22
  private static let localSize = 30

  /// The files of an archive, in the order of its directory.
  static func files(in archive: [UInt8], _ limits: ArchiveLimits) throws(ArchiveFault) -> [ArchivedFile] {
    var names = EntryNames(limits)
    var files: [ArchivedFile] = []
    var total = 0
    let (entries, directory) = try entries(of: archive, limits)
    try refuseOverlaps(of: entries, before: directory, in: archive)
    for entry in entries {
      guard try !entry.isFolder() else {
        try names.addFolder(entry.name)
        continue
      }
      let path = try names.addFile(entry.name)
      // The size in the directory may be wrong, so it is no reason to begin.
      guard entry.size <= limits.bytes - total else { throw .tooLarge(limit: limits.bytes) }
      let bytes = try content(of: entry, in: archive)
      total += bytes.count
      files.append(ArchivedFile(path, bytes, isExecutable: entry.isExecutable))
    }
    return files
  }

  /// The entries of the directory, and where that begins.
  private static func entries(
    of archive: [UInt8], _ limits: ArchiveLimits
  ) throws(ArchiveFault) -> (entries: [ZipEntry], start: Int) {
    guard archive.count >= 4 else { throw .notAnArchive }
    let first = archive[...].number32(at: 0)
    guard first == ZipWriter.localSignature || first == ZipWriter.endSignature else { throw .notAnArchive }
    let end = try endRecord(of: archive)
    let record = archive[end...]
    guard let volume = record.number16(at: 4), let directoryVolume = record.number16(at: 6),
      let countHere = record.number16(at: 8), let count = record.number16(at: 10),
      let size = record.number32(at: 12), let start = record.number32(at: 16)
    else { throw .truncated }
    guard volume == 0, directoryVolume == 0, countHere == count, count != 0xFFFF, start != 0xFFFF_FFFF else {
      throw .unsupported
    }
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    guard start <= end, size == end - start else { throw start > end ? .damaged : .trailingBytes }
    var rest = archive[start..<end]
    var entries: [ZipEntry] = []
    for _ in 0..<count {
      let entry = try ZipEntry(rest)
      rest = rest.dropFirst(entry.length)
      entries.append(entry)
    }
    guard rest.isEmpty else { throw .damaged }
    return (entries, start)
  }

  /// Where the record at the end begins. Its comment must be the end of the archive.
  private static func endRecord(of archive: [UInt8]) throws(ArchiveFault) -> Int {
    var isFollowed = false
    for place in stride(from: archive.count - endSize, through: max(0, archive.count - endSize - 0xFFFF), by: -1) {
      let record = archive[place...]
      guard record.number32(at: 0) == ZipWriter.endSignature, let comment = record.number16(at: 20) else { continue }
      if comment == record.count - endSize { return place }
      isFollowed = isFollowed || comment < record.count - endSize
    }
    throw isFollowed ? .trailingBytes : .truncated
  }

  private static func refuseOverlaps(
    of entries: [ZipEntry], before directory: Int, in archive: [UInt8]
  ) throws(ArchiveFault) {
    var end = 0
    for (number, entry) in entries.sorted(by: { $0.start < $1.start }).enumerated() {
      guard entry.start >= end, let content = contentStart(of: entry, in: archive),
        entry.compressedSize <= directory - content
      else { throw .damaged }
      if number == 0, entry.start > 0 { throw .trailingBytes }
      end = content + entry.compressedSize
    }
  }

  /// Where the content of an entry begins; nil if what comes before it is not about this entry.
  private static func contentStart(of entry: ZipEntry, in archive: [UInt8]) -> Int? {
    guard entry.start <= archive.count - localSize else { return nil }
    let header = archive[entry.start...]
    guard header.number32(at: 0) == ZipWriter.localSignature, header.number16(at: 8) == entry.method,
      let nameLength = header.number16(at: 26), let extraLength = header.number16(at: 28),
      header.dropFirst(localSize).prefix(nameLength).elementsEqual(entry.name), agrees(header, with: entry)
    else { return nil }
    return entry.start + localSize + nameLength + extraLength
  }

  /// Whether the sizes and the checksum before a content are those of the directory. With bit 3 of the flags they come after
  /// the content (APPNOTE.TXT, section 4.4.4), and a size of all ones is in a field for larger ones (section 4.5.3).
  private static func agrees(_ header: ArraySlice<UInt8>, with entry: ZipEntry) -> Bool {
    guard let flags = header.number16(at: 6), let checksum = header.number32(at: 14),
      let compressedSize = header.number32(at: 18), let size = header.number32(at: 22)
    else { return false }
    guard flags & 1 << 3 == 0 else { return true }
    return checksum == entry.checksum && [entry.compressedSize, 0xFFFF_FFFF].contains(compressedSize)
      && [entry.size, 0xFFFF_FFFF].contains(size)
  }

  private static func content(of entry: ZipEntry, in archive: [UInt8]) throws(ArchiveFault) -> [UInt8] {
    guard let start = contentStart(of: entry, in: archive), entry.compressedSize <= archive.count - start else {
      throw .damaged
    }
    let content = archive[start..<start + entry.compressedSize]
    var bytes = Array(content)
    if entry.method == ZipWriter.deflated {
      do throws(InflateFault) {
        let (output, rest) = try Inflate.expanded(content, limit: entry.size)
        guard rest.isEmpty else { throw InflateFault.badBlock }
        bytes = output
      } catch {
        // More bytes than the directory says, or fewer.
        throw .damaged
      }
    }
    guard bytes.count == entry.size else { throw .damaged }
    guard Int(CRC32.checksum(of: bytes)) == entry.checksum else { throw .checksum(entry.shown) }
    return bytes
  }
}
