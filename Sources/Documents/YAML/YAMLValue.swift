/// A value of YAML, with its type resolved as in YAML 1.1, and its text as it was written.
package indirect enum YAMLValue: Sendable, Hashable {
  case string(String)
  case integer(String)
  case float(String)
  /// `yes`, `on`, `true` and similar words.
  case boolean(Bool, text: String)
  case null
  case timestamp(String)
  case sequence([YAMLValue])
  case mapping([YAMLEntry])

  /// The text of a scalar; nil for null, a sequence or a mapping.
  package var text: String? {
    switch self {
    case .string(let text), .integer(let text), .float(let text), .timestamp(let text), .boolean(_, let text): text
    case .null, .sequence, .mapping: nil
    }
  }

  /// The value of a key, if this is a mapping that contains it.
  package subscript(_ key: String) -> YAMLValue? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

/// A key of a mapping and its value.
package struct YAMLEntry: Sendable, Hashable {
  /// The text of the key; empty if the key is a sequence or a mapping.
  package let key: String
  package let value: YAMLValue

  package init(_ key: String, _ value: YAMLValue) {
    self.key = key
    self.value = value
  }
}
