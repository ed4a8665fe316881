internal import Vocabulary

/// The text of a heading as it is displayed: the text of links, no images, no tags, no emphasis marks.
enum HeadingText {
  /// `keepsUnderscores` tells whether an underscore at the edge of a word is text, or an emphasis mark.
  static func plain(_ heading: String, keepsUnderscores: Bool) -> String {
    let bytes = Array(heading.utf8)
    var result: [UInt8] = []
    var offset = 0
    var isCode = false
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "`"): isCode.toggle()
      case _ where isCode: result.append(byte)
      case UInt8(ascii: "\\") where offset + 1 < bytes.count:
        offset += 1
        result.append(bytes[offset])
      case UInt8(ascii: "*"): break
      case UInt8(ascii: "_") where !keepsUnderscores && isEdge(offset, bytes): break
      case UInt8(ascii: "!") where offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "["):
        if let end = linkEnd(from: offset + 1, bytes) { offset = end - 1 }
      case UInt8(ascii: "]"):
        if let end = targetEnd(after: offset, bytes) { offset = end - 1 }
      case UInt8(ascii: "<"), UInt8(ascii: "&"):
        let close: UInt8 = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
        if let end = markupEnd(from: offset, close, bytes) { offset = end - 1 } else { result.append(byte) }
      default: result.append(byte)
      }
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isEdge(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    let before = offset == 0 ? 0x20 : bytes[offset - 1]
    let after = offset + 1 == bytes.count ? 0x20 : bytes[offset + 1]
    return !isLetter(before) || !isLetter(after)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || Byte.isAlphanumeric(byte) }

  /// The offset after an image whose bracket opens here.
  private static func linkEnd(from start: Int, _ bytes: [UInt8]) -> Int? {
    guard let close = bytes[start...].prefix(limit).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return targetEnd(after: close, bytes) ?? close + 1
  }

  /// The offset after `(target)` or `[label]` that follows a bracket.
  private static func targetEnd(after close: Int, _ bytes: [UInt8]) -> Int? {
    guard close + 1 < bytes.count else { return nil }
    let ends = [UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]")]
    guard let end = ends[bytes[close + 1]] else { return nil }
    return bytes[(close + 2)...].prefix(limit).firstIndex(of: end).map { $0 + 1 }
  }

  /// The offset after a tag or an entity that starts here; nil if no letter follows.
  private static func markupEnd(from start: Int, _ close: UInt8, _ bytes: [UInt8]) -> Int? {
    guard start + 1 < bytes.count, isLetter(bytes[start + 1]) || "/!#".utf8.contains(bytes[start + 1]) else {
      return nil
    }
    let rest = bytes[start...].prefix(close == UInt8(ascii: ";") ? 10 : limit)
    guard let end = rest.firstIndex(of: close) else { return nil }
    return close == UInt8(ascii: ";") && rest[..<end].contains(0x20) ? nil : end + 1
  }

  /// The maximum length of a target or tag in a heading, so that the work stays linear.
  private static let limit = 300
}
