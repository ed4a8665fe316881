package import Reporting
package import Vocabulary

/// A Markdown text with the places of the elements that Cairn uses, found in one pass over its bytes.
///
/// It is a class because it has a dozen arrays, and a copy of a value would count a reference to each.
package final class MarkdownDocument: Sendable {
  /// The text as it was given.
  package let bytes: [UInt8]
  /// The front matter, if the text starts with one that is closed.
  package let frontMatter: FrontMatter?
  /// What follows the front matter, or the text without its byte-order mark.
  package let body: Span
  /// Headings outside of block quotes, in order.
  package let headings: [Heading]
  /// Headings in block quotes, in order.
  package let quotedHeadings: [Heading]
  /// Fenced code blocks, in order.
  package let fences: [Fence]
  /// Blocks of indented code, from their indentation through their last line end, in order.
  package let indentedCode: [Span]
  /// HTML comments that start a line, from `<!--` through `-->`, in order.
  package let comments: [Span]
  /// Blocks of `<pre>`, `<script>`, `<style>` and `<textarea>`, instructions, declarations and character data: HTML whose
  /// content is no Markdown, in order.
  package let verbatim: [Span]
  /// Links, images and link reference definitions, also those in HTML, in the order of their destinations.
  package let links: [MarkdownLink]
  /// Uses of link reference definitions, in order.
  package let references: [MarkdownReference]
  /// Code spans in lines of text, including the backticks, in order.
  package let codeSpans: [Span]
  /// Ranges of lines of text, in order: paragraphs, headings, tables and tags, but no code or comment.
  package let paragraphs: [Span]
  /// The sections that the markers define, in order.
  package let sections: [Section]
  /// Errors of section markers; those of the front matter are in its own list.
  package let faults: [Diagnostic]

  /// Lines and columns of the text, counted at each call.
  package var lines: LineIndex { LineIndex(bytes) }

  /// The destination of a link as it is written, with its escapes and percent-encoding.
  package func target(of link: MarkdownLink) -> String { bytes.text(link.target) }

  /// See `reduced`.
  init(reducing other: MarkdownDocument) {
    bytes = other.bytes
    frontMatter = other.frontMatter
    body = other.body
    headings = []
    quotedHeadings = []
    fences = []
    indentedCode = []
    comments = []
    verbatim = []
    links = []
    references = []
    codeSpans = []
    paragraphs = []
    sections = []
    faults = []
  }

  /// Accepts any bytes. `sectionMarker` is the word that section markers start with.
  package init(_ bytes: [UInt8], sectionMarker: StaticString = "cairn-section") {
    self.bytes = bytes
    frontMatter = FrontMatter(in: bytes)
    let start = frontMatter?.span.upper ?? (bytes.starts(with: Text.byteOrderMark) ? 3 : 0)
    body = Span(start, bytes.count)
    let scan = MarkdownScan(bytes, in: body, sectionMarker: sectionMarker)
    let blocks = scan.blocks
    headings = blocks.headings.trimmed
    quotedHeadings = blocks.quotedHeadings.trimmed
    fences = blocks.fences.trimmed
    indentedCode = blocks.indentedCode.trimmed
    comments = blocks.comments.trimmed
    verbatim = blocks.verbatim.trimmed
    paragraphs = blocks.paragraphs.trimmed
    let inlines = InlineScan(scan.source, texts: blocks.texts, definitions: blocks.definitions)
    let all = blocks.definitions.map(\.link) + inlines.links
    links = blocks.definitions.isEmpty ? inlines.links.trimmed : all.sorted { $0.target < $1.target }
    references = inlines.references.trimmed
    codeSpans = inlines.codeSpans.trimmed
    (sections, faults) = Section.sections(of: blocks, in: bytes, body: body)
  }
}

/// A fenced code block.
package struct Fence: Sendable, Hashable {
  /// The text after the opening fence, as it is written.
  package let info: String
  /// From the opening line through the closing one with its line end, or to the end of the block if it is not closed.
  package let span: Span
  /// The lines between the fences.
  package let content: Span
  /// Whether there is a closing fence.
  package let isClosed: Bool
}

extension Array {
  /// The same without spare capacity, because thousands of documents are in memory at once.
  fileprivate var trimmed: [Element] { capacity > count ? map { $0 } : self }
}
