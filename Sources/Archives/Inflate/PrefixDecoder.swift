/// Finds the symbols of a prefix code: short codes in a table, longer ones bit by bit.
struct PrefixDecoder {
  private static let tableBits = 9

  /// By the next bits: the symbol, and in the lowest four bits the length of its code; 0 for a longer code.
  private var table = [UInt16](repeating: 0, count: 1 << tableBits)
  /// How many codes have each length.
  private var counts = [Int](repeating: 0, count: DeflateTables.longestCode + 1)
  /// By length, and of one length in their order.
  private var symbols: [UInt16] = []

  /// The codes that belong to code lengths of at most 15. Throws for lengths that no prefix code has, and for those of an
  /// incomplete one; only a code of one bit may be alone. Without any length, each symbol is a fault.
  init(lengths: ArraySlice<UInt8>, mayBeAlone: Bool) throws(InflateFault) {
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var left = 1
    for length in 1...DeflateTables.longestCode {
      left = left << 1 - counts[length]
      if left < 0 { throw .badCodes }
    }
    let used = counts.reduce(0, +)
    if left > 0, used > 0, !(mayBeAlone && used == 1 && counts[1] == 1) { throw .badCodes }
    var places = [Int](repeating: 0, count: DeflateTables.longestCode + 2)
    for length in 1...DeflateTables.longestCode { places[length + 1] = places[length] + counts[length] }
    symbols = [UInt16](repeating: 0, count: used)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[places[Int(length)]] = UInt16(truncatingIfNeeded: symbol)
      places[Int(length)] += 1
    }
    fillTable()
  }

  private mutating func fillTable() {
    var code = 0
    var index = 0
    for length in 1...Self.tableBits {
      code <<= 1
      for _ in 0..<counts[length] {
        let entry = symbols[index] << 4 | UInt16(length)
        var bits = Self.reversed(code, length)
        while bits < table.count {
          table[bits] = entry
          bits += 1 << length
        }
        code += 1
        index += 1
      }
    }
  }

  /// Takes the next symbol.
  func symbol(from reader: inout BitReader) throws(InflateFault) -> Int {
    let bits = reader.peek()
    let entry = table[Int(truncatingIfNeeded: bits) & (table.count - 1)]
    if entry != 0 {
      try reader.skip(Int(entry & 15))
      return Int(entry >> 4)
    }
    // The codes of one length are consecutive numbers; their first bit is read first.
    var (code, first, index) = (0, 0, 0)
    for length in 1...DeflateTables.longestCode {
      code |= Int(bits >> UInt64(length - 1) & 1)
      let count = counts[length]
      if code - count < first {
        try reader.skip(length)
        return Int(symbols[index + code - first])
      }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    try reader.skip(DeflateTables.longestCode)
    throw .badSymbol
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var (rest, bits) = (code, 0)
    for _ in 0..<length {
      bits = bits << 1 | rest & 1
      rest >>= 1
    }
    return bits
  }
}
