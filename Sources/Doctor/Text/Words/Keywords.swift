internal import Synchronization

/// Finds many words in a text in one pass (Aho and Corasick, 1975), ASCII letters in either case.
///
/// Most rules about words find nothing in most files; all of them together read each byte only once, and the automaton
/// runs only from places where the first bytes of a word may be.
struct Keywords: Sendable {
  /// Where a word ends in a text.
  struct Hit {
    /// The word's number, as it was given.
    let word: Int
    /// The offset of its first byte.
    let offset: Int
  }

  /// Tells these words from those of other searches; not 0.
  let id: Int

  private static let last = Atomic(0)
  private let lengths: [Int]
  /// The class of each byte; bytes that occur in no word have class 0.
  private let classes: [UInt8]
  private let width: Int
  /// What follows in a state, by row and class: the row of the next state, its depth, and whether words end there.
  private let next: [UInt32]
  private let ends: Ends
  private let starts: KeywordStarts

  /// The words that end in each state: its own, those of the state of the next shorter text that ends words, and so on.
  private struct Ends: Sendable {
    /// The first word that is exactly the text of a state; -1 if there is none.
    var first: [Int] = [-1]
    /// The next word with the same text, by word; -1 if there is none.
    var same: [Int]
    /// The state of the longest shorter text that ends words, by state; 0 if there is none.
    var shorter: [Int] = []

    mutating func add(_ word: Int, to state: Int) {
      guard first[state] >= 0 else {
        first[state] = word
        return
      }
      var last = first[state]
      while same[last] >= 0 { last = same[last] }
      same[last] = word
    }

    func isEmpty(_ state: Int) -> Bool { first[state] < 0 && shorter[state] == 0 }
  }

  /// Words that do not fit into 65,535 states are left out; empty ones are never found.
  init(_ words: [[UInt8]]) {
    id = Self.last.add(1, ordering: .relaxed).newValue
    let words = words.map { $0.map(Self.folded) }
    lengths = words.map(\.count)
    var classes = Array(repeating: UInt8(0), count: 256)
    var width = 1
    for byte in words.joined() where classes[Int(byte)] == 0 && width < 256 {
      classes[Int(byte)] = UInt8(width)
      width += 1
    }
    for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(letter)] = classes[Int(letter | 0x20)] }
    // The table has one row for each state; a new row is all zero.
    var next = Array(repeating: UInt32(0), count: width)
    next.reserveCapacity(width * (min(lengths.reduce(1, +), Int(UInt16.max))))
    var ends = Ends(same: Array(repeating: -1, count: words.count))
    var depths = [0]
    for (number, word) in words.enumerated() where !word.isEmpty && depths.count + word.count < Int(UInt16.max) {
      var state = 0
      for byte in word {
        let cell = state * width + Int(classes[Int(byte)])
        if next[cell] == 0 {
          next[cell] = UInt32(depths.count)
          next += repeatElement(0, count: width)
          ends.first.append(-1)
          depths.append(depths[state] + 1)
        }
        state = Int(next[cell])
      }
      ends.add(number, to: state)
    }
    self.classes = classes
    self.width = width
    ends.shorter = Self.completing(&next, width, ends.first)
    let cells = depths.indices.map { state in
      UInt32(state * width) << 3 | UInt32(min(depths[state], 3)) << 1 | (ends.isEmpty(state) ? 0 : 1)
    }
    next.withUnsafeMutableBufferPointer { next in
      for place in next.indices { next[place] = cells[Int(next[place])] }
    }
    self.next = next
    self.ends = ends
    starts = KeywordStarts(words)
  }

  /// Makes an automaton of the tree of the words, breadth first: if no word continues, the search goes on with the longest
  /// suffix that starts another word. Returns for each state the one of its longest suffix that is a word.
  private static func completing(_ next: inout [UInt32], _ width: Int, _ first: [Int]) -> [Int] {
    var shorter = Array(repeating: 0, count: first.count)
    var fallback = shorter
    var queue = next[..<width].filter { $0 != 0 }.map(Int.init)
    queue.reserveCapacity(first.count)
    next.withUnsafeMutableBufferPointer { next in
      var done = 0
      while done < queue.count {
        let state = queue[done]
        done += 1
        let other = fallback[state]
        shorter[state] = first[other] >= 0 ? other : shorter[other]
        let (row, otherRow) = (state * width, other * width)
        for column in 0..<width {
          let child = Int(next[row + column])
          if child == 0 {
            next[row + column] = next[otherRow + column]
          } else {
            fallback[child] = Int(next[otherRow + column])
            queue.append(child)
          }
        }
      }
    }
    return shorter
  }

  /// Every place of every word, in the order of their ends.
  func hits(in bytes: [UInt8]) -> [Hit] {
    var hits: [Hit] = []
    bytes.withUnsafeBufferPointer { bytes in
      eachHit(in: bytes) { hit in
        hits.append(hit)
        return true
      }
    }
    return hits
  }

  /// Whether a word occurs in a text, and the text before it passes a test; offsets count from the start of the text.
  func occur(in text: ArraySlice<UInt8>, where isMeant: (Hit, UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var isFound = false
      eachHit(in: bytes) { hit in
        isFound = isMeant(hit, bytes)
        return !isFound
      }
      return isFound
    }
  }

  /// Passes every place of every word on, in the order of their ends, until `goesOn` returns false.
  ///
  /// From a place where a word may start, the automaton runs until at most two bytes may be the start of another word;
  /// from there on, the search for such a place continues.
  private func eachHit(in bytes: UnsafeBufferPointer<UInt8>, _ goesOn: (Hit) -> Bool) {
    guard starts.isPossible else { return }
    next.withUnsafeBufferPointer { next in
      classes.withUnsafeBufferPointer { classes in
        var start = starts.first(in: bytes, from: 0)
        // Words that end before this offset are known.
        var known = 0
        while start < bytes.count {
          var cell: UInt32 = 0
          var offset = start
          repeat {
            cell = next[Int(cell >> 3) + Int(classes[Int(bytes[offset])])]
            offset += 1
            if cell & 1 == 1, offset > known {
              var state = Int(cell >> 3) / width
              while state != 0 {
                var word = ends.first[state]
                while word >= 0 {
                  guard goesOn(Hit(word: word, offset: offset - lengths[word])) else { return }
                  word = ends.same[word]
                }
                state = ends.shorter[state]
              }
            }
          } while offset < bytes.count && (cell & 0b110 == 0b110 || offset < start + 3)
          known = max(known, offset)
          if offset == bytes.count { return }
          start = starts.first(in: bytes, from: offset - Int(cell >> 1 & 3))
        }
      }
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
