internal import Documents
internal import Vocabulary

/// The part of a document that is translated: without Cairn's metadata, the mark of a copy, and differences in blanks at
/// the ends of lines.
package struct Prose: Sendable, Hashable {
  private let lines: [ArraySlice<UInt8>]
  /// The lines of several words outside of the front matter and of code, which is the same in every language.
  private let sentences: Set<ArraySlice<UInt8>>

  package init(_ bytes: [UInt8]) {
    var text = Text.normalized(bytes)
    if let mark = UntranslatedMark(in: text) { text = mark.removed(from: text) }
    if let field = MarkdownDocument(text).frontMatter?["metadata"] {
      text.removeSubrange(field.span.range.clamped(to: text.indices))
    }
    lines = Self.lines(of: text[...])
    let body = MarkdownDocument(text).body.range.clamped(to: text.indices)
    var isInCode = false
    sentences = Set(
      Self.lines(of: text[body]).filter { line in
        let start = line.drop(while: Byte.isSpace)
        if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) { isInCode.toggle() }
        return !isInCode && start.contains(where: Byte.isSpace)
      })
  }

  /// Whether more than half of its sentences are in another one: a copy, although its source has changed since.
  package func isMostly(in other: Prose) -> Bool {
    sentences.count { other.sentences.contains($0) } * 2 > sentences.count
  }

  /// The lines that are not empty, without blanks at their ends.
  private static func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.split(separator: Byte.lineFeed).compactMap { line in
      let end = line.lastIndex { !Byte.isSpace($0) }
      return end.map { line[...$0] }
    }
  }
}
