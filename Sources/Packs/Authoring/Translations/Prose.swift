internal import Documents
internal import Vocabulary

/// The part of a document that is translated: without Cairn's metadata, the mark of a copy, and differences in blanks at
/// the ends of lines.
package struct Prose: Sendable, Hashable {
  private let lines: [ArraySlice<UInt8>]

  package init(_ bytes: [UInt8]) {
    var text = Text.normalized(bytes)
    if let mark = UntranslatedMark(in: text) { text = mark.removed(from: text) }
    if let field = MarkdownDocument(text).frontMatter?["metadata"] {
      text.removeSubrange(field.span.range.clamped(to: text.indices))
    }
    lines = text.split(separator: Byte.lineFeed).compactMap { line in
      let end = line.lastIndex { !Byte.isSpace($0) }
      return end.map { line[...$0] }
    }
  }
}
