/// What Cairn treats as the same text: line ends and a byte-order mark depend on the checkout, not on the document.
package enum Text {
  /// The UTF-8 encoding of U+FEFF.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// UTF-8 text without byte-order mark and with LF instead of CR LF; other bytes unchanged.
  package static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    let hasMark = bytes.starts(with: byteOrderMark)
    guard hasMark || bytes.has(0x0D), isUTF8(bytes) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = hasMark ? 3 : 0
    while offset < bytes.count {
      if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
      result.append(bytes[offset])
      offset += 1
    }
    return result
  }

  /// Normalized text without the line ends after its last line, which editors add and remove.
  package static func withoutLastLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var text = normalized(bytes)
    while text.last == 0x0A { text.removeLast() }
    return text
  }

  /// `bytes`, which are normalized, with the line ends and the byte-order mark of `model`: CR LF if most of its lines
  /// end with it.
  package static func styled(_ bytes: [UInt8], like model: [UInt8]) -> [UInt8] {
    guard isUTF8(bytes), isUTF8(model) else { return bytes }
    let mark = model.starts(with: byteOrderMark) && !bytes.starts(with: byteOrderMark) ? byteOrderMark : []
    guard usesCarriageReturns(model) else { return mark + bytes }
    var result = mark
    result.reserveCapacity(bytes.count + bytes.count / 32)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A, previous != 0x0D { result.append(0x0D) }
      result.append(byte)
      previous = byte
    }
    return result
  }

  /// Whether more than half of the lines end with CR LF.
  package static func usesCarriageReturns(_ bytes: [UInt8]) -> Bool {
    var plain = 0
    var withReturn = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A { if previous == 0x0D { withReturn += 1 } else { plain += 1 } }
      previous = byte
    }
    return withReturn > plain
  }

  /// The number of Unicode scalars of a text.
  package static func scalarCount(_ text: String) -> Int {
    let first = text.utf8.withContiguousStorageIfAvailable { bytes in
      // All bytes of a scalar but the first one are 0b10xxxxxx.
      bytes.count - bytes.countOfContinuations
    }
    return first ?? text.unicodeScalars.count
  }

  /// Whether the bytes are well-formed UTF-8.
  package static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
  }
}
