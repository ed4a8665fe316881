internal import Documents
package import Vocabulary

/// The places in one file where the words of a rule stand.
package struct Mentions: Sendable {
  package let file: SubjectFile
  /// The file as Markdown; nil for a script or data.
  package let document: Document?
  /// The offsets at which a word starts, in order; each once.
  package let offsets: [Int]

  /// Whether a place is between backticks, in a fenced block, or in a file that is code as a whole.
  package func isInCode(_ offset: Int) -> Bool {
    guard let markdown = document?.markdown else { return true }
    return Self.holds(offset, markdown.codeSpans) || Self.holds(offset, markdown.fences.map(\.span))
  }

  /// Whether a place is in an HTML comment that starts a line.
  package func isInComment(_ offset: Int) -> Bool {
    document.map { Self.holds(offset, $0.markdown.comments) } ?? false
  }

  /// Whether a place is in a line of text, and not in code that is told by its indentation.
  package func isInParagraph(_ offset: Int) -> Bool {
    document.map { Self.holds(offset, $0.markdown.paragraphs) } ?? false
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
  private static func holds(_ offset: Int, _ spans: [Span]) -> Bool {
    var lower = 0
    var upper = spans.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if spans[middle].upper <= offset { lower = middle + 1 } else { upper = middle }
    }
    return lower < spans.count && spans[lower].lower <= offset
  }
}
