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
      || markdown.indentedCode.containing(offset) != nil || markdown.verbatim.containing(offset) != nil
  }

  /// The code span that contains a place, with its backticks.
  package func codeSpan(at offset: Int) -> Span? {
    document?.markdown.codeSpans.containing(offset)
  }

  /// The fenced block that contains a place.
  package func fence(at offset: Int) -> Fence? {
    document?.markdown.fences.containing(offset, \.span)
  }

  /// Whether a place is in an HTML comment that starts a line.
  package func isInComment(_ offset: Int) -> Bool {
    document?.markdown.comments.containing(offset) != nil
  }

  /// Whether a place is in a line of text, and not in indented code.
  package func isInParagraph(_ offset: Int) -> Bool {
    document?.markdown.paragraphs.containing(offset) != nil
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
}
