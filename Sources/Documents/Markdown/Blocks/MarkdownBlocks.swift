internal import Vocabulary

/// The blocks of a Markdown text, each kind in order.
struct MarkdownBlocks {
  /// The headings outside of block quotes.
  var headings: [Heading] = []
  /// The headings in block quotes.
  var quotedHeadings: [Heading] = []
  /// Fenced code.
  var fences: [Fence] = []
  /// HTML comments that start a line.
  var comments: [Span] = []
  /// Other HTML whose content is no Markdown.
  var verbatim: [Span] = []
  /// Indented code.
  var indentedCode: [Span] = []
  /// Comments that mark a section.
  var markers: [SectionMarker] = []
  /// Ranges of lines that are text: paragraphs, headings, rows of tables and tags.
  var paragraphs: [Span] = []
  /// The parts of these lines that contain links and code spans, each for itself: a paragraph, a cell of a table.
  var texts: [Span] = []
  /// Link reference definitions.
  var definitions: [LinkDefinition] = []

  /// Adds a heading with its text; `isQuoted` tells whether a block quote contains it.
  mutating func add(_ heading: Heading, text: Span, isQuoted: Bool) {
    paragraphs.append(heading.line)
    texts.append(text)
    if isQuoted { quotedHeadings.append(heading) } else { headings.append(heading) }
  }

  /// Adds a fenced code block whose content and whose last line end at these offsets.
  mutating func add(_ fence: CodeFence, contentEnd: Int, end: Int, isClosed: Bool, in bytes: [UInt8]) {
    fences.append(
      Fence(
        info: bytes.text(fence.info), span: Span(fence.line.start, end), content: Span(fence.line.next, contentEnd),
        isClosed: isClosed))
  }

  /// Adds HTML that is no Markdown.
  mutating func add(_ block: HTMLBlock, _ span: Span) {
    if block == .comment { comments.append(span) } else { verbatim.append(span) }
  }
}
