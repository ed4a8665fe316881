internal import Documents
internal import Reporting
internal import Vocabulary

/// What a front matter's value is, as far as rules for texts ask.
enum FieldValue: Equatable {
  case text
  /// Nothing, null, or blanks.
  case empty
  /// Something else than a text; in words, for use after "is".
  case other(Message)

  /// A value that YAML did not reach is taken for a text where anything stands there.
  init(of field: FrontMatter.Field) {
    if let value = field.value {
      self.init(value)
    } else {
      self = field.valueSpan.count == 0 ? .empty : .text
    }
  }

  init(_ value: YAMLValue) {
    switch value {
    case .string(let text): self = text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? .empty : .text
    case .null: self = .empty
    case .integer, .float: self = .other(Message("value.number", "a number"))
    case .boolean: self = .other(Message("value.truth", "a boolean"))
    case .timestamp: self = .other(Message("value.date", "a date"))
    case .sequence: self = .other(Message("value.list", "a list"))
    case .mapping: self = .other(Message("value.map", "a map"))
    }
  }

  /// Whether quotes around it make it a text.
  static func becomesText(_ value: YAMLValue?) -> Bool {
    switch value {
    case .integer?, .float?, .boolean?, .timestamp?: true
    default: false
    }
  }
}
