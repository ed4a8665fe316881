internal import Vocabulary

/// Strings in quotes. After an error inside a string, it is read to its end; nil means that it has none.
extension TOMLScanner {
  /// Any of the four kinds.
  mutating func readString() -> String? {
    let quote = current
    guard byte(at: offset + 1) == quote, byte(at: offset + 2) == quote else { return readLineString() }
    return readMultilineString()
  }

  /// A basic or literal string that ends on its line.
  mutating func readLineString() -> String? {
    let start = offset
    let quote = current
    let hasEscapes = quote == TOMLByte.quote
    advance()
    // Most strings have no escapes and no errors, and are used as they are.
    while true {
      let byte = current
      if byte == quote || TOMLByte.isControl(byte) || hasEscapes && byte == TOMLByte.backslash { break }
      advance()
    }
    if current == quote {
      advance()
      return text(Span(start + 1, offset - 1))
    }
    var content = Array(bytes[min(start + 1, offset)..<offset])
    var hasControl = false
    while !isAtLineEnd {
      let byte = current
      if byte == quote {
        advance()
        return String(decoding: content, as: UTF8.self)
      }
      if hasEscapes, byte == TOMLByte.backslash {
        readEscape(into: &content)
        continue
      }
      if TOMLByte.isControl(byte), !hasControl {
        hasControl = true
        reportControl()
      }
      content.append(byte)
      advance()
    }
    report(.stringUnclosed(quote: quote == TOMLByte.quote ? "\"" : "'"), at: Span(start, offset))
    return nil
  }

  /// A string in three quotes. CR LF in it is read as LF, because line ends depend on the checkout.
  private mutating func readMultilineString() -> String? {
    let start = offset
    let quote = current
    let hasEscapes = quote == TOMLByte.quote
    advance(by: 3)
    if isAtLineEnd, !isAtEnd { skipLineEnd() }
    var content: [UInt8] = []
    var hasControl = false
    while !isAtEnd {
      let byte = current
      if byte == quote {
        // Up to two quotes may directly precede the closing three.
        var run = 1
        while run < 5, self.byte(at: offset + run) == quote { run += 1 }
        advance(by: run)
        content.append(contentsOf: repeatElement(quote, count: run < 3 ? run : run - 3))
        if run >= 3 { return String(decoding: content, as: UTF8.self) }
      } else if isAtLineEnd {
        skipLineEnd()
        content.append(TOMLByte.lineFeed)
      } else if hasEscapes, byte == TOMLByte.backslash {
        if !skipLineEndingBackslash() { readEscape(into: &content) }
      } else {
        if TOMLByte.isControl(byte), !hasControl {
          hasControl = true
          reportControl()
        }
        content.append(byte)
        advance()
      }
    }
    let quotes = quote == TOMLByte.quote ? "\"\"\"" : "'''"
    report(.multilineUnclosed(quotes: quotes), at: Span(start, start + 3))
    return nil
  }

  /// A backslash at the end of a line removes all blanks and line ends up to the next character.
  private mutating func skipLineEndingBackslash() -> Bool {
    let start = offset
    advance()
    skipBlanks()
    guard isAtLineEnd, !isAtEnd else {
      move(to: start)
      return false
    }
    while !isAtEnd, isAtLineEnd {
      skipLineEnd()
      skipBlanks()
    }
    return true
  }

  /// One escape sequence; the offset is at its backslash.
  private mutating func readEscape(into content: inout [UInt8]) {
    let start = offset
    let letter = byte(at: offset + 1)
    advance()
    switch letter {
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "r"): content.append(0x0D)
    case TOMLByte.quote, TOMLByte.backslash: content.append(letter)
    case UInt8(ascii: "u"): return readScalar(digits: 4, from: start, into: &content)
    case UInt8(ascii: "U"): return readScalar(digits: 8, from: start, into: &content)
    default:
      // A control character has its own error, and a line end leaves the string unclosed.
      if isAtLineEnd || TOMLByte.isControl(letter) { return }
      let scalar = text(Span(offset, offset + 4)).unicodeScalars.first
      let width = scalar.map { UTF8.width($0) } ?? 1
      report(.escape("'" + text(Span(start, offset + width)) + "'"), at: Span(start, offset + width))
      advance(by: width)
      return
    }
    advance()
  }

  /// The digits of `\u` or `\U`; the offset is at the letter.
  private mutating func readScalar(digits: Int, from start: Int, into content: inout [UInt8]) {
    advance()
    var value: UInt32 = 0
    var count = 0
    while count < digits, let digit = Byte.hexValue(current) {
      value = value << 4 | UInt32(digit)
      count += 1
      advance()
    }
    guard count == digits, let scalar = Unicode.Scalar(value) else {
      report(.unicodeEscape("'" + text(Span(start, offset)) + "'"), at: Span(start, offset))
      return
    }
    content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
