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
  private let states: KeywordStates
  private let starts: KeywordStarts

  /// Words that do not fit into 65,535 states are left out; empty ones are never found.
  init(_ words: [[UInt8]]) {
    id = Self.last.add(1, ordering: .relaxed).newValue
    let words = words.map { $0.map(Self.folded) }
    lengths = words.map(\.count)
    states = KeywordStates(words)
    starts = KeywordStarts(words)
  }

  /// Every place of every word, in the order of their ends.
  func hits(in bytes: [UInt8]) -> [Hit] {
    var hits: [Hit] = []
    eachHit(in: bytes) { hit in
      hits.append(hit)
      return true
    }
    return hits
  }

  /// Passes every place of every word on, in the order of their ends, until `goesOn` returns false.
  func eachHit(in bytes: [UInt8], _ goesOn: (Hit) -> Bool) {
    bytes.withUnsafeBufferPointer { eachHit(in: $0, goesOn) }
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

  /// From a place where a word may start, the automaton runs until at most two bytes may be the start of another word;
  /// from there on, the search for such a place continues.
  private func eachHit(in bytes: UnsafeBufferPointer<UInt8>, _ goesOn: (Hit) -> Bool) {
    guard starts.isPossible else { return }
    var start = starts.first(in: bytes, from: 0)
    // Words that end before this offset are known.
    var known = 0
    while start < bytes.count {
      var state = 0
      var offset = start
      repeat {
        state = states.next(state, bytes[offset])
        offset += 1
        if states.isEnd(state), offset > known {
          let isDone = !states.eachWord(endingIn: state) { goesOn(Hit(word: $0, offset: offset - lengths[$0])) }
          if isDone { return }
        }
      } while offset < bytes.count && (states.length(state) == 3 || offset < start + 3)
      known = max(known, offset)
      if offset == bytes.count { return }
      start = starts.first(in: bytes, from: offset - states.length(state))
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
