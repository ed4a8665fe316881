internal import Vocabulary

/// A key of the top level as the scan finds it.
struct ScannedField {
  let key: Spanned<String>
  /// Offset of the colon after the key.
  let colon: Int
  var span: Span
  /// The value as it is written; empty, directly after the colon, if there is none.
  var value: Span
  /// Offset after the last line that belongs to the value.
  var end: Int
  /// Whether the value starts on the key's own line.
  let isInline: Bool
}

/// Finds keys, colons and extents at the top level of a front matter.
///
/// A line that starts at column 1 with a key and a colon starts a field; indented lines, empty lines and comments
/// continue the field before. A quoted or bracketed value continues to its end, also over lines at column 1.
struct FrontMatterScan {
  private(set) var fields: [ScannedField] = []
  /// Lines at column 1 that are not a key, a comment or part of a value.
  private(set) var strays: [Span] = []
  /// Whether the scan stopped at a quote or bracket that is not closed.
  private(set) var isCutOff = false

  private let bytes: [UInt8]
  private let content: Span
  /// Whether a key at column 1 ends a quoted or bracketed value, so that the scan can continue if one is not closed.
  private let stopsAtKeys: Bool

  init(_ bytes: [UInt8], in content: Span, stopsAtKeys: Bool) {
    self.bytes = bytes
    self.content = content
    self.stopsAtKeys = stopsAtKeys
    var offset = content.lower
    var isBlockScalar = false
    while offset < content.upper, !isCutOff {
      let line = Line(at: offset, in: bytes, limit: content.upper)
      offset = line.next
      let start = line.textStart(in: bytes)
      if start == line.end { continue }
      if start == line.start, let key = YAMLKey(at: line, in: bytes) {
        endField(at: line.start)
        let opener = firstOfValue(after: key.colon, in: line)
        isBlockScalar = opener.map { bytes[$0] == UInt8(ascii: "|") || bytes[$0] == UInt8(ascii: ">") } ?? false
        offset = addField(key, opener, line)
      } else if start > line.start || isSequenceItem(line) {
        if bytes[start] != UInt8(ascii: "#") || isBlockScalar { extend(from: start, over: line) }
      } else if bytes[start] != UInt8(ascii: "#") {
        strays.append(Span(line.start, line.end))
      }
    }
    endField(at: content.upper)
  }

  private mutating func endField(at offset: Int) {
    guard let last = fields.indices.last else { return }
    fields[last].span = Span(fields[last].span.lower, offset)
  }

  /// Adds a field, and returns the offset of the line to continue with.
  private mutating func addField(_ key: YAMLKey, _ opener: Int?, _ line: Line) -> Int {
    var value = Span(key.colon + 1, key.colon + 1)
    var last = line
    if let opener {
      let end = YAMLExtent.end(
        of: contentStart(opener, in: line), in: bytes, to: content.upper, stopsAtKeys: stopsAtKeys)
      if let end {
        last = Line(at: end, in: bytes, limit: content.upper)
        value = Span(opener, max(end, plainEnd(from: end, in: last)))
      } else {
        value = Span(opener, plainEnd(from: opener, in: line))
        isCutOff = !stopsAtKeys && "\"'[{".utf8.contains(bytes[opener])
      }
    }
    fields.append(
      ScannedField(
        key: key.text, colon: key.colon, span: Span(line.start, last.next), value: value, end: last.next,
        isInline: opener != nil))
    return last.next
  }

  /// Adds one more line to the value of the last field.
  private mutating func extend(from start: Int, over line: Line) {
    guard let last = fields.indices.last else {
      strays.append(Span(line.start, line.end))
      return
    }
    let value = fields[last].value
    let isFirst = value.count == 0
    fields[last].value = Span(isFirst ? start : value.lower, line.textEnd(in: bytes))
    fields[last].end = line.next
  }

  private func isSequenceItem(_ line: Line) -> Bool {
    guard bytes[line.start] == UInt8(ascii: "-") else { return false }
    return line.start + 1 == line.end || Byte.isBlank(bytes[line.start + 1])
  }

  /// Where the value starts on the key's line; nil if only blanks or a comment follow the colon.
  private func firstOfValue(after colon: Int, in line: Line) -> Int? {
    var offset = colon + 1
    while offset < line.end, Byte.isBlank(bytes[offset]) { offset += 1 }
    guard offset < line.end, bytes[offset] != UInt8(ascii: "#") else { return nil }
    return offset
  }

  /// The offset after tags and anchors.
  private func contentStart(_ start: Int, in line: Line) -> Int {
    var offset = start
    while offset < line.end, bytes[offset] == UInt8(ascii: "!") || bytes[offset] == UInt8(ascii: "&") {
      var next = offset
      while next < line.end, !Byte.isBlank(bytes[next]) { next += 1 }
      while next < line.end, Byte.isBlank(bytes[next]) { next += 1 }
      if next == line.end { break }
      offset = next
    }
    return offset
  }

  /// The offset after the line's text, without a comment.
  private func plainEnd(from start: Int, in line: Line) -> Int {
    var end = line.end
    var offset = start
    while offset < line.end {
      if bytes[offset] == UInt8(ascii: "#"), offset == start || Byte.isBlank(bytes[offset - 1]) {
        end = offset
        break
      }
      offset += 1
    }
    while end > start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }
}
