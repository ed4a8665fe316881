internal import Vocabulary

/// The front matter of a rule file as clients read it that do not parse YAML: one key in each line, and the rest of the
/// line is its value.
///
/// Nothing is special in a value: `*`, `{`, `#`, `: ` and quotes belong to it. Lines below a key without a value that
/// start with `-` are its list. All other lines are not read.
package enum HeaderLines {
  /// The keys between the two lines `---`, with text or a list as values. Accepts any bytes.
  package static func fields(of frontMatter: FrontMatter, in bytes: [UInt8]) -> [FrontMatter.Field] {
    var fields: [FrontMatter.Field] = []
    var open: Open?
    func close(at offset: Int) {
      if let field = open?.field(to: offset) { fields.append(field) }
    }
    for line in Lines(bytes, from: frontMatter.content.lower, to: frontMatter.content.upper) {
      let start = line.textStart(in: bytes)
      guard start < line.end else { continue }
      if bytes[start] == UInt8(ascii: "-") {
        open?.add(item: Span(start, line.textEnd(in: bytes)), in: bytes)
      } else if start == line.start, bytes[start] != UInt8(ascii: "#"), let next = Open(line, in: bytes) {
        close(at: line.start)
        open = next
      }
    }
    close(at: frontMatter.content.upper)
    return fields
  }

  /// A key whose value may go on in the next lines.
  private struct Open {
    let key: Spanned<String>
    var valueSpan: Span
    let text: String
    var items: [String] = []

    /// nil if the line has no colon.
    init?(_ line: Line, in bytes: [UInt8]) {
      guard let colon = bytes[line.start..<line.end].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      var keyEnd = colon
      while keyEnd > line.start, Byte.isBlank(bytes[keyEnd - 1]) { keyEnd -= 1 }
      guard keyEnd > line.start else { return nil }
      key = Spanned(bytes.text(Span(line.start, keyEnd)), Span(line.start, keyEnd))
      var start = colon + 1
      while start < line.end, Byte.isBlank(bytes[start]) { start += 1 }
      let end = max(start, line.textEnd(in: bytes))
      valueSpan = start < end ? Span(start, end) : Span(colon + 1, colon + 1)
      text = bytes.text(valueSpan)
    }

    /// Adds an item of a list, if the key has no value in its own line.
    mutating func add(item: Span, in bytes: [UInt8]) {
      guard text.isEmpty else { return }
      var start = item.lower + 1
      while start < item.upper, Byte.isBlank(bytes[start]) { start += 1 }
      items.append(bytes.text(Span(start, item.upper)))
      valueSpan = Span(items.count == 1 ? item.lower : valueSpan.lower, item.upper)
    }

    func field(to end: Int) -> FrontMatter.Field {
      let value: YAMLValue =
        items.isEmpty ? (text.isEmpty ? .null : .string(text)) : .sequence(items.map { .string($0) })
      return FrontMatter.Field(key: key, span: Span(key.span.lower, end), valueSpan: valueSpan, value: value)
    }
  }
}
