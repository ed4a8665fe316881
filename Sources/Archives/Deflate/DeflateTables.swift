/// The constants of DEFLATE (RFC 1951, sections 3.2.5 to 3.2.7).
enum DeflateTables {
  /// The distance up to which earlier bytes can be referred to.
  static let windowSize = 32768
  static let shortestMatch = 3
  static let longestMatch = 258
  /// The symbol that ends a block; the ones after it are lengths.
  static let endOfBlock = 256
  /// The number of symbols for literals and lengths, and for distances.
  static let literalCount = 286
  static let distanceCount = 30
  /// The longest code of a literal, a length or a distance, in bits.
  static let longestCode = 15

  /// The shortest length of each length symbol, and the extra bits after it.
  static let lengthBases: [Int] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  static let lengthExtraBits: [Int] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  /// The shortest distance of each distance symbol, and the extra bits after it.
  static let distanceBases: [Int] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  static let distanceExtraBits: [Int] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  /// The order in which a block lists the lengths of the codes for code lengths.
  static let codeLengthOrder: [Int] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The code lengths of a block with fixed codes, with the two length symbols that no block may use.
  static let fixedLiteralLengths: [UInt8] =
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
    + Array(repeating: 8, count: 8)
  static let fixedDistanceLengths: [UInt8] = Array(repeating: 5, count: 32)

  /// The number of the length symbol for each length from 0 to 258; those below 3 are not used.
  static let lengthSymbols: [UInt8] = symbols(upTo: longestMatch, bases: lengthBases)

  /// The distance symbol for a distance from 1 to 32768.
  static func distanceSymbol(_ distance: Int) -> Int {
    // From 5 on, each power of two has two symbols.
    let zeroBased = distance - 1
    if zeroBased < 4 { return zeroBased }
    let highestBit = Int.bitWidth - 1 - zeroBased.leadingZeroBitCount
    return 2 * highestBit + (zeroBased >> (highestBit - 1) & 1)
  }

  private static func symbols(upTo last: Int, bases: [Int]) -> [UInt8] {
    var symbols: [UInt8] = []
    var symbol = 0
    for value in 0...last {
      while symbol + 1 < bases.count, bases[symbol + 1] <= value { symbol += 1 }
      symbols.append(UInt8(symbol))
    }
    return symbols
  }
}
