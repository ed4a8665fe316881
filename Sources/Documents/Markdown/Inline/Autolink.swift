internal import Vocabulary

/// An address between angle brackets (CommonMark 0.31, section 6.5).
enum Autolink {
  /// The offset after the closing bracket; nil if the `<` at an offset does not start an address.
  static func end(at start: Int, before limit: Int, in bytes: [UInt8]) -> Int? {
    addressEnd(at: start + 1, before: limit, in: bytes) ?? mailEnd(at: start + 1, before: limit, in: bytes)
  }

  private static func addressEnd(at start: Int, before limit: Int, in bytes: [UInt8]) -> Int? {
    var offset = start
    guard offset < limit, Byte.isLetter(bytes[offset]) else { return nil }
    // A scheme has 2 to 32 characters.
    while offset < limit, offset - start <= 32, isOfScheme(bytes[offset]) { offset += 1 }
    guard (2...32).contains(offset - start), offset < limit, bytes[offset] == UInt8(ascii: ":") else { return nil }
    while offset < limit, bytes[offset] > Byte.blank, bytes[offset] != 0x7F, bytes[offset] != UInt8(ascii: "<"),
      bytes[offset] != UInt8(ascii: ">")
    {
      offset += 1
    }
    return offset < limit && bytes[offset] == UInt8(ascii: ">") ? offset + 1 : nil
  }

  private static func mailEnd(at start: Int, before limit: Int, in bytes: [UInt8]) -> Int? {
    var offset = start
    while offset < limit, Byte.isAlphanumeric(bytes[offset]) || localSigns.contains(bytes[offset]) { offset += 1 }
    guard offset > start, offset < limit, bytes[offset] == UInt8(ascii: "@") else { return nil }
    offset += 1
    while true {
      let label = offset
      while offset < limit, Byte.isAlphanumeric(bytes[offset]) || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      guard (1...63).contains(offset - label), bytes[label] != UInt8(ascii: "-"),
        bytes[offset - 1] != UInt8(ascii: "-"), offset < limit
      else { return nil }
      if bytes[offset] == UInt8(ascii: ">") { return offset + 1 }
      guard bytes[offset] == UInt8(ascii: ".") else { return nil }
      offset += 1
    }
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static let localSigns = Set(".!#$%&'*+/=?^_`{|}~-".utf8)
}
