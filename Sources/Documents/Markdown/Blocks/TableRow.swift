internal import Vocabulary

/// A row of a table (GFM, section 4.10).
enum TableRow {
  /// The cells of a line, without the blanks around them; bars with a backslash before them are text.
  static func cells(in row: Span, of bytes: [UInt8]) -> [Span] {
    var (lower, upper) = (row.lower, row.upper)
    while lower < upper, Byte.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, Byte.isBlank(bytes[upper - 1]) { upper -= 1 }
    if lower < upper, bytes[lower] == UInt8(ascii: "|") { lower += 1 }
    var cells: [Span] = []
    var start = lower
    var offset = lower
    while offset < upper {
      if bytes[offset] == UInt8(ascii: "\\") {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "|") {
        cells.append(trimmed(start, offset, bytes))
        start = offset + 1
      }
      offset += 1
    }
    if start < upper { cells.append(trimmed(start, upper, bytes)) }
    return cells
  }

  /// The number of columns that a delimiter row has, such as `| --- | :-: |`; nil for every other line.
  static func columns(ofDelimiters row: Span, in bytes: [UInt8]) -> Int? {
    let isDelimiter = bytes[row.range].allSatisfy {
      Byte.isBlank($0) || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
    }
    guard isDelimiter else { return nil }
    let cells = cells(in: row, of: bytes)
    let areValid = cells.allSatisfy { cell in
      var text = bytes[cell.range]
      if text.first == UInt8(ascii: ":") { text = text.dropFirst() }
      if text.last == UInt8(ascii: ":") { text = text.dropLast() }
      return !text.isEmpty && text.allSatisfy { $0 == UInt8(ascii: "-") }
    }
    return areValid && !cells.isEmpty ? cells.count : nil
  }

  private static func trimmed(_ lower: Int, _ upper: Int, _ bytes: [UInt8]) -> Span {
    var (lower, upper) = (lower, upper)
    while lower < upper, Byte.isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, Byte.isBlank(bytes[upper - 1]) { upper -= 1 }
    return Span(lower, upper)
  }
}
