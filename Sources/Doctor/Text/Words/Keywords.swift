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

  private let lengths: [Int]
  /// The class of each byte; bytes that occur in no word have class 0.
  private let classes: [UInt8]
  private let width: Int
  /// What follows in a state, by row and class: the row of the next state, its depth, and whether words end there.
  private let next: [UInt32]
  /// The words that end in a state.
  private let ends: [[Int]]
  private let starts: KeywordStarts

  /// Words that do not fit into 65,535 states are left out; empty ones are never found.
  init(_ words: [[UInt8]]) {
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
    var next = Array(repeating: UInt16(0), count: width)
    var ends: [[Int]] = [[]]
    var depths = [0]
    for (number, word) in words.enumerated() where !word.isEmpty && ends.count + word.count < Int(UInt16.max) {
      var state = 0
      for byte in word {
        let cell = state * width + Int(classes[Int(byte)])
        if next[cell] == 0 {
          next[cell] = UInt16(ends.count)
          next += repeatElement(0, count: width)
          ends.append([])
          depths.append(depths[state] + 1)
        }
        state = Int(next[cell])
      }
      ends[state].append(number)
    }
    // Breadth first: if no word continues, the search goes on with the longest suffix that starts another word.
    var fallback = Array(repeating: 0, count: ends.count)
    var queue = next[..<width].filter { $0 != 0 }.map(Int.init)
    var first = 0
    while first < queue.count {
      let state = queue[first]
      first += 1
      ends[state] += ends[fallback[state]]
      let (row, otherRow) = (state * width, fallback[state] * width)
      for column in 0..<width {
        let child = Int(next[row + column])
        let other = next[otherRow + column]
        if child == 0 {
          next[row + column] = other
        } else {
          fallback[child] = Int(other)
          queue.append(child)
        }
      }
    }
    self.classes = classes
    self.width = width
    let cells = ends.indices.map { state in
      UInt32(state * width) << 3 | UInt32(min(depths[state], 3)) << 1 | (ends[state].isEmpty ? 0 : 1)
    }
    self.next = next.map { cells[Int($0)] }
    self.ends = ends
    starts = KeywordStarts(words)
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
              for word in ends[Int(cell >> 3) / width] {
                guard goesOn(Hit(word: word, offset: offset - lengths[word])) else { return }
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
