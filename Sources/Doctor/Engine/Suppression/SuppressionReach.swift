internal import Documents
internal import Vocabulary

/// Finds the lines that comments which suppress findings are about: the next line of text, and the comments of other
/// tools before it. Empty lines and comments that suppress findings themselves are not text.
struct SuppressionReach {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let document: Document?
  /// The lines that hold nothing but comments that suppress findings.
  private let ownLines: Set<Int>
  /// What a comment in a line is about, for the lines that were asked for; so that no line is read twice.
  private var known: [Int: [Int]] = [:]

  /// `comments` are all of the file that suppress findings.
  init(of comments: [SuppressionComment], in file: SubjectFile, _ document: Document?, _ lines: LineIndex) {
    bytes = file.bytes
    self.lines = lines
    self.document = document
    let byLine = Dictionary(grouping: comments) { lines.place(at: $0.text.lower).line }
    ownLines = Set(
      byLine.filter { line, comments in
        var rest = lines.span(ofLine: line)
        for comment in comments {
          guard Self.isLead(file.bytes[rest.lower..<max(rest.lower, comment.whole.lower)]) else { return false }
          rest = Span(max(rest.lower, comment.whole.upper), max(rest.upper, comment.whole.upper))
        }
        return Self.isEmpty(file.bytes[rest.range])
      }.keys)
  }

  /// The lines that a comment in a line is about, counted from 1. Comments must be asked for from the last one on.
  mutating func lines(after line: Int) -> [Int] {
    if let known = known[line] { return known }
    var found: [Int] = []
    var next = line + 1
    while next <= lines.count {
      let span = lines.span(ofLine: next)
      if ownLines.contains(next) {
        // The last line of theirs is the text; the comments before it were found for them.
        found += (known[next] ?? []).suffix(1)
        break
      }
      if !Self.isEmpty(bytes[span.range]) {
        found.append(next)
        if !isComment(span) { break }
      }
      next += 1
    }
    known[line] = found
    return found
  }

  /// Whether a line has only blanks and what marks a block quote.
  private static func isEmpty(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { Byte.isBlank($0) || $0 == UInt8(ascii: ">") }
  }

  /// Whether a text is empty, or only the mark of an entry in a list.
  private static func isLead(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { Byte.isBlank($0) || Byte.isDigit($0) || marks.contains($0) }
  }

  private static let marks = Set(">-*+.)".utf8)

  /// Whether a line as a whole is a comment of another tool; one of several lines is like text.
  private func isComment(_ line: Span) -> Bool {
    let start = bytes[line.range].firstIndex { !Byte.isBlank($0) && $0 != UInt8(ascii: ">") } ?? line.upper
    if let document, document.frontMatter?.content.range.contains(start) != true {
      guard let comment = document.markdown.comments.containing(start) else { return false }
      return comment.lower == start && comment.upper <= line.upper
        && Self.isEmpty(bytes[comment.upper..<line.upper])
    }
    return start < line.upper && bytes[start] == UInt8(ascii: "#")
  }
}
