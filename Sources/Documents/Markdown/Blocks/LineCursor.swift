internal import Vocabulary

/// A place in a line, in bytes and in columns; a tab moves to the next column that is divisible by four (CommonMark
/// 0.31, section 2.2).
struct LineCursor {
  /// The offset of the next byte; of a tab that is used in part, its own.
  private(set) var offset: Int
  private var column = 0
  /// The offset of the next byte that is not a blank; `end` if there is none.
  private(set) var text: Int
  private var textColumn = 0
  /// The offset after the text of the line.
  let end: Int

  /// At the start of a line.
  init(_ line: Line, in bytes: [UInt8]) {
    offset = line.start
    text = line.start
    end = line.end
    findText(in: bytes)
  }

  /// The columns of blanks before the next text.
  var indentation: Int { textColumn - column }

  /// Whether only blanks are left.
  var isBlank: Bool { text == end }

  /// Moves over columns of blanks, at most to the next text.
  mutating func skip(columns count: Int, in bytes: [UInt8]) {
    var count = count
    while count > 0, offset < text {
      let width = bytes[offset] == Byte.tab ? 4 - column % 4 : 1
      column += min(width, count)
      if width <= count { offset += 1 }
      count -= width
    }
  }

  /// Moves over all blanks.
  mutating func skipBlanks() {
    offset = text
    column = textColumn
  }

  /// Moves over the blanks and that many bytes of text.
  mutating func skip(text count: Int, in bytes: [UInt8]) {
    offset = min(text + count, end)
    column = textColumn + count
    text = offset
    textColumn = column
    findText(in: bytes)
  }

  private mutating func findText(in bytes: [UInt8]) {
    while text < end, Byte.isBlank(bytes[text]) {
      textColumn += bytes[text] == Byte.tab ? 4 - textColumn % 4 : 1
      text += 1
    }
  }
}
