internal import Vocabulary

/// The opening line of a fenced code block (CommonMark 0.31, section 4.5).
struct CodeFence {
  /// The whole line.
  let line: Line
  /// The text after the fence.
  let info: Span
  private let marker: UInt8
  private let length: Int

  /// nil if no fence starts with the text at the cursor.
  init?(at cursor: LineCursor, _ line: Line, in bytes: [UInt8]) {
    let start = cursor.text
    marker = bytes[start]
    length = Self.run(of: marker, at: start, before: cursor.end, in: bytes)
    guard length >= 3 else { return nil }
    var lower = start + length
    // A backtick after the opening backticks makes it inline code.
    if marker == UInt8(ascii: "`"), bytes[lower..<cursor.end].contains(marker) { return nil }
    while lower < cursor.end, Byte.isBlank(bytes[lower]) { lower += 1 }
    self.line = line
    info = Span(lower, max(lower, line.textEnd(in: bytes)))
  }

  /// Whether the text at a cursor closes it.
  func isClosed(at cursor: LineCursor, in bytes: [UInt8]) -> Bool {
    guard !cursor.isBlank, cursor.indentation <= 3 else { return false }
    let count = Self.run(of: marker, at: cursor.text, before: cursor.end, in: bytes)
    return count >= length && bytes[(cursor.text + count)..<cursor.end].allSatisfy(Byte.isBlank)
  }

  private static func run(of marker: UInt8, at start: Int, before end: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < end, bytes[offset] == marker { offset += 1 }
    return offset - start
  }
}
