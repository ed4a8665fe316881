package import Vocabulary

/// The `cairn-revision` of a document on disk.
package struct SourceRevision: Sendable, Hashable {
  /// The place of the value with its quotes, and a comment after it; nil if there is none.
  package let span: Span?
  /// Its number, if it is 1 or higher.
  package let number: Int?
  /// The place of the digits; nil if the value is not a number.
  private let digits: Span?
  private let isQuoted: Bool

  /// Reads it from a document with any line ends, with or without a byte-order mark.
  package init(in bytes: [UInt8]) {
    let lead = bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    let body = Array(bytes[lead...])
    // The search for the value treats carriage returns as blanks at the end of a line.
    let plain = body.map { $0 == 0x0D ? 0x20 : $0 }
    guard let value = RevisionValue(in: plain), value.span.count > 0 else {
      span = nil
      number = nil
      digits = nil
      isQuoted = false
      return
    }
    span = Span(value.span.lower + lead, value.span.upper + lead)
    let text = body[value.span.range]
    let quote = text.first.flatMap { $0 == 0x22 || $0 == 0x27 ? $0 : nil }
    let number = text.dropFirst(quote == nil ? 0 : 1).prefix(while: Byte.isDigit)
    let rest = text[number.endIndex...]
    isQuoted = quote != nil
    let isWhole =
      quote.map { rest.first == $0 && Self.isEnd(rest.dropFirst()) } ?? Self.isEnd(rest)
    guard isWhole, let read = Int(String(decoding: number, as: UTF8.self)) else {
      self.number = nil
      digits = nil
      return
    }
    self.number = read > 0 ? read : nil
    digits = Span(number.startIndex + lead, number.endIndex + lead)
  }

  /// The edit that sets another number and keeps quotes and comment; nil without a value.
  package func edit(to number: Int) -> (span: Span, text: String)? {
    if let digits { return (digits, isQuoted ? String(number) : "\"\(number)\"") }
    return span.map { ($0, "\"\(number)\"") }
  }

  /// Whether nothing comes after a value but a comment.
  private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    let text = rest.drop(while: Byte.isBlank)
    return text.isEmpty || text.startIndex > rest.startIndex && text.first == UInt8(ascii: "#")
  }
}
