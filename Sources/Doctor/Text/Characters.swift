internal import Vocabulary

/// The scalars of a text around a place, for rules about invisible characters.
struct Characters {
  let bytes: [UInt8]

  /// The scalar that starts at an offset, and its length; nil if no scalar starts there.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    guard case .valid(let encoded) = decoder.parseScalar(from: &iterator) else { return nil }
    return (Unicode.UTF8.decode(encoded), encoded.count)
  }

  /// The scalar that ends before an offset; nil if no scalar ends there.
  func scalar(before offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    var start = min(offset, bytes.count) - 1
    let floor = max(0, start - 3)
    while start > floor, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = scalar(at: start), start + found.length == offset else { return nil }
    return found
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a script that is written from right to left.
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Whether joiners normally occur next to it: letters and marks of Arabic, Syriac, Mongolian, the scripts of India
  /// and similar scripts (Unicode 17, section 23.2).
  var takesJoiners: Bool {
    switch value {
    case 0x590...0x1CFF, 0xA800...0xABFF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x11FFF, 0x1E800...0x1EFFF:
      properties.isAlphabetic || properties.generalCategory == .nonspacingMark
        || properties.generalCategory == .spacingMark || properties.numericType != nil
    default: false
    }
  }

  /// Whether its script separates words with a zero-width space: Thai, Lao, Burmese, Khmer and similar scripts.
  var separatesInvisibly: Bool {
    switch value {
    case 0xE00...0x109F, 0x1780...0x17FF, 0x1950...0x1AAF, 0xA9E0...0xAAFF: true
    default: false
    }
  }

  /// Whether it is a part of emoji.
  var isPictograph: Bool {
    value > 0x7F && (properties.isEmoji || properties.isEmojiModifier)
  }
}
