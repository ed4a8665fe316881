import Testing
import Vocabulary

@testable import Archives

@Suite struct TarTests {
  private let limits = ArchiveLimits(entries: 10, bytes: 1 << 20, levels: 4)

  private func path(_ text: String) throws -> RelativePath { try RelativePath(onDisk: text) }

  /// An entry by its bytes: a header with a right checksum, and the content.
  private func entry(
    _ name: String, _ content: String = "", kind: Character = "0", link: String = "", mode: String = "0000644",
    magic: String = "ustar\u{0}00", prefix: String = "", size: String? = nil
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      header.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
    }
    put(name, at: 0)
    put(mode, at: 100)
    put(size ?? String(content.utf8.count, radix: 8), at: 124)
    put("        ", at: 148)
    put(String(kind), at: 156)
    put(link, at: 157)
    put(magic, at: 257)
    put(prefix, at: 345)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", at: 148)
    return header + Array(content.utf8) + [UInt8](repeating: 0, count: (512 - content.utf8.count % 512) % 512)
  }

  private let end = [UInt8](repeating: 0, count: 1024)

  private func fault(_ bytes: [UInt8]) -> ArchiveFault? {
    do throws(ArchiveFault) { _ = try TarReader.files(in: bytes, limits) } catch { return error }
    return nil
  }

  @Test func `what is written is read again`() throws {
    let long = String(repeating: "n", count: 90)
    let files = try [
      ArchivedFile(path("top/run.sh"), Array("#!/bin/sh\n".utf8), isExecutable: true),
      ArchivedFile(path("top/\(long)/\(long)"), []),
      ArchivedFile(path("top/\(long)\(long)/\(long)"), [1]),
      ArchivedFile(path("top/한국어.md"), [UInt8](repeating: 65, count: 513)),
    ]
    let archive = TarWriter.archive(of: files)
    #expect(archive.count % 512 == 0)
    #expect(try TarReader.files(in: archive, limits) == files)
  }

  @Test func `a header has nothing of the machine`() throws {
    let header = TarWriter.archive(of: [ArchivedFile(try path("a"), [1])]).prefix(512)
    func field(_ offset: Int, _ count: Int) -> String {
      String(decoding: header.dropFirst(offset).prefix(count).prefix { $0 != 0 }, as: UTF8.self)
    }
    #expect(field(100, 8) == "0000644")
    #expect(field(108, 8) == "0000000")
    #expect(field(116, 8) == "0000000")
    #expect(field(136, 12) == "02263523000")
    #expect(field(265, 32) == "")
    #expect(Int(field(136, 12), radix: 8) == ArchiveTime.seconds)
  }

  @Test func `names of POSIX, of GNU tar and from before are read`() throws {
    let record = "20 path=top/long/nm\n"
    let archive =
      entry("./", kind: "5") + entry("./top/", kind: "5") + entry("b", "1", prefix: "top/dir")
      + entry("@LongLink", "top/gnu\0", kind: "L") + entry("cut", "2", magic: "ustar  ")
      + entry("PaxHeaders/x", record, kind: "x") + entry("cut", "3") + entry("top/old", "4", magic: "")
      + entry("top/folder/", magic: "") + end
    let files = try TarReader.files(in: archive, limits)
    #expect(files.map(\.path.text) == ["top/dir/b", "top/gnu", "top/long/nm", "top/old"])
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["1", "2", "3", "4"])
  }

  @Test func `what is not a file or a folder is refused by its name`() {
    #expect(fault(entry("top/l", kind: "2", link: "../x") + end) == .link("top/l"))
    #expect(fault(entry("top/h", kind: "1", link: "top/x") + end) == .link("top/h"))
    for kind: Character in ["3", "4", "6"] { #expect(fault(entry("d", kind: kind) + end) == .specialFile("d")) }
    #expect(fault(entry("s", kind: "S") + end) == .sparse("s"))
    #expect(fault(entry("v", kind: "V") + end) == .unknownKind("v"))
    let sparse = entry("p", "22 GNU.sparse.major=1\n", kind: "x") + entry("GNUSparseFile/s", "1")
    #expect(fault(sparse + end) == .sparse("GNUSparseFile/s"))
  }

  @Test func `names that lead out, and names twice, are refused`() {
    #expect(fault(entry("../x", "1") + end) == .name("../x", .component("..")))
    #expect(fault(entry("a/../../x", "1") + end) == .name("a/../../x", .component("..")))
    #expect(fault(entry("/etc/x", "1") + end) == .name("/etc/x", .absolute))
    #expect(fault(entry("a//b", "1") + end) == .name("a//b", .component("")))
    #expect(fault(entry("", "1") + end) == .name("", .empty))
    #expect(fault(entry("a", "1") + entry("a", "2") + end) == .duplicate("a"))
    #expect(fault(entry("a", "1") + entry("a/b", "2") + end) == .duplicate("a"))
    #expect(fault(entry("a/b", "1") + entry("a", "2") + end) == .duplicate("a"))
    #expect(fault(entry("a/b/c/d/e/f", "1") + end) == .tooDeep("a/b/c/d/e/f", limit: 4))
    // The letter is 0x6E, so a sum that is larger by 0x91 is right for the byte 0xFF.
    var header = entry("n")
    let sum = Int(String(decoding: header[148..<154], as: UTF8.self), radix: 8) ?? 0
    header[0] = 0xFF
    let digits = String(sum + 0x91, radix: 8)
    header.replaceSubrange(148..<154, with: Array((String(repeating: "0", count: 6 - digits.count) + digits).utf8))
    #expect(fault(header + end) == .notUTF8("\u{FFFD}"))
  }

  @Test func `an archive that is cut or changed is refused`() {
    let archive = entry("a", "1") + end
    #expect(fault([]) == .notAnArchive)
    #expect(fault(Array(archive.prefix(100))) == .truncated)
    #expect(fault(Array(archive.prefix(600))) == .truncated)
    #expect(fault(Array(archive.prefix(1024))) == .truncated)
    #expect(fault(archive + [1]) == .trailingBytes)
    var changed = archive
    changed[0] = 98
    #expect(fault(changed) == .checksum("b"))
    #expect(fault(entry("a", size: "99999999999") + end) == .damaged)
    #expect(fault(entry("a", size: "77777777777") + end) == .truncated)
    #expect(fault(entry("x", "5 a=b", kind: "x") + entry("a") + end) == .damaged)
    #expect(fault(entry("g", "12 path=a/b\n", kind: "g") + entry("a") + end) == .unsupported)
    let many = (0..<11).flatMap { entry("file\($0)") }
    #expect(fault(many + end) == .tooManyEntries(limit: 10))
  }
}
