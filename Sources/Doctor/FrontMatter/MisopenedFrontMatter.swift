internal import Documents
internal import Vocabulary

/// Front matter that clients do not find, because the line where it should start is not `---`, or is not the first one.
struct MisopenedFrontMatter {
  /// What is wrong with the start of the file.
  enum Cause: Equatable {
    /// Empty lines before it.
    case empty
    /// A comment, a heading or text before it.
    case comment, heading, text
    /// A line that is only similar to `---`.
    case fence(FenceLine)
    /// A code block around it.
    case code
    /// A code block around the whole file.
    case wrapped
    /// Keys without a line before them.
    case unopened
    /// A JSON object instead of it.
    case json
  }

  let cause: Cause
  /// The line that is wrong.
  let place: Span
  /// What makes it front matter with the author's keys; empty if that is not certain. The texts have the line ends of
  /// the file.
  let edits: [(span: Span, text: String)]

  /// nil if nothing at the start of a text is meant as front matter. `start` is the offset after a byte-order mark.
  init?(in bytes: [UInt8], from start: Int) {
    let head = FrontMatterHead(bytes, from: start)
    guard let found = head.misopened else { return nil }
    self = found
  }

  init(_ cause: Cause, at place: Span, edits: [(span: Span, text: String)] = []) {
    self.cause = cause
    self.place = place
    self.edits = edits
  }

  /// Whether a line near the start of a text, in any form, has the name or the description of a skill.
  static func hasTraces(in bytes: [UInt8], from start: Int) -> Bool {
    Line.lines(of: bytes, from: start, limit: 100).contains { line in
      let text = line.text(in: bytes).drop { $0 < 0x80 && !Byte.isLetter($0) || $0 >= 0x80 }
      guard
        let key = [Array("name".utf8), Array("description".utf8)].first(where: { key in
          text.prefix(key.count).map { $0 | 0x20 }.elementsEqual(key)
        })
      else { return false }
      let rest = text.dropFirst(key.count).drop { Byte.isBlank($0) || "\"'*`_".utf8.contains($0) }
      return rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "=")
    }
  }
}
