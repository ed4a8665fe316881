internal import Vocabulary

/// A line of a text for a terminal, and the carets below it.
struct Excerpt {
  /// The line, at most about a hundred columns around the place.
  let line: String
  /// Blanks, then a caret below each marked column.
  let caret: String

  /// Shows `line`, which starts at the column `column`, with carets from `start` to `end`, or to the line's end if
  /// `end` is on a later line.
  init(_ line: String, column: Int = 1, from start: Place, to end: Place) {
    let scalars = Array(line.unicodeScalars)
    let lower = min(max(start.column - column, 0), scalars.count)
    let upper = end.line == start.line ? min(max(end.column - column, lower), scalars.count) : scalars.count
    let first = lower > Self.before ? lower - Self.before : 0
    let last = min(scalars.count, first + Self.widest)

    var text = first > 0 || column > 1 ? "…" : ""
    var indent = text.isEmpty ? 0 : 1
    var width = 0
    for (column, scalar) in zip(first..., scalars[first..<last]) {
      text += PrintableText.text(of: scalar)
      if column < lower { indent += PrintableText.width(of: scalar) }
      if column >= lower, column < upper { width += PrintableText.width(of: scalar) }
    }
    self.line = last < scalars.count ? text + "…" : text
    caret = String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, width))
  }

  private static let before = 60
  private static let widest = 110
}
