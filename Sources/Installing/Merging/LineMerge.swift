internal import Vocabulary

/// Two texts with a common base, merged line by line: a change that only one of them made is applied, and so is a
/// change that both made in the same way. Changes that touch each other are a conflict, as for `git merge-file`.
struct LineMerge {
  /// A part of the merged text.
  enum Piece: Equatable {
    case text([UInt8])
    case conflict(base: [UInt8], mine: [UInt8], theirs: [UInt8])
  }

  /// The merged text in order.
  private(set) var pieces: [Piece] = []

  /// The merged text; nil if there is a conflict.
  var clean: [UInt8]? {
    var bytes: [UInt8] = []
    for piece in pieces {
      guard case .text(let text) = piece else { return nil }
      bytes += text
    }
    return bytes
  }

  init(base: [UInt8], mine: [UInt8], theirs: [UInt8]) {
    var table = LineTable()
    let base = NumberedLines(base, &table)
    let mine = NumberedLines(mine, &table)
    let theirs = NumberedLines(theirs, &table)
    let ours = LineDiff(from: base.numbers, to: mine.numbers).changes
    let others = LineDiff(from: base.numbers, to: theirs.numbers).changes
    var end = 0
    for hunk in Hunk.all(ours, others, mine: mine, theirs: theirs, growth: theirs.count - base.count) {
      switch hunk.side {
      case .mine: continue
      case .theirs:
        append(.text(mine.bytes(in: end..<hunk.mine.lowerBound) + theirs.bytes(in: hunk.theirs)))
      case .both:
        if !hunk.mine.isEmpty, mine.bytes(in: hunk.mine) == theirs.bytes(in: hunk.theirs) { continue }
        append(.text(mine.bytes(in: end..<hunk.mine.lowerBound)))
        append(
          .conflict(
            base: base.bytes(in: hunk.base), mine: mine.bytes(in: hunk.mine), theirs: theirs.bytes(in: hunk.theirs)))
      }
      end = hunk.mine.upperBound
    }
    append(.text(mine.bytes(in: end..<mine.count)))
  }

  private mutating func append(_ piece: Piece) {
    if piece == .text([]) { return }
    if case .text(let more) = piece, case .text(let text)? = pieces.last {
      pieces[pieces.count - 1] = .text(text + more)
    } else {
      pieces.append(piece)
    }
  }
}

/// A part that one side, or both, changed.
private struct Hunk {
  enum Side { case mine, theirs, both }

  var side: Side
  var base: Range<Int>
  var mine: Range<Int>
  var theirs: Range<Int>

  /// The hunks of two lists of changes to one base. `growth` is by how many lines `theirs` is longer than the base.
  static func all(
    _ ours: [LineDiff.Change], _ others: [LineDiff.Change], mine: NumberedLines, theirs: NumberedLines, growth: Int
  ) -> [Hunk] {
    var hunks: [Hunk] = []
    var left = ours[...]
    var right = others[...]
    while let our = left.first, let other = right.first {
      if our.old.upperBound < other.old.lowerBound {
        add(Hunk(our, shift: other.new.lowerBound - other.old.lowerBound), to: &hunks)
        left = left.dropFirst()
      } else if other.old.upperBound < our.old.lowerBound {
        add(Hunk(theirs: other, shift: our.new.lowerBound - our.old.lowerBound), to: &hunks)
        right = right.dropFirst()
      } else {
        let isSame = our.old == other.old && mine.numbers[our.new] == theirs.numbers[other.new]
        if !isSame { add(Hunk(our, against: other), to: &hunks) }
        let ends = (our.old.upperBound, other.old.upperBound)
        if ends.0 >= ends.1 { right = right.dropFirst() }
        if ends.1 >= ends.0 { left = left.dropFirst() }
      }
    }
    for our in left { add(Hunk(our, shift: growth), to: &hunks) }
    let ownGrowth = mine.count - (theirs.count - growth)
    for other in right { add(Hunk(theirs: other, shift: ownGrowth), to: &hunks) }
    return hunks
  }

  /// Adds a hunk. A hunk that touches the last one is joined with it; if the sides differ, both changed it.
  private static func add(_ hunk: Hunk, to hunks: inout [Hunk]) {
    guard let last = hunks.last,
      hunk.mine.lowerBound <= last.mine.upperBound || hunk.theirs.lowerBound <= last.theirs.upperBound
    else { return hunks.append(hunk) }
    hunks[hunks.count - 1] = Hunk(
      side: last.side == hunk.side ? last.side : .both, base: join(last.base, hunk.base),
      mine: join(last.mine, hunk.mine), theirs: join(last.theirs, hunk.theirs))
  }

  private static func join(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    one.lowerBound..<max(one.lowerBound, other.upperBound)
  }

  private init(side: Side, base: Range<Int>, mine: Range<Int>, theirs: Range<Int>) {
    self.side = side
    self.base = base
    self.mine = mine
    self.theirs = theirs
  }

  private init(_ our: LineDiff.Change, shift: Int) {
    self.init(side: .mine, base: our.old, mine: our.new, theirs: our.old.shifted(by: shift))
  }

  private init(theirs other: LineDiff.Change, shift: Int) {
    self.init(side: .theirs, base: other.old, mine: other.old.shifted(by: shift), theirs: other.new)
  }

  /// Two changes that touch: from the start of the first to the end of the last, on either side.
  private init(_ our: LineDiff.Change, against other: LineDiff.Change) {
    let base = min(our.old.lowerBound, other.old.lowerBound)..<max(our.old.upperBound, other.old.upperBound)
    func widened(_ change: LineDiff.Change) -> Range<Int> {
      let lower = change.new.lowerBound - (change.old.lowerBound - base.lowerBound)
      return lower..<(change.new.upperBound + base.upperBound - change.old.upperBound)
    }
    self.init(side: .both, base: base, mine: widened(our), theirs: widened(other))
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
