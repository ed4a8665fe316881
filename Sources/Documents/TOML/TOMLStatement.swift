internal import Vocabulary

/// A header or a key with its value, as written in the text.
struct TOMLStatement: Sendable {
  enum Form: Sendable { case pair, inlinePair, table, tableArray }

  let form: Form
  /// The parts of the key; for a pair, relative to the header.
  let path: [String]
  /// From the key, or the header's first bracket, to the end of the value, or of the last bracket.
  let span: Span
  /// The value's text; empty for a header.
  let value: Span
}
