/// Packs bits into bytes, the lowest bit of each byte first (RFC 1951, section 3.1.1).
struct BitWriter {
  private var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var heldCount = 0

  /// Appends the lowest `count` bits of `bits`, at most 32; the others must be zero.
  mutating func write(_ bits: UInt32, count: Int) {
    held |= UInt64(bits) << UInt64(heldCount)
    heldCount += count
    while heldCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      heldCount -= 8
    }
  }

  /// Fills the current byte with zeros.
  mutating func alignToByte() {
    if heldCount > 0 { write(0, count: 8 - heldCount) }
  }

  /// Appends whole bytes, at the start of a byte.
  mutating func append(_ more: ArraySlice<UInt8>) {
    alignToByte()
    bytes += more
  }

  /// The bytes so far, the last one filled with zeros.
  mutating func finish() -> [UInt8] {
    alignToByte()
    return bytes
  }
}
