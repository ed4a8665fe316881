/// Takes bits from bytes, the lowest bit of each byte first (RFC 1951, section 3.1.1).
struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int
  private var held: UInt64 = 0
  private var heldCount = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  /// The bytes after the one that the last bit was in.
  var rest: ArraySlice<UInt8> { bytes[(next - heldCount / 8)...] }

  /// The next 15 bits or more, without taking them; zeros after the end.
  mutating func peek() -> UInt64 {
    while heldCount <= 56, next < bytes.endIndex {
      held |= UInt64(bytes[next]) << UInt64(heldCount)
      heldCount += 8
      next += 1
    }
    return held
  }

  /// Takes bits that `peek` has shown.
  mutating func skip(_ count: Int) throws(InflateFault) {
    guard count <= heldCount else { throw .truncated }
    held >>= UInt64(count)
    heldCount -= count
  }

  /// Takes at most 32 bits.
  mutating func read(_ count: Int) throws(InflateFault) -> Int {
    let bits = peek() & (1 << UInt64(count) - 1)
    try skip(count)
    return Int(bits)
  }

  /// Takes whole bytes, from the start of the next one.
  mutating func readBytes(_ count: Int) throws(InflateFault) -> ArraySlice<UInt8> {
    next -= heldCount / 8
    (held, heldCount) = (0, 0)
    guard count <= bytes.endIndex - next else { throw .truncated }
    defer { next += count }
    return bytes[next..<next + count]
  }
}
