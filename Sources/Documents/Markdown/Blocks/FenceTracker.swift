internal import Vocabulary

/// Follows fenced code blocks from line to line (CommonMark 0.31, section 4.5), also inside list items (5.2).
///
/// A list item is identified by the column of its content; a fence inside it may be indented by that much, and ends
/// with the item.
struct FenceTracker {
  /// The role of a line for fences.
  enum Role {
    /// Outside of every fence; `indentation` counts from the innermost list item's content, and is 4 or more in
    /// indented code. `text` is the offset of the first byte after indentation and list markers.
    case outside(text: Int, indentation: Int, inList: Bool)
    case opening
    case inside
    case closing
  }

  /// A fence that is open.
  struct Open {
    let marker: UInt8
    let length: Int
    let container: Int
    let line: Line
    let info: Span
  }

  /// The open fence, if any.
  private(set) var open: Open?
  /// Content columns of the list items around, the outermost first.
  private var containers: [Int] = []

  /// Reads the next line.
  mutating func role(of line: Line, in bytes: [UInt8]) -> Role {
    var offset = line.start
    var column = 0
    Self.skipBlanks(&offset, &column, line, bytes)
    let isEmpty = offset == line.end
    if let fence = open {
      if !isEmpty, column < fence.container {
        open = nil
      } else if !isEmpty, column - fence.container <= 3, Self.closes(fence, at: offset, line, bytes) {
        open = nil
        return .closing
      } else {
        return .inside
      }
    }
    guard !isEmpty else { return .outside(text: offset, indentation: 0, inList: !containers.isEmpty) }
    while let last = containers.last, last > column { containers.removeLast() }
    var indentation = column - (containers.last ?? 0)
    while indentation <= 3, containers.count < 32, let after = Self.listMarkerEnd(at: offset, line, bytes) {
      column += after - offset
      offset = after
      let content = column + 1
      Self.skipBlanks(&offset, &column, line, bytes)
      // More than four blanks after the marker start indented code one column after it.
      containers.append(offset == line.end || column - content > 3 ? content : column)
      indentation = offset == line.end ? 0 : column - (containers.last ?? 0)
    }
    if indentation <= 3, let fence = Self.opening(at: offset, container: containers.last ?? 0, line, bytes) {
      open = fence
      return .opening
    }
    return .outside(text: offset, indentation: indentation, inList: !containers.isEmpty)
  }

  /// Skips blanks; a tab moves to the next column that is divisible by four.
  private static func skipBlanks(_ offset: inout Int, _ column: inout Int, _ line: Line, _ bytes: [UInt8]) {
    while offset < line.end, Byte.isBlank(bytes[offset]) {
      column += bytes[offset] == Byte.tab ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// The offset after a bullet or a number with `.` or `)`, if a blank or the end of the line follows.
  private static func listMarkerEnd(at start: Int, _ line: Line, _ bytes: [UInt8]) -> Int? {
    guard start < line.end else { return nil }
    var offset = start
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      offset += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while offset < line.end, offset - start < 9, Byte.isDigit(bytes[offset]) { offset += 1 }
      guard offset < line.end, bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")") else {
        return nil
      }
      offset += 1
    default:
      return nil
    }
    return offset == line.end || Byte.isBlank(bytes[offset]) ? offset : nil
  }

  private static func run(of marker: UInt8, at start: Int, _ line: Line, _ bytes: [UInt8]) -> Int {
    var offset = start
    while offset < line.end, bytes[offset] == marker { offset += 1 }
    return offset - start
  }

  private static func opening(at start: Int, container: Int, _ line: Line, _ bytes: [UInt8]) -> Open? {
    guard start < line.end else { return nil }
    let marker = bytes[start]
    guard marker == UInt8(ascii: "`") || marker == UInt8(ascii: "~") else { return nil }
    let length = run(of: marker, at: start, line, bytes)
    guard length >= 3 else { return nil }
    var lower = start + length
    // A backtick after the opening backticks makes it inline code.
    if marker == UInt8(ascii: "`"), bytes[lower..<line.end].contains(marker) { return nil }
    while lower < line.end, Byte.isBlank(bytes[lower]) { lower += 1 }
    let info = Span(lower, max(lower, line.textEnd(in: bytes)))
    return Open(marker: marker, length: length, container: container, line: line, info: info)
  }

  private static func closes(_ fence: Open, at start: Int, _ line: Line, _ bytes: [UInt8]) -> Bool {
    let length = run(of: fence.marker, at: start, line, bytes)
    return length >= fence.length && bytes[(start + length)..<line.end].allSatisfy(Byte.isBlank)
  }
}
