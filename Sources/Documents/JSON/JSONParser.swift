internal import Vocabulary

/// Parses JSON from valid UTF-8, and stops at the first error.
struct JSONParser {
  private let bytes: [UInt8]
  private var offset: Int
  private let dialect: JSONDialect

  /// The maximum number of arrays and objects within each other.
  private static let deepest = 128

  /// The only value of a text.
  static func parse(_ bytes: [UInt8], as dialect: JSONDialect = .strict) throws(JSONFault) -> JSONNode {
    let start = bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    var parser = JSONParser(bytes: bytes, offset: start, dialect: dialect)
    let root = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.byte == nil else { throw parser.fault { .afterValue($0) } }
    return root
  }

  private init(bytes: [UInt8], offset: Int, dialect: JSONDialect) {
    self.bytes = bytes
    self.offset = offset
    self.dialect = dialect
  }

  /// The byte at the offset; nil at the end.
  private var byte: UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  /// Skips blanks, line ends and, where they are allowed, comments. A comment without an end is left to be reported.
  private mutating func skipSpace() {
    while let byte {
      if Byte.isSpace(byte) {
        offset += 1
      } else if byte == UInt8(ascii: "/"), dialect == .commented, let end = commentEnd {
        offset = end
      } else {
        return
      }
    }
  }

  /// The offset after the comment that starts here; nil if none does, or if it has no end.
  private var commentEnd: Int? {
    let rest = bytes[offset...].dropFirst()
    switch rest.first {
    case UInt8(ascii: "/"): return rest.firstIndex(where: Byte.isLineEnd) ?? bytes.count
    case UInt8(ascii: "*"):
      var last: UInt8?
      for index in rest.indices.dropFirst() {
        if last == UInt8(ascii: "*"), bytes[index] == UInt8(ascii: "/") { return index + 1 }
        last = bytes[index]
      }
      return nil
    default: return nil
    }
  }

  /// The start of a comment where none is allowed; nil if none is here.
  private var comment: Span? {
    guard dialect == .strict else { return nil }
    let isSlash = byte == UInt8(ascii: "/")
    guard isSlash ? bytes[offset...].dropFirst().first.map("/*".utf8.contains) == true : byte == UInt8(ascii: "#")
    else {
      return nil
    }
    return Span(offset, offset + (isSlash ? 2 : 1))
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    skipSpace()
    let start = offset
    switch byte {
    case UInt8(ascii: "{"):
      guard depth < Self.deepest else { throw JSONFault(.nesting, at: Span(start, start + 1)) }
      return JSONNode(.object(try members(depth: depth + 1)), Span(start, offset))
    case UInt8(ascii: "["):
      guard depth < Self.deepest else { throw JSONFault(.nesting, at: Span(start, start + 1)) }
      return JSONNode(.array(try items(depth: depth + 1)), Span(start, offset))
    case UInt8(ascii: "\""):
      return JSONNode(.string(try string()), Span(start, offset))
    default:
      return try word()
    }
  }

  /// The members of an object, from its `{` through its `}`.
  private mutating func members(depth: Int) throws(JSONFault) -> [JSONMember] {
    var members: [JSONMember] = []
    var comma: Span?
    offset += 1
    skipSpace()
    if skip(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      // After a comma.
      if dialect == .commented, !members.isEmpty, skip(UInt8(ascii: "}")) { return members }
      if let comma, byte == UInt8(ascii: "}") { throw JSONFault(.trailingComma(close: "}"), at: comma) }
      let start = offset
      guard byte == UInt8(ascii: "\"") else { throw fault { .keyExpected($0) } }
      let key = Spanned(try string(), Span(start, offset))
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw fault { .colonExpected($0) } }
      members.append(JSONMember(key: key, node: try value(depth: depth)))
      skipSpace()
      if skip(UInt8(ascii: "}")) { return members }
      comma = Span(offset, offset + 1)
      guard skip(UInt8(ascii: ",")) else { throw fault { .commaExpected(close: "}", found: $0) } }
    }
  }

  /// The values of an array, from its `[` through its `]`.
  private mutating func items(depth: Int) throws(JSONFault) -> [JSONNode] {
    var items: [JSONNode] = []
    var comma: Span?
    offset += 1
    skipSpace()
    if skip(UInt8(ascii: "]")) { return items }
    while true {
      skipSpace()
      if dialect == .commented, !items.isEmpty, skip(UInt8(ascii: "]")) { return items }
      if let comma, byte == UInt8(ascii: "]") { throw JSONFault(.trailingComma(close: "]"), at: comma) }
      items.append(try value(depth: depth))
      skipSpace()
      if skip(UInt8(ascii: "]")) { return items }
      comma = Span(offset, offset + 1)
      guard skip(UInt8(ascii: ",")) else { throw fault { .commaExpected(close: "]", found: $0) } }
    }
  }

  /// `null`, `true`, `false` or a number.
  private mutating func word() throws(JSONFault) -> JSONNode {
    let start = offset
    while let byte, Self.isOfWord(byte) { offset += 1 }
    let word = bytes[start..<offset]
    let span = Span(start, offset)
    switch String(decoding: word, as: UTF8.self) {
    case "null": return JSONNode(.null, span)
    case "true": return JSONNode(.boolean(true), span)
    case "false": return JSONNode(.boolean(false), span)
    case let text where Self.isNumber(word): return JSONNode(.number(text), span)
    default:
      offset = start
      throw fault { .valueExpected($0) }
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// RFC 8259, section 6.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    func digits(_ word: inout ArraySlice<UInt8>) -> Int {
      let count = word.prefix { (0x30...0x39).contains($0) }.count
      word = word.dropFirst(count)
      return count
    }
    var rest = word.first == UInt8(ascii: "-") ? word.dropFirst() : word
    let startsWithZero = rest.first == 0x30
    let whole = digits(&rest)
    guard whole > 0, whole == 1 || !startsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// The text of a string, from its first quote through its last one.
  private mutating func string() throws(JSONFault) -> String {
    offset += 1
    var start = offset
    skipLetters()
    if byte == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return String(decoding: bytes[start..<offset], as: UTF8.self)
    }
    var text: [UInt8] = []
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<offset]
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<offset]
        text += try escape()
        start = offset
      case ..<0x20: throw JSONFault(.control, at: Span(offset, offset + 1))
      default: skipLetters()
      }
    }
    throw fault { _ in .end }
  }

  /// Skips what stands for itself in a string, up to a quote, a backslash, a control character or the end.
  private mutating func skipLetters() {
    offset = bytes.withUnsafeBufferPointer { [start = offset] bytes in
      var end = start
      while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
        end += 1
      }
      return end
    }
  }

  /// What an escape sequence stands for, in UTF-8; half of a surrogate pair stands for U+FFFD.
  private mutating func escape() throws(JSONFault) -> [UInt8] {
    let start = offset
    offset += 1
    guard let letter = byte else { throw fault { _ in .end } }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { break }
      return Array(String(scalar(unit)).utf8)
    default: break
    }
    let end = bytes[start...].dropFirst(2).firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    throw JSONFault(.escape(text), at: Span(start, end))
  }

  /// The scalar of a UTF-16 unit, with the second half of a surrogate pair if one follows.
  private mutating func scalar(_ unit: UInt32) -> Unicode.Scalar {
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let start = offset
    guard (0xD800..<0xDC00).contains(unit), skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")),
      let second = hexadecimal(), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
    else {
      offset = start
      return "\u{FFFD}"
    }
    return scalar
  }

  /// The number of four hexadecimal digits; nil if they are not there.
  private mutating func hexadecimal() -> UInt32? {
    let digits = bytes[min(offset, bytes.count)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(Self.isHexadecimal),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    offset += 4
    return number
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private mutating func skip(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    offset += 1
    return true
  }

  /// The error about what is at the offset: a word, or one character. At the end of the text the text is incomplete.
  private func fault(_ problem: (String) -> JSONFault.Problem) -> JSONFault {
    guard byte != nil else { return JSONFault(.end, at: Span(max(0, bytes.count - 1), bytes.count)) }
    if let comment { return JSONFault(.comment, at: comment) }
    var end = offset
    while bytes.indices.contains(end), end - offset < Self.longestWord, Self.isOfWord(bytes[end]) { end += 1 }
    if end == offset {
      end += 1
      while bytes.indices.contains(end), bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    let found = String(decoding: bytes[offset..<end], as: UTF8.self)
    return JSONFault(problem("'\(found)'"), at: Span(offset, end))
  }

  /// A longer word is shown in part.
  private static let longestWord = 32
}
