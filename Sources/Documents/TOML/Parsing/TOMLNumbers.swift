internal import Vocabulary

/// Words without quotes: `true`, `false` and numbers; dates are detected here and parsed in TOMLDates.swift.
extension TOMLScanner {
  /// A boolean, number, date or time; nil, with an error, if the word is none of them.
  mutating func readPlainValue() -> TOMLValue? {
    let start = offset
    while TOMLByte.isPlain(current) { advance() }
    if isDate(Span(start, offset)), current == TOMLByte.space, TOMLByte.isDigit(byte(at: offset + 1)) {
      // RFC 3339 allows a blank instead of the T.
      advance()
      while TOMLByte.isPlain(current) { advance() }
    }
    let span = Span(start, offset)
    let first = byte(at: start)
    if holds("true", span) { return .boolean(true) }
    if holds("false", span) { return .boolean(false) }
    if TOMLByte.isDigit(first) {
      if byte(at: start + 2) == TOMLByte.colon && span.count > 2 { return readTimeValue(span) }
      if isYear(span) { return readDateValue(span) }
    }
    let second = byte(at: start + 1)
    if TOMLByte.isDigit(first) || first == TOMLByte.plus || first == TOMLByte.minus || first == TOMLByte.dot
      || first == UInt8(ascii: "i") && holds("inf", span) || first == UInt8(ascii: "n") && holds("nan", span)
      || first == TOMLByte.underscore && TOMLByte.isDigit(second)
    {
      return readNumber(span)
    }
    reportWord(from: start)
    return nil
  }

  /// `dddd-`: the start of a date; nothing else starts like this.
  private func isYear(_ span: Span) -> Bool {
    span.count > 4 && byte(at: span.lower + 4) == TOMLByte.minus
      && (0..<4).allSatisfy { TOMLByte.isDigit(byte(at: span.lower + $0)) }
  }

  private func isDate(_ span: Span) -> Bool { span.count == 10 && isYear(span) }

  /// Text with forgotten quotes, up to its probable end.
  private mutating func reportWord(from start: Int) {
    move(to: start)
    while !isAtLineEnd, !TOMLByte.isBlank(current), !TOMLByte.isControl(current),
      ![TOMLByte.comma, TOMLByte.closeBracket, TOMLByte.closeBrace, TOMLByte.hash].contains(current)
    {
      advance()
    }
    let span = Span(start, offset)
    let word = excerpt(span)
    let lower = word.lowercased()
    let isWrongCase = ["true", "false", "inf", "nan"].contains(lower) && lower != word
    report(isWrongCase ? .wordCase(lower) : .unquoted(word), at: span)
  }

  /// The text of a span, shortened if it is long.
  func excerpt(_ span: Span) -> String {
    guard span.count > 40 else { return text(span) }
    return String(String.UnicodeScalarView(text(Span(span.lower, span.lower + 40)).unicodeScalars.dropLast())) + "…"
  }

  private mutating func readNumber(_ span: Span) -> TOMLValue? {
    let sign = byte(at: span.lower)
    let isSigned = sign == TOMLByte.plus || sign == TOMLByte.minus
    let start = isSigned ? span.lower + 1 : span.lower
    let digits = Span(start, span.upper)
    if holds("inf", digits) { return .float(sign == TOMLByte.minus ? -.infinity : .infinity) }
    if holds("nan", digits) { return .float(.nan) }
    if !isSigned, byte(at: start) == TOMLByte.zero, let radix = Self.radix(of: byte(at: start + 1)) {
      return readInteger(span, digits: Span(start + 2, span.upper), radix: radix, isNegative: false)
    }
    var position = endOfDigits(start, span.upper)
    let wholeEnd = position
    var isFloat = false
    if position < span.upper, byte(at: position) == TOMLByte.dot {
      let fraction = endOfDigits(position + 1, span.upper)
      guard position > start, fraction > position + 1 else { return fail(.dot(excerpt(span)), span) }
      position = fraction
      isFloat = true
    }
    if position > start, position < span.upper, byte(at: position) | 0x20 == UInt8(ascii: "e") {
      let exponentSign = byte(at: position + 1)
      let first = position + (exponentSign == TOMLByte.plus || exponentSign == TOMLByte.minus ? 2 : 1)
      let exponent = endOfDigits(first, span.upper)
      position = exponent > first ? exponent : position
      isFloat = true
    }
    guard position == span.upper, position > start else {
      let hasUnderscore = byte(at: position) == TOMLByte.underscore && position < span.upper
      return fail(hasUnderscore ? .underscore(excerpt(span)) : .number(excerpt(span)), span)
    }
    guard byte(at: start) != TOMLByte.zero || wholeEnd == start + 1 else {
      return fail(.leadingZero(excerpt(span)), span)
    }
    guard isFloat else { return readInteger(span, digits: digits, radix: 10, isNegative: sign == TOMLByte.minus) }
    let plain = bytes[span.range].filter { $0 != TOMLByte.underscore }
    guard let value = Double(String(decoding: plain, as: UTF8.self)) else { return fail(.number(excerpt(span)), span) }
    return .float(value)
  }

  /// The end of a run of decimal digits with single underscores between them.
  private func endOfDigits(_ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end {
      let byte = byte(at: position)
      let isSeparator =
        byte == TOMLByte.underscore && position > start && position + 1 < end
        && TOMLByte.isDigit(self.byte(at: position - 1)) && TOMLByte.isDigit(self.byte(at: position + 1))
      guard TOMLByte.isDigit(byte) || isSeparator else { break }
      position += 1
    }
    return position
  }

  private mutating func readInteger(_ span: Span, digits: Span, radix: UInt8, isNegative: Bool) -> TOMLValue? {
    // Counts downwards, because the lowest number has no positive counterpart.
    var value: Int64 = 0
    var mayBreak = false
    for position in digits.range {
      let byte = byte(at: position)
      if byte == TOMLByte.underscore {
        guard mayBreak, position + 1 < digits.upper else { return fail(.underscore(excerpt(span)), span) }
        mayBreak = false
        continue
      }
      guard let digit = Byte.hexValue(byte), digit < radix else { return fail(.number(excerpt(span)), span) }
      let (product, isTooLong) = value.multipliedReportingOverflow(by: Int64(radix))
      let (sum, isTooLow) = product.subtractingReportingOverflow(Int64(digit))
      guard !isTooLong, !isTooLow else { return fail(.overflow(excerpt(span)), span) }
      value = sum
      mayBreak = true
    }
    guard digits.count > 0 else { return fail(.number(excerpt(span)), span) }
    if isNegative { return .integer(value) }
    let (positive, isTooHigh) = Int64(0).subtractingReportingOverflow(value)
    return isTooHigh ? fail(.overflow(excerpt(span)), span) : .integer(positive)
  }

  private static func radix(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  /// Reports an error and returns nil.
  mutating func fail(_ fault: TOMLFault, _ span: Span) -> TOMLValue? {
    report(fault, at: span)
    return nil
  }
}
