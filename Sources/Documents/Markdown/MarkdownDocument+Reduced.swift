extension MarkdownDocument {
  /// The same text and front matter, without what was found in the rest of the text: thousands of documents are in memory
  /// at once. `MarkdownDocument(_:sectionMarker:)` finds it again.
  package var reduced: MarkdownDocument { MarkdownDocument(reducing: self) }
}
