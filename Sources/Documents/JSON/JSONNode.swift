package import Vocabulary

/// A value of a JSON text and the bytes it was read from.
package struct JSONNode: Sendable, Hashable {
  package let value: JSONValue
  package let span: Span

  package init(_ value: JSONValue, _ span: Span) {
    self.value = value
    self.span = span
  }

  /// The value of a key, if this is an object that has it; the last one of several, as in JavaScript and Python.
  package subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key.value == key }?.node
  }

  /// The text of a string; nil for any other value.
  package var text: String? { if case .string(let text) = value { text } else { nil } }

  /// The values of an array; nil for any other value.
  package var items: [JSONNode]? { if case .array(let items) = value { items } else { nil } }

  /// The keys and values of an object; nil for any other value.
  package var members: [JSONMember]? { if case .object(let members) = value { members } else { nil } }
}

/// The values of JSON (RFC 8259, section 3).
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONNode])
  /// In the order of the text; a key may be there several times.
  case object([JSONMember])
}

/// A key of an object and its value.
package struct JSONMember: Sendable, Hashable {
  /// The key, and its place with the quotes.
  package let key: Spanned<String>
  package let node: JSONNode

  package init(key: Spanned<String>, node: JSONNode) {
    self.key = key
    self.node = node
  }
}
