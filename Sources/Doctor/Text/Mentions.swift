package import Documents
package import Vocabulary

/// The places of a rule's words in one file.
package struct Mentions: Sendable {
  package let file: SubjectFile
  /// The file as Markdown; nil for a script or data.
  package let document: Document?
  /// The offsets at which a word starts, in order; each once.
  package let offsets: [Int]

  /// Whether a place is between backticks, in a block of code or of HTML such as `<pre>`, or in a file that is code as a
  /// whole.
  package func isInCode(_ offset: Int) -> Bool {
    guard let markdown = document?.markdown else { return true }
    return codeSpan(at: offset) != nil || fence(at: offset) != nil
      || Self.first(in: markdown.indentedCode, at: offset) { $0 } != nil
      || Self.first(in: markdown.verbatim, at: offset) { $0 } != nil
  }

  /// The code span that contains a place, with its backticks.
  package func codeSpan(at offset: Int) -> Span? {
    document.flatMap { Self.first(in: $0.markdown.codeSpans, at: offset) { $0 } }
  }

  /// The fenced block that contains a place.
  package func fence(at offset: Int) -> Fence? {
    document.flatMap { Self.first(in: $0.markdown.fences, at: offset, \.span) }
  }

  /// Whether a place is in an HTML comment that starts a line.
  package func isInComment(_ offset: Int) -> Bool {
    document.map { Self.first(in: $0.markdown.comments, at: offset) { $0 } != nil } ?? false
  }

  /// Whether a place is in a line of text, and not in indented code.
  package func isInParagraph(_ offset: Int) -> Bool {
    document.map { Self.first(in: $0.markdown.paragraphs, at: offset) { $0 } != nil } ?? false
  }

  /// The line at an offset, without its line end.
  package func line(at offset: Int) -> Span {
    let bytes = file.bytes
    var lower = min(max(offset, 0), bytes.count)
    var upper = lower
    while lower > 0, bytes[lower - 1] != 0x0A { lower -= 1 }
    while upper < bytes.count, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
    return Span(lower, upper)
  }

  /// The text of a span.
  package func text(_ span: Span) -> String {
    String(decoding: file.bytes[span.range.clamped(to: file.bytes.indices)], as: UTF8.self)
  }

  /// Binary search: spans are in order and do not overlap.
  private static func first<Part>(in parts: [Part], at offset: Int, _ span: (Part) -> Span) -> Part? {
    var lower = 0
    var upper = parts.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if span(parts[middle]).upper <= offset { lower = middle + 1 } else { upper = middle }
    }
    return lower < parts.count && span(parts[lower]).lower <= offset ? parts[lower] : nil
  }
}
