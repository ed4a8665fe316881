package import Documents
internal import Reporting
package import Vocabulary

/// A Markdown file for the rules: read once, checked by all.
///
/// It is a class because it is passed to more than a hundred rules, and copying a value with twenty arrays is slow.
package final class Document: Sendable {
  package let path: RelativePath
  package let markdown: MarkdownDocument
  package let dialect: Dialect
  /// The sections that its kind requires; nil if it does not name a known kind.
  package let kind: DocumentKind?
  /// What the ledger or the lock records about it.
  package let recorded: RecordedRevision?
  /// The files around it.
  package let fileTree: FileTree
  /// What one client reads it as; nil for skills and for files that no table of a client has.
  let clientFile: ClientFile?
  /// The link targets that do not exist for a clone because git ignores them.
  let ignored: Set<RelativePath>
  let metadata: Metadata
  /// Its links to places in documents, where what was found in its text is no longer kept; else nil.
  let keptAnchorLinks: [AnchorLink]?

  package convenience init(_ file: SubjectFile, in subject: Subject) {
    self.init(file, MarkdownDocument(file.bytes), in: subject)
  }

  /// `read` is what the bytes of the file are read as.
  init(_ file: SubjectFile, _ read: MarkdownDocument, in subject: Subject) {
    path = file.path
    let metadata = Metadata(in: read)
    self.metadata = metadata
    dialect = Dialect(of: read, metadata, at: file.path, in: subject.fileTree, docs: subject.install?.docs)
    markdown = dialect == .mustflow ? Self.scan(file.bytes, dialect) : read
    kind = metadata["cairn-kind"].flatMap { subject.kinds(at: file.path)[$0.value] }
    recorded = subject.recorded[file.path]
    fileTree = subject.fileTree
    clientFile = ClientFile.at(file.path, in: subject.fileTree)
    ignored = subject.ignored
    keptAnchorLinks = nil
  }

  /// The same document with another scan of its text.
  init(_ other: Document, _ markdown: MarkdownDocument, keeping anchorLinks: [AnchorLink]?) {
    path = other.path
    metadata = other.metadata
    dialect = other.dialect
    self.markdown = markdown
    kind = other.kind
    recorded = other.recorded
    fileTree = other.fileTree
    clientFile = other.clientFile
    ignored = other.ignored
    keptAnchorLinks = anchorLinks
  }

  package var bytes: [UInt8] { markdown.bytes }
  package var frontMatter: FrontMatter? { markdown.frontMatter }

  /// Whether some client reads its front matter; that of a page of documentation is not checked.
  ///
  /// The content of a document decides its dialect; hidden folders contain agents, commands and rules of clients.
  package var isForClients: Bool {
    dialect != .plain || path.isNamed("SKILL.md") || clientFile != nil || path.isInHiddenFolder
  }

  /// Where the text starts, after a byte-order mark.
  package var start: Int { bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0 }

  /// The text of a value below `metadata`, and its place with the quotes.
  package func metadata(_ key: String) -> Spanned<String>? { metadata[key] }

  /// The place of a key below `metadata`.
  package func metadataKey(_ key: String) -> Span? { metadata.span(of: key) }

  /// The errors with one id from reading the document, as findings.
  package func faults(_ id: String) -> [Finding] {
    let faults = markdown.faults + (frontMatter?.faults ?? [])
    return faults.filter { $0.id == id }.map { Finding($0) }
  }

  /// The bytes of a span, cut to the text.
  package subscript(_ span: Span) -> ArraySlice<UInt8> {
    let lower = min(max(span.lower, 0), bytes.count)
    return bytes[lower..<min(max(span.upper, lower), bytes.count)]
  }

  /// The first bytes of a span, at most three: enough to mark its position.
  package func head(of span: Span) -> Span { Span(span.lower, min(span.upper, span.lower + 3)) }

  /// A span without its second and further lines: the place of a value that may be a list or a long text.
  func firstLine(of span: Span) -> Span {
    Span(span.lower, self[span].firstIndex(where: Byte.isLineEnd) ?? span.upper)
  }
}
