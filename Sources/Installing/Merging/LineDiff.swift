/// Which lines of two texts have no counterpart in the other: the shortest edit script of Myers (1986), found from both
/// ends, as Git finds it, so that a merge comes out as Git's does.
///
/// Lines are numbers: equal lines have equal ones. Lines that the other text lacks, and those among them that it has too
/// often to tell anything, are left out of the search; the cost of a search is bounded.
struct LineDiff {
  /// For each line of the old text whether it is gone.
  private(set) var isGone: [Bool]
  /// For each line of the new text whether it is new.
  private(set) var isNew: [Bool]

  /// A stretch of the old text and what stands in its place in the new one; one of the two may be empty, not both.
  struct Change: Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  init(from old: [Int], to new: [Int]) {
    isGone = Array(repeating: false, count: old.count)
    isNew = Array(repeating: false, count: new.count)
    search(old, new)
    LineSliding(lines: old, beside: isNew).slide(&isGone)
    LineSliding(lines: new, beside: isGone).slide(&isNew)
  }

  /// The changes, in order.
  var changes: [Change] {
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

/// The lines that a search looks at: those that the other text has, and not too often where all around them is new.
private struct LineSelection {
  /// The numbers of the lines that are looked at, and where they stand.
  private(set) var lines: [Int] = []
  private(set) var places: [Int] = []
  /// Where the others stand.
  private(set) var dropped: [Int] = []

  private enum Use { case none, clear, frequent }

  init(_ text: [Int], in range: Range<Int>, against other: [Int]) {
    var counts: [Int: Int] = [:]
    for line in other { counts[line, default: 0] += 1 }
    let limit = min(Self.root(of: text.count), 1024)
    let uses = range.map { index -> Use in
      let count = counts[text[index]] ?? 0
      return count == 0 ? .none : count >= limit ? .frequent : .clear
    }
    for (offset, index) in range.enumerated() {
      if uses[offset] == .clear || (uses[offset] == .frequent && !Self.standsAmongNew(offset, uses)) {
        lines.append(text[index])
        places.append(index)
      } else {
        dropped.append(index)
      }
    }
  }

  /// Whether a frequent line has lines without counterpart on both sides, far more than frequent ones, up to 100 away.
  private static func standsAmongNew(_ place: Int, _ uses: [Use]) -> Bool {
    var none = 0
    var frequent = 2
    let ways = [
      stride(from: place - 1, through: max(0, place - 100), by: -1),
      stride(from: place + 1, through: min(uses.count - 1, place + 100), by: 1),
    ]
    for way in ways {
      var here = 0
      for index in way {
        if uses[index] == .clear { break }
        if uses[index] == .none { here += 1 } else { frequent += 1 }
      }
      if here == 0 { return false }
      none += here
    }
    return frequent * 4 < frequent + none
  }

  /// A power of two near the square root.
  static func root(of number: Int) -> Int {
    var rest = number
    var root = 1
    while rest > 0 {
      root *= 2
      rest /= 4
    }
    return root
  }
}

/// The search itself: boxes of both texts are cut in two where the furthest paths from both corners meet.
private struct EditSearch {
  private(set) var isGone: [Bool]
  private(set) var isNew: [Bool]
  private let old: [Int]
  private let new: [Int]
  /// The furthest old line on each diagonal from the start, and from the end; by the diagonal and `shift`.
  private var forward: [Int]
  private var backward: [Int]
  private let shift: Int
  /// The cost from which on a cut need not be the best.
  private let costLimit: Int

  private struct Box {
    var old: Range<Int>
    var new: Range<Int>
    var isExact: Bool
  }

  private struct Cut {
    let old: Int
    let new: Int
    /// Whether the part before, and that behind, must be searched without losing patience.
    var exactBefore = true
    var exactBehind = true
  }

  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    isGone = Array(repeating: false, count: old.count)
    isNew = Array(repeating: false, count: new.count)
    shift = new.count + 1
    let diagonals = old.count + new.count + 3
    forward = Array(repeating: 0, count: diagonals)
    backward = forward
    costLimit = max(256, LineSelection.root(of: diagonals))
  }

  mutating func run() {
    var pending = [Box(old: 0..<old.count, new: 0..<new.count, isExact: false)]
    while var box = pending.popLast() {
      while !box.old.isEmpty, !box.new.isEmpty, old[box.old.lowerBound] == new[box.new.lowerBound] {
        box.old = box.old.dropFirst()
        box.new = box.new.dropFirst()
      }
      while !box.old.isEmpty, !box.new.isEmpty, old[box.old.upperBound - 1] == new[box.new.upperBound - 1] {
        box.old = box.old.dropLast()
        box.new = box.new.dropLast()
      }
      if box.old.isEmpty {
        for index in box.new { isNew[index] = true }
      } else if box.new.isEmpty {
        for index in box.old { isGone[index] = true }
      } else {
        let cut = cut(box)
        pending.append(
          Box(
            old: cut.old..<box.old.upperBound, new: cut.new..<box.new.upperBound, isExact: cut.exactBehind))
        pending.append(
          Box(old: box.old.lowerBound..<cut.old, new: box.new.lowerBound..<cut.new, isExact: cut.exactBefore))
      }
    }
  }

  private mutating func cut(_ box: Box) -> Cut {
    let limits = (box.old.lowerBound - box.new.upperBound)...(box.old.upperBound - box.new.lowerBound)
    let start = box.old.lowerBound - box.new.lowerBound
    let end = box.old.upperBound - box.new.upperBound
    let meetsForward = (start - end) % 2 != 0
    var ahead = start...start
    var back = end...end
    forward[start + shift] = box.old.lowerBound
    backward[end + shift] = box.old.upperBound
    var cost = 0
    while true {
      cost += 1
      ahead = Self.widened(ahead, within: limits, at: shift, marking: Self.unreachedAhead, in: &forward)
      for diagonal in stride(from: ahead.upperBound, through: ahead.lowerBound, by: -2) {
        let place = diagonal + shift
        var line = forward[place - 1] >= forward[place + 1] ? forward[place - 1] + 1 : forward[place + 1]
        while line < box.old.upperBound, line - diagonal < box.new.upperBound, old[line] == new[line - diagonal] {
          line += 1
        }
        forward[place] = line
        if meetsForward, back.contains(diagonal), backward[place] <= line {
          return Cut(old: line, new: line - diagonal)
        }
      }
      back = Self.widened(back, within: limits, at: shift, marking: Self.unreachedBehind, in: &backward)
      for diagonal in stride(from: back.upperBound, through: back.lowerBound, by: -2) {
        let place = diagonal + shift
        var line = backward[place - 1] < backward[place + 1] ? backward[place - 1] : backward[place + 1] - 1
        while line > box.old.lowerBound, line - diagonal > box.new.lowerBound,
          old[line - 1] == new[line - diagonal - 1]
        {
          line -= 1
        }
        backward[place] = line
        if !meetsForward, ahead.contains(diagonal), line <= forward[place] {
          return Cut(old: line, new: line - diagonal)
        }
      }
      if !box.isExact, cost >= costLimit { return furthest(box, ahead, back) }
    }
  }

  /// The diagonals of the next round: one more on either side while the box has one, else one less. What lies beyond
  /// them counts as never reached.
  private static func widened(
    _ range: ClosedRange<Int>, within limits: ClosedRange<Int>, at shift: Int, marking unreached: Int,
    in paths: inout [Int]
  ) -> ClosedRange<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    if lower > limits.lowerBound {
      lower -= 1
      paths[lower - 1 + shift] = unreached
    } else {
      lower += 1
    }
    if upper < limits.upperBound {
      upper += 1
      paths[upper + 1 + shift] = unreached
    } else {
      upper -= 1
    }
    return lower...max(lower, upper)
  }

  private static let unreachedAhead = -1
  /// Beyond any line, and far from what overflows.
  private static let unreachedBehind = Int.max / 4

  /// Where patience is lost: the end of the path that came furthest.
  private func furthest(_ box: Box, _ ahead: ClosedRange<Int>, _ back: ClosedRange<Int>) -> Cut {
    var best = (sum: -1, line: -1)
    for diagonal in stride(from: ahead.upperBound, through: ahead.lowerBound, by: -2) {
      var line = min(forward[diagonal + shift], box.old.upperBound)
      if line - diagonal > box.new.upperBound { line = box.new.upperBound + diagonal }
      if best.sum < line + line - diagonal { best = (line + line - diagonal, line) }
    }
    var last = (sum: Int.max, line: Int.max)
    for diagonal in stride(from: back.upperBound, through: back.lowerBound, by: -2) {
      var line = max(box.old.lowerBound, backward[diagonal + shift])
      if line - diagonal < box.new.lowerBound { line = box.new.lowerBound + diagonal }
      if line + line - diagonal < last.sum { last = (line + line - diagonal, line) }
    }
    let fromEnd = box.old.upperBound + box.new.upperBound - last.sum
    if fromEnd < best.sum - box.old.lowerBound - box.new.lowerBound {
      return Cut(old: best.line, new: best.sum - best.line, exactBefore: true, exactBehind: false)
    }
    return Cut(old: last.line, new: last.sum - last.line, exactBefore: false, exactBehind: true)
  }
}
