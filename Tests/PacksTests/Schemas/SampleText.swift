import Documents
import Foundation
import Reporting

/// A text in TOML with every key of a table, one of them left out or with a value of another type.
struct SampleText {
  /// A change of one key, by its path.
  enum Change: Hashable {
    case nothing
    case missing(String)
    case wrongType(String)
    /// A key that nothing reads, in the table at the path; the empty path is the file itself.
    case unknown(String)
  }

  let change: Change
  private static let unknownKey = "surplus-key-of-this-test"

  init(_ change: Change = .nothing) {
    self.change = change
  }

  /// The file with the keys of `shape`.
  func text(of shape: TableShape) -> String {
    entries(of: shape, at: "").map { "\(TOMLText.key($0)) = \($1)\n" }.joined()
  }

  /// The paths of all tables, with the empty path of the file itself.
  static func tables(of shape: TableShape, at path: String = "") -> [String] {
    let below = keys(of: shape).flatMap { name, key in
      key.value.table.map { tables(of: $0, at: path.isEmpty ? name : "\(path).\(name)") } ?? []
    }
    // A table in which any key may be is never wrong.
    return (shape.others == nil ? [path] : []) + below
  }

  private static func keys(of shape: TableShape) -> [(String, TableShape.Key)] {
    (shape.keys.map { ($0, $1) } + (shape.others.map { [(TableShape.otherKeys, $0)] } ?? [])).sorted { $0.0 < $1.0 }
  }

  private func entries(of shape: TableShape, at path: String) -> [(String, String)] {
    var entries: [(String, String)] = []
    for (name, key) in Self.keys(of: shape) {
      let place = path.isEmpty ? name : "\(path).\(name)"
      if change == .missing(place) { continue }
      let shown = name == TableShape.otherKeys ? shape.otherNames?.example ?? "some-name" : name
      entries.append((shown, change == .wrongType(place) ? "1.5" : value(key.value, at: place)))
    }
    if change == .unknown(path) { entries.append((Self.unknownKey, "1")) }
    return entries
  }

  private func value(_ shape: ValueShape, at path: String) -> String {
    switch shape {
    case .text(let form): TOMLText.string(form?.example ?? "text")
    case .number(let range): String(max(1, range?.lowerBound ?? 1))
    case .fraction: "1.5"
    case .flag: "true"
    case .list(let element): "[\(value(element, at: path))]"
    case .table(let table):
      "{ " + entries(of: table, at: path).map { "\(TOMLText.key($0)) = \($1)" }.joined(separator: ", ") + " }"
    case .choice(let values): values.first.map { value($0, at: path) } ?? "''"
    case .nullable(let inner): value(inner, at: path)
    }
  }

  /// A file in TOML as `JSONSerialization` would read the same in JSON.
  static func json(_ table: TOMLTable) -> [String: Any] {
    Dictionary(uniqueKeysWithValues: table.entries.map { ($0.key.text, json($0.node.value)) })
  }

  private static func json(_ value: TOMLValue) -> Any {
    switch value {
    case .string(let text), .offsetDateTime(let text), .localDateTime(let text), .localDate(let text),
      .localTime(let text):
      text
    case .integer(let number): NSNumber(value: number)
    case .float(let number): NSNumber(value: number)
    case .boolean(let flag): NSNumber(value: flag)
    case .array(let nodes): nodes.map { json($0.value) }
    case .table(let table): json(table)
    }
  }
}
