/// What a value of a file or of an answer may be: what a reader asks for, or what a type writes.
///
/// It is recorded (`TableReader.init(recording:)`, `ShapeRecorder`), never written as a list of its own, so that no key can be in a schema
/// and not in its reader.
package indirect enum ValueShape: Sendable, Hashable {
  /// A text; of any form if there is none.
  case text(TextForm?)
  /// A whole number, within a range if there is one.
  case number(ClosedRange<Int>?)
  /// A number that need not be whole.
  case fraction
  /// `true` or `false`.
  case flag
  /// A list of such values.
  case list(ValueShape)
  /// Values by key.
  case table(TableShape)
  /// Any one of these.
  case choice([ValueShape])
  /// Such a value, or null.
  case nullable(ValueShape)

  /// A number that only has one value.
  package static func constant(_ number: Int) -> ValueShape { .number(number...number) }

  /// This value or another one; the same value if they are equal.
  package func or(_ other: ValueShape) -> ValueShape {
    let all = choices + other.choices
    let distinct = all.reduce(into: [ValueShape]()) { if !$0.contains($1) { $0.append($1) } }
    return distinct.count == 1 ? distinct[0] : .choice(distinct)
  }

  /// The table, of a table or of a list of tables.
  package var table: TableShape? {
    switch self {
    case .table(let table): table
    case .list(let element): element.table
    case .nullable(let value): value.table
    case .text, .number, .fraction, .flag, .choice: nil
    }
  }

  private var choices: [ValueShape] {
    if case .choice(let values) = self { return values }
    return [self]
  }
}
