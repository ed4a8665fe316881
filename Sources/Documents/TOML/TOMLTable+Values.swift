package import Vocabulary

/// Values of a table, without error reports: a value that is absent, or of another type, reads as absent.
///
/// `TableReader` reads a table and reports every error.
extension TOMLTable {
  /// The text of a key.
  package func text(_ key: String) -> Spanned<String>? { self[key]?.text }

  /// The texts in an array; its other elements are left out.
  package func texts(_ key: String) -> [Spanned<String>] { elements(key).compactMap(\.text) }

  /// A whole number that fits into `Int`.
  package func number(_ key: String) -> Spanned<Int>? {
    guard let node = self[key], case .integer(let number) = node.value, let number = Int(exactly: number) else {
      return nil
    }
    return Spanned(number, node.span)
  }

  /// A table below this one.
  package func table(_ key: String) -> TOMLTable? { self[key]?.table }

  /// The tables in an array of tables; its other elements are left out.
  package func tables(_ key: String) -> [TOMLTable] { elements(key).compactMap(\.table) }

  private func elements(_ key: String) -> [TOMLNode] {
    guard case .array(let elements)? = self[key]?.value else { return [] }
    return elements
  }
}

extension TOMLNode {
  /// The text, if it is one.
  package var text: Spanned<String>? {
    guard case .string(let text) = value else { return nil }
    return Spanned(text, span)
  }

  /// The table, if it is one.
  package var table: TOMLTable? {
    guard case .table(let table) = value else { return nil }
    return table
  }
}
