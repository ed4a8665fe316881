internal import Vocabulary

/// The whole of an unquoted text of several lines inside a nested block, found from a line in the middle of it.
struct YAMLPlainExtent {
  /// From the first character of the text through the last one.
  let value: Span
  /// Whether the text starts in a line below its key.
  let startsBelowKey: Bool

  /// nil if the line continues no such text: it is indented no deeper than the key or the hyphen above it, or an empty
  /// line, a comment or a text of another form is in between.
  init?(around line: Line, in bytes: [UInt8], field: Span) {
    var below = line
    for opening in Lines(bytes, from: field.lower, to: line.start).reversed() {
      let first = opening.textStart(in: bytes)
      guard first < opening.end, bytes[first] != UInt8(ascii: "#") else { return nil }
      guard let found = Self.opener(in: opening, from: first, bytes) else {
        below = opening
        continue
      }
      let isBelow = found.text == opening.end
      let start = isBelow ? below.textStart(in: bytes) : found.text
      guard start < field.upper, !Self.otherForms.contains(bytes[start]) else { return nil }
      var end = start
      for next in Lines(bytes, from: opening.next, to: field.upper) {
        let text = next.textStart(in: bytes)
        guard text < next.end, bytes[text] != UInt8(ascii: "#"), text - next.start > found.column else { break }
        end = next.textEnd(in: bytes)
      }
      guard end > line.start else { return nil }
      value = Span(start, end)
      startsBelowKey = isBelow
      return
    }
    return nil
  }

  /// The column that the lines of a text must be indented beyond, and the place of the text after the key or the hyphen; nil
  /// if the line starts with neither.
  private static func opener(in line: Line, from first: Int, _ bytes: [UInt8]) -> (column: Int, text: Int)? {
    var start = first
    var column: Int?
    while start < line.end, bytes[start] == UInt8(ascii: "-"), start + 1 == line.end || Byte.isBlank(bytes[start + 1]) {
      column = start - line.start
      start += 1
      while start < line.end, Byte.isBlank(bytes[start]) { start += 1 }
    }
    if let key = YAMLKey(at: line, from: start, in: bytes) {
      column = start - line.start
      start = key.colon + 1
      while start < line.end, Byte.isBlank(bytes[start]) { start += 1 }
    }
    return column.map { ($0, start) }
  }

  /// The first characters of values that are not plain text.
  private static let otherForms = Array("\"'[]{}|>&!*%@`#,".utf8)
}
