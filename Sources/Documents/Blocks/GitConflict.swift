package import Vocabulary

/// A text in which git left both sides of a merge, between `<<<<<<< `, `=======` and `>>>>>>> `.
package enum GitConflict {
  /// Both texts as a whole; the base between `|||||||` and `=======` is left out. nil if there is no conflict, or if
  /// its markers do not match.
  package static func sides(of bytes: [UInt8]) -> (ours: [UInt8], theirs: [UInt8])? {
    guard case .sides(let ours, let theirs) = read(bytes) else { return nil }
    return (ours, theirs)
  }

  /// Whether there are conflict markers that do not match.
  package static func isDamaged(_ bytes: [UInt8]) -> Bool {
    if case .damaged = read(bytes) { true } else { false }
  }

  /// The first line that is a start or end marker of a conflict; nil if there is none.
  package static func marker(in bytes: [UInt8]) -> Span? {
    for line in Lines(bytes) {
      switch marker(of: line, in: bytes) {
      case .begin, .end: return Span(line.start, line.end)
      case .base, .separator, nil: continue
      }
    }
    return nil
  }

  /// The first lines of all complete conflicts: start, separator and end, each at the start of a line, in this order.
  package static func all(in bytes: [UInt8]) -> [Span] {
    var found: [Span] = []
    var begin: Span?
    var isSeparated = false
    for line in Lines(bytes) {
      switch marker(of: line, in: bytes) {
      case .begin:
        begin = Span(line.start, line.end)
        isSeparated = false
      case .separator where begin != nil: isSeparated = true
      case .end:
        if isSeparated, let begin { found.append(begin) }
        begin = nil
        isSeparated = false
      case .separator, .base, nil: continue
      }
    }
    return found
  }

  private enum Reading {
    case none
    case damaged
    case sides(ours: [UInt8], theirs: [UInt8])
  }

  private enum Part {
    case common
    case ours
    case base
    case theirs
  }

  private static func read(_ bytes: [UInt8]) -> Reading {
    var ours: [UInt8] = []
    var theirs: [UInt8] = []
    var part = Part.common
    var found = false
    for line in Lines(bytes) {
      let text = bytes[line.start..<line.next]
      switch (part, marker(of: line, in: bytes)) {
      case (.common, .begin):
        part = .ours
        found = true
      case (.ours, .base): part = .base
      case (.ours, .separator), (.base, .separator): part = .theirs
      case (.theirs, .end): part = .common
      // Outside of a conflict, a line of equals signs or of bars belongs to a heading or a table.
      case (.common, .separator), (.common, .base), (.common, nil):
        ours += text
        theirs += text
      case (.ours, nil): ours += text
      case (.theirs, nil): theirs += text
      case (.base, nil): break
      default: return .damaged
      }
    }
    if part != .common { return .damaged }
    return found ? .sides(ours: ours, theirs: theirs) : .none
  }

  private enum Marker {
    case begin
    case base
    case separator
    case end
  }

  /// Seven signs, then a blank and a label, or the line's end if git writes no label.
  private static func marker(of line: Line, in bytes: [UInt8]) -> Marker? {
    let end = line.end
    guard end - line.start >= 7 else { return nil }
    let isBare = end - line.start == 7
    let isLabelled = !isBare && bytes[line.start + 7] == Byte.blank
    if bytes.has("<<<<<<<", at: line.start, before: end) { return isLabelled ? .begin : nil }
    if bytes.has("|||||||", at: line.start, before: end) { return isLabelled || isBare ? .base : nil }
    if bytes.has("=======", at: line.start, before: end) { return isBare ? .separator : nil }
    if bytes.has(">>>>>>>", at: line.start, before: end) { return isLabelled ? .end : nil }
    return nil
  }
}
