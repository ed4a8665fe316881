/// What single bytes of a text are in ASCII; a byte above 0x7F is none of this.
///
/// Readers ask for every byte of a document, so all of it is inlined into other modules.
@usableFromInline package enum Byte {
  /// LF, the line end of Unix.
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  /// CR, the first byte of the line end of Windows.
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  /// The tab.
  @inlinable package static var tab: UInt8 { 0x09 }
  /// The space.
  @inlinable package static var blank: UInt8 { 0x20 }

  /// Whether it is a space or a tab.
  @inlinable package static func isBlank(_ byte: UInt8) -> Bool { byte == blank || byte == tab }

  /// Whether it is LF or CR.
  @inlinable package static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  /// Whether it is a space, a tab, LF or CR.
  @inlinable package static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isLineEnd(byte) }

  /// Whether it is one of `0-9`.
  @inlinable package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether it is one of `a-z`.
  @inlinable package static func isLowercaseLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// Whether it is one of `A-Z a-z`.
  @inlinable package static func isLetter(_ byte: UInt8) -> Bool {
    // Only bit 5 distinguishes the cases of an ASCII letter.
    isLowercaseLetter(byte | 0x20)
  }

  /// Whether it is one of `A-Z a-z 0-9`.
  @inlinable package static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// Whether it is printed, and is neither a space nor a letter nor a digit.
  @inlinable package static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > blank && byte < 0x7F && !isAlphanumeric(byte)
  }

  /// The value of a hexadecimal digit in either letter case; nil for another byte.
  @inlinable package static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without those at both ends that are blank: spaces and tabs, or those that `isBlank` accepts.
  @inlinable package func trimmed(of isBlank: (UInt8) -> Bool = Byte.isBlank) -> ArraySlice<UInt8> {
    let rest = drop(while: isBlank)
    let end = rest.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? rest.startIndex
    return rest[rest.startIndex..<end]
  }
}
