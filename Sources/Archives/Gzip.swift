/// Compressed bytes with their checksum (RFC 1952).
package enum Gzip {
  private static let magic: [UInt8] = [0x1F, 0x8B, 8]

  /// One member without a name and a time, from no particular system, so that the same bytes always give the same.
  package static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var member = magic + [0, 0, 0, 0, 0, 0, 255]
    member += Deflate.compressed(bytes)
    member.append32(Int(CRC32.checksum(of: bytes)))
    member.append32(bytes.count)
    return member
  }

  /// What the members of a file stand for, at most `limit` bytes together. Throws for anything after the last one.
  package static func expanded(_ bytes: [UInt8], limit: Int) throws(ArchiveFault) -> [UInt8] {
    guard bytes.starts(with: magic.prefix(bytes.count)), !bytes.isEmpty else { throw .notAnArchive }
    var output: [UInt8] = []
    var rest = bytes[...]
    repeat {
      guard rest.starts(with: magic) else { throw magic.starts(with: rest) ? .truncated : .trailingBytes }
      let body = try self.body(of: rest)
      let expanded: (output: [UInt8], rest: ArraySlice<UInt8>)
      do throws(InflateFault) {
        expanded = try Inflate.expanded(body, limit: limit - output.count)
      } catch {
        throw ArchiveFault(error, limit: limit)
      }
      guard let checksum = expanded.rest.number32(at: 0), let count = expanded.rest.number32(at: 4) else {
        throw .truncated
      }
      guard checksum == Int(CRC32.checksum(of: expanded.output)), count == expanded.output.count & 0xFFFF_FFFF else {
        throw .checksum(nil)
      }
      // Appended in place: a file may have millions of members.
      if output.isEmpty { output = expanded.output } else { output += expanded.output }
      rest = expanded.rest.dropFirst(8)
    } while !rest.isEmpty
    return output
  }

  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let headerChecksum = Flags(rawValue: 2)
    static let extra = Flags(rawValue: 4)
    static let name = Flags(rawValue: 8)
    static let comment = Flags(rawValue: 16)
    static let reserved = Flags(rawValue: 0xE0)
  }

  /// What comes after the header of a member.
  private static func body(of member: ArraySlice<UInt8>) throws(ArchiveFault) -> ArraySlice<UInt8> {
    guard member.count >= 10 else { throw .truncated }
    let flags = Flags(rawValue: member[member.startIndex + 3])
    guard flags.isDisjoint(with: .reserved) else { throw .damaged }
    var rest = member.dropFirst(10)
    if flags.contains(.extra) {
      guard let count = rest.number16(at: 0), rest.count >= 2 + count else { throw .truncated }
      rest = rest.dropFirst(2 + count)
    }
    for flag in [Flags.name, .comment] where flags.contains(flag) {
      guard let end = rest.firstIndex(of: 0) else { throw .truncated }
      rest = rest[(end + 1)...]
    }
    if flags.contains(.headerChecksum) {
      guard let checksum = rest.number16(at: 0) else { throw .truncated }
      let header = member[..<rest.startIndex]
      guard checksum == Int(CRC32.checksum(of: header) & 0xFFFF) else { throw .checksum(nil) }
      rest = rest.dropFirst(2)
    }
    return rest
  }
}
