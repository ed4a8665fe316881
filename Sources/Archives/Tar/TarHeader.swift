internal import Vocabulary

/// The block before each entry of a tar archive.
struct TarHeader {
  /// The name in the header, which an entry before may replace.
  let name: [UInt8]
  let size: Int
  let isExecutable: Bool
  /// The letter that says what the entry is; 0 in archives from before 1988.
  let kind: UInt8

  /// Reads a block of 512 bytes.
  init(_ block: ArraySlice<UInt8>) throws(ArchiveFault) {
    func field(_ offset: Int, _ count: Int) -> ArraySlice<UInt8> { block.dropFirst(offset).prefix(count) }
    func text(_ offset: Int, _ count: Int) -> ArraySlice<UInt8> { field(offset, count).prefix { $0 != 0 } }
    let blanks = 8 * Int(Byte.blank)
    let sum = block.reduce(blanks) { $0 + Int($1) } - field(148, 8).reduce(0) { $0 + Int($1) }
    guard Self.octal(field(148, 8)) == sum else { throw .checksum(Self.shown(text(0, 100))) }
    kind = block[block.startIndex + 156]
    // GNU tar has other fields where POSIX has the first part of a name.
    let isPOSIX = field(257, 6).elementsEqual("ustar\0".utf8)
    let prefix = isPOSIX ? text(345, 155) : []
    name = (prefix.isEmpty ? [] : prefix + [UInt8(ascii: "/")]) + Array(text(0, 100))
    guard let size = Self.number(field(124, 12)), let mode = Self.number(field(100, 8)) else { throw .damaged }
    self.size = size
    isExecutable = mode & 0o100 != 0
  }

  /// nil for a name without text.
  private static func shown(_ name: ArraySlice<UInt8>) -> String? {
    name.isEmpty ? nil : EntryNames.shown(name)
  }

  /// An octal number, or a binary one, as GNU tar writes large ones; nil for one below 0 or far too large.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard let first = field.first, first & 0x80 != 0 else { return octal(field) }
    guard first == 0x80 else { return nil }
    var number = 0
    for byte in field.dropFirst() {
      guard number < 1 << 54 else { return nil }
      number = number << 8 | Int(byte)
    }
    return number
  }

  /// Digits between blanks and zero bytes; nil for anything else. An empty field is 0.
  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.trimmed { $0 == Byte.blank || $0 == 0 }
    var number = 0
    for digit in digits {
      guard (0x30...0x37).contains(digit), number < 1 << 54 else { return nil }
      number = number << 3 | Int(digit - 0x30)
    }
    return number
  }
}
