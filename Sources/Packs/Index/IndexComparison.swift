internal import Vocabulary

extension IndexTables {
  /// Whether two bodies have the same meaning: line by line the same headings, texts and cells. Padding, the dashes of
  /// delimiter rows, empty lines, line ends, and escapes that a formatter adds or removes make no difference.
  package static func sameCells(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    lines(of: left) == lines(of: right)
  }

  /// The meaning of one line of a body.
  enum Line: Hashable {
    case heading(level: Int, [UInt8])
    case row([[UInt8]])
    /// The row below the heads; only its number of columns counts.
    case delimiter(columns: Int)
    case text([UInt8])
  }

  /// The lines of a body that are not empty, in order.
  static func lines(of body: [UInt8]) -> [Line] {
    body.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { line(of: $0) }
  }

  /// The meaning of one line; nil for an empty one.
  static func line(of bytes: ArraySlice<UInt8>) -> Line? {
    let text = bytes.trimmed()
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "#") { return heading(text) }
    let cells = cells(of: text)
    guard cells.count > 1 else { return .text(meaning(of: text)) }
    return cells.allSatisfy(isDelimiter) ? .delimiter(columns: cells.count) : .row(cells.map(meaning))
  }

  private static func heading(_ line: ArraySlice<UInt8>) -> Line {
    let text = line.drop { $0 == UInt8(ascii: "#") }
    let level = line.count - text.count
    var title = text.trimmed()
    // A closing run of number signs after a space is not part of the heading (CommonMark 0.31, section 4.2).
    let closing = title.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let rest = title.dropLast(closing)
    if closing > 0, rest.isEmpty || rest.last.map(Byte.isBlank) == true { title = rest.trimmed() }
    return .heading(level: level, meaning(of: title))
  }

  /// The cells of a row (GitHub Flavored Markdown 0.29, section 4.10): bars at the ends do not create empty cells.
  private static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var isEscaped = false
    for (offset, byte) in zip(line.indices, line) {
      if byte == UInt8(ascii: "|"), !isEscaped {
        if offset != line.startIndex { cells.append(line[start..<offset].trimmed()) }
        start = offset + 1
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if start < line.endIndex { cells.append(line[start...].trimmed()) }
    return cells
  }

  private static func isDelimiter(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.contains(UInt8(ascii: "-")) && cell.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  /// The text with single spaces, without the backslash before punctuation, and with percent-encoding in a link instead
  /// of non-ASCII letters.
  private static func meaning(of text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let letter = PercentEncoding.byte(rest.prefix(2)), letter >= 0x80 {
        result.append(letter)
        rest = rest.dropFirst(2)
        isEscaped = false
        continue
      }
      if Byte.isBlank(byte) {
        if result.last != 0x20 { result.append(0x20) }
      } else {
        if isEscaped, Byte.isPunctuation(byte) { result.removeLast() }
        result.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return result
  }
}
