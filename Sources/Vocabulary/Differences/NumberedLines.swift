/// Numbers for lines: equal bytes, equal numbers.
package struct LineTable {
  private var numbers: [ArraySlice<UInt8>: Int] = [:]

  package init() {}

  fileprivate mutating func number(of line: ArraySlice<UInt8>) -> Int {
    if let number = numbers[line] { return number }
    let number = numbers.count
    numbers[line] = number
    return number
  }
}

/// A text's lines, each with its line end, and their numbers. A line ends at LF, as for Git.
package struct NumberedLines {
  private let text: [UInt8]
  /// Where each line starts, and where the last one ends.
  private var starts: [Int] = [0]
  /// The number of each line.
  package private(set) var numbers: [Int] = []

  /// How many lines there are.
  package var count: Int { numbers.count }

  /// The lines of a text. Texts that are compared need one table.
  package init(_ text: [UInt8], _ table: inout LineTable) {
    self.text = text
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? text.count
      numbers.append(table.number(of: text[start..<end]))
      starts.append(end)
      start = end
    }
  }

  /// A line, counted from 0.
  package subscript(line: Int) -> ArraySlice<UInt8> { text[starts[line]..<starts[line + 1]] }

  /// The text of some lines, counted from 0.
  package func bytes(in lines: Range<Int>) -> [UInt8] {
    Array(text[starts[lines.lowerBound]..<starts[lines.upperBound]])
  }
}
