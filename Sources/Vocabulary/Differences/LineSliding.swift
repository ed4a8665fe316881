/// Moves each group of changed lines to its most readable position: if the first line of a group equals the line after
/// it, the diff is the same one line further down. A group is moved as far down as possible, or to the last position at
/// which the other text changes too; a group that meets another is joined with it.
struct LineSliding {
  /// The text's lines.
  let lines: [Int]
  /// The changes of the other text.
  let otherChanges: [Bool]

  /// Slides the groups of `changes`, which are those of `lines`.
  func slide(_ changes: inout [Bool]) {
    var here = Group(firstOf: changes)
    var there = Group(firstOf: otherChanges)
    repeat {
      if !here.isEmpty { slide(&here, &there, &changes) }
      // Both texts have the same number of unchanged lines, so they have the same number of groups.
    } while here.advance(in: changes) && there.advance(in: otherChanges)
  }

  private func slide(_ here: inout Group, _ there: inout Group, _ changes: inout [Bool]) {
    var highest = here.end
    var isAligned = false
    var size = -1
    while size != here.count {
      size = here.count
      while here.moveUp(in: &changes, lines) { there.stepBack(in: otherChanges) }
      highest = here.end
      isAligned = !there.isEmpty
      while here.moveDown(in: &changes, lines) {
        _ = there.advance(in: otherChanges)
        if !there.isEmpty { isAligned = true }
      }
    }
    guard here.end != highest, isAligned else { return }
    while there.isEmpty, here.moveUp(in: &changes, lines) { there.stepBack(in: otherChanges) }
  }
}

/// Adjacent changed lines, possibly none: every text has a group before each unchanged line, and one at the end.
private struct Group {
  private(set) var start = 0
  private(set) var end = 0

  var isEmpty: Bool { start == end }
  var count: Int { end - start }

  init(firstOf changes: [Bool]) {
    grow(in: changes)
  }

  private mutating func grow(in changes: [Bool]) {
    while end < changes.count, changes[end] { end += 1 }
  }

  private mutating func growUp(in changes: [Bool]) {
    while start > 0, changes[start - 1] { start -= 1 }
  }

  /// Goes to the next group; false at the last.
  mutating func advance(in changes: [Bool]) -> Bool {
    guard end < changes.count else { return false }
    start = end + 1
    end = start
    grow(in: changes)
    return true
  }

  /// Goes to the group before, if there is one.
  mutating func stepBack(in changes: [Bool]) {
    guard start > 0 else { return }
    end = start - 1
    start = end
    growUp(in: changes)
  }

  /// Moves the group one line up, if the diff stays the same.
  mutating func moveUp(in changes: inout [Bool], _ lines: [Int]) -> Bool {
    guard start > 0, lines[start - 1] == lines[end - 1] else { return false }
    start -= 1
    end -= 1
    changes[start] = true
    changes[end] = false
    growUp(in: changes)
    return true
  }

  /// Moves the group one line down, if the diff stays the same.
  mutating func moveDown(in changes: inout [Bool], _ lines: [Int]) -> Bool {
    guard end < changes.count, lines[start] == lines[end] else { return false }
    changes[start] = false
    changes[end] = true
    start += 1
    end += 1
    grow(in: changes)
    return true
  }
}
