package import Vocabulary

/// Lines inserted into a TOML file, with the line ends of the file.
package enum TOMLInsertion {
  /// A table at the end of the file, with an empty line before it.
  package static func atEnd(_ lines: [String], of bytes: [UInt8]) -> (span: Span, text: String) {
    let end = lineEnd(of: bytes)
    let isComplete = bytes.isEmpty || bytes.last == 0x0A
    let lead = bytes.isEmpty ? "" : isComplete ? end : end + end
    return (Span(bytes.count, bytes.count), lead + lines.map { $0 + end }.joined())
  }

  /// A table before the line at `offset` and the comments directly above that line, with an empty line after it. Comments
  /// at the start of the text belong to the text.
  package static func table(
    _ lines: [String], beforeLineOf offset: Int, in bytes: [UInt8]
  ) -> (span: Span, text: String) {
    let end = lineEnd(of: bytes)
    let line = startOfLine(offset, in: bytes)
    var start = line
    while start > 0, TOMLLines.isComment(startOfLine(start - 1, in: bytes), in: bytes) {
      start = startOfLine(start - 1, in: bytes)
    }
    if start == 0 { start = line }
    return (Span(start, start), lines.map { $0 + end }.joined() + end)
  }

  /// A line after the one at `offset`, with the line end of that one.
  package static func line(_ line: String, afterLineOf offset: Int, in bytes: [UInt8]) -> (span: Span, text: String) {
    var upper = min(max(offset, 0), bytes.count)
    while upper < bytes.count, bytes[upper] != 0x0A { upper += 1 }
    if upper > 0, upper < bytes.count, bytes[upper - 1] == 0x0D { upper -= 1 }
    // Reading the whole text for each of many insertions would take too long.
    let end = upper < bytes.count ? (bytes[upper] == 0x0D ? "\r\n" : "\n") : lineEnd(of: bytes)
    return (Span(upper, upper), end + line)
  }

  /// The first byte of the line at `offset`.
  package static func startOfLine(_ offset: Int, in bytes: [UInt8]) -> Int {
    var start = min(max(offset, 0), bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private static func lineEnd(of bytes: [UInt8]) -> String { Text.usesCarriageReturns(bytes) ? "\r\n" : "\n" }
}
