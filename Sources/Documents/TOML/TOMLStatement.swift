internal import Vocabulary

/// A header or a key with its value, as it stands in the text.
struct TOMLStatement: Sendable {
  enum Form: Sendable { case pair, inlinePair, table, tableArray }

  let form: Form
  /// The key's parts, below the header's for a pair.
  let path: [String]
  /// From the key, or the header's first bracket, to the end of the value, or of the last bracket.
  let span: Span
  /// The value's text; empty for a header.
  let value: Span
}
