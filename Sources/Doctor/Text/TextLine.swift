internal import Vocabulary

/// One line of a text, with LF, CR LF or CR at its end.
struct TextLine {
  /// Where it starts.
  let start: Int
  /// Offset before its line end.
  let end: Int
  /// Offset after its line end; `end` for a last line without one.
  let next: Int

  /// The line that starts at an offset; empty at the end of the text.
  init(at start: Int, in bytes: [UInt8]) {
    let rest = bytes[min(max(start, 0), bytes.count)...]
    self.start = rest.startIndex
    end = rest.firstIndex(where: Byte.isLineEnd) ?? bytes.count
    let hasFeed = end + 1 < bytes.count && bytes[end] == Byte.carriageReturn && bytes[end + 1] == Byte.lineFeed
    next = min(end + (hasFeed ? 2 : 1), bytes.count)
  }

  /// The first lines of a text from an offset on, at most `limit`.
  static func lines(of bytes: [UInt8], from start: Int, limit: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var offset = start
    while offset < bytes.count, lines.count < limit {
      let line = TextLine(at: offset, in: bytes)
      lines.append(line)
      offset = line.next
    }
    return lines
  }

  /// Its bytes without the line end.
  func text(in bytes: [UInt8]) -> ArraySlice<UInt8> { bytes[start..<end] }

  /// Whether it has only blanks.
  func isBlank(in bytes: [UInt8]) -> Bool { text(in: bytes).allSatisfy(Byte.isBlank) }
}
