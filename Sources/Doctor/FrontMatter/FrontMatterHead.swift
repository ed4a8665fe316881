internal import Documents
internal import Reporting
internal import Vocabulary

/// The first lines of a file without front matter, searched for one that starts or ends wrongly.
struct FrontMatterHead {
  private let bytes: [UInt8]
  private let start: Int
  private let lines: [Line]

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    lines = Line.lines(of: bytes, from: start, limit: 400)
  }

  /// nil if nothing there is meant as front matter.
  var misopened: MisopenedFrontMatter? {
    guard let first = lines.firstIndex(where: { !$0.isBlank(in: bytes) }) else { return nil }
    let line = lines[first]
    let fence = FenceLine(line.text(in: bytes))
    if line.text(in: bytes).first(where: { !Byte.isBlank($0) }) == UInt8(ascii: "{") { return json(from: first) }
    if fence == .code { return inCode(from: first) }
    if let fence { return misspelled(fence, at: first) ?? later(after: first) }
    return unopened(at: first) ?? later(after: first)
  }

  // MARK: The kinds

  /// A first line that is similar to `---`, or is exactly that after empty lines.
  private func misspelled(_ fence: FenceLine, at opening: Int) -> MisopenedFrontMatter? {
    let line = lines[opening]
    let place = Span(line.start, line.end)
    let cause: MisopenedFrontMatter.Cause = fence == .exact ? .empty : .fence(fence)
    let repair =
      fence == .exact
      ? (span: Span(start, line.start), text: "") : (span: Span(start, line.end), text: "---" + comment(after: line))
    let closing = lines.indices.first { $0 > opening && fenceLine($0).map(fence.pairs) ?? false }
    if let closing, fence != .labeled || isLabel(line), !hasHeading(between: opening, and: closing) {
      let edits = [repair] + closingEdits(closing)
      if hasKeys(edits, both: isSigns(fence)) { return MisopenedFrontMatter(cause, at: place, edits: edits) }
    }
    return isKey(opening + 1) || startsTOML(fence, opening + 1) ? MisopenedFrontMatter(cause, at: place) : nil
  }

  /// Keys from the first line on, without a line before them.
  private func unopened(at first: Int) -> MisopenedFrontMatter? {
    guard isKey(first) else { return nil }
    let line = lines[first]
    let place = Span(line.start, line.end)
    let opening = (span: Span(start, line.start), text: "---" + lineEnd)
    let closing = lines.indices.first { $0 > first && (fenceLine($0) == .exact || fenceLine($0) == .dashes) }
    if let closing, !hasHeading(between: first, and: closing) {
      let edits = [opening] + closingEdits(closing)
      if hasKeys(edits, both: false) { return MisopenedFrontMatter(.unopened, at: place, edits: edits) }
    }
    // Without a closing line, the keys end at the first empty line, if text follows it.
    if let empty = lines.indices.first(where: { $0 > first && lines[$0].isBlank(in: bytes) }),
      let next = lines.indices.first(where: { $0 > empty && !lines[$0].isBlank(in: bytes) }), !isKey(next),
      !Byte.isBlank(bytes[lines[next].start])
    {
      let edits = [opening, (span: Span(lines[empty].start, lines[empty].start), text: "---" + lineEnd)]
      if hasKeys(edits, both: true) { return MisopenedFrontMatter(.unopened, at: place, edits: edits) }
    }
    return hasNameAndDescription(from: first) ? MisopenedFrontMatter(.unopened, at: place) : nil
  }

  /// Front matter after comments, a heading or other text; text moves below it, unless it is more than a heading.
  private func later(after first: Int) -> MisopenedFrontMatter? {
    var cause = MisopenedFrontMatter.Cause.comment
    var isInComment = false
    for (index, line) in lines.enumerated().prefix(100) {
      let text = line.text(in: bytes).trimmed()
      if isInComment || text.starts(with: "<!--".utf8) {
        isInComment = !text.contains("-->")
      } else if fenceLine(index) == .exact, isKey(index + 1) {
        return later(cause, first, index)
      } else if text.first == UInt8(ascii: "#") {
        if cause == .comment { cause = .heading }
      } else if !text.isEmpty {
        cause = .text
      }
    }
    return nil
  }

  private func later(_ cause: MisopenedFrontMatter.Cause, _ first: Int, _ opening: Int) -> MisopenedFrontMatter? {
    let place = Span(lines[first].start, lines[first].end)
    guard let closing = lines.indices.first(where: { $0 > opening && fenceLine($0) == .exact }),
      !hasHeading(between: opening, and: closing)
    else { return nil }
    let lead = Span(start, lines[opening].start)
    let matter = Array(bytes[lines[opening].start...])
    guard let frontMatter = FrontMatter(in: matter), isValid(frontMatter, both: cause != .comment) else { return nil }
    guard cause != .text else { return MisopenedFrontMatter(.text, at: place) }
    let end = lines[closing].next
    let text = bytes[lead.range].trimmed(of: Byte.isSpace)
    // The text gets an empty line on both sides.
    let above = end > lines[closing].end ? lineEnd : lineEnd + lineEnd
    let isFollowedByEmpty = end >= bytes.count || Line(at: end, in: bytes).isBlank(in: bytes)
    let moved = above + String(decoding: text, as: UTF8.self) + lineEnd + (isFollowedByEmpty ? "" : lineEnd)
    return MisopenedFrontMatter(
      cause, at: place, edits: Text.isUTF8(Array(text)) ? [(lead, ""), (Span(end, end), moved)] : [])
  }

  /// A code block that starts the file: around all of it, around the front matter, or in its place.
  private func inCode(from first: Int) -> MisopenedFrontMatter? {
    let line = lines[first]
    let opening = line.text(in: bytes).trimmed()
    guard let sign = opening.first, first + 1 < lines.count else { return nil }
    let place = Span(line.start, min(line.start + 3, line.end))
    let isFence: (ArraySlice<UInt8>) -> Bool = { $0.count >= 3 && $0.allSatisfy { $0 == sign } }
    if let last = bytes.lastIndex(where: { !Byte.isSpace($0) }), last > line.next {
      let before = bytes[..<last].lastIndex(where: Byte.isLineEnd).map { $0 + 1 } ?? start
      if before > line.next, isFence(bytes[before...last]),
        FrontMatter(in: Array(bytes[line.next..<before])) != nil
      {
        let edits = [(span: Span(start, line.next), text: ""), (span: Span(before, bytes.count), text: "")]
        return MisopenedFrontMatter(.wrapped, at: place, edits: edits)
      }
    }
    guard let closing = lines.indices.first(where: { $0 > first && isFence(lines[$0].text(in: bytes).trimmed()) })
    else { return nil }
    let end = lines[closing]
    // The fences are removed if the lines are there too, and become the lines if they are not.
    let inner = lines[first + 1]
    let isComplete = FenceLine(inner.text(in: bytes)) == .exact
    let edits =
      isComplete
      ? [(span: Span(start, line.next), text: ""), (span: Span(end.start, end.next), text: "")]
      : [(span: Span(start, line.end), text: "---"), (span: Span(end.start, end.end), text: "---")]
    if hasKeys(edits, both: true) { return MisopenedFrontMatter(.code, at: place, edits: edits) }
    return isComplete || isKey(first + 1) ? MisopenedFrontMatter(.code, at: place) : nil
  }

  /// A JSON object, which is YAML too.
  private func json(from first: Int) -> MisopenedFrontMatter? {
    let line = lines[first]
    let place = Span(line.start, line.start + 1)
    guard let end = objectEnd(from: line.start) else { return nil }
    let last = Line(at: end, in: bytes)
    let text = String(decoding: bytes[line.start..<end], as: UTF8.self)
    guard text.contains("\"name\"") || text.contains("\"description\"") else { return nil }
    let closing = (last.next > last.end ? "" : lineEnd) + "---" + lineEnd
    let edits = [
      (span: Span(start, line.start), text: "---" + lineEnd), (span: Span(last.next, last.next), text: closing),
    ]
    let isAlone = bytes[end..<last.end].allSatisfy(Byte.isBlank)
    return MisopenedFrontMatter(.json, at: place, edits: isAlone && hasKeys(edits, both: true) ? edits : [])
  }

  /// The offset after the brace that closes the one at `start`.
  private func objectEnd(from start: Int) -> Int? {
    var depth = 0
    var isInText = false
    var isEscaped = false
    for offset in start..<min(bytes.count, start + 64 << 10) {
      let byte = bytes[offset]
      if isInText {
        if byte == UInt8(ascii: "\""), !isEscaped { isInText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
    }
    return nil
  }

  // MARK: What is certain

  /// Whether the edits make the start of the file front matter that is valid, or has only errors with a fix, and has a
  /// name and a description, or one of them.
  private func hasKeys(_ edits: [(span: Span, text: String)], both: Bool) -> Bool {
    var result: [UInt8] = []
    var offset = 0
    for edit in edits.sorted(by: { $0.span < $1.span }) {
      guard edit.span.lower >= offset, edit.span.upper <= bytes.count else { return false }
      result += bytes[offset..<edit.span.lower] + Array(edit.text.utf8)
      offset = edit.span.upper
    }
    result += bytes[offset...]
    return FrontMatter(in: result).map { isValid($0, both: both) } ?? false
  }

  private func isValid(_ frontMatter: FrontMatter, both: Bool) -> Bool {
    let found = ["name", "description"].filter { frontMatter[$0] != nil }.count
    return found >= (both ? 2 : 1) && frontMatter.faults.allSatisfy { $0.replacement != nil }
  }

  private func closingEdits(_ closing: Int) -> [(span: Span, text: String)] {
    fenceLine(closing) == .exact ? [] : [(Span(lines[closing].start, lines[closing].end), "---")]
  }

  /// Whether a heading after an empty line is between two lines: YAML reads it as a comment, but it belongs to the text.
  private func hasHeading(between first: Int, and last: Int) -> Bool {
    ((first + 1)..<max(first + 1, last)).contains { index in
      lines[index].text(in: bytes).first == UInt8(ascii: "#") && lines[index - 1].isBlank(in: bytes)
    }
  }

  private func fenceLine(_ index: Int) -> FenceLine? { FenceLine(lines[index].text(in: bytes)) }

  /// Signs that Markdown uses for other purposes.
  private func isSigns(_ fence: FenceLine) -> Bool {
    switch fence {
    case .signs, .plus, .hyphens: true
    default: false
    }
  }

  /// Whether the text after `---` only names YAML, or is a comment.
  private func isLabel(_ line: Line) -> Bool {
    let rest = line.text(in: bytes).dropFirst(3)
    return !comment(after: line).isEmpty
      || ["yaml", "yml", "YAML"].contains { rest.trimmed().elementsEqual($0.utf8) }
  }

  /// The comment after `---`, for a line of its own; empty if there is none.
  private func comment(after line: Line) -> String {
    let rest = line.text(in: bytes).dropFirst(3)
    let text = rest.trimmed()
    guard text.first == UInt8(ascii: "#"), rest.first.map(Byte.isBlank) == true else { return "" }
    return lineEnd + String(decoding: text, as: UTF8.self)
  }

  /// Whether a line starts with a key that some client reads.
  private func isKey(_ index: Int) -> Bool {
    guard lines.indices.contains(index) else { return false }
    let text = lines[index].text(in: bytes).trimmed()
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
      colon + 1 == text.endIndex || Byte.isBlank(text[colon + 1])
    else { return false }
    let key = String(decoding: text[..<colon].trimmed { Byte.isBlank($0) || "\"'".utf8.contains($0) }, as: UTF8.self)
    return FrontMatterKeys.known(to: .client).contains(key)
  }

  private func startsTOML(_ fence: FenceLine, _ index: Int) -> Bool {
    guard fence == .plus, lines.indices.contains(index) else { return false }
    return lines[index].text(in: bytes).contains(UInt8(ascii: "="))
  }

  private func hasNameAndDescription(from first: Int) -> Bool {
    let head = lines[first...].prefix(20).map { $0.text(in: bytes) }
    return head.contains { $0.starts(with: "name:".utf8) } && head.contains { $0.starts(with: "description:".utf8) }
  }

  private var lineEnd: String { Text.usesCarriageReturns(bytes) ? "\r\n" : "\n" }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return false }
    return indices.dropLast(wanted.count - 1).contains { self[$0...].starts(with: wanted) }
  }
}
