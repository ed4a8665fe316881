internal import Vocabulary

/// One pass over the lines of a Markdown body: its blocks (CommonMark 0.31, sections 4 and 5; tables and footnotes as in
/// GFM), and section markers.
struct MarkdownScan {
  /// The headings outside of block quotes.
  private(set) var headings: [Heading] = []
  private(set) var quotedHeadings: [Heading] = []
  private(set) var fences: [Fence] = []
  private(set) var comments: [Span] = []
  private(set) var verbatim: [Span] = []
  private(set) var indentedCode: [Span] = []
  private(set) var markers: [SectionMarker] = []
  /// Ranges of lines that are text: paragraphs, headings, rows of tables and tags.
  private(set) var paragraphs: [Span] = []
  /// The parts of these lines that contain links and code spans, each for itself: a paragraph, a cell of a table.
  private(set) var texts: [Span] = []
  private(set) var definitions: [LinkDefinition] = []
  /// The bytes, with blanks for the signs of block quotes, so that a paragraph in a quote is one text.
  private(set) var source: [UInt8]

  private let bytes: [UInt8]
  private let sectionMarker: StaticString
  /// The open containers, the outermost first.
  private var containers: [BlockContainer] = []
  private var leaf = Leaf.none

  /// The open block that contains no other blocks.
  private enum Leaf {
    case none
    case paragraph(Paragraph)
    case table(Span)
    case fence(CodeFence)
    case html(HTMLBlock, start: Int)
    case indented(Span)
  }

  /// An open paragraph.
  private struct Paragraph {
    /// The start of its first line.
    var start: Int
    /// The first byte of its text.
    var text: Int
    /// The offset after its last line.
    var end: Int
    /// The text of its last line.
    var last: Span
    /// The start of its last line.
    var lastStart: Int
    /// Whether it starts with a tag on a line of its own; such a block has no underline and does not go on lazily.
    let isElement: Bool
  }

  /// Containers in containers beyond this number are text, so that the work stays linear.
  private static let deepest = 64

  init(_ bytes: [UInt8], in body: Span, sectionMarker: StaticString) {
    self.bytes = bytes
    source = bytes
    self.sectionMarker = sectionMarker
    for line in Lines(bytes, from: body.lower, to: body.upper) { read(line) }
    closeLeaf(before: body.upper)
  }

  // MARK: Lines

  private mutating func read(_ line: Line) {
    var cursor = LineCursor(line, in: bytes)
    var matched = 0
    while matched < containers.count {
      let place = cursor.text
      guard containers[matched].continues(at: &cursor, in: bytes) else { break }
      if containers[matched].isQuote { source[place] = Byte.blank }
      matched += 1
    }
    if matched == containers.count, goesOn(at: cursor, line) { return }
    if cursor.isBlank {
      if matched < containers.count { close(to: matched, before: line.start) }
      switch leaf {
      case .paragraph, .table: closeLeaf(before: line.start)
      default: break
      }
      return
    }
    if opens(at: &cursor, line, matched) { return }
    addText(at: cursor, line)
  }

  /// Whether the line belongs to the open code or HTML block.
  private mutating func goesOn(at cursor: LineCursor, _ line: Line) -> Bool {
    switch leaf {
    case .fence(let fence):
      if fence.isClosed(at: cursor, in: bytes) {
        add(fence, contentEnd: line.start, end: line.next, isClosed: true)
        leaf = .none
      }
      return true
    case .html(let block, let start):
      if let end = block.end(from: line.start, before: line.end, in: bytes) {
        add(block, Span(start, end))
        leaf = .none
      }
      return true
    case .indented(let code):
      guard cursor.isBlank || cursor.indentation >= 4 else { return false }
      if !cursor.isBlank { leaf = .indented(Span(code.lower, line.next)) }
      return true
    case .none, .paragraph, .table: return false
    }
  }

  /// Opens the blocks that start in the line; returns whether the whole line belongs to them.
  private mutating func opens(at cursor: inout LineCursor, _ line: Line, _ matched: Int) -> Bool {
    var isWhole = matched == containers.count
    var isLazy = false
    if case .paragraph(let paragraph) = leaf { isLazy = !paragraph.isElement || isWhole }
    func inParagraph(_ leaf: Leaf) -> Bool { if isWhole, case .paragraph = leaf { true } else { false } }
    while !cursor.isBlank {
      if cursor.indentation >= 4 {
        guard !isLazy else { return false }
        close(to: isWhole ? containers.count : matched, before: line.start)
        start(.indented(Span(cursor.offset, line.next)))
        return true
      }
      let byte = bytes[cursor.text]
      guard Self.starts(byte) else { break }
      if startsLeaf(byte, at: cursor, line, isWhole ? containers.count : matched, inParagraph(leaf)) { return true }
      let place = cursor.text
      guard containers.count < Self.deepest || !isWhole,
        let container = BlockContainer.start(at: &cursor, inParagraph: inParagraph(leaf), in: bytes)
      else { break }
      close(to: isWhole ? containers.count : matched, before: line.start)
      if container.isQuote { source[place] = Byte.blank }
      markContent()
      containers.append(container)
      isWhole = true
      isLazy = false
    }
    if !isWhole {
      if isLazy { return false }
      close(to: matched, before: line.start)
    }
    return cursor.isBlank
  }

  /// Whether a block other than a paragraph may start with a byte.
  private static func starts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: ":"), 0x30...0x39:
      true
    default: false
    }
  }

  /// Opens a block that contains no others, if one starts there and needs no text of its own to be told.
  private mutating func startsLeaf(
    _ byte: UInt8, at cursor: LineCursor, _ line: Line, _ depth: Int, _ inParagraph: Bool
  ) -> Bool {
    switch byte {
    case UInt8(ascii: "#"):
      guard let heading = Heading(at: cursor, line, in: bytes) else { return false }
      close(to: depth, before: line.start)
      add(heading, text: Span(cursor.text, line.end))
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard let fence = CodeFence(at: cursor, line, in: bytes) else { return false }
      close(to: depth, before: line.start)
      start(.fence(fence))
    case UInt8(ascii: "<"):
      guard let block = HTMLBlock(at: cursor, inParagraph: inParagraph, in: bytes) else { return false }
      if block == .element {
        if inParagraph, case .paragraph(let open) = leaf, open.isElement { return false }
        close(to: depth, before: line.start)
        startParagraph(at: cursor, line, isElement: true)
      } else {
        close(to: depth, before: line.start)
        open(block, at: cursor, line)
      }
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if inParagraph, underlines(at: cursor, line) { return true }
      guard isThematicBreak(at: cursor) else { return inParagraph && startsTable(at: cursor, line) }
      close(to: depth, before: line.start)
      markContent()
    case UInt8(ascii: "|"), UInt8(ascii: ":"): return inParagraph && startsTable(at: cursor, line)
    default: return false
    }
    return true
  }

  // MARK: Paragraphs

  /// Adds a line of text to the open paragraph or table, or starts a paragraph.
  private mutating func addText(at cursor: LineCursor, _ line: Line) {
    switch leaf {
    case .paragraph(var paragraph):
      paragraph.end = line.next
      paragraph.last = Span(cursor.text, line.end)
      paragraph.lastStart = line.start
      leaf = .paragraph(paragraph)
    case .table(let table):
      texts += TableRow.cells(in: Span(cursor.text, line.end), of: source)
      leaf = .table(Span(table.lower, line.next))
    default:
      closeLeaf(before: line.start)
      startParagraph(at: cursor, line, isElement: false)
    }
  }

  private mutating func startParagraph(at cursor: LineCursor, _ line: Line, isElement: Bool) {
    start(
      .paragraph(
        Paragraph(
          start: line.start, text: cursor.text, end: line.next, last: Span(cursor.text, line.end),
          lastStart: line.start, isElement: isElement)))
  }

  /// Moves the link reference definitions at the start of a paragraph to their list.
  private mutating func takeDefinitions(from paragraph: inout Paragraph) {
    guard paragraph.text < paragraph.end, source[paragraph.text] == UInt8(ascii: "[") else { return }
    var parts = LinkParts(source, before: paragraph.end)
    while paragraph.text < paragraph.end, source[paragraph.text] == UInt8(ascii: "["),
      let definition = LinkDefinition(at: paragraph.text, &parts, in: source)
    {
      definitions.append(definition)
      paragraph.text = definition.end
      while paragraph.text < paragraph.end, Byte.isBlank(source[paragraph.text]) { paragraph.text += 1 }
    }
  }

  /// Makes the open paragraph a heading, if the line is its underline (4.3).
  private mutating func underlines(at cursor: LineCursor, _ line: Line) -> Bool {
    guard case .paragraph(var paragraph) = leaf, !paragraph.isElement else { return false }
    let sign = bytes[cursor.text]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return false }
    let end = line.textEnd(in: bytes)
    guard bytes[cursor.text..<end].allSatisfy({ $0 == sign }) else { return false }
    takeDefinitions(from: &paragraph)
    leaf = .paragraph(paragraph)
    guard paragraph.text < paragraph.end else { return false }
    leaf = .none
    let heading = Heading(
      underlined: Span(paragraph.text, paragraph.end), by: sign, line: Span(paragraph.start, line.next), in: source)
    add(heading, text: Span(paragraph.text, paragraph.end))
    return true
  }

  /// Whether a line is `***`, `---` or `___` (4.1).
  private func isThematicBreak(at cursor: LineCursor) -> Bool {
    let sign = bytes[cursor.text]
    var count = 0
    for byte in bytes[cursor.text..<cursor.end] {
      if byte == sign { count += 1 } else if !Byte.isBlank(byte) { return false }
    }
    return count >= 3 && sign != UInt8(ascii: "=")
  }

  /// Makes the last line of the open paragraph the header of a table, if the line separates a header with as many cells
  /// from rows.
  private mutating func startsTable(at cursor: LineCursor, _ line: Line) -> Bool {
    // `- | -` is an item of a list.
    let isItem = bytes[cursor.text] == UInt8(ascii: "-") && bytes.has("- ", at: cursor.text, before: line.end)
    guard case .paragraph(var paragraph) = leaf, !paragraph.isElement, !isItem,
      let columns = TableRow.columns(ofDelimiters: Span(cursor.text, line.end), in: bytes)
    else { return false }
    let header = TableRow.cells(in: paragraph.last, of: source)
    guard header.count == columns else { return false }
    let start = paragraph.lastStart
    if paragraph.start < start {
      paragraph.end = start
      leaf = .paragraph(paragraph)
      closeLeaf(before: start)
    }
    texts += header
    leaf = .table(Span(start, line.next))
    return true
  }

  // MARK: Opening and closing

  private mutating func start(_ block: Leaf) {
    markContent()
    leaf = block
  }

  private mutating func markContent() {
    if !containers.isEmpty { containers[containers.count - 1].hasContent = true }
  }

  private mutating func open(_ block: HTMLBlock, at cursor: LineCursor, _ line: Line) {
    // `<!-->` is a whole comment.
    let from = cursor.text + (block == .verbatim ? 0 : 2)
    guard let end = block.end(from: from, before: line.end, in: bytes) else {
      return start(.html(block, start: cursor.text))
    }
    markContent()
    add(block, Span(cursor.text, end))
    guard block == .comment, containers.isEmpty, end == line.textEnd(in: bytes) else { return }
    if let marker = SectionMarker(Span(cursor.text, end), line: line, word: sectionMarker, in: bytes) {
      markers.append(marker)
    }
  }

  /// Closes the open block, and the containers beyond a number, before the line that starts at an offset.
  private mutating func close(to depth: Int, before offset: Int) {
    closeLeaf(before: offset)
    if depth < containers.count { containers.removeLast(containers.count - depth) }
  }

  private mutating func closeLeaf(before offset: Int) {
    switch leaf {
    case .none: return
    case .paragraph(var paragraph):
      if !paragraph.isElement { takeDefinitions(from: &paragraph) }
      paragraphs.append(Span(paragraph.start, paragraph.end))
      if paragraph.text < paragraph.end { texts.append(Span(paragraph.text, paragraph.end)) }
    case .table(let table): paragraphs.append(table)
    case .fence(let fence): add(fence, contentEnd: offset, end: offset, isClosed: false)
    case .html(let block, let start): add(block, Span(start, offset))
    case .indented(let code): indentedCode.append(code)
    }
    leaf = .none
  }

  private mutating func add(_ heading: Heading, text: Span) {
    markContent()
    paragraphs.append(heading.line)
    texts.append(text)
    if containers.contains(where: \.isQuote) { quotedHeadings.append(heading) } else { headings.append(heading) }
  }

  private mutating func add(_ fence: CodeFence, contentEnd: Int, end: Int, isClosed: Bool) {
    fences.append(
      Fence(
        info: bytes.text(fence.info), span: Span(fence.line.start, end), content: Span(fence.line.next, contentEnd),
        isClosed: isClosed))
  }

  private mutating func add(_ block: HTMLBlock, _ span: Span) {
    if block == .comment { comments.append(span) } else { verbatim.append(span) }
  }
}
