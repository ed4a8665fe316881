/// A byte, or a copy of earlier bytes.
struct DeflateToken {
  /// The byte, or the length of the copy.
  let value: UInt16
  /// How far back the copy begins; 0 for a byte.
  let distance: UInt16

  init(byte: UInt8) {
    (value, distance) = (UInt16(byte), 0)
  }

  /// `distance` is at most 32768, which a `UInt16` holds.
  init(length: Int, distance: Int) {
    value = UInt16(truncatingIfNeeded: length)
    self.distance = UInt16(truncatingIfNeeded: distance)
  }
}

/// Finds what repeats in a text: LZ77 with chains of places that begin with the same three bytes.
///
/// A match is used only if there is no longer one at the next byte. The bounds below decide which bytes come out, so a
/// change of any of them changes every archive.
struct MatchFinder {
  /// How many earlier places are compared for each byte.
  private static let chainLimit = 128
  /// A match of this length is used without looking at the next byte.
  private static let goodMatch = 128
  /// How far back the shortest match may begin.
  private static let farthestShortMatch = 4096
  private static let hashBits = 15

  private let bytes: [UInt8]
  /// The last place with each hash; -1 for none.
  private var heads = [Int32](repeating: -1, count: 1 << hashBits)
  /// The place before each place with the same hash, by the place within the window.
  private var previous = [Int32](repeating: -1, count: DeflateTables.windowSize)
  private var position = 0

  /// At most 2 GiB.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether everything was passed to `next`.
  var isAtEnd: Bool { position >= bytes.count }

  /// The next tokens, in order: at most `limit` of them, or one more.
  mutating func next(_ limit: Int) -> [DeflateToken] {
    var tokens: [DeflateToken] = []
    tokens.reserveCapacity(limit)
    while tokens.count < limit, position < bytes.count {
      var match = longestMatch(at: position)
      insert(position)
      while match.length >= DeflateTables.shortestMatch, match.length < Self.goodMatch, tokens.count < limit {
        let later = longestMatch(at: position + 1)
        guard later.length > match.length else { break }
        tokens.append(DeflateToken(byte: bytes[position]))
        position += 1
        insert(position)
        match = later
      }
      guard match.length >= DeflateTables.shortestMatch else {
        tokens.append(DeflateToken(byte: bytes[position]))
        position += 1
        continue
      }
      tokens.append(DeflateToken(length: match.length, distance: match.distance))
      for place in position + 1..<position + match.length { insert(place) }
      position += match.length
    }
    return tokens
  }

  /// The longest earlier text that also begins here, the nearest if several are; of length 0 if there is none.
  private func longestMatch(at place: Int) -> (length: Int, distance: Int) {
    let most = min(DeflateTables.longestMatch, bytes.count - place)
    guard most >= DeflateTables.shortestMatch else { return (0, 0) }
    var best = (length: DeflateTables.shortestMatch - 1, distance: 0)
    var candidate = Int(heads[hash(at: place)])
    for _ in 0..<Self.chainLimit {
      guard candidate >= 0, place - candidate <= DeflateTables.windowSize else { break }
      if bytes[candidate + best.length] == bytes[place + best.length] {
        let length = sharedLength(candidate, place, most)
        if length > best.length {
          best = (length, place - candidate)
          if length == most { break }
        }
      }
      let earlier = Int(previous[candidate & (DeflateTables.windowSize - 1)])
      // The entry was replaced by a later place.
      guard earlier < candidate else { break }
      candidate = earlier
    }
    // A distance that takes many bits costs more than three bytes.
    let isWorthIt = best.length > DeflateTables.shortestMatch || best.distance <= Self.farthestShortMatch
    return best.distance == 0 || !isWorthIt ? (0, 0) : best
  }

  private func sharedLength(_ one: Int, _ two: Int, _ most: Int) -> Int {
    var length = 0
    while length < most, bytes[one + length] == bytes[two + length] { length += 1 }
    return length
  }

  private mutating func insert(_ place: Int) {
    guard place + DeflateTables.shortestMatch <= bytes.count else { return }
    let hash = hash(at: place)
    previous[place & (DeflateTables.windowSize - 1)] = heads[hash]
    heads[hash] = Int32(truncatingIfNeeded: place)
  }

  /// Of the three bytes at a place.
  private func hash(at place: Int) -> Int {
    let three = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
    return Int((three &* 0x9E37_79B1) >> UInt32(32 - Self.hashBits))
  }
}
