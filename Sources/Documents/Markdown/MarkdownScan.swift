internal import Vocabulary

/// One pass over the lines of a Markdown body: its blocks (CommonMark 0.31, sections 4 and 5; tables and footnotes as in
/// GFM), and section markers.
struct MarkdownScan {
  /// What was found.
  private(set) var blocks = MarkdownBlocks()
  /// The bytes, with blanks for the signs of block quotes, so that a paragraph in a quote is one text.
  private(set) var source: [UInt8]

  private let bytes: [UInt8]
  private let sectionMarker: StaticString
  /// The open containers, the outermost first.
  private var containers: [BlockContainer] = []
  private var leaf = MarkdownLeaf.none

  /// Containers in containers beyond this number are text, so that the work stays linear.
  private static let deepest = 64

  /// Reads the text of `body`; `sectionMarker` starts the comments that are section markers.
  init(_ bytes: [UInt8], in body: Span, sectionMarker: StaticString) {
    self.bytes = bytes
    source = bytes
    self.sectionMarker = sectionMarker
    // Blocks of text are seldom shorter than this.
    blocks.paragraphs.reserveCapacity(body.count / 64)
    blocks.texts.reserveCapacity(body.count / 64)
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
        blocks.add(fence, contentEnd: line.start, end: line.next, isClosed: true, in: bytes)
        leaf = .none
      }
      return true
    case .html(let block, let start):
      if let end = block.end(from: line.start, before: line.end, in: bytes) {
        blocks.add(block, Span(start, end))
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
    func inParagraph(_ leaf: MarkdownLeaf) -> Bool { if isWhole, case .paragraph = leaf { true } else { false } }
    while !cursor.isBlank {
      if cursor.indentation >= 4 {
        guard !isLazy else { return false }
        close(to: isWhole ? containers.count : matched, before: line.start)
        start(.indented(Span(cursor.offset, line.next)))
        return true
      }
      let byte = bytes[cursor.text]
      guard MarkdownLeaf.mayStart(with: byte) else { break }
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
      guard cursor.isThematicBreak(in: bytes) else { return inParagraph && startsTable(at: cursor, line) }
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
      blocks.texts += TableRow.cells(in: Span(cursor.text, line.end), of: source)
      leaf = .table(Span(table.lower, line.next))
    default:
      closeLeaf(before: line.start)
      startParagraph(at: cursor, line, isElement: false)
    }
  }

  private mutating func startParagraph(at cursor: LineCursor, _ line: Line, isElement: Bool) {
    start(
      .paragraph(
        MarkdownParagraph(
          start: line.start, text: cursor.text, end: line.next, last: Span(cursor.text, line.end),
          lastStart: line.start, isElement: isElement)))
  }

  /// Makes the open paragraph a heading, if the line is its underline (4.3).
  private mutating func underlines(at cursor: LineCursor, _ line: Line) -> Bool {
    guard case .paragraph(var paragraph) = leaf, !paragraph.isElement else { return false }
    let sign = bytes[cursor.text]
    guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return false }
    let end = line.textEnd(in: bytes)
    guard bytes[cursor.text..<end].allSatisfy({ $0 == sign }) else { return false }
    blocks.definitions += paragraph.takeDefinitions(in: source)
    leaf = .paragraph(paragraph)
    guard paragraph.text < paragraph.end else { return false }
    leaf = .none
    let heading = Heading(
      underlined: Span(paragraph.text, paragraph.end), by: sign, line: Span(paragraph.start, line.next), in: source)
    add(heading, text: Span(paragraph.text, paragraph.end))
    return true
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
    blocks.texts += header
    leaf = .table(Span(start, line.next))
    return true
  }

  // MARK: Opening and closing

  private mutating func start(_ block: MarkdownLeaf) {
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
    blocks.add(block, Span(cursor.text, end))
    guard block == .comment, containers.isEmpty, end == line.textEnd(in: bytes) else { return }
    if let marker = SectionMarker(Span(cursor.text, end), line: line, word: sectionMarker, in: bytes) {
      blocks.markers.append(marker)
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
      if !paragraph.isElement { blocks.definitions += paragraph.takeDefinitions(in: source) }
      blocks.paragraphs.append(Span(paragraph.start, paragraph.end))
      if paragraph.text < paragraph.end { blocks.texts.append(Span(paragraph.text, paragraph.end)) }
    case .table(let table): blocks.paragraphs.append(table)
    case .fence(let fence): blocks.add(fence, contentEnd: offset, end: offset, isClosed: false, in: bytes)
    case .html(let block, let start): blocks.add(block, Span(start, offset))
    case .indented(let code): blocks.indentedCode.append(code)
    }
    leaf = .none
  }

  private mutating func add(_ heading: Heading, text: Span) {
    markContent()
    blocks.add(heading, text: text, isQuoted: containers.contains(where: \.isQuote))
  }
}
