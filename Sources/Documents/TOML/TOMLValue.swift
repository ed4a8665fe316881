package import Vocabulary

/// One part of a key, unquoted, and its place with the quotes.
package struct TOMLKey: Sendable, Hashable {
  package let text: String
  package let span: Span

  package init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// A value and the bytes it was read from.
package struct TOMLNode: Sendable {
  package let value: TOMLValue
  /// The value's text; the header with its brackets if a `[header]` defined the table; the first part of the key if a
  /// dotted key did.
  package let span: Span

  package init(_ value: TOMLValue, _ span: Span) {
    self.value = value
    self.span = span
  }
}

/// A key with its value.
package struct TOMLEntry: Sendable {
  package let key: TOMLKey
  package let node: TOMLNode

  package init(key: TOMLKey, node: TOMLNode) {
    self.key = key
    self.node = node
  }
}

/// The values of a TOML 1.0.0 document. Dates and times are text in RFC 3339 form, with `T` and `Z` in upper case.
package enum TOMLValue: Sendable {
  case string(String)
  case integer(Int64)
  case float(Double)
  case boolean(Bool)
  case offsetDateTime(String)
  case localDateTime(String)
  case localDate(String)
  case localTime(String)
  case array([TOMLNode])
  case table(TOMLTable)
}

/// Keys and values in the order in which the text first names them.
package struct TOMLTable: Sendable {
  package let entries: [TOMLEntry]
  /// The header, the inline table's text, or the first key's part; empty, at the start of the text, for the root.
  package let span: Span
  /// Positions by key, if there are too many entries to search one by one.
  private let positions: [ExactText: Int]?

  package init(entries: [TOMLEntry], span: Span) {
    var positions: [ExactText: Int]?
    if entries.count > ExactText.fewKeys {
      positions = Dictionary(
        entries.enumerated().map { (ExactText($1.key.text), $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.init(entries: entries, span: span, positions: positions)
  }

  /// Uses positions that are already known; nil if there are few entries.
  init(entries: [TOMLEntry], span: Span, positions: [ExactText: Int]?) {
    self.entries = entries
    self.span = span
    self.positions = positions
  }

  /// The value of a key; keys are equal if their bytes are.
  package subscript(_ name: String) -> TOMLNode? {
    let name = ExactText(name)
    guard let positions else { return entries.first { ExactText($0.key.text) == name }?.node }
    guard let position = positions[name], entries.indices.contains(position) else { return nil }
    return entries[position].node
  }
}
