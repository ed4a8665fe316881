internal import Documents
internal import Vocabulary

/// The lines of a document that a translator writes anew: its description, and what is neither code nor a comment.
package struct Wording: Sendable {
  private let lines: [[UInt8]]

  /// Takes any bytes of a document, with its front matter.
  package init(_ bytes: [UInt8]) {
    let text = Text.normalized(bytes)
    let document = MarkdownDocument(text)
    let description: String? = document.frontMatter?["description"]?.value?.text
    var parts = document.paragraphs.map { Array(text[$0.range.clamped(to: text.indices)]) }
    if let description { parts.append(Array(description.utf8)) }
    var lines: [[UInt8]] = []
    for line in parts.flatMap({ $0.split(separator: Byte.lineFeed) }) {
      guard line.contains(where: { Byte.isLetter($0) || $0 >= 0x80 }),
        let first = line.firstIndex(where: { !Byte.isSpace($0) }),
        let last = line.lastIndex(where: { !Byte.isSpace($0) })
      else { continue }
      lines.append(Array(line[first...last]))
    }
    self.lines = lines
  }

  /// Whether more than half of the lines are in another text, too: then it is a copy of an earlier state of that text, of
  /// which little was translated.
  package func isMostly(of source: Wording) -> Bool {
    let known = Set(source.lines)
    let same = lines.count { known.contains($0) }
    return same > lines.count - same
  }
}
