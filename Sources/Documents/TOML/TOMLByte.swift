/// The bytes that TOML's grammar names.
enum TOMLByte {
  static var tab: UInt8 { 0x09 }
  static var lineFeed: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var space: UInt8 { 0x20 }
  static var quote: UInt8 { 0x22 }
  static var hash: UInt8 { 0x23 }
  static var apostrophe: UInt8 { 0x27 }
  static var plus: UInt8 { 0x2B }
  static var comma: UInt8 { 0x2C }
  static var minus: UInt8 { 0x2D }
  static var dot: UInt8 { 0x2E }
  static var zero: UInt8 { 0x30 }
  static var colon: UInt8 { 0x3A }
  static var equals: UInt8 { 0x3D }
  static var openBracket: UInt8 { 0x5B }
  static var backslash: UInt8 { 0x5C }
  static var closeBracket: UInt8 { 0x5D }
  static var underscore: UInt8 { 0x5F }
  static var openBrace: UInt8 { 0x7B }
  static var closeBrace: UInt8 { 0x7D }

  /// Whether a bare key may contain it: `A-Z a-z 0-9 _ -`.
  static func isBareKey(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == underscore || byte == minus
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    // Only bit 5 distinguishes the cases of an ASCII letter.
    (0x61...0x7A).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// Whether it may occur in a number, date or word without quotes.
  static func isPlain(_ byte: UInt8) -> Bool {
    isBareKey(byte) || byte == dot || byte == plus || byte == colon
  }

  /// Whether a key may start with it.
  static func beginsKey(_ byte: UInt8) -> Bool { isBareKey(byte) || byte == quote || byte == apostrophe }

  /// Whether it is a control character that is not allowed in comments and strings; line ends are, tabs are not.
  static func isControl(_ byte: UInt8) -> Bool { byte < space && byte != tab || byte == 0x7F }
}
