internal import Vocabulary

/// Finds where to continue after an error inside a value.
extension TOMLScanner {
  /// Skips commas and blanks.
  mutating func skipCommas() {
    while current == TOMLByte.comma || TOMLByte.isBlank(current) { advance() }
  }

  /// Moves to the next comma, comment, or relevant closing bracket or brace of this line, or to its end; skips strings
  /// that are closed on the line.
  mutating func skipToSeparator(bracketsCount: Bool, bracesCount: Bool) {
    while !isAtLineEnd {
      switch current {
      case TOMLByte.comma, TOMLByte.hash: return
      case TOMLByte.closeBracket where bracketsCount: return
      case TOMLByte.closeBrace where bracesCount: return
      case TOMLByte.quote, TOMLByte.apostrophe:
        guard let end = endOfQuoted(at: offset) else { return skipToLineEnd() }
        move(to: end)
      default: advance()
      }
    }
  }

  /// Skips an array or inline table with its content, without parsing it.
  mutating func skipNested() {
    var depth = 0
    while !isAtEnd {
      switch current {
      case TOMLByte.openBracket, TOMLByte.openBrace: depth += 1
      case TOMLByte.closeBracket, TOMLByte.closeBrace: depth -= 1
      case TOMLByte.hash: skipToLineEnd()
      case TOMLByte.quote, TOMLByte.apostrophe:
        // An unclosed string ends the line; reading it again would take quadratic time.
        if let end = endOfQuoted(at: offset) { move(to: end - 1) } else { skipToLineEnd() }
      default: break
      }
      advance()
      if depth == 0 { return }
    }
  }

  /// Whether a value seems to follow, and not another word.
  var startsValue: Bool {
    switch current {
    case TOMLByte.quote, TOMLByte.apostrophe, TOMLByte.openBracket, TOMLByte.openBrace, TOMLByte.plus, TOMLByte.minus:
      true
    case let byte: TOMLByte.isDigit(byte) || isNamedValue(Span(offset, endOfBare(at: offset)))
    }
  }

  private func isNamedValue(_ word: Span) -> Bool {
    holds("true", word) || holds("false", word) || holds("inf", word) || holds("nan", word)
  }

  /// Whether a header or a key with `=` follows; an array that is still open was then not closed.
  func startsStatement() -> Bool {
    if current == TOMLByte.openBracket { return startsHeader() }
    return endOfPath(at: offset).map { byte(at: $0) == TOMLByte.equals } ?? false
  }

  /// `[name]`, `[name.name]` and the like alone on a line; `["text"]` and `[1]` are arrays.
  private func startsHeader() -> Bool {
    var position = offset + 1
    if byte(at: position) == TOMLByte.openBracket { position += 1 }
    position = endOfBlanks(at: position)
    let first = Span(position, endOfBare(at: position))
    guard TOMLByte.isLetter(byte(at: first.lower)) || byte(at: first.lower) == TOMLByte.underscore,
      !isNamedValue(first),
      var end = endOfPath(at: position), byte(at: end) == TOMLByte.closeBracket
    else { return false }
    while byte(at: end) == TOMLByte.closeBracket { end += 1 }
    end = endOfBlanks(at: end)
    let next = byte(at: end)
    return end >= bytes.count || next == TOMLByte.hash || next == TOMLByte.lineFeed || next == TOMLByte.carriageReturn
  }

  /// The end of a dotted key and the blanks after it; nil if there is none.
  private func endOfPath(at start: Int) -> Int? {
    var position = start
    while true {
      let first = byte(at: position)
      let isQuoted = first == TOMLByte.quote || first == TOMLByte.apostrophe
      let end = isQuoted ? endOfQuoted(at: position) : endOfBare(at: position)
      guard let end, end > position else { return nil }
      position = endOfBlanks(at: end)
      guard byte(at: position) == TOMLByte.dot else { return position }
      position = endOfBlanks(at: position + 1)
    }
  }

  private func endOfBare(at start: Int) -> Int {
    var position = start
    while TOMLByte.isBareKey(byte(at: position)) { position += 1 }
    return position
  }

  private func endOfBlanks(at start: Int) -> Int {
    var position = start
    while TOMLByte.isBlank(byte(at: position)) { position += 1 }
    return position
  }

  /// The end of a string that is closed on its line.
  private func endOfQuoted(at start: Int) -> Int? {
    let quote = byte(at: start)
    var position = start + 1
    while position < bytes.count {
      let byte = byte(at: position)
      if byte == quote { return position + 1 }
      if byte == TOMLByte.lineFeed { return nil }
      let isEscape = quote == TOMLByte.quote && byte == TOMLByte.backslash
      position += isEscape && self.byte(at: position + 1) != TOMLByte.lineFeed ? 2 : 1
    }
    return nil
  }
}
