/// The starts of many words, and how the search for the words goes from one to the next (Aho and Corasick, 1975).
///
/// Each start is a state; 0 is the empty one. They are numbered by their lengths, so that those that are one byte longer
/// than a state have numbers in a row. A table of what follows each byte in each state would be a hundred times as large,
/// and making it takes as long as reading a hundred documents.
struct KeywordStates: Sendable {
  /// The state after one byte, by byte in either letter case; 0 if no word starts with it.
  private let roots: [UInt16]
  /// The first state that is one byte longer than a state; those up to that of the next state are.
  private let longer: [UInt16]
  /// The last byte of each state, its letters in lower case.
  private let lastBytes: [UInt8]
  /// The longest state that is a proper suffix of a state.
  private let suffixes: [UInt16]
  /// The length of each state, at most 3, times 2, and 1 if words end in it.
  private let facts: [UInt8]
  /// The first word that is exactly the text of a state; -1 if there is none.
  private let firstWords: [Int32]
  /// The next word with the same text, by word; -1 if there is none.
  private let sameWords: [Int32]
  /// The longest proper suffix of a state that is a word; 0 if there is none.
  private let shorterWords: [UInt16]

  /// ASCII letters of `words` are in lower case. Words that do not fit into 65,535 states are left out; empty ones are
  /// never found.
  init(_ words: [[UInt8]]) {
    var tree = Tree()
    var sameWords = Array(repeating: Int32(-1), count: words.count)
    for (number, word) in words.enumerated() where !word.isEmpty && tree.count + word.count < Int(UInt16.max) {
      tree.add(word, Int32(truncatingIfNeeded: number), &sameWords)
    }
    let (order, longer) = tree.byLength()
    let lastBytes = order.map { tree.lastBytes[Int($0)] }
    let firstWords = order.map { tree.words[Int($0)] }
    var suffixes = Array(repeating: UInt16(0), count: order.count)
    var shorterWords = suffixes
    var facts = Array(repeating: UInt8(0), count: order.count)
    for state in order.indices {
      for next in Int(longer[state])..<Int(longer[state + 1]) {
        var suffix = 0
        if state != 0 {
          var candidate = Int(suffixes[state])
          while true {
            let range = Int(longer[candidate])..<Int(longer[candidate + 1])
            if let found = range.first(where: { lastBytes[$0] == lastBytes[next] }) {
              suffix = found
              break
            }
            if candidate == 0 { break }
            candidate = Int(suffixes[candidate])
          }
        }
        suffixes[next] = UInt16(suffix)
        shorterWords[next] = firstWords[suffix] >= 0 ? UInt16(suffix) : shorterWords[suffix]
        let isEnd = firstWords[next] >= 0 || shorterWords[next] != 0
        facts[next] = min(facts[state] >> 1 + 1, 3) << 1 | (isEnd ? 1 : 0)
      }
    }
    var roots = Array(repeating: UInt16(0), count: 256)
    for state in 1..<max(Int(longer[1]), 1) {
      let byte = lastBytes[state]
      roots[Int(byte)] = UInt16(state)
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { roots[Int(byte & ~0x20)] = UInt16(state) }
    }
    self.roots = roots
    self.longer = longer
    self.lastBytes = lastBytes
    self.suffixes = suffixes
    self.facts = facts
    self.firstWords = firstWords
    self.sameWords = sameWords
    self.shorterWords = shorterWords
  }

  /// The longest state that is a suffix of a state's text with a byte after it.
  @inline(__always) func next(_ state: Int, _ byte: UInt8) -> Int {
    if state == 0 { return Int(roots[Int(byte)]) }
    let folded = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    var state = state
    repeat {
      var candidate = Int(longer[state])
      let end = Int(longer[state + 1])
      while candidate < end {
        if lastBytes[candidate] == folded { return candidate }
        candidate += 1
      }
      state = Int(suffixes[state])
    } while state != 0
    return Int(roots[Int(byte)])
  }

  /// The length of a state in bytes, at most 3.
  @inline(__always) func length(_ state: Int) -> Int { Int(facts[state] >> 1) }

  /// Whether words end in a state.
  @inline(__always) func isEnd(_ state: Int) -> Bool { facts[state] & 1 == 1 }

  /// Passes on the words that end in a state, the longest first, until `goesOn` returns false; returns whether it never did.
  func eachWord(endingIn state: Int, _ goesOn: (Int) -> Bool) -> Bool {
    var state = state
    while state != 0 {
      var word = firstWords[state]
      while word >= 0 {
        guard goesOn(Int(word)) else { return false }
        word = sameWords[Int(word)]
      }
      state = Int(shorterWords[state])
    }
    return true
  }

  /// The starts in the order in which words brought them.
  private struct Tree {
    var lastBytes: [UInt8] = [0]
    /// The first word that is exactly the text of a start; -1 if there is none.
    var words: [Int32] = [-1]
    /// The last added start that is one byte longer; 0 if there is none.
    private var children: [UInt16] = [0]
    /// The one added before it for the same start; 0 if there is none.
    private var siblings: [UInt16] = [0]
    private var roots = Array(repeating: UInt16(0), count: 256)

    var count: Int { lastBytes.count }

    mutating func add(_ word: [UInt8], _ number: Int32, _ sameWords: inout [Int32]) {
      var place = 0
      for byte in word {
        var child = place == 0 ? roots[Int(byte)] : children[place]
        if place != 0 { while child != 0, lastBytes[Int(child)] != byte { child = siblings[Int(child)] } }
        if child == 0 {
          child = UInt16(truncatingIfNeeded: count)
          lastBytes.append(byte)
          words.append(-1)
          siblings.append(children[place])
          children.append(0)
          children[place] = child
          if place == 0 { roots[Int(byte)] = child }
        }
        place = Int(child)
      }
      guard words[place] >= 0 else {
        words[place] = number
        return
      }
      var last = Int(words[place])
      while sameWords[last] >= 0 { last = Int(sameWords[last]) }
      sameWords[last] = number
    }

    /// The starts, shortest first, and for each place in that order the place of the first that is one byte longer; the
    /// number of all at the end.
    func byLength() -> (order: [UInt16], longer: [UInt16]) {
      var order: [UInt16] = [0]
      var longer: [UInt16] = []
      order.reserveCapacity(count)
      longer.reserveCapacity(count + 1)
      var done = 0
      while done < order.count {
        longer.append(UInt16(truncatingIfNeeded: order.count))
        var child = children[Int(order[done])]
        while child != 0 {
          order.append(child)
          child = siblings[Int(child)]
        }
        done += 1
      }
      longer.append(UInt16(truncatingIfNeeded: order.count))
      return (order, longer)
    }
  }
}
