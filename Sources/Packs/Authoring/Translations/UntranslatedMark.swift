internal import Documents
package import Vocabulary

/// The comment in a copy of a source that is to be translated: `<!-- cairn-untranslated … -->`.
///
/// While a file has it, it does not count as a translation: it is not installed, and the ledger does not need an entry
/// for it. `cairn i18n new` writes the comment and `cairn i18n accept` removes it.
package struct UntranslatedMark: Sendable, Hashable {
  /// From `<!--` through `-->`.
  package let span: Span
  /// Its lines with their line ends, and the empty line below them that was written with it; the comment alone if there
  /// is text after it.
  let lines: Span

  private static let word = "cairn-untranslated"

  /// The first such comment of a text that starts a line; nil if it has none.
  package init?(in bytes: [UInt8]) {
    // Most documents do not have the word, and are not parsed.
    guard !bytes[...].positions(of: Self.word).isEmpty else { return nil }
    let comments = MarkdownDocument(bytes).comments
    guard let comment = comments.first(where: { Self.isMark(bytes[$0.range.clamped(to: bytes.indices)]) }) else {
      return nil
    }
    span = comment
    var end = Self.endOfLine(comment.upper, in: bytes)
    guard bytes[min(comment.upper, end)..<end].allSatisfy(Byte.isSpace) else {
      lines = comment
      return
    }
    let below = Self.endOfLine(end, in: bytes)
    if below > end, bytes[end..<below].allSatisfy(Byte.isSpace) { end = below }
    var start = comment.lower
    while start > 0, bytes[start - 1] != Byte.lineFeed { start -= 1 }
    lines = Span(start, end)
  }

  /// A copy of a source in another language, with the mark after its front matter, and with that language where the
  /// front matter names one. `id` is the document.
  package static func copy(of source: [UInt8], id: String, in locale: LocaleTag) -> [UInt8] {
    var copy = TranslationFrontMatter(source).setting(locale: locale)
    let lineEnd = Text.usesCarriageReturns(source) ? "\r\n" : "\n"
    // A name of a file may contain what ends a comment.
    let name = id.contains("--") || id.utf8.contains(where: { $0 < Byte.blank }) ? "all" : id
    let text =
      "<!-- \(word): translate this copy, then run `cairn i18n accept \(name) \(locale)` -->" + lineEnd + lineEnd
    let body = MarkdownDocument(copy).body.lower
    var place = min(body, copy.count)
    // Below the empty lines that follow the front matter.
    while place > 0, Self.isBlankLine(place, in: copy) { place = Self.endOfLine(place, in: copy) }
    copy.insert(contentsOf: Array(text.utf8), at: place)
    return copy
  }

  /// The text without the mark.
  package func removed(from bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes.removeSubrange(lines.range.clamped(to: bytes.indices))
    return bytes
  }

  private static func isMark(_ comment: ArraySlice<UInt8>) -> Bool {
    let text = comment.dropFirst(4).drop(while: Byte.isSpace)
    let rest = text.dropFirst(word.utf8.count)
    return text.starts(with: word.utf8) && (rest.first.map { $0 == UInt8(ascii: ":") || Byte.isSpace($0) } ?? false)
  }

  private static func isBlankLine(_ start: Int, in bytes: [UInt8]) -> Bool {
    let end = endOfLine(start, in: bytes)
    return end > start && bytes[start..<end].allSatisfy(Byte.isSpace)
  }

  private static func endOfLine(_ offset: Int, in bytes: [UInt8]) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    return bytes[offset...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
  }
}
