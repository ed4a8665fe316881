/// Numbers whose lowest byte comes first, as gzip and zip have them.
extension ArraySlice<UInt8> {
  /// The number in the two bytes at an offset from the start; nil if they are not all there.
  func number16(at offset: Int) -> Int? {
    guard offset >= 0, count >= 2, offset <= count - 2 else { return nil }
    let start = startIndex + offset
    return Int(self[start]) | Int(self[start + 1]) << 8
  }

  /// The same in four bytes.
  func number32(at offset: Int) -> Int? {
    guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
    return low | high << 16
  }
}

extension [UInt8] {
  /// Appends the lowest two bytes of a number.
  mutating func append16(_ number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  /// Appends the lowest four bytes of a number.
  mutating func append32(_ number: Int) {
    append16(number)
    append16(number >> 16)
  }
}
