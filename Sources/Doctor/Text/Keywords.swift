/// Finds many words in a text in one pass (Aho and Corasick, 1975), ASCII letters in either case.
///
/// Most rules about words find nothing in most files; all of them together read each byte only once.
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
  /// The row of the next state, doubled, and whether words end there in the last bit, by row and class.
  private let next: [UInt32]
  /// The words that end in a state.
  private let ends: [[Int]]

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
    for (number, word) in words.enumerated() where !word.isEmpty && ends.count + word.count < Int(UInt16.max) {
      var state = 0
      for byte in word {
        let cell = state * width + Int(classes[Int(byte)])
        if next[cell] == 0 {
          next[cell] = UInt16(ends.count)
          next += repeatElement(0, count: width)
          ends.append([])
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
    self.next = next.map { UInt32($0) * UInt32(width) << 1 | (ends[Int($0)].isEmpty ? 0 : 1) }
    self.ends = ends
  }

  /// Every place of every word, in the order of their ends.
  func hits(in bytes: [UInt8]) -> [Hit] {
    guard lengths.contains(where: { $0 > 0 }) else { return [] }
    var hits: [Hit] = []
    var cell: UInt32 = 0
    bytes.withUnsafeBufferPointer { bytes in
      next.withUnsafeBufferPointer { next in
        classes.withUnsafeBufferPointer { classes in
          for offset in bytes.indices {
            cell = next[Int(cell >> 1) + Int(classes[Int(bytes[offset])])]
            guard cell & 1 == 1 else { continue }
            for word in ends[Int(cell >> 1) / width] {
              hits.append(Hit(word: word, offset: offset + 1 - lengths[word]))
            }
          }
        }
      }
    }
    return hits
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
