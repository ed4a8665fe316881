internal import Documents
package import Vocabulary

/// A comment in a file that suppresses findings there: `cairn-ignore rule.id: reason` for the next line that is not
/// empty, or `cairn-ignore-file rule.id: reason` for the whole file.
///
/// In Markdown it is an HTML comment on a line of its own, or a `#` comment in the front matter; in other files a `#`
/// comment on a line of its own.
package struct Suppression: Sendable, Hashable {
  /// The word that starts such a comment.
  static let word = "cairn-ignore"

  /// A rule's id, or a pattern such as `link.*`.
  package let rule: Spanned<String>
  /// The reason; empty if none is given.
  package let reason: String
  /// The comment's text, from its first word.
  package let span: Span
  /// The line it is about, counted from 1; nil for the whole file.
  let line: Int?

  /// The comment whose word is at `offset`; nil if the word does not start one.
  init?(at offset: Int, in file: SubjectFile, _ document: Document?, _ lines: LineIndex) {
    let bytes = file.bytes
    guard let span = Self.comment(around: offset, in: bytes, document) else { return nil }
    let text = bytes[span.range]
    var rest = text.dropFirst(Self.word.utf8.count)
    let isForFile = rest.starts(with: "-file".utf8)
    if isForFile { rest = rest.dropFirst(5) }
    guard let first = rest.first, Byte.isBlank(first) || first == 0x3A else { return nil }
    rest = rest.drop(while: Byte.isBlank)
    let id = rest.prefix { !Byte.isBlank($0) && $0 != 0x3A }
    rule = Spanned(String(decoding: id, as: UTF8.self), Span(id.startIndex, id.endIndex))
    rest = rest.dropFirst(id.count).drop(while: Byte.isBlank)
    let words = rest.first == 0x3A ? rest.dropFirst().drop(while: Byte.isBlank) : []
    reason = String(decoding: words, as: UTF8.self)
    self.span = span
    line = isForFile ? nil : Self.nextLine(after: lines.place(at: span.upper).line, lines)
  }

  /// Whether it may suppress anything: it gives a reason and is not about safety, which a document must not disable
  /// itself.
  var isWellFormed: Bool { !reason.isEmpty && !isAboutSafety }

  /// Whether it names a rule about safety.
  var isAboutSafety: Bool {
    Rule.all.contains { $0.group == "safety" && Glob(rule.value)?.matches(name: $0.id) == true }
  }

  /// From the word to the end of the comment; nil if no comment starts with it.
  private static func comment(around offset: Int, in bytes: [UInt8], _ document: Document?) -> Span? {
    var lower = offset
    while lower > 0, Byte.isBlank(bytes[lower - 1]) { lower -= 1 }
    var upper = offset
    while upper < bytes.count, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
    if let comments = document?.markdown.comments, let around = comments.containing(offset) {
      guard lower == around.lower + 4, around.upper - 3 <= upper else { return nil }
      return trimmed(Span(offset, around.upper - 3), bytes)
    }
    if let document, document.frontMatter?.content.range.contains(offset) != true { return nil }
    while lower > 0, bytes[lower - 1] == UInt8(ascii: "#") { lower -= 1 }
    guard lower < offset, bytes[lower] == UInt8(ascii: "#") else { return nil }
    while lower > 0, Byte.isBlank(bytes[lower - 1]) { lower -= 1 }
    return lower == 0 || bytes[lower - 1] == 0x0A ? trimmed(Span(offset, upper), bytes) : nil
  }

  private static func trimmed(_ span: Span, _ bytes: [UInt8]) -> Span {
    var upper = span.upper
    while upper > span.lower, Byte.isBlank(bytes[upper - 1]) { upper -= 1 }
    return Span(span.lower, upper)
  }

  private static func nextLine(after line: Int, _ lines: LineIndex) -> Int {
    var next = line + 1
    while next < lines.count, lines.text(ofLine: next)?.utf8.allSatisfy(Byte.isBlank) == true {
      next += 1
    }
    return next
  }
}
