internal import Vocabulary

/// One pass over the lines of a Markdown body: fences, comments, headings, section markers.
struct MarkdownScan {
  private(set) var headings: [Heading] = []
  private(set) var fences: [Fence] = []
  private(set) var comments: [Span] = []
  private(set) var markers: [SectionMarker] = []
  /// Ranges of lines that are not empty, code or comment: the only places of links.
  private(set) var paragraphs: [Span] = []

  private let bytes: [UInt8]
  private let sectionMarker: StaticString
  /// Whether the last line of text was a heading, so that the next one is a paragraph of its own.
  private var followsHeading = false
  /// Where the comment that is open starts.
  private var comment: Int?

  init(_ bytes: [UInt8], in body: Span, sectionMarker: StaticString) {
    self.bytes = bytes
    self.sectionMarker = sectionMarker
    var tracker = FenceTracker()
    var opening: FenceTracker.Open?
    for line in Lines(bytes, from: body.lower, to: body.upper) {
      if let start = comment {
        if let end = commentEnd(from: line.start, in: line) { close(start, end) }
        continue
      }
      let role = tracker.role(of: line, in: bytes)
      follow(role, line)
      if let fence = opening {
        switch role {
        case .inside: continue
        case .closing: add(fence, contentEnd: line.start, end: line.next, isClosed: true)
        case .opening, .outside: add(fence, contentEnd: line.start, end: line.start, isClosed: false)
        }
        opening = nil
      }
      switch role {
      case .opening: opening = tracker.open
      case .outside(let text, let indentation, let inList) where indentation <= 3 && text < line.end:
        if bytes[text] == UInt8(ascii: "#") {
          addHeading(at: text, in: line)
        } else if bytes[text] == UInt8(ascii: "<"), bytes.has("<!--", at: text, before: line.end) {
          addComment(at: text, in: line, inList: inList)
        }
      case .outside, .inside, .closing: break
      }
    }
    if let fence = opening { add(fence, contentEnd: body.upper, end: body.upper, isClosed: false) }
    if let start = comment { close(start, body.upper) }
  }

  /// Adds a line of text to its paragraph. Indented code starts only after an empty line (CommonMark 0.31, 4.4).
  private mutating func follow(_ role: FenceTracker.Role, _ line: Line) {
    guard case .outside(let text, let indentation, _) = role, text < line.end else { return }
    let follows = paragraphs.last?.upper == line.start
    guard indentation <= 3 || follows else { return }
    if indentation <= 3, bytes.has("<!--", at: text, before: line.end) { return }
    let isHeading = bytes[text] == UInt8(ascii: "#")
    if follows, !isHeading, !followsHeading, let last = paragraphs.popLast() {
      paragraphs.append(Span(last.lower, line.next))
    } else {
      paragraphs.append(Span(line.start, line.next))
    }
    followsHeading = isHeading
  }

  private mutating func add(_ fence: FenceTracker.Open, contentEnd: Int, end: Int, isClosed: Bool) {
    fences.append(
      Fence(
        info: bytes.text(fence.info), span: Span(fence.line.start, end), content: Span(fence.line.next, contentEnd),
        isClosed: isClosed))
  }

  private mutating func addHeading(at start: Int, in line: Line) {
    var offset = start
    while offset < line.end, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    let level = offset - start
    guard level <= 6, offset == line.end || Byte.isBlank(bytes[offset]) else { return }
    let end = max(offset, line.textEnd(in: bytes))
    while offset < end, Byte.isBlank(bytes[offset]) { offset += 1 }
    var textEnd = end
    while textEnd > offset, bytes[textEnd - 1] == UInt8(ascii: "#") { textEnd -= 1 }
    if textEnd > offset, !Byte.isBlank(bytes[textEnd - 1]) {
      // The closing number signs need a blank before them.
      textEnd = end
    }
    while textEnd > offset, Byte.isBlank(bytes[textEnd - 1]) { textEnd -= 1 }
    headings.append(
      Heading(
        level: level, text: bytes.text(Span(offset, textEnd)), span: Span(start, end),
        line: Span(line.start, line.next)))
  }

  /// A line that starts with `<!--` is a comment up to the line that has `-->` (CommonMark 0.31, section 4.6, kind 2).
  private mutating func addComment(at start: Int, in line: Line, inList: Bool) {
    guard let end = commentEnd(from: start + 2, in: line) else {
      comment = start
      return
    }
    close(start, end)
    if !inList, end == line.textEnd(in: bytes) {
      if let marker = SectionMarker(Span(start, end), line: line, word: sectionMarker, in: bytes) {
        markers.append(marker)
      }
    }
  }

  private mutating func close(_ start: Int, _ end: Int) {
    comments.append(Span(start, end))
    comment = nil
  }

  /// The offset after the first `-->` of the line.
  private func commentEnd(from start: Int, in line: Line) -> Int? {
    var offset = start
    while offset + 3 <= line.end {
      if bytes[offset] == UInt8(ascii: "-"), bytes.has("-->", at: offset, before: line.end) { return offset + 3 }
      offset += 1
    }
    return nil
  }
}
