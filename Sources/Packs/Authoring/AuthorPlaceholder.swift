internal import Vocabulary

/// A text that an author must replace, as Cairn writes it into the files that it makes: `TODO(cairn): what belongs here`.
///
/// Only these exact bytes mark one, in any file and also in a front matter, so that a `TODO` of somebody else is none.
package enum AuthorPlaceholder {
  /// The mark before the hint.
  package static let mark = "TODO(cairn):"

  /// A placeholder with a hint on what belongs there.
  package static func text(_ hint: String) -> String { "\(mark) \(hint)" }

  /// Whether a text has one.
  package static func isIn(_ bytes: [UInt8]) -> Bool { !lines(in: bytes).isEmpty }

  /// The lines that have one, from 1, in order.
  package static func lines(in bytes: [UInt8]) -> [Int] {
    let offsets = bytes[...].positions(of: mark)
    guard !offsets.isEmpty else { return [] }
    let index = LineIndex(bytes)
    var lines: [Int] = []
    for line in offsets.map({ index.place(at: $0).line }) where lines.last != line { lines.append(line) }
    return lines
  }
}
