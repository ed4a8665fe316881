internal import Documents
internal import Vocabulary

/// The lines of a document that a translator writes anew: its description, and what is neither code nor a comment.
package struct Wording: Sendable {
  private let lines: [[UInt8]]

  package init(_ bytes: [UInt8]) {
    let text = Text.normalized(bytes)
    let document = MarkdownDocument(text)
    let description = document.frontMatter?["description"]?.value.map { Array($0.text.utf8) }
    let paragraphs = document.paragraphs.map { Array(text[$0.range.clamped(to: text.indices)]) }
    lines = ([description].compactMap { $0 } + paragraphs).flatMap { part in
      part.split(separator: Byte.lineFeed).map { line in
        let start = line.firstIndex { !Byte.isSpace($0) } ?? line.endIndex
        let end = line.lastIndex { !Byte.isSpace($0) }.map { $0 + 1 } ?? start
        return Array(line[start..<end])
      }
    }.filter { line in line.contains { Byte.isLetter($0) || $0 >= 0x80 } }
  }

  /// Whether more than half of the lines are in another text, too: then it is a copy of an earlier state of that text, of
  /// which little was translated.
  package func isMostly(of source: Wording) -> Bool {
    let known = Set(source.lines)
    let same = lines.count { known.contains($0) }
    return same > lines.count - same
  }
}
