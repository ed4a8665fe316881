/// Eight bytes of a text in one number: the loops over whole documents look at so many at once.
///
/// A mask has the highest bit of each byte that fulfills a condition (H. S. Warren, Hacker's Delight, section 6-1).
@usableFromInline package enum ByteWord {
  /// The highest bit of each byte.
  @inlinable package static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// The byte in every place.
  @inlinable package static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The eight bytes from an offset on, the first one in the lowest bits; they must be within the buffer.
  @inlinable package static func load(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A mask of the bytes that are zero.
  @inlinable package static func zeros(_ word: UInt64) -> UInt64 {
    let low = repeating(0x7F)
    return ~(((word & low) &+ low) | word | low)
  }

  /// A mask whose lowest bit is that of the first byte that is zero; empty if none is. It costs less than `zeros`, and
  /// may have further bits after the first one.
  @inlinable package static func firstZero(_ word: UInt64) -> UInt64 {
    (word &- repeating(1)) & ~word & highBits
  }

  /// The number of bytes in a mask.
  @inlinable package static func count(_ mask: UInt64) -> Int {
    Int(truncatingIfNeeded: ((mask >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// The number of the first byte in a mask that is not empty.
  @inlinable package static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }
}
