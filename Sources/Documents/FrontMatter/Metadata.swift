package import Vocabulary

/// The `metadata` map of a front matter, read line by line so that every value keeps its place.
///
/// Only keys directly below `metadata`, one on each line, are read, because this is how Cairn writes them.
package struct Metadata {
  private let values: [String: (key: Span, value: Spanned<String>)]
  /// The spaces before each key; nil if there is none.
  package let indentation: Int?

  /// Empty if the document has no such map.
  package init(in markdown: MarkdownDocument) {
    var values: [String: (key: Span, value: Spanned<String>)] = [:]
    var indent: Int?
    if let field = markdown.frontMatter?["metadata"] {
      for line in Self.lines(in: markdown.bytes, field.valueSpan) {
        guard let entry = Self.entry(in: markdown.bytes, line, field.span.lower) else { continue }
        let depth = indent ?? entry.indent
        indent = depth
        guard entry.indent == depth, values[entry.key.value] == nil else { continue }
        var value = entry.value
        if Self.isEscaped(markdown.bytes[value.span.range]), let text = field.value?[entry.key.value]?.text {
          value = Spanned(text, value.span)
        }
        values[entry.key.value] = (entry.key.span, value)
      }
    }
    self.values = values
    indentation = indent
  }

  /// Where the first key starts; nil if there is none.
  package var start: Int? { values.values.map(\.key.lower).min() }

  /// The text of a value without its quotes, and its place with them.
  package subscript(_ key: String) -> Spanned<String>? { values[key]?.value }

  /// The place of a key.
  package func span(of key: String) -> Span? { values[key]?.key }

  /// The lines of a span, each from its true start, without their ends.
  private static func lines(in bytes: [UInt8], _ span: Span) -> [Range<Int>] {
    var start = min(max(span.lower, 0), bytes.count)
    let end = min(max(span.upper, start), bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return bytes[start..<end].split(separator: 0x0A).map { line in
      line.last == 0x0D ? line.startIndex..<(line.endIndex - 1) : line.startIndex..<line.endIndex
    }
  }

  private static func entry(
    in bytes: [UInt8], _ line: Range<Int>, _ start: Int
  ) -> (key: Spanned<String>, indent: Int, value: Spanned<String>)? {
    let text = bytes[line]
    guard let first = text.firstIndex(where: { $0 != 0x20 }), first > line.lowerBound, text[first] != 0x23 else {
      return nil
    }
    let colon = text[first...].indices.first { index in
      text[index] == 0x3A && (index + 1 == text.endIndex || Byte.isBlank(text[index + 1]))
    }
    guard let colon, line.lowerBound >= start else { return nil }
    let key = text[first..<colon].trimmed()
    let value = withoutComment(text[(colon + 1)...].trimmed())
    return (
      Spanned(unquoted(key), Span(key.startIndex, key.endIndex)), first - line.lowerBound,
      Spanned(unquoted(value), Span(value.startIndex, value.endIndex))
    )
  }

  /// A value without a comment after it: the comment starts after the closing quote, or at the first ` #`.
  private static func withoutComment(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let quote = value.first, quote == 0x22 || quote == 0x27 {
      return closingQuote(of: value).map { value[value.startIndex...$0] } ?? value
    }
    let hash = value.indices.dropFirst().first { value[$0] == 0x23 && value[$0 - 1] == 0x20 }
    return value[value.startIndex..<(hash ?? value.endIndex)].trimmed()
  }

  /// The quote that ends a value. A backslash in double quotes, and a second single quote, keep one from being that.
  private static func closingQuote(of value: ArraySlice<UInt8>) -> Int? {
    guard let quote = value.first else { return nil }
    var index = value.startIndex + 1
    while index < value.endIndex {
      switch value[index] {
      case 0x5C where quote == 0x22: index += 1
      case quote where quote == 0x27 && index + 1 < value.endIndex && value[index + 1] == quote: index += 1
      case quote: return index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a value in quotes says something else than what is between them.
  private static func isEscaped(_ value: ArraySlice<UInt8>) -> Bool {
    switch value.first {
    case 0x22: value.contains(0x5C)
    case 0x27: value.dropFirst().dropLast().contains(0x27)
    default: false
    }
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> String {
    guard value.count >= 2, let quote = value.first, quote == 0x22 || quote == 0x27, value.last == quote else {
      return String(decoding: value, as: UTF8.self)
    }
    return String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
  }
}
