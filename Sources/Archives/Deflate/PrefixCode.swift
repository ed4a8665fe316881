/// The codes that belong to code lengths (RFC 1951, section 3.2.2), as they are written: the first bit of a code is the
/// lowest.
struct PrefixCode {
  /// In bits, by symbol; 0 for a symbol without a code.
  let lengths: [UInt8]
  private let codes: [UInt16]

  /// `lengths` must be those of a prefix code, of at most 15 bits.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var counts = [Int](repeating: 0, count: DeflateTables.longestCode + 1)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [Int](repeating: 0, count: DeflateTables.longestCode + 1)
    var code = 0
    for length in 1...DeflateTables.longestCode {
      code = (code + counts[length - 1]) << 1
      next[length] = code
    }
    codes = lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return Self.reversed(UInt16(truncatingIfNeeded: next[Int(length)]), length)
    }
  }

  /// Writes the code of a symbol that has one.
  func write(_ symbol: Int, to writer: inout BitWriter) {
    writer.write(UInt32(codes[symbol]), count: Int(lengths[symbol]))
  }

  /// The bits that the codes of all symbols need, each written `counts` times.
  func cost(of counts: [Int]) -> Int {
    zip(counts, lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
  }

  private static func reversed(_ code: UInt16, _ length: UInt8) -> UInt16 {
    var (rest, bits): (UInt16, UInt16) = (code, 0)
    for _ in 0..<length {
      bits = bits << 1 | rest & 1
      rest >>= 1
    }
    return bits
  }
}
