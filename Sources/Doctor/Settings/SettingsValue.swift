internal import Documents
internal import Vocabulary

/// A value of a settings file, whatever its format, with its place.
struct SettingsValue: Sendable {
  /// The types that JSON, TOML and YAML have in common.
  indirect enum Content: Sendable {
    case text(String)
    /// nil for a number that does not fit.
    case number(Double?)
    case boolean(Bool)
    case list([SettingsValue])
    case table([Entry])
    /// Null, or a date.
    case other
  }

  /// A key and its value.
  struct Entry: Sendable {
    let key: Spanned<String>
    let value: SettingsValue
  }

  /// The value itself.
  let content: Content
  /// Where it is written.
  let span: Span

  /// The value of a key, the last one of several, as JavaScript has it; nil if this is not a table.
  subscript(_ key: String) -> SettingsValue? { entry(key)?.value }

  /// A key with its value; the last one of several.
  func entry(_ key: String) -> Entry? { entries?.last { $0.key.value == key } }

  /// The text, if it is one.
  var text: String? { if case .text(let text) = content { text } else { nil } }
  /// The number; nil for other values.
  var number: Double? { if case .number(let number) = content { number } else { nil } }
  /// The elements of a list; nil for other values.
  var items: [SettingsValue]? { if case .list(let items) = content { items } else { nil } }
  /// The keys and values of a table, in the order of the text, including duplicates; nil for other values.
  var entries: [Entry]? { if case .table(let entries) = content { entries } else { nil } }
  /// Whether it is true or false.
  var isBoolean: Bool { if case .boolean = content { true } else { false } }
  /// Whether it is a text with more than blanks.
  var isFilledText: Bool { text?.utf8.contains { $0 > 0x20 } ?? false }

  /// Where to point at: the whole of a scalar, the start of a list or a table.
  var head: Span {
    switch content {
    case .list, .table: Span(span.lower, min(span.upper, span.lower + 1))
    default: span
    }
  }

  /// The text, or the texts of a list, with their places; other elements are left out.
  var texts: [Spanned<String>] {
    (items ?? [self]).compactMap { value in value.text.map { Spanned($0, value.span) } }
  }
}

extension SettingsValue {
  /// A value of a JSON text.
  init(_ node: JSONNode) {
    span = node.span
    content =
      switch node.value {
      case .string(let text): .text(text)
      case .number(let text): .number(Double(text))
      case .boolean(let value): .boolean(value)
      case .array(let items): .list(items.map { SettingsValue($0) })
      case .object(let members): .table(members.map { Entry(key: $0.key, value: SettingsValue($0.node)) })
      case .null: .other
      }
  }

  /// A value of a TOML text.
  init(_ node: TOMLNode) {
    self.init(node.value, at: node.span)
  }

  /// A table of a TOML text, or the whole text.
  init(_ table: TOMLTable) {
    self.init(.table(table), at: table.span)
  }

  private init(_ value: TOMLValue, at span: Span) {
    self.span = span
    content =
      switch value {
      case .string(let text): .text(text)
      case .integer(let number): .number(Double(number))
      case .float(let number): .number(number)
      case .boolean(let value): .boolean(value)
      case .array(let items): .list(items.map { SettingsValue($0) })
      case .table(let table):
        .table(
          table.entries.map { Entry(key: Spanned($0.key.text, $0.key.span), value: SettingsValue($0.node)) })
      case .offsetDateTime, .localDateTime, .localDate, .localTime: .other
      }
  }

  /// A value of a front matter, whose parts have no places of their own: each has that of the whole.
  init(_ value: YAMLValue, at span: Span) {
    self.span = span
    content =
      switch value {
      case .string(let text): .text(text)
      case .integer(let text), .float(let text): .number(Double(text))
      case .boolean(let value, _): .boolean(value)
      case .sequence(let items): .list(items.map { SettingsValue($0, at: span) })
      case .mapping(let entries):
        .table(entries.map { Entry(key: Spanned($0.key, span), value: SettingsValue($0.value, at: span)) })
      case .null, .timestamp: .other
      }
  }
}
