internal import Vocabulary

/// A line of a value that was probably meant as a key: it has the form of one, but is indented too far.
///
/// Quotes around the value would make it text, and the key would be lost.
enum MisplacedKey {
  /// The first such key after the first line of a value, in lower case as clients define them; nil if there is none.
  /// "Note: read this" is a sentence.
  static func first(in value: Span, of bytes: [UInt8]) -> Span? {
    var isContinued = false
    for line in Lines(bytes, from: value.lower, to: value.upper) {
      defer { isContinued = true }
      if isContinued, let key = key(in: line, of: bytes, mayHaveBlank: true) { return key }
    }
    return nil
  }

  /// The key at the start of a line's text. No-break spaces count as indentation. A blank before the colon is rare in a
  /// key, and usual in French sentences.
  static func key(in line: Line, of bytes: [UInt8], mayHaveBlank: Bool = false) -> Span? {
    var start = line.start
    while start < line.end {
      if Byte.isBlank(bytes[start]) {
        start += 1
      } else if bytes.has("\u{A0}", at: start, before: line.end) {
        start += 2
      } else {
        break
      }
    }
    guard start < line.end, Byte.isLowercaseLetter(bytes[start]),
      let key = YAMLKey(at: line, from: start, in: bytes), mayHaveBlank || key.colon == key.text.span.upper,
      bytes[key.text.span.range].allSatisfy(isOfKey)
    else { return nil }
    return key.text.span
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
