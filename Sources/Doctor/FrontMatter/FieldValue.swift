internal import Documents
internal import Reporting
internal import Vocabulary

/// The type of a front matter value, as far as rules for texts need it.
enum FieldValue: Equatable {
  case text
  /// Nothing, null, or blanks.
  case empty
  /// A type other than text, in words, for use after "is".
  case other(Message)

  /// A value that YAML did not reach counts as text if it is not empty.
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
