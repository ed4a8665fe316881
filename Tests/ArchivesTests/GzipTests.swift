import Archives
import Testing

@Suite struct GzipTests {
  private let limits = 1000

  @Test func `a member has no time, no name and no system`() throws {
    let member = Gzip.compressed(Array("hello".utf8))
    #expect(member.prefix(10).elementsEqual([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]))
    #expect(member.suffix(4).elementsEqual([5, 0, 0, 0]))
    #expect(try Gzip.expanded(member, limit: 5) == Array("hello".utf8))
  }

  @Test func `several members are one text, as for gzip`() throws {
    let members = Gzip.compressed(Array("hel".utf8)) + Gzip.compressed(Array("lo".utf8))
    #expect(try Gzip.expanded(members, limit: 5) == Array("hello".utf8))
    #expect(throws: ArchiveFault.tooLarge(limit: 4)) { try Gzip.expanded(members, limit: 4) }
  }

  @Test func `the fields of a header are passed over, and its checksum is compared`() throws {
    let body = Array(Gzip.compressed(Array("hello".utf8)).dropFirst(10))
    var header: [UInt8] = [0x1F, 0x8B, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 0, 3]
    header += [2, 0, 9, 9] + Array("name\0comment\0".utf8)
    let checksum = CRC32.checksum(of: header)
    let low = [UInt8(truncatingIfNeeded: checksum), UInt8(truncatingIfNeeded: checksum >> 8)]
    #expect(try Gzip.expanded(header + low + body, limit: 5) == Array("hello".utf8))
    #expect(throws: ArchiveFault.checksum(nil)) { try Gzip.expanded(header + [low[0] ^ 1, low[1]] + body, limit: 5) }
  }

  @Test func `what is wrong with a member is told`() {
    let member = Gzip.compressed(Array("hello".utf8))
    func fault(_ bytes: [UInt8]) -> ArchiveFault? {
      do throws(ArchiveFault) { _ = try Gzip.expanded(bytes, limit: limits) } catch { return error }
      return nil
    }
    #expect(fault([]) == .notAnArchive)
    #expect(fault(Array("not compressed".utf8)) == .notAnArchive)
    for count in 1..<member.count { #expect(fault(Array(member.prefix(count))) == .truncated) }
    #expect(fault(member + [0]) == .trailingBytes)
    #expect(fault(member + Array("garbage".utf8)) == .trailingBytes)
    #expect(fault(Array(member.dropLast(8)) + [1, 2, 3, 4] + Array(member.suffix(4))) == .checksum(nil))
    #expect(fault(Array(member.dropLast(1)) + [1]) == .checksum(nil))
    #expect(fault(Array(member.prefix(3)) + [0x20] + Array(member.dropFirst(4))) == .damaged)
  }
}
