internal import Vocabulary

/// A Markdown document as a form: its questions are headings, and each is followed by a comment until somebody answers.
package struct FormText: Sendable {
  /// Whether a heading has only a comment below it.
  package let hasEmptySection: Bool
  /// The lines that are not empty, without trailing blanks.
  private let lines: Set<[UInt8]>

  package init(_ bytes: [UInt8]) {
    let bytes = Text.normalized(bytes)
    var comments = MarkdownDocument(bytes).comments[...]
    var lines: Set<[UInt8]> = []
    var hasEmptySection = false
    // What was last found after a heading: nothing, or only comments.
    var isAsking = false
    var isAtHeading = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end].trimmed(of: Byte.isSpace)
      start = end
      guard !line.isEmpty else { continue }
      lines.insert(Array(line))
      while let comment = comments.first, comment.upper <= line.startIndex { comments.removeFirst() }
      if let comment = comments.first, comment.lower <= line.startIndex, line.endIndex <= comment.upper {
        isAsking = isAtHeading
      } else {
        isAtHeading = line.first == UInt8(ascii: "#")
        if isAsking, isAtHeading { hasEmptySection = true }
        isAsking = false
      }
    }
    self.lines = lines
    self.hasEmptySection = hasEmptySection || isAsking
  }

  /// Whether it contains only text of one of these forms, so that it is not filled in. Deleted questions and hints, and
  /// blanks that a formatter changed, make no difference.
  package func isEmptyForm(of forms: [FormText]) -> Bool {
    hasEmptySection && forms.contains { lines.isSubset(of: $0.lines) }
  }
}
