/// A UUID made from a name (RFC 9562, version 5): the same name always gets the same one.
package struct NameUUID: Sendable, Hashable, CustomStringConvertible {
  /// Five groups of lower-case hexadecimal digits, separated by hyphens.
  package let text: String

  /// The UUID of a URL, in the namespace that the RFC has for URLs (section 6.6).
  package init(ofURL url: String) {
    var bytes = Array(SHA1.bytes(of: Self.urls + Array(url.utf8)).prefix(16))
    // The version and the variant (section 5.5).
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let groups = [bytes[0..<4], bytes[4..<6], bytes[6..<8], bytes[8..<10], bytes[10..<16]]
    text = groups.map { SHA1.hexadecimal($0) }.joined(separator: "-")
  }

  package var description: String { text }

  /// 6ba7b811-9dad-11d1-80b4-00c04fd430c8
  private static let urls: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]
}
