/// SHA-256 (FIPS 180-4) for the digests of the pack's files, so that a build need not compile a cryptography library for
/// this tool, too. A test compares every digest with that of the library.
enum SHA256 {
  /// The digest as Cairn writes it: `sha256:` and 64 hexadecimal digits.
  static func digest(of bytes: [UInt8]) -> String {
    var state = initial
    var message = bytes + [0x80]
    message += Array(repeating: 0, count: (120 - message.count % 64) % 64)
    message += (0..<8).map { UInt8(truncatingIfNeeded: (bytes.count * 8) >> (56 - 8 * $0)) }
    for start in stride(from: 0, to: message.count, by: 64) { add(message[start..<start + 64], to: &state) }
    let digits = state.map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 8 - text.count) + text
    }
    return "sha256:" + digits.joined()
  }

  private static func add(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { offset in
      block[offset..<offset + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let upper = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ upper &+ choice &+ constants[index] &+ words[index]
      let lower = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ lower &+ majority)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// The first 32 bits of the fractional parts of the square roots of the first eight primes (section 5.3.3).
  private static let initial: [UInt32] = primes.prefix(8).map { fraction(ofRootOf: $0, squared: true) }
  /// The same of the cube roots of the first 64 primes (section 4.2.2).
  private static let constants: [UInt32] = primes.map { fraction(ofRootOf: $0, squared: false) }

  private static let primes: [UInt64] = (2...311).filter { (number: UInt64) in
    (2..<number).allSatisfy { number % $0 != 0 }
  }

  /// The fractional part of a root of a prime below 312, times 2 to the power of 32, in integers: the largest number whose
  /// power is at most the prime times the power of 2.
  private static func fraction(ofRootOf prime: UInt64, squared: Bool) -> UInt32 {
    var root: UInt64 = 0
    for bit in (0..<37).reversed() {
      let next = root | 1 << UInt64(bit)
      if isPower(of: next, atMost: prime, squared: squared) { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }

  /// Whether a number's square is at most the prime times 2^64, or its cube at most the prime times 2^96.
  private static func isPower(of number: UInt64, atMost prime: UInt64, squared: Bool) -> Bool {
    let square = number.multipliedFullWidth(by: number)
    if squared { return square.high < prime || square.high == prime && square.low == 0 }
    // The number is below 2^37 and its square below 2^74, so the parts of the cube do not overflow.
    let low = square.low.multipliedFullWidth(by: number)
    let (high, carries) = (square.high &* number).addingReportingOverflow(low.high)
    let limit = prime << 32
    return !carries && (high < limit || high == limit && low.low == 0)
  }
}
