import Testing
import Vocabulary

@testable import Archives

@Suite struct ZipTests {
  private let limits = ArchiveLimits(entries: 10, bytes: 1 << 16, levels: 4)

  private func files() throws -> [ArchivedFile] {
    try [
      ArchivedFile(RelativePath("top/a.md"), [UInt8](repeating: 65, count: 500)),
      ArchivedFile(RelativePath("top/run.sh"), Array("#!/bin/sh\n".utf8), isExecutable: true),
      ArchivedFile(RelativePath("top/한국어.md"), []),
    ]
  }

  private func fault(_ bytes: [UInt8]) -> ArchiveFault? {
    do throws(ArchiveFault) { _ = try ZipReader.files(in: bytes, limits) } catch { return error }
    return nil
  }

  /// One stored file, by its bytes; the parts that a test changes.
  private func archive(
    _ name: String = "a", localName: String? = nil, mode: Int = 0o100644, flags: Int = 0, method: Int = 0,
    size: Int = 1, checksum: Int = 0xD3D9_9E8B, local: (checksum: Int, compressed: Int, size: Int)? = nil,
    entries: Int = 1
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append32(ZipWriter.localSignature)
    for number in [20, flags, method, 0, 33] { bytes.append16(number) }
    let local = local ?? (checksum, 1, size)
    for number in [local.checksum, local.compressed, local.size] { bytes.append32(number) }
    bytes.append16((localName ?? name).utf8.count)
    bytes.append16(0)
    bytes += Array((localName ?? name).utf8) + [65]
    let start = bytes.count
    for _ in 0..<entries {
      bytes.append32(ZipWriter.entrySignature)
      for number in [3 << 8 | 20, 20, flags, method, 0, 33] { bytes.append16(number) }
      for number in [checksum, 1, size] { bytes.append32(number) }
      for number in [name.utf8.count, 0, 0, 0, 0] { bytes.append16(number) }
      bytes.append32(mode << 16)
      bytes.append32(0)
      bytes += Array(name.utf8)
    }
    let length = bytes.count - start
    bytes.append32(ZipWriter.endSignature)
    for number in [0, 0, entries, entries] { bytes.append16(number) }
    bytes.append32(length)
    bytes.append32(start)
    bytes.append16(0)
    return bytes
  }

  @Test func `what is written is read again`() throws {
    let archive = ZipWriter.archive(of: try files())
    #expect(try ZipReader.files(in: archive, limits) == files())
    #expect(try ZipReader.files(in: ZipWriter.archive(of: []), limits) == [])
  }

  @Test func `a file by its bytes is read`() throws {
    #expect(try ZipReader.files(in: archive(), limits).map(\.path.text) == ["a"])
    #expect(try ZipReader.files(in: archive("f/", mode: 0o040755, size: 1), limits) == [])
  }

  @Test func `every entry has the first time of MS-DOS`() throws {
    let archive = ZipWriter.archive(of: try files())
    #expect(archive[10..<14].elementsEqual([0, 0, 0x21, 0]))
  }

  @Test func `what is not a file or a folder is refused by its name`() {
    #expect(fault(archive(mode: 0o120777)) == .link("a"))
    #expect(fault(archive(mode: 0o020666)) == .specialFile("a"))
    #expect(fault(archive(mode: 0o010666)) == .specialFile("a"))
    #expect(fault(archive(flags: 1)) == .encrypted("a"))
    #expect(fault(archive(method: 12)) == .unknownKind("a"))
    #expect(fault(archive("../a")) == .name("../a", .component("..")))
    #expect(fault(archive("/a")) == .name("/a", .absolute))
  }

  @Test func `an archive that contradicts itself is refused`() throws {
    #expect(fault(archive(localName: "b")) == .damaged)
    for local in [(0, 1, 1), (0xD3D9_9E8B, 0, 1), (0xD3D9_9E8B, 1, 0)] {
      #expect(fault(archive(local: local)) == .damaged)
      // The numbers come after the content.
      #expect(fault(archive(flags: 1 << 3, local: local)) == nil)
    }
    // The sizes are in a field for large files.
    #expect(fault(archive(local: (0xD3D9_9E8B, 0xFFFF_FFFF, 0xFFFF_FFFF))) == nil)
    #expect(fault(archive(size: 2)) == .damaged)
    #expect(fault(archive(checksum: 1)) == .checksum("a"))
    // Two entries with the same content: the seed of a bomb.
    #expect(fault(archive(entries: 2)) == .damaged)
    #expect(fault(archive(entries: 11)) == .tooManyEntries(limit: 10))
    #expect(fault(archive() + [0]) == .trailingBytes)
    #expect(fault([0] + archive()) == .notAnArchive)
    #expect(fault([]) == .notAnArchive)
    let whole = ZipWriter.archive(of: try files())
    for count in stride(from: 4, to: whole.count, by: 7) { #expect(fault(Array(whole.prefix(count))) == .truncated) }
    let large = [ArchivedFile(try RelativePath("a"), [UInt8](repeating: 0, count: 1 << 17))]
    #expect(fault(ZipWriter.archive(of: large)) == .tooLarge(limit: 1 << 16))
  }

  @Test func `no content of a damaged archive is another one than was written`() throws {
    var random = SmallRandom(seed: 3)
    let files = try files()
    let contents = Set(files.map(\.bytes))
    let whole = ZipWriter.archive(of: files)
    var refused = 0
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0...random.next(3) { bytes[Int(random.next(UInt64(bytes.count)))] = UInt8(random.next(256)) }
      do throws(ArchiveFault) {
        #expect(try ZipReader.files(in: bytes, limits).allSatisfy { contents.contains($0.bytes) })
      } catch {
        refused += 1
      }
    }
    #expect(refused > 1000)
  }

  @Test func `the end of a name says the format`() {
    #expect(ArchiveFormat(ofFileNamed: "dist/a-1.0.0.tar.gz") == .tarGzip)
    #expect(ArchiveFormat(ofFileNamed: "A.TGZ") == .tarGzip)
    #expect(ArchiveFormat(ofFileNamed: "a.zip") == .zip)
    #expect(ArchiveFormat(ofFileNamed: ".zip") == nil)
    #expect(ArchiveFormat(ofFileNamed: "a.tar") == nil)
  }
}
