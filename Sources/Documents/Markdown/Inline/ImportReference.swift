package import Vocabulary

/// A word `@path` of an instruction file, found as Claude Code, Gemini CLI and Qwen Code find imports: at the start of a
/// word, outside of code and comments.
///
/// Sources, read in November 2026: code.claude.com/docs/en/memory, "Import additional files"; anthropics/claude-code, issue
/// 86060; geminicli.com/docs/reference/memport. It is the only reader of imports, so that the doctor and `cairn init` agree.
package struct ImportReference: Sendable, Hashable {
  /// The path without the sign: `\ ` is read as a space, and neither what follows `#` nor the end of a sentence is part
  /// of it.
  package let path: String
  /// From the sign to the end of the path.
  package let span: Span
  /// From the sign to the end of the word.
  package let word: Span
  /// The colon, comma or wide punctuation right after the path. The clients take it as a part of the path, find no such
  /// file, and skip the import. nil if they read the import.
  package let obstacle: String?

  /// Every such word, in order, whether or not its path exists.
  package static func all(in markdown: MarkdownDocument) -> [ImportReference] {
    let bytes = markdown.bytes
    var codeSpans = markdown.codeSpans[...]
    var found: [ImportReference] = []
    for paragraph in markdown.paragraphs {
      let end = min(paragraph.upper, bytes.count)
      var offset = max(paragraph.lower, 0)
      while offset < end {
        while let span = codeSpans.first, span.upper <= offset { codeSpans.removeFirst() }
        if let span = codeSpans.first, span.lower <= offset {
          offset = span.upper
        } else if bytes[offset] == UInt8(ascii: "<"), bytes.has("<!--", at: offset, before: end) {
          offset = commentEnd(from: offset, before: end, in: bytes)
        } else if bytes[offset] == UInt8(ascii: "@"), startsWord(at: offset, after: paragraph.lower, in: bytes) {
          let word = Span(offset, wordEnd(from: offset + 1, before: end, in: bytes))
          found.append(ImportReference(word, in: bytes))
          offset = word.upper
        } else {
          offset += 1
        }
      }
    }
    return found
  }

  private init(_ word: Span, in bytes: [UInt8]) {
    let written = bytes[(word.lower + 1)..<word.upper]
    var end = written.firstIndex(of: UInt8(ascii: "#")) ?? word.upper
    // Emphasis may end after it, but `*` may also be part of a pattern.
    if let star = written[..<end].firstIndex(of: UInt8(ascii: "*")),
      written[star..<end].allSatisfy({ $0 == UInt8(ascii: "*") || Self.marks.contains(Unicode.Scalar($0)) })
    {
      end = star
    }
    let decoded = Substring(decoding: written[..<end], as: UTF8.self)
    var text = decoded.unicodeScalars
    var obstacle: String?
    if let wide = text.firstIndex(where: Self.wideMarks.contains) {
      obstacle = String(text[wide])
      text = text[..<wide]
    }
    while let last = text.last, Self.marks.contains(last) {
      if last == ":" || last == "," { obstacle = String(last) }
      text.removeLast()
    }
    let path = String(text)
    self.path = path.split(separator: "\\ ", omittingEmptySubsequences: false).joined(separator: " ")
    self.obstacle = obstacle
    self.word = word
    // Counted from the end, because a byte of the path that is not UTF-8 is decoded as the three of U+FFFD.
    span = Span(word.lower, max(word.lower + 1, end - (decoded.utf8.count - path.utf8.count)))
  }

  /// What may follow a path in a sentence.
  private static let marks: Set<Unicode.Scalar> = [":", ",", ".", ";", "!", "?", ")", "\"", "'"]

  /// What may follow it in Chinese and Japanese, without a space before the next word.
  private static let wideMarks: Set<Unicode.Scalar> = [
    "\u{3001}", "\u{3002}", "\u{FF01}", "\u{FF09}", "\u{FF0C}", "\u{FF1A}", "\u{FF1B}", "\u{FF1F}",
  ]

  /// Whether nothing but marks of emphasis is between a blank and the sign.
  private static func startsWord(at offset: Int, after lower: Int, in bytes: [UInt8]) -> Bool {
    var start = offset
    while start > lower, offset - start < 3, bytes[start - 1] == UInt8(ascii: "*") { start -= 1 }
    return start <= lower || bytes[start - 1] <= Byte.blank
  }

  private static func wordEnd(from start: Int, before end: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < end, bytes[offset] > Byte.blank, bytes[offset] != UInt8(ascii: "`") {
      let isEscaped = bytes[offset] == UInt8(ascii: "\\") && offset + 1 < end && bytes[offset + 1] == Byte.blank
      offset += isEscaped ? 2 : 1
    }
    return offset
  }

  private static func commentEnd(from start: Int, before end: Int, in bytes: [UInt8]) -> Int {
    var offset = start + 4
    while offset < end {
      if bytes[offset] == UInt8(ascii: "-"), bytes.has("-->", at: offset, before: end) { return offset + 3 }
      offset += 1
    }
    return end
  }
}
