/// The lines that `LineDiff` searches: those that the other text has, except for frequent ones between lines that it
/// does not have.
struct LineSelection {
  /// The numbers of the selected lines.
  private(set) var lines: [Int] = []
  /// The index in the text of each of `lines`.
  private(set) var places: [Int] = []
  /// The indices of the others.
  private(set) var dropped: [Int] = []

  private enum Use { case none, clear, frequent }

  /// Selects from the lines of `text` in `range`.
  init(_ text: [Int], in range: Range<Int>, against other: [Int]) {
    var counts: [Int: Int] = [:]
    for line in other { counts[line, default: 0] += 1 }
    let limit = min(Self.root(of: text.count), 1024)
    let uses = range.map { index -> Use in
      let count = counts[text[index]] ?? 0
      return count == 0 ? .none : count >= limit ? .frequent : .clear
    }
    for (offset, index) in range.enumerated() {
      if uses[offset] == .clear || (uses[offset] == .frequent && !Self.isAmongNew(offset, uses)) {
        lines.append(text[index])
        places.append(index)
      } else {
        dropped.append(index)
      }
    }
  }

  /// Whether a frequent line has lines without a counterpart on both sides, far more than frequent ones, within 100
  /// lines.
  private static func isAmongNew(_ place: Int, _ uses: [Use]) -> Bool {
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
