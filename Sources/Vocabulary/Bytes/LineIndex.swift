/// Converts byte offsets of one text to lines and columns.
///
/// A line ends at LF, CR LF or a lone CR, as in CommonMark 0.31, section 2.1. A byte-order mark has no column.
package struct LineIndex: Sendable {
  /// The text in UTF-8.
  package let bytes: [UInt8]
  private let starts: [Int]
  /// How many units come before each stride of the text, if a line is long enough to need this.
  private let scalars: [Int]
  private let utf16Units: [Int]

  /// How many bytes at most are counted again for a place.
  private static let stride = 4096

  /// `countsMark` gives a byte-order mark a column, as a character of the first line.
  package init(_ bytes: [UInt8], countsMark: Bool = false) {
    let first = !countsMark && bytes.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    var starts = [first]
    var longest = 0
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let byte = buffer[offset]
        offset += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, offset < buffer.count, buffer[offset] == 0x0A { continue }
        longest = max(longest, offset - (starts.last ?? 0))
        starts.append(offset)
      }
    }
    longest = max(longest, bytes.count - (starts.last ?? 0))
    self.bytes = bytes
    self.starts = starts
    let isLong = longest > 2 * Self.stride
    scalars = isLong ? Self.counts(of: bytes, Self.scalars) : []
    utf16Units = isLong ? Self.counts(of: bytes, Self.utf16Units) : []
  }

  /// A scalar is counted by its first byte; continuation bytes are 0b10xxxxxx.
  private static func scalars(_ byte: UInt8) -> Int { byte & 0xC0 != 0x80 ? 1 : 0 }

  /// A scalar beyond the basic plane, of four bytes, is two.
  private static func utf16Units(_ byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1 }

  private static func counts(of bytes: [UInt8], _ units: (UInt8) -> Int) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / stride + 1)
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % stride == 0 { counts.append(count) }
      count += units(byte)
    }
    if bytes.count % stride == 0 { counts.append(count) }
    return counts
  }

  /// The number of lines; a text that ends with a line end has an empty last one.
  package var count: Int { starts.count }

  /// The place of a byte offset; an offset outside the text counts as the nearest one inside. However long its line is,
  /// at most a few KiB are read.
  package func place(at offset: Int) -> Place { place(at: offset, scalars, Self.scalars) }

  /// The same with a column that counts UTF-16 units.
  package func utf16Place(at offset: Int) -> Place { place(at: offset, utf16Units, Self.utf16Units) }

  private func place(at offset: Int, _ counts: [Int], _ units: (UInt8) -> Int) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let start = min(starts[line], offset)
    guard offset - start > Self.stride, offset / Self.stride < counts.count else {
      return Place(line: line + 1, column: bytes[start..<offset].reduce(1) { $0 + units($1) })
    }
    func count(before offset: Int) -> Int {
      let stride = offset / Self.stride
      return bytes[(stride * Self.stride)..<offset].reduce(counts[stride]) { $0 + units($1) }
    }
    return Place(line: line + 1, column: 1 + count(before: offset) - count(before: start))
  }

  /// The byte before which a line, counted from 1, has so many UTF-16 units: the end of the line if it has fewer, the start
  /// of a character if that many end in the middle of it, the end of the text if there is no such line. However long the
  /// line is, at most a few KiB are read.
  package func offset(ofUTF16Unit unit: Int, inLine line: Int) -> Int {
    guard line >= 1, line <= starts.count else { return bytes.count }
    let range = range(ofLine: line - 1)
    var offset = range.lowerBound
    // A line has no more units than bytes, so this cannot overflow.
    var left = min(max(unit, 0), range.count)
    if left > Self.stride, !utf16Units.isEmpty {
      let first = range.lowerBound / Self.stride
      let before = bytes[(first * Self.stride)..<range.lowerBound].reduce(utf16Units[first]) {
        $0 + Self.utf16Units($1)
      }
      let strides = utf16Units[(first + 1)...(range.upperBound / Self.stride)]
      let last = strides.partitioningIndex { $0 > before + left } - 1
      if last > first {
        left -= utf16Units[last] - before
        offset = last * Self.stride
      }
    }
    while offset < range.upperBound, Self.utf16Units(bytes[offset]) <= left {
      left -= Self.utf16Units(bytes[offset])
      offset += 1
    }
    return offset
  }

  /// The number of the line that contains an offset, counted from 0.
  private func line(at offset: Int) -> Int {
    // A byte-order mark comes before the start of the first line.
    max(starts.partitioningIndex { $0 > offset } - 1, 0)
  }

  /// The place of a line, counted from 1, without its line end; empty at the end of the text if there is no such line.
  package func span(ofLine line: Int) -> Span {
    guard line >= 1, line <= starts.count else { return Span(bytes.count, bytes.count) }
    let range = range(ofLine: line - 1)
    return Span(range.lowerBound, range.upperBound)
  }

  /// The bytes of a line, counted from 1, without its line end; nil if there is no such line.
  package func text(ofLine line: Int) -> String? {
    guard line >= 1, line <= starts.count else { return nil }
    return String(decoding: bytes[range(ofLine: line - 1)], as: UTF8.self)
  }

  /// The line that contains an offset, without its line end, and the column 1; if the line has more than 4 KiB, one KiB
  /// of it on both sides, and the column where that part starts. Each scalar of `secrets`, which are in order and do
  /// not overlap, is replaced with a star.
  package func excerpt(around offset: Int, hiding secrets: [Span] = []) -> (text: String, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var range = range(ofLine: line(at: offset))
    guard range.count > Self.stride else { return (text(range, hiding: secrets), 1) }
    var lower = max(range.lowerBound, offset - 1024)
    var upper = max(lower, min(range.upperBound, offset + 1024))
    while lower > range.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < range.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    range = lower..<upper
    return (text(range, hiding: secrets), place(at: lower).column)
  }

  private func range(ofLine line: Int) -> Range<Int> {
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > starts[line], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return min(starts[line], end)..<end
  }

  private func text(_ range: Range<Int>, hiding secrets: [Span]) -> String {
    let first = secrets.partitioningIndex { $0.upper > range.lowerBound }
    var shown: [UInt8] = []
    var offset = range.lowerBound
    for secret in secrets[first...] {
      guard secret.lower < range.upperBound else { break }
      let hidden = secret.range.clamped(to: offset..<range.upperBound)
      shown += bytes[offset..<hidden.lowerBound]
      shown += bytes[hidden].filter { $0 & 0xC0 != 0x80 }.map { _ in UInt8(ascii: "*") }
      offset = hidden.upperBound
    }
    return String(decoding: shown + bytes[offset..<range.upperBound], as: UTF8.self)
  }
}
