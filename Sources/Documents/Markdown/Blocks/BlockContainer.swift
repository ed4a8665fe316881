internal import Vocabulary

/// A block that contains other blocks (CommonMark 0.31, section 5), or a footnote of GFM.
struct BlockContainer {
  /// What kind of container it is.
  enum Kind {
    /// A block quote.
    case quote
    /// The content of its further lines is indented by that many columns.
    case item(Int)
    /// A footnote.
    case footnote
  }

  /// The kind, with what its further lines need.
  let kind: Kind
  /// Whether a block is in it; an item without one ends at an empty line.
  var hasContent = false

  /// An empty container.
  init(_ kind: Kind) { self.kind = kind }

  /// Whether it is a block quote.
  var isQuote: Bool { if case .quote = kind { true } else { false } }

  /// Whether the line belongs to the container; then the cursor moves to the content.
  func continues(at cursor: inout LineCursor, in bytes: [UInt8]) -> Bool {
    switch kind {
    case .quote:
      guard !cursor.isBlank, cursor.indentation <= 3, bytes[cursor.text] == UInt8(ascii: ">") else { return false }
      cursor.enterQuote(in: bytes)
      return true
    case .item(let width):
      if cursor.indentation >= width {
        cursor.skip(columns: width, in: bytes)
        return true
      }
      guard cursor.isBlank, hasContent else { return false }
      cursor.skipBlanks()
      return true
    case .footnote:
      guard cursor.isBlank || cursor.indentation >= 4 else { return false }
      cursor.skip(columns: 4, in: bytes)
      return true
    }
  }

  /// The container that starts with the text at the cursor, which then moves to its content; nil if none does. An item
  /// that interrupts a paragraph is not empty, and its number is 1.
  static func start(at cursor: inout LineCursor, inParagraph: Bool, in bytes: [UInt8]) -> BlockContainer? {
    switch bytes[cursor.text] {
    case UInt8(ascii: ">"):
      cursor.enterQuote(in: bytes)
      return BlockContainer(.quote)
    case UInt8(ascii: "["):
      guard let length = footnoteLength(at: cursor, in: bytes) else { return nil }
      cursor.skip(text: length, in: bytes)
      cursor.skipBlanks()
      return BlockContainer(.footnote)
    default: return item(at: &cursor, inParagraph: inParagraph, in: bytes)
    }
  }

  private static func item(at cursor: inout LineCursor, inParagraph: Bool, in bytes: [UInt8]) -> BlockContainer? {
    guard let length = markerLength(at: cursor, in: bytes) else { return nil }
    let first = bytes[cursor.text]
    let isOne = length == 2 && first == UInt8(ascii: "1")
    if inParagraph, length > 1, !isOne { return nil }
    var inside = cursor
    inside.skip(text: length, in: bytes)
    if inParagraph, inside.isBlank { return nil }
    var width = cursor.indentation + length
    // With five blanks or more, the content is indented code one column after the marker.
    if inside.isBlank || inside.indentation >= 5 {
      inside.skip(columns: 1, in: bytes)
      width += 1
    } else {
      width += inside.indentation
      inside.skipBlanks()
    }
    cursor = inside
    return BlockContainer(.item(width))
  }

  /// The length of a bullet, or of a number with `.` or `)`, if a blank or the end of the line follows.
  private static func markerLength(at cursor: LineCursor, in bytes: [UInt8]) -> Int? {
    let (start, end) = (cursor.text, cursor.end)
    var offset = start
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): offset += 1
    case 0x30...0x39:
      while offset < end, offset - start < 9, Byte.isDigit(bytes[offset]) { offset += 1 }
      guard offset < end, bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")") else { return nil }
      offset += 1
    default: return nil
    }
    return offset == end || Byte.isBlank(bytes[offset]) ? offset - start : nil
  }

  /// The length of `[^label]:`.
  private static func footnoteLength(at cursor: LineCursor, in bytes: [UInt8]) -> Int? {
    let (start, end) = (cursor.text, cursor.end)
    guard bytes.has("[^", at: start, before: end) else { return nil }
    var offset = start + 2
    while offset < end, !Byte.isBlank(bytes[offset]), bytes[offset] != UInt8(ascii: "]") { offset += 1 }
    guard offset > start + 2, bytes.has("]:", at: offset, before: end) else { return nil }
    return offset + 2 - start
  }
}

extension LineCursor {
  /// Moves over `>` and one blank after it.
  fileprivate mutating func enterQuote(in bytes: [UInt8]) {
    skip(text: 1, in: bytes)
    skip(columns: 1, in: bytes)
  }
}
