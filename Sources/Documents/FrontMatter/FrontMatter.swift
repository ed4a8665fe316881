package import Reporting
package import Vocabulary

/// The YAML between `---` lines at the start of a document: every key of its top level, with the text that a merge or a
/// fix replaces, and its value in YAML.
///
/// Keys and extents come from our own scan, so that they are known even if YAML stops; values come from YAML.
package struct FrontMatter: Sendable {
  /// One key of the top level.
  package struct Field: Sendable {
    /// The key without quotes, and its place.
    package let key: Spanned<String>
    /// From the key to the next one, or to the closing `---`.
    package let span: Span
    /// The value as it is written, without blanks and comments around it.
    package let valueSpan: Span
    /// nil if YAML stops in it.
    package let value: YAMLValue?
  }

  /// From the opening `---` through the closing one with its line end.
  package let span: Span
  /// The text between the two lines.
  package let content: Span
  /// The keys in their order, including duplicates.
  package let fields: [Field]
  /// `frontmatter.valid-yaml`, `frontmatter.unique-keys`, `frontmatter.is-mapping`.
  package let faults: [Diagnostic]

  /// The first field of that key.
  package subscript(_ key: String) -> Field? {
    // By index, so that only the field that is found is copied.
    fields.indices.first { fields[$0].key.value == key }.map { fields[$0] }
  }

  /// Accepts any bytes; nil if they do not start with a closed front matter. It starts with a line `---`, which a
  /// byte-order mark may precede, and ends with the next line `---`. Blanks may follow the three characters.
  package init?(in bytes: [UInt8]) {
    guard let (opening, closing) = Self.fences(in: bytes) else { return nil }
    span = Span(opening.start, closing.next)
    content = Span(opening.next, closing.start)
    let reading = FrontMatterReader(bytes, content: content)
    fields = reading.fields
    faults = reading.faults.sorted { $0.span < $1.span }
  }

  /// Where the front matter ends, with its closing line; nil if there is none. Its content is not read.
  static func end(in bytes: [UInt8]) -> Int? { fences(in: bytes)?.closing.next }

  private static func fences(in bytes: [UInt8]) -> (opening: Line, closing: Line)? {
    guard let opening = opening(in: bytes),
      let closing = Lines(bytes, from: opening.next).first(where: { $0.isFrontMatterFence(in: bytes) })
    else { return nil }
    return (opening, closing)
  }

  /// Whether a front matter is opened but not closed.
  package static func isUnclosed(_ bytes: [UInt8]) -> Bool {
    guard let opening = opening(in: bytes) else { return false }
    return !Lines(bytes, from: opening.next).contains { $0.isFrontMatterFence(in: bytes) }
  }

  private static func opening(in bytes: [UInt8]) -> Line? {
    let start = bytes.starts(with: Text.byteOrderMark) ? 3 : 0
    guard let line = Lines(bytes, from: start).first(where: { _ in true }), line.isFrontMatterFence(in: bytes) else {
      return nil
    }
    return line
  }
}
