internal import Vocabulary

extension MarkdownDocument {
  /// The same text and front matter, without what was found in the rest of the text: thousands of documents are in memory
  /// at once. `MarkdownDocument(_:sectionMarker:)` finds it again.
  package var reduced: MarkdownDocument { MarkdownDocument(reducing: self) }

  private init(reducing other: MarkdownDocument) {
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
}
