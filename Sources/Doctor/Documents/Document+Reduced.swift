internal import Documents
internal import Vocabulary

/// What is kept of a document after the rules that check one file at a time: in a large repository most documents are
/// skills of a single file, and few of them matter to the rules that compare documents.
extension Document {
  /// The same document, of a skill of a single file without what was found in its text: links to places are kept, and
  /// `whole` has the rest again.
  var withoutUnneededParts: Document {
    guard keptAnchorLinks == nil, path.isNamed("SKILL.md"), let folder = path.parent,
      fileTree.sortedFiles(below: folder).count == 1
    else { return self }
    return Document(self, markdown.reduced, keeping: anchorLinks)
  }

  /// The same document with all that is found in its text.
  var whole: Document {
    keptAnchorLinks == nil ? self : Document(self, Self.scan(bytes, dialect), keeping: nil)
  }

  /// Finds the elements of a text, with the markers of the dialect.
  static func scan(_ bytes: [UInt8], _ dialect: Dialect) -> MarkdownDocument {
    dialect == .mustflow ? MarkdownDocument(bytes, sectionMarker: "mustflow-section") : MarkdownDocument(bytes)
  }
}
