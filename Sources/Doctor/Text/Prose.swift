internal import Documents
internal import Vocabulary

/// Finds the sentences between headings, lists, comments and code.
enum Prose {
  /// The first paragraph of plain text, its lines joined by blanks; nil if the document has none.
  static func firstParagraph(of document: Document) -> String? {
    let markdown = document.markdown
    let other = (markdown.headings.map(\.line) + markdown.fences.map(\.span) + markdown.comments).sorted()
    var next = other[...]
    var lines: [String] = []
    for line in document[markdown.body].split(separator: 0x0A, omittingEmptySubsequences: false) {
      while let span = next.first, span.upper <= line.startIndex { next.removeFirst() }
      let isOther = next.first.map { $0.lower <= line.startIndex && line.startIndex < $0.upper } ?? false
      let text = line.trimmed(of: Byte.isSpace)
      if isOther || text.isEmpty {
        if !lines.isEmpty { break }
        continue
      }
      if lines.isEmpty, !startsPlainly(text) { continue }
      lines.append(String(decoding: text, as: UTF8.self))
    }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  /// Whether a line does not belong to a list, a quote, a table or a tag.
  private static func startsPlainly(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return first >= 0x80 || Byte.isLetter(first)
  }
}
