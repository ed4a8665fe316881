internal import Vocabulary

/// The parts of links and of link reference definitions in one text (CommonMark 0.31, sections 4.7 and 6.3).
struct LinkParts {
  private let bytes: [UInt8]
  private let end: Int
  /// The quotation marks that are known not to close a title further on, so that the work stays linear.
  private var missing: [UInt8] = []

  /// The text ends before `end`.
  init(_ bytes: [UInt8], before end: Int) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
  }

  /// The offset after blanks and at most one line end.
  func afterSpace(_ start: Int) -> Int {
    var offset = start
    while offset < end, Byte.isBlank(bytes[offset]) { offset += 1 }
    guard let next = afterLineEnd(offset) else { return offset }
    offset = next
    while offset < end, Byte.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  /// The offset after blanks and the end of the line; nil if something else follows.
  func afterLine(_ start: Int) -> Int? {
    var offset = start
    while offset < end, Byte.isBlank(bytes[offset]) { offset += 1 }
    return offset >= end ? end : afterLineEnd(offset)
  }

  private func afterLineEnd(_ offset: Int) -> Int? {
    guard offset < end, Byte.isLineEnd(bytes[offset]) else { return nil }
    let isPair = bytes[offset] == Byte.carriageReturn && offset + 1 < end && bytes[offset + 1] == Byte.lineFeed
    return offset + (isPair ? 2 : 1)
  }

  /// The destination that starts at an offset, and the offset after it with its angle brackets; it may be empty.
  func destination(at start: Int) -> (span: Span, end: Int)? {
    guard start < end else { return nil }
    var offset = start
    if bytes[start] == UInt8(ascii: "<") {
      offset += 1
      while offset < end, bytes[offset] != UInt8(ascii: ">") {
        if Byte.isLineEnd(bytes[offset]) || bytes[offset] == UInt8(ascii: "<") { return nil }
        offset += isEscape(offset) ? 2 : 1
      }
      return offset < end ? (Span(start + 1, offset), offset + 1) : nil
    }
    var depth = 0
    scan: while offset < end {
      switch bytes[offset] {
      case 0...0x20, 0x7F: break scan
      case UInt8(ascii: "\\"): if isEscape(offset) { offset += 1 }
      case UInt8(ascii: "("):
        depth += 1
        // As deep as cmark goes, so that the work stays linear.
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      offset += 1
    }
    return depth == 0 ? (Span(start, offset), offset) : nil
  }

  /// The offset after the title that starts at an offset; nil if none does.
  mutating func title(at start: Int) -> Int? {
    guard start < end else { return nil }
    let opening = bytes[start]
    let closing: UInt8
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    guard !missing.contains(opening) else { return nil }
    var offset = start + 1
    while offset < end {
      if bytes[offset] == closing { return offset + 1 }
      if bytes[offset] == opening { return nil }
      offset += isEscape(offset) ? 2 : 1
    }
    missing.append(opening)
    return nil
  }

  /// The label in the brackets that open at an offset, and the offset after them; it may be empty.
  func label(at start: Int) -> (span: Span, end: Int)? {
    var offset = start + 1
    // A label has at most 999 characters.
    let limit = min(end, start + 4000)
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "]"): return (Span(start + 1, offset), offset + 1)
      case UInt8(ascii: "["): return nil
      default: offset += isEscape(offset) ? 2 : 1
      }
    }
    return nil
  }

  /// Whether a backslash escapes the next byte.
  private func isEscape(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\\") && offset + 1 < end && Byte.isPunctuation(bytes[offset + 1])
  }
}

/// A link reference definition (CommonMark 0.31, section 4.7).
struct LinkDefinition {
  /// How labels are compared: in one letter case, with single blanks.
  let label: String
  /// The definition as a link.
  let link: MarkdownLink
  /// The offset after its last line.
  let end: Int

  /// nil if no definition starts with the bracket at an offset.
  init?(at start: Int, _ parts: inout LinkParts, in bytes: [UInt8]) {
    guard let label = parts.label(at: start), label.end < bytes.count, bytes[label.end] == UInt8(ascii: ":"),
      let normalized = Self.normalized(label.span, in: bytes)
    else { return nil }
    let lower = parts.afterSpace(label.end + 1)
    guard let target = parts.destination(at: lower), target.end > lower else { return nil }
    let next = parts.afterSpace(target.end)
    var end = parts.afterLine(target.end)
    if next > target.end, let title = parts.title(at: next), let after = parts.afterLine(title) { end = after }
    guard let end else { return nil }
    self.label = normalized
    self.end = end
    link = MarkdownLink(kind: .definition, target: target.span, span: Span(start, target.end))
  }

  /// nil for a label without text.
  static func normalized(_ label: Span, in bytes: [UInt8]) -> String? {
    let words = bytes[label.range.clamped(to: bytes.indices)].split(whereSeparator: Byte.isSpace)
    guard !words.isEmpty else { return nil }
    // Both mappings together are the case folding of Unicode, as far as labels need it.
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self).lowercased().uppercased()
  }
}
