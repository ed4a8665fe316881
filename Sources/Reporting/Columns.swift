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
}
