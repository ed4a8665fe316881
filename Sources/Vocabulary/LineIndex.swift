/// A line and a column, both counted from 1; columns count Unicode scalars.
package struct Place: Hashable, Sendable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Turns byte offsets of one text into lines and columns.
///
/// A line ends at LF, CR LF or a lone CR, as in CommonMark 0.31, section 2.1. A byte-order mark takes no column.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let byte = buffer[offset]
        offset += 1
        if byte == 0x0A {
          starts.append(offset)
        } else if byte == 0x0D, offset == buffer.count || buffer[offset] != 0x0A {
          starts.append(offset)
        }
      }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The number of lines; a text that ends with a line end has an empty last one.
  package var count: Int { starts.count }

  /// The place of a byte offset; one outside the text is taken for the nearest inside.
  package func place(at offset: Int) -> Place {
    // A scalar is counted by its first byte; continuation bytes are 0b10xxxxxx.
    place(at: offset) { $0 & 0xC0 != 0x80 ? 1 : 0 }
  }

  /// The same with a column that counts UTF-16 units: a scalar beyond the basic plane, of four bytes, is two.
  package func utf16Place(at offset: Int) -> Place {
    place(at: offset) { $0 & 0xC0 == 0x80 ? 0 : $0 >= 0xF0 ? 2 : 1 }
  }

  private func place(at offset: Int, units: (UInt8) -> Int) -> Place {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = min(starts[low], offset)
    let column = bytes[start..<offset].reduce(1) { $0 + units($1) }
    return Place(line: low + 1, column: column)
  }

  /// The bytes of a line, counted from 1, without its line end; nil where there is no such line. Each scalar of
  /// `secrets`, which are in order and do not overlap, is a star.
  package func text(ofLine line: Int, hiding secrets: [Span] = []) -> String? {
    guard line >= 1, line <= starts.count else { return nil }
    var end = line < starts.count ? starts[line] : bytes.count
    while end > starts[line - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    let range = starts[line - 1]..<end
    var low = 0
    var high = secrets.count
    while low < high {
      let middle = (low + high) / 2
      if secrets[middle].upper <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var shown: [UInt8] = []
    var offset = range.lowerBound
    for secret in secrets[low...] {
      guard secret.lower < range.upperBound else { break }
      let hidden = secret.range.clamped(to: offset..<range.upperBound)
      shown += bytes[offset..<hidden.lowerBound]
      shown += bytes[hidden].filter { $0 & 0xC0 != 0x80 }.map { _ in UInt8(ascii: "*") }
      offset = hidden.upperBound
    }
    return String(decoding: shown + bytes[offset..<range.upperBound], as: UTF8.self)
  }
}
