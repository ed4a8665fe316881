internal import Documents
internal import Vocabulary

/// A comment that suppresses findings: `cairn-ignore rule.id: reason` for the next line of text, or `cairn-ignore-file
/// rule.id: reason` for the whole file. It may name several rules, with blanks or commas between them.
///
/// In Markdown it is an HTML comment, also next to another one, in a block quote or in a list, or a `#` comment in the
/// front matter; in other files a `#` comment on a line of its own. In code it is text about comments.
struct SuppressionComment {
  /// The word that starts such a comment.
  static let word = "cairn-ignore"

  /// What it names, each with its place; a comment without a name has one that is empty.
  let rules: [Spanned<String>]
  /// The names as they are written.
  let names: String
  /// The reason; empty if none is given.
  let reason: String
  /// Whether it is about the whole file.
  let isForFile: Bool
  /// From its first word to the end of its text.
  let text: Span
  /// The whole comment, with what marks it as one.
  let whole: Span

  /// The comment whose word is at `offset`; nil if the word does not start one.
  init?(at offset: Int, in file: SubjectFile, _ document: Document?, _ lines: LineIndex) {
    let bytes = file.bytes
    guard let (text, whole) = Self.comment(around: offset, in: bytes, document, lines) else { return nil }
    var rest = bytes[text.range].dropFirst(Self.word.utf8.count)
    isForFile = rest.starts(with: "-file".utf8)
    if isForFile { rest = rest.dropFirst(5) }
    guard let first = rest.first, Byte.isBlank(first) || first == Self.colon else { return nil }
    rest = rest.drop(while: Byte.isBlank)
    let head = rest.prefix { $0 != Self.colon }
    let words = head.split { Byte.isBlank($0) || $0 == UInt8(ascii: ",") }.map { word in
      Spanned(String(decoding: word, as: UTF8.self), Span(word.startIndex, word.endIndex))
    }
    let hasReason = head.endIndex < rest.endIndex
    // Without a colon, what follows the rules may be meant as the reason.
    let named =
      hasReason ? words : Array(words.prefix(1) + words.dropFirst().prefix { RulePattern($0.value)?.isKnown == true })
    rules = named.isEmpty ? [Spanned("", Span(head.startIndex, head.startIndex))] : named
    names = named.map(\.value).joined(separator: " ")
    reason =
      hasReason ? String(decoding: rest[head.endIndex...].dropFirst().drop(while: Byte.isBlank), as: UTF8.self) : ""
    self.text = text
    self.whole = whole
  }

  private static let colon = UInt8(ascii: ":")

  /// The text from the word to the end of the comment, and the comment; nil if no comment starts with the word.
  private static func comment(
    around offset: Int, in bytes: [UInt8], _ document: Document?, _ lines: LineIndex
  ) -> (text: Span, whole: Span)? {
    var lower = offset
    while lower > 0, Byte.isBlank(bytes[lower - 1]) { lower -= 1 }
    if let document, document.frontMatter?.content.range.contains(offset) != true {
      guard lower >= 4, bytes[(lower - 4)..<lower].elementsEqual("<!--".utf8), let end = end(from: offset, in: bytes),
        isText(lower - 4, document, lines)
      else { return nil }
      return (trimmed(Span(offset, end), bytes), Span(lower - 4, end + 3))
    }
    while lower > 0, bytes[lower - 1] == UInt8(ascii: "#") { lower -= 1 }
    guard lower < offset, bytes[lower] == UInt8(ascii: "#") else { return nil }
    let start = lower
    while lower > 0, Byte.isBlank(bytes[lower - 1]) { lower -= 1 }
    guard lower == 0 || Byte.isLineEnd(bytes[lower - 1]) else { return nil }
    let upper = bytes[offset...].firstIndex(where: Byte.isLineEnd) ?? bytes.endIndex
    return (trimmed(Span(offset, upper), bytes), Span(start, upper))
  }

  /// The offset of the first `-->`, which must be in the same line.
  private static func end(from offset: Int, in bytes: [UInt8]) -> Int? {
    var place = offset
    while place + 3 <= bytes.count, !Byte.isLineEnd(bytes[place]) {
      if bytes[place] == UInt8(ascii: "-"), bytes[place..<(place + 3)].elementsEqual("-->".utf8) { return place }
      place += 1
    }
    return nil
  }

  /// Whether a comment that would start at an offset is one: it is in a line of text or after another comment of its
  /// line, and neither in code nor in another comment.
  private static func isText(_ offset: Int, _ document: Document, _ lines: LineIndex) -> Bool {
    let markdown = document.markdown
    if let around = markdown.comments.containing(offset) { return around.lower == offset }
    if markdown.paragraphs.containing(offset) != nil { return markdown.codeSpans.containing(offset) == nil }
    guard let before = markdown.comments.last(before: offset) else { return false }
    return lines.place(at: before.upper).line == lines.place(at: offset).line
  }

  private static func trimmed(_ span: Span, _ bytes: [UInt8]) -> Span {
    var upper = span.upper
    while upper > span.lower, Byte.isBlank(bytes[upper - 1]) { upper -= 1 }
    return Span(span.lower, upper)
  }
}
