/// The search of `LineDiff` by Myers' algorithm: boxes of both texts are cut in two where the furthest paths from both
/// corners meet.
struct EditSearch {
  /// For each line of the old text whether it was deleted.
  private(set) var isGone: [Bool]
  /// For each line of the new text whether it is new.
  private(set) var isNew: [Bool]
  private let old: [Int]
  private let new: [Int]
  /// The furthest old line on each diagonal from the start, and from the end; indexed by the diagonal plus `shift`.
  private var forward: [Int]
  private var backward: [Int]
  private let shift: Int
  /// The cost from which a cut no longer needs to be the best.
  private let costLimit: Int

  private struct Box {
    var old: Range<Int>
    var new: Range<Int>
    var isExact: Bool
  }

  private struct Cut {
    let old: Int
    let new: Int
    /// Whether the part before, and the part after, must be searched without a limit on the cost.
    var exactBefore = true
    var exactAfter = true
  }

  /// Lines are numbers: equal lines have equal ones.
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

  /// Fills `isGone` and `isNew`.
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
            old: cut.old..<box.old.upperBound, new: cut.new..<box.new.upperBound, isExact: cut.exactAfter))
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
      back = Self.widened(back, within: limits, at: shift, marking: Self.unreachedBack, in: &backward)
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

  /// The diagonals of the next round: one more on either side as long as the box has one, else one less. The diagonals
  /// next to them count as never reached.
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
  /// More than any line number, and small enough not to overflow.
  private static let unreachedBack = Int.max / 4

  /// The cut when the cost reaches its limit: the end of the furthest path.
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
      return Cut(old: best.line, new: best.sum - best.line, exactBefore: true, exactAfter: false)
    }
    return Cut(old: last.line, new: last.sum - last.line, exactBefore: false, exactAfter: true)
  }
}
