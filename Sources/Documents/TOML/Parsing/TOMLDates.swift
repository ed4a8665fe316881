internal import Vocabulary

/// Dates and times in the form of RFC 3339, checked against the calendar. Second 60 is accepted because of leap
/// seconds.
extension TOMLScanner {
  /// A span that starts with a year: a date, optionally with a time and an offset.
  mutating func readDateValue(_ span: Span) -> TOMLValue? {
    let start = span.lower
    guard let year = number(at: start, 4), let month = number(at: start + 5, 2), let day = number(at: start + 8, 2),
      byte(at: start + 4) == TOMLByte.minus, byte(at: start + 7) == TOMLByte.minus, span.count >= 10
    else { return fail(.dateForm(excerpt(span)), span) }
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else {
      return fail(.dateRange(text(Span(start, start + 10))), Span(start, start + 10))
    }
    guard span.count > 10 else { return .localDate(text(span)) }
    let separator = byte(at: start + 10)
    guard separator | 0x20 == UInt8(ascii: "t") || separator == TOMLByte.space, span.count > 11
    else {
      return fail(.dateForm(excerpt(span)), span)
    }
    guard let end = readTime(Span(start + 11, span.upper)) else { return nil }
    let text = text(Span(start, start + 10)) + "T" + text(Span(start + 11, end))
    if end == span.upper { return .localDateTime(text) }
    guard let offset = readOffset(Span(end, span.upper)) else {
      let rest = Span(end, span.upper)
      return fail(.offsetRange(excerpt(rest)), rest)
    }
    return .offsetDateTime(text + offset)
  }

  /// A span that starts like a time.
  mutating func readTimeValue(_ span: Span) -> TOMLValue? {
    guard let end = readTime(span) else { return nil }
    guard end == span.upper else { return fail(.timeForm(excerpt(span)), span) }
    return .localTime(text(span))
  }

  /// The end of the time at the start of a span, including fractional seconds; nil, with an error, if it is not a time.
  private mutating func readTime(_ span: Span) -> Int? {
    let start = span.lower
    guard let hour = number(at: start, 2), let minute = number(at: start + 3, 2), let second = number(at: start + 6, 2),
      byte(at: start + 2) == TOMLByte.colon, byte(at: start + 5) == TOMLByte.colon, span.count >= 8
    else {
      report(.timeForm(excerpt(span)), at: span)
      return nil
    }
    guard hour <= 23, minute <= 59, second <= 60 else {
      report(.timeRange(text(Span(start, start + 8))), at: Span(start, start + 8))
      return nil
    }
    var position = start + 8
    guard position < span.upper, byte(at: position) == TOMLByte.dot else { return position }
    position += 1
    while position < span.upper, TOMLByte.isDigit(byte(at: position)) { position += 1 }
    if position == start + 9 {
      report(.timeForm(excerpt(span)), at: span)
      return nil
    }
    return position
  }

  /// `Z`, or hours and minutes; nil if the span is neither.
  private func readOffset(_ span: Span) -> String? {
    let start = span.lower
    if span.count == 1, byte(at: start) | 0x20 == UInt8(ascii: "z") { return "Z" }
    let sign = byte(at: start)
    guard span.count == 6, sign == TOMLByte.plus || sign == TOMLByte.minus, byte(at: start + 3) == TOMLByte.colon,
      let hour = number(at: start + 1, 2), let minute = number(at: start + 4, 2), hour <= 23, minute <= 59
    else { return nil }
    return text(span)
  }

  /// A number with exactly that many digits.
  private func number(at start: Int, _ count: Int) -> Int? {
    var value = 0
    for position in start..<start + count {
      let byte = byte(at: position)
      guard TOMLByte.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - TOMLByte.zero)
    }
    return value
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
