package import Reporting
package import Vocabulary

/// A Markdown text with the places of the elements that Cairn uses, found in one pass over its bytes.
package struct MarkdownDocument: Sendable {
  /// The text as it was given.
  package let bytes: [UInt8]
  /// The front matter, if the text starts with one that is closed.
  package let frontMatter: FrontMatter?
  /// What follows the front matter, or the text without its byte-order mark.
  package let body: Span
  /// ATX headings outside fences and comments, in order.
  package let headings: [Heading]
  /// Fenced code blocks, in order.
  package let fences: [Fence]
  /// HTML comments that start a line, from `<!--` through `-->`, in order.
  package let comments: [Span]
  /// Links and link reference definitions outside of code and comments, in order.
  package let links: [MarkdownLink]
  /// Code spans in lines of text, including the backticks, in order.
  package let codeSpans: [Span]
  /// Ranges of lines that are not empty, code or comment, in order.
  package let paragraphs: [Span]
  /// The sections that the markers define, in order.
  package let sections: [Section]
  /// Errors of section markers; those of the front matter are in its own list.
  package let faults: [Diagnostic]

  /// Lines and columns of the text, counted at each call.
  package var lines: LineIndex { LineIndex(bytes) }

  /// The destination of a link as it is written, with its escapes and percent-encoding.
  package func target(of link: MarkdownLink) -> String { bytes.text(link.target) }

  /// Accepts any bytes. `sectionMarker` is the word that section markers start with.
  package init(_ bytes: [UInt8], sectionMarker: StaticString = "cairn-section") {
    self.bytes = bytes
    frontMatter = FrontMatter(in: bytes)
    let start = frontMatter?.span.upper ?? (bytes.starts(with: Text.byteOrderMark) ? 3 : 0)
    body = Span(start, bytes.count)
    let scan = MarkdownScan(bytes, in: body, sectionMarker: sectionMarker)
    headings = scan.headings.trimmed
    fences = scan.fences.trimmed
    comments = scan.comments.trimmed
    paragraphs = scan.paragraphs.trimmed
    let inlines = InlineScan(bytes, paragraphs: scan.paragraphs)
    links = inlines.links.trimmed
    codeSpans = inlines.codeSpans.trimmed
    (sections, faults) = Section.sections(of: scan, in: bytes, body: body)
  }
}

/// An ATX heading (CommonMark 0.31, section 4.2).
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package let level: Int
  /// The text between the number signs, as it is written.
  package let text: String
  /// From the first number sign to the end of the line's text.
  package let span: Span
  /// The whole line with its line end.
  package let line: Span
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
