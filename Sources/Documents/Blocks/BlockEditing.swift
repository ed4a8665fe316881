internal import Vocabulary

extension ManagedBlocks {
  /// Inserts a new block at the end of a file (nil: a new file), and returns what it inserted before it.
  ///
  /// A missing line end and an empty line are inserted before the block. Line ends are those of the file; its own bytes
  /// do not change. `body` is normalized text; a missing line end is added to it.
  package static func inserting(
    id: String, body: [UInt8], attributes: [String: String] = [:], into bytes: [UInt8]?, comment: Comment
  ) -> (bytes: [UInt8], lead: String) {
    let bytes = bytes ?? []
    let lineEnd = Text.usesCarriageReturns(bytes) ? "\r\n" : "\n"
    let lead = lead(after: bytes, lineEnd: lineEnd)
    var result = bytes
    result += Array(lead.utf8)
    result += Array((BlockMarker.text(.begin, id, attributes, comment) + lineEnd).utf8)
    result += lines(of: body, lineEnd: lineEnd)
    result += Array((BlockMarker.text(.end, id, [:], comment) + lineEnd).utf8)
    return (result, lead)
  }

  /// Replaces the body of a block in the bytes that were read, with the file's line ends; nil if there is no such
  /// block.
  package func replacingBody(of id: String, with body: [UInt8], in bytes: [UInt8]) -> [UInt8]? {
    guard let block = self[id], block.end.upper <= bytes.count else { return nil }
    let lineEnd = Text.usesCarriageReturns(bytes) ? "\r\n" : "\n"
    return bytes[..<block.body.lower] + Self.lines(of: body, lineEnd: lineEnd) + bytes[block.body.upper...]
  }

  /// Replaces the attributes of the begin line too.
  package func replacing(
    _ id: String, attributes: [String: String], with body: [UInt8], in bytes: [UInt8], comment: Comment
  ) -> [UInt8]? {
    guard let block = self[id], block.end.upper <= bytes.count else { return nil }
    guard attributes != block.attributes else { return replacingBody(of: id, with: body, in: bytes) }
    let lineEnd = Text.usesCarriageReturns(bytes) ? "\r\n" : "\n"
    let begin = BlockMarker.text(.begin, id, attributes, comment) + lineEnd
    return bytes[..<block.begin.lower] + Array(begin.utf8) + Self.lines(of: body, lineEnd: lineEnd)
      + bytes[block.body.upper...]
  }

  /// Removes a block, and the `lead` before it, from the bytes that were read; nil if there is no such block.
  ///
  /// Undoes `inserting`. If other text follows directly after the block, the lead stays; without it the lines before
  /// and after would be joined.
  package func removing(_ id: String, lead: String, from bytes: [UInt8]) -> [UInt8]? {
    guard let block = self[id], block.end.upper <= bytes.count else { return nil }
    var before = bytes[..<block.begin.lower]
    let after = bytes[block.end.upper...]
    let lead = Array(lead.utf8)
    let mayJoin = after.first.map(Byte.isLineEnd) ?? true
    if mayJoin, before.count >= lead.count, before.suffix(lead.count).elementsEqual(lead) {
      before = before.dropLast(lead.count)
    }
    return Array(before + after)
  }

  /// The line end and the empty line that a file lacks at its end.
  private static func lead(after bytes: [UInt8], lineEnd: String) -> String {
    if bytes.isEmpty || bytes == Text.byteOrderMark { return "" }
    guard bytes.last == Byte.lineFeed else { return lineEnd + lineEnd }
    var rest = bytes.dropLast()
    if rest.last == Byte.carriageReturn { rest = rest.dropLast() }
    let lastLine = rest.suffix(while: { $0 != Byte.lineFeed })
    let text = lastLine.starts(with: Text.byteOrderMark) ? lastLine.dropFirst(3) : lastLine
    return text.allSatisfy(Byte.isBlank) ? "" : lineEnd
  }

  /// A body with the line ends of a file; its last line has one too.
  private static func lines(of body: [UInt8], lineEnd: String) -> [UInt8] {
    var result = body
    if let last = result.last, last != Byte.lineFeed { result.append(Byte.lineFeed) }
    guard lineEnd == "\r\n" else { return result }
    var styled: [UInt8] = []
    styled.reserveCapacity(result.count + result.count / 32)
    var previous: UInt8 = 0
    for byte in result {
      if byte == Byte.lineFeed, previous != Byte.carriageReturn { styled.append(Byte.carriageReturn) }
      styled.append(byte)
      previous = byte
    }
    return styled
  }
}
