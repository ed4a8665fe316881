/// Searches for bytes, eight at a time.
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

  /// The offset of the first place, at or after `start`, where other bytes occur one after the other; nil if there is none,
  /// or no byte to look for.
  package func offset(of part: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = part.first, let last = part.last else { return nil }
    // The first and the last byte are compared together, because one of them alone occurs too often.
    let (firsts, lasts) = (ByteWord.repeating(first), ByteWord.repeating(last))
    let distance = part.count - 1
    let end = count - distance
    var offset = Swift.max(start, 0)
    while offset < end {
      if end - offset >= 8 {
        let differing = ByteWord.load(self, at: offset) ^ firsts | ByteWord.load(self, at: offset + distance) ^ lasts
        let mask = ByteWord.firstZero(differing)
        guard mask != 0 else {
          offset += 8
          continue
        }
        offset += ByteWord.first(mask)
      }
      if UnsafeBufferPointer(rebasing: self[offset..<offset + part.count]).elementsEqual(part) { return offset }
      offset += 1
    }
    return nil
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
    part.isEmpty
      || withUnsafeBufferPointer { all in part.withUnsafeBufferPointer { all.offset(of: $0, from: 0) != nil } }
  }

  /// Whether these are the same bytes, compared eight at a time.
  package func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBufferPointer { own in
      other.withUnsafeBufferPointer { other in
        var offset = 0
        while own.count - offset >= 8 {
          if ByteWord.load(own, at: offset) != ByteWord.load(other, at: offset) { return false }
          offset += 8
        }
        while offset < own.count {
          if own[offset] != other[offset] { return false }
          offset += 1
        }
        return true
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

extension ArraySlice<UInt8> {
  /// Where a text starts in these, in order, also where two of them overlap; none for an empty text.
  package func positions(of text: String) -> [Int] {
    let text = Array(text.utf8)
    var positions: [Int] = []
    withUnsafeBufferPointer { all in
      text.withUnsafeBufferPointer { text in
        var start = 0
        while let found = all.offset(of: text, from: start) {
          positions.append(startIndex + found)
          start = found + 1
        }
      }
    }
    return positions
  }
}
