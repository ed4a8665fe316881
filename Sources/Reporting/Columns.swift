/// Text in columns, aligned by its width on a terminal.
package enum Columns {
  /// The width of the widest text.
  package static func width(of texts: some Sequence<String>) -> Int {
    texts.reduce(0) { max($0, PrintableText.width(of: $1)) }
  }

  /// The text, followed by as many spaces as it lacks to a width.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - PrintableText.width(of: text)))
  }

  /// A line for each row, with two spaces between its cells; empty cells at the end of a row are left out.
  package static func lines(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in width(of: rows.lazy.compactMap { $0.dropFirst(column).first }) }
    return rows.map { row in
      let cells = row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)
      return zip(cells.dropLast(), widths).map { padded($0, to: $1 + 2) }.joined() + (cells.last ?? "")
    }
  }

  /// The last cell needs at least this many columns to continue below itself.
  private static let narrowest = 24

  /// The same in lines of at most `columns` columns: a last cell that is too long continues below itself, or, on a narrow
  /// terminal, in lines of its own. nil leaves the lines as long as they are.
  package static func lines(_ rows: [[String]], within columns: Int?) -> [String] {
    guard let columns else { return lines(rows) }
    let last = max(0, (rows.map(\.count).max() ?? 0) - 1)
    let widths = (0..<last).map { column in width(of: rows.lazy.compactMap { $0.dropFirst(column).first }) + 2 }
    let indent = widths.reduce(0, +)
    return zip(rows, lines(rows)).flatMap { row, line -> [String] in
      guard PrintableText.width(of: line) > columns, let cell = row.dropFirst(last).first, !cell.isEmpty else {
        return TextWrap.lines(line, columns: columns, indent: 4)
      }
      guard columns - indent >= narrowest else {
        let head = row.prefix(last).filter { !$0.isEmpty }.joined(separator: "  ")
        return TextWrap.lines(head, columns: columns, indent: 4)
          + TextWrap.lines("    " + cell, columns: columns, indent: 4)
      }
      let margin = String(repeating: " ", count: indent)
      let wrapped = TextWrap.lines(margin + cell, columns: columns, indent: indent)
      let head = zip(row, widths).map { padded($0, to: $1) }.joined()
      return [head + (wrapped.first ?? "").dropFirst(indent)] + wrapped.dropFirst()
    }
  }
}
