internal import Vocabulary

/// Values: after a `=`, and between the brackets of arrays and inline tables.
extension TOMLParser {
  /// A value, nested in `level` tables and arrays; nil, with an error, if there is none.
  mutating func readValue(level: Int) -> TOMLNode? {
    let start = scanner.offset
    let byte = scanner.current
    let value: TOMLValue?
    switch byte {
    case TOMLByte.quote, TOMLByte.apostrophe: value = scanner.readString().map { .string($0) }
    case TOMLByte.openBracket, TOMLByte.openBrace:
      if level > Self.nestingLimit {
        scanner.report(.nesting, at: Span(start, start + 1))
        scanner.skipNested()
        value = nil
      } else {
        value = byte == TOMLByte.openBracket ? readArray(level: level) : readInlineTable(level: level)
      }
    case _ where TOMLByte.isPlain(byte): value = scanner.readPlainValue()
    case TOMLByte.comma, TOMLByte.closeBracket, TOMLByte.closeBrace, TOMLByte.hash:
      scanner.report(.valueMissing, at: Span(start, start + 1))
      value = nil
    default:
      if scanner.isAtLineEnd {
        scanner.report(.valueMissing, at: Span(start, start))
      } else {
        scanner.reportUnexpected { .valueExpected($0) }
      }
      value = nil
    }
    return value.map { TOMLNode($0, Span(start, scanner.offset)) }
  }

  /// What precedes the next element of a list.
  private enum Separator {
    /// Nothing yet, or a comma.
    case given
    /// An element, so a comma must follow.
    case wanted
    /// An error: anything may follow.
    case unknown
  }

  private mutating func readArray(level: Int) -> TOMLValue? {
    arrayDepth += 1
    defer { arrayDepth -= 1 }
    let start = scanner.offset
    var elements: [TOMLNode] = []
    var separator = Separator.given
    scanner.advance()
    while true {
      let crossedLine = scanner.skipTrivia()
      let byte = scanner.current
      if byte == TOMLByte.closeBracket {
        scanner.advance()
        return .array(elements)
      }
      let isClosedByBrace = byte == TOMLByte.closeBrace && inlineDepth > 0
      if scanner.isAtEnd || isClosedByBrace || crossedLine && scanner.startsStatement() {
        scanner.report(.arrayUnclosed, at: Span(start, start + 1))
        isUnwinding = true
        if isClosedByBrace { scanner.skipToLineEnd() }
        return nil
      }
      guard readSeparator(&separator, isNext: scanner.startsValue) else { continue }
      if let node = readValue(level: level + 1) {
        elements.append(node)
        separator = .wanted
      } else {
        if isUnwinding { return nil }
        skipToSeparator()
        separator = .unknown
      }
    }
  }

  private mutating func readInlineTable(level: Int) -> TOMLValue? {
    let start = scanner.offset
    let table = tables.addDetached(at: Span(start, start + 1), level: level)
    inlineDepth += 1
    inlineTables += 1
    // Counted downwards, because headers are counted upwards.
    let isClosed = readInlinePairs(into: table, section: -inlineTables, start: start)
    inlineDepth -= 1
    let value = TOMLValue.table(tables.frozen(table, at: Span(start, scanner.offset)))
    tables.removeTables(from: table)
    return isClosed ? value : nil
  }

  /// The pairs up to the closing brace; false if it is missing.
  private mutating func readInlinePairs(into table: Int, section: Int, start: Int) -> Bool {
    var separator = Separator.given
    var comma: Int?
    var mayCrossLines = false
    scanner.advance()
    while true {
      scanner.skipBlanks()
      if scanner.isAtLineEnd || scanner.current == TOMLByte.hash {
        guard crossLine(separator, start: start, isKnown: mayCrossLines) else { return false }
        mayCrossLines = true
      }
      let byte = scanner.current
      if byte == TOMLByte.closeBrace {
        if let comma, !mayCrossLines { scanner.report(.commaLast, at: Span(comma, comma + 1)) }
        scanner.advance()
        return true
      }
      if byte == TOMLByte.closeBracket, arrayDepth > 0 {
        scanner.report(.inlineUnclosed, at: Span(start, scanner.offset))
        isUnwinding = true
        scanner.skipToLineEnd()
        return false
      }
      comma = byte == TOMLByte.comma && separator == .wanted ? scanner.offset : nil
      guard readSeparator(&separator, isNext: TOMLByte.beginsKey(byte)) else { continue }
      if readInlinePair(into: table, section: section) {
        separator = .wanted
      } else {
        if isUnwinding { return false }
        skipToSeparator()
        separator = .unknown
      }
    }
  }

  private mutating func readInlinePair(into table: Int, section: Int) -> Bool {
    guard let path = readPath(), readEquals(after: path) else { return false }
    guard let node = readValue(level: tables.level(of: table) + path.parents.count + 1) else { return false }
    insert(path, node, into: table, section: section, isInline: true)
    return true
  }

  /// At a line end in an inline table: if a comma or brace shows that it continues below, as in later versions of TOML,
  /// this is one error; else it was not closed.
  private mutating func crossLine(_ separator: Separator, start: Int, isKnown: Bool) -> Bool {
    let lineEnd = scanner.offset
    _ = scanner.skipTrivia()
    let byte = scanner.current
    let goesOn =
      byte == TOMLByte.closeBrace || byte == TOMLByte.comma
      || separator == .given && byte != TOMLByte.openBracket && !scanner.isAtEnd
    if !isKnown { scanner.report(goesOn ? .inlineLine : .inlineUnclosed, at: Span(start, lineEnd)) }
    if goesOn { return true }
    if isKnown { scanner.report(.inlineUnclosed, at: Span(start, start + 1)) }
    isUnwinding = true
    return false
  }

  /// Reads the separator before an element, after the closing bracket was excluded; returns whether an element follows.
  /// A missing comma is reported and the element is still read; extra commas in a row are one error.
  private mutating func readSeparator(_ separator: inout Separator, isNext: Bool) -> Bool {
    let byte = scanner.current
    if byte == TOMLByte.comma {
      if separator == .given {
        scanner.report(.commaExtra, at: Span(scanner.offset, scanner.offset + 1))
        scanner.skipCommas()
      } else {
        scanner.advance()
      }
      separator = .given
      return false
    }
    guard separator == .wanted else { return true }
    if isNext {
      scanner.report(.commaMissing, at: Span(scanner.offset, scanner.offset + 1))
      return true
    }
    scanner.reportUnexpected { .afterElement($0) }
    skipToSeparator()
    separator = .unknown
    return false
  }

  /// Moves to the possible end of an element with an error: a comma, a closing bracket that is expected, or the end of
  /// the line.
  private mutating func skipToSeparator() {
    scanner.skipToSeparator(bracketsCount: arrayDepth > 0, bracesCount: inlineDepth > 0)
  }
}
