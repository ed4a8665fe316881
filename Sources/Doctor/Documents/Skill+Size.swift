internal import Documents
internal import Vocabulary

/// How long a skill's text is, as the budgets count it.
extension Skill {
  /// The lines of the text up to the last one that is not blank.
  var lineCount: Int {
    let body = document[document.markdown.body]
    guard let last = body.lastIndex(where: { $0 > 0x20 }) else { return 0 }
    return 1 + body[..<last].count { $0 == 0x0A }
  }

  /// The tokens of the text, about: a token for four letters of an alphabet, or for one and a quarter Chinese, Japanese or
  /// Korean characters.
  var tokenCount: Int {
    var letters = 0
    var signs = 0
    var before: UInt8 = 0
    // Scalars from U+1000 on, recognized by their first byte, count as such characters. A CR before LF may come from
    // the checkout, so it is not counted.
    for byte in document[document.markdown.body] where byte != 0x0D {
      let isPadding = byte == before && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-"))
      before = byte
      if isPadding { continue }
      if byte < 0x80 || (0xC0...0xE0).contains(byte) { letters += 1 } else if byte > 0xE0 { signs += 1 }
    }
    return (letters * 5 + signs * 16) / 20
  }
}
