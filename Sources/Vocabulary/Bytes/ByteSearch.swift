/// Searches for single bytes, eight at a time.
extension UnsafeBufferPointer<UInt8> {
  /// The offset of a byte between two offsets; the end if it does not occur there, and `start` if that is
  /// after it. Offsets outside are cut.
  package func offset(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let end = Swift.min(end, count)
    var offset = Swift.max(start, 0)
    let wanted = ByteWord.repeating(byte)
    while end - offset >= 8 {
      let mask = ByteWord.firstZero(ByteWord.load(self, at: offset) ^ wanted)
      if mask != 0 { return offset + ByteWord.first(mask) }
      offset += 8
    }
    while offset < end, self[offset] != byte { offset += 1 }
    return offset
  }

  /// The offset of the first LF or CR between two offsets; the end if there is none, and `start` if that is
  /// after it. Offsets outside are cut.
  package func lineEnd(from start: Int, to end: Int) -> Int {
    let end = Swift.min(end, count)
    var offset = Swift.max(start, 0)
    let (feeds, returns) = (ByteWord.repeating(Byte.lineFeed), ByteWord.repeating(Byte.carriageReturn))
    while end - offset >= 8 {
      let word = ByteWord.load(self, at: offset)
      let mask = ByteWord.firstZero(word ^ feeds) | ByteWord.firstZero(word ^ returns)
      if mask != 0 { return offset + ByteWord.first(mask) }
      offset += 8
    }
    while offset < end, !Byte.isLineEnd(self[offset]) { offset += 1 }
    return offset
  }

  /// How often a byte occurs between two offsets. Offsets outside are cut.
  package func count(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let end = Swift.min(end, count)
    var offset = Swift.max(start, 0)
    var found = 0
    let wanted = ByteWord.repeating(byte)
    while end - offset >= 8 {
      found += ByteWord.count(ByteWord.zeros(ByteWord.load(self, at: offset) ^ wanted))
      offset += 8
    }
    while offset < end {
      if self[offset] == byte { found += 1 }
      offset += 1
    }
    return found
  }

  /// Whether the first bytes are these.
  func starts(withBytesOf other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard other.count <= count else { return false }
    var offset = 0
    while other.count - offset >= 8 {
      guard ByteWord.load(self, at: offset) == ByteWord.load(other, at: offset) else { return false }
      offset += 8
    }
    while offset < other.count {
      guard self[offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }

  /// Whether these bytes come before others in byte order.
  func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    let shared = Swift.min(count, other.count)
    var offset = 0
    while shared - offset >= 8 {
      let (word, otherWord) = (ByteWord.load(self, at: offset), ByteWord.load(other, at: offset))
      // The first byte decides, so it must be the highest one.
      if word != otherWord { return word.byteSwapped < otherWord.byteSwapped }
      offset += 8
    }
    while offset < shared {
      if self[offset] != other[offset] { return self[offset] < other[offset] }
      offset += 1
    }
    return count < other.count
  }

  /// How many bytes are not ASCII.
  package var countOfNonASCII: Int { countHighBits { $0 } }

  /// How many bytes are 0b10xxxxxx, in UTF-8 the second and further ones of a scalar.
  package var countOfContinuations: Int { countHighBits { $0 & ~($0 << 1) } }

  /// How many bytes have their highest bit in the mask of the eight bytes they are among.
  private func countHighBits(in mask: (UInt64) -> UInt64) -> Int {
    var offset = 0
    var found = 0
    while count - offset >= 8 {
      found += ByteWord.count(mask(ByteWord.load(self, at: offset)) & ByteWord.highBits)
      offset += 8
    }
    while offset < count {
      if mask(UInt64(self[offset])) & 0x80 != 0 { found += 1 }
      offset += 1
    }
    return found
  }
}

extension [UInt8] {
  /// Whether other bytes occur in these, one after the other.
  package func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return withUnsafeBufferPointer { all in
      part.withUnsafeBufferPointer { part in
        let last = all.count - part.count
        var start = all.offset(of: first, from: 0, to: last + 1)
        while start <= last {
          if UnsafeBufferPointer(rebasing: all[start..<start + part.count]).elementsEqual(part) { return true }
          start = all.offset(of: first, from: start + 1, to: last + 1)
        }
        return false
      }
    }
  }

  /// Whether a byte occurs.
  package func has(_ byte: UInt8) -> Bool {
    withUnsafeBufferPointer { $0.offset(of: byte, from: 0, to: $0.count) < $0.count }
  }

  /// The offset of the first LF or CR between two offsets; the end if there is none, and `start` if that is
  /// after it. Offsets outside are cut.
  package func lineEnd(from start: Int, to end: Int) -> Int {
    withUnsafeBufferPointer { $0.lineEnd(from: start, to: end) }
  }

  /// How often a byte occurs between two offsets. Offsets outside are cut.
  package func count(of byte: UInt8, from start: Int, to end: Int) -> Int {
    withUnsafeBufferPointer { $0.count(of: byte, from: start, to: end) }
  }
}
