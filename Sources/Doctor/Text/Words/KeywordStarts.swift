internal import Vocabulary

/// Finds the places in a text where one of many words may start, by their first three bytes: it may find too many places,
/// but misses none.
struct KeywordStarts: Sendable {
  /// Whether there is a word at all.
  let isPossible: Bool
  /// Whether three bytes may start a word, by their hash.
  private let grams: [UInt8]
  /// How far a hash of 32 bits is shifted to be an index of `grams`.
  private let shift: UInt32
  /// Whether a byte is the first one of a word that is shorter than three bytes.
  private let firsts: [UInt8]

  /// Letter case is ignored, and some other bits with it.
  private static let mask: UInt32 = 0xDFDFDF

  init(_ words: [[UInt8]]) {
    let words = words.filter { !$0.isEmpty }
    isPossible = !words.isEmpty
    // At most one in thirty places is taken.
    var bits: UInt32 = 8
    while bits < 14, 1 << bits < words.count * 32 { bits += 1 }
    shift = 32 - bits
    var grams = Array(repeating: UInt8(0), count: 1 << Int(bits))
    var firsts = Array(repeating: UInt8(0), count: 256)
    for word in words {
      if word.count >= 3 {
        let gram = UInt32(word[0]) | UInt32(word[1]) << 8 | UInt32(word[2]) << 16
        grams[Self.hash(gram, shift)] = 1
      } else {
        firsts[Int(word[0])] = 1
        if Byte.isLetter(word[0]) { firsts[Int(word[0] & 0xDF)] = 1 }
      }
    }
    self.grams = grams
    self.firsts = firsts
  }

  /// The first offset, from `start` on, where a word may start; the end of the text if there is none.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let shift = shift
    return grams.withUnsafeBufferPointer { grams in
      firsts.withUnsafeBufferPointer { firsts in
        var offset = max(start, 0)
        // Four places at once; eight bytes are there, as the loop checks.
        while offset + 8 <= raw.count {
          let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          let low = UInt32(truncatingIfNeeded: word)
          let one = grams[Self.hash(low, shift)] | firsts[Int(low & 0xFF)]
          let two =
            grams[Self.hash(UInt32(truncatingIfNeeded: word >> 8), shift)] | firsts[Int(low >> 8 & 0xFF)]
          let three =
            grams[Self.hash(UInt32(truncatingIfNeeded: word >> 16), shift)] | firsts[Int(low >> 16 & 0xFF)]
          let four = grams[Self.hash(UInt32(truncatingIfNeeded: word >> 24), shift)] | firsts[Int(low >> 24)]
          if one | two | three | four != 0 {
            return one != 0 ? offset : two != 0 ? offset + 1 : three != 0 ? offset + 2 : offset + 3
          }
          offset += 4
        }
        // The last bytes cost less than a check.
        return min(offset, raw.count)
      }
    }
  }

  /// The index of the three bytes in the lower bits of a number.
  private static func hash(_ gram: UInt32, _ shift: UInt32) -> Int {
    Int(((gram & mask) &* 0x9E37_79B1) >> shift)
  }
}
