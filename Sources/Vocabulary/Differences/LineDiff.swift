/// The lines of two texts that have no counterpart in the other: the shortest edit script of Myers (1986), found from
/// both ends in the same way as in Git, so that a merge has the same result as Git's.
///
/// Lines are numbers: equal lines have equal numbers. Lines that the other text does not have, and those next to them
/// that it has too often to be useful, are left out of the search; the cost of a search is limited.
package struct LineDiff: Sendable {
  /// For each line of the old text whether it was deleted.
  private(set) var isGone: [Bool]
  /// For each line of the new text whether it is new.
  private(set) var isNew: [Bool]

  /// Lines of the old text and what replaces them in the new one; one of the two may be empty, not both.
  package struct Change: Sendable, Hashable {
    /// Counted from 0.
    package let old: Range<Int>
    /// Counted from 0.
    package let new: Range<Int>
  }

  /// The difference between two texts, given the numbers of their lines.
  package init(from old: [Int], to new: [Int]) {
    isGone = Array(repeating: false, count: old.count)
    isNew = Array(repeating: false, count: new.count)
    search(old, new)
    LineSliding(lines: old, otherChanges: isNew).slide(&isGone)
    LineSliding(lines: new, otherChanges: isGone).slide(&isNew)
  }

  /// The changes, in order.
  package var changes: [Change] {
    var changes: [Change] = []
    var old = 0
    var new = 0
    while old < isGone.count || new < isNew.count {
      let start = (old, new)
      while old < isGone.count, isGone[old] { old += 1 }
      while new < isNew.count, isNew[new] { new += 1 }
      if (old, new) != start {
        changes.append(Change(old: start.0..<old, new: start.1..<new))
      } else {
        old = min(old + 1, isGone.count)
        new = min(new + 1, isNew.count)
      }
    }
    return changes
  }

  private mutating func search(_ old: [Int], _ new: [Int]) {
    var lower = 0
    let shorter = min(old.count, new.count)
    while lower < shorter, old[lower] == new[lower] { lower += 1 }
    var tail = 0
    while tail < shorter - lower, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let left = LineSelection(old, in: lower..<(old.count - tail), against: new)
    let right = LineSelection(new, in: lower..<(new.count - tail), against: old)
    for index in left.dropped { isGone[index] = true }
    for index in right.dropped { isNew[index] = true }
    var search = EditSearch(left.lines, right.lines)
    search.run()
    for (place, index) in left.places.enumerated() where search.isGone[place] { isGone[index] = true }
    for (place, index) in right.places.enumerated() where search.isNew[place] { isNew[index] = true }
  }
}
