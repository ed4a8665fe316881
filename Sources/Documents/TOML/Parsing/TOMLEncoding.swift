internal import Reporting
internal import Vocabulary

/// Converts any bytes to UTF-8 of the same length, and reports where they were invalid.
struct TOMLEncoding {
  /// The bytes with every ill-formed byte replaced, so that offsets stay the same; nil if the text is UTF-16.
  let readable: [UInt8]?
  /// One for each unbroken run of ill-formed bytes.
  let faults: [Diagnostic]

  init(of bytes: [UInt8]) {
    if Self.isUTF16(bytes) {
      readable = nil
      faults = [TOMLFault.utf16.diagnostic(at: Span(0, min(2, bytes.count)))]
      return
    }
    if Text.isUTF8(bytes) {
      readable = bytes
      faults = []
      return
    }
    var result = bytes
    var spans: [Span] = []
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let length = Self.scalarLength(in: buffer, at: offset)
        if length == 0 {
          if let last = spans.last, last.upper == offset {
            spans[spans.count - 1] = Span(last.lower, offset + 1)
          } else {
            spans.append(Span(offset, offset + 1))
          }
          // A byte that every part of the grammar except values accepts.
          result[offset] = TOMLByte.underscore
        }
        offset += max(length, 1)
      }
    }
    readable = result
    faults = spans.prefix(TOMLScanner.faultLimit).map { TOMLFault.encoding.diagnostic(at: $0) }
  }

  /// These errors and those of the parser in text order, without the parser's errors about replaced bytes.
  func merged(with others: [Diagnostic]) -> [Diagnostic] {
    let ordered = others.sorted { $0.span < $1.span }
    guard !faults.isEmpty else { return ordered }
    var position = 0
    let kept = ordered.filter { other in
      while position < faults.count, faults[position].span.upper < other.span.lower { position += 1 }
      return position == faults.count || faults[position].span.lower > other.span.upper
    }
    return (faults + kept).sorted { $0.span < $1.span }
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
    return bytes.count % 2 == 0 && (bytes[0] == 0) != (bytes[1] == 0)
  }

  /// The length of the well-formed scalar at `offset`; 0 if there is none (Unicode 16, table 3-7).
  private static func scalarLength(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
    func continues(_ distance: Int) -> Bool { byte(distance) & 0xC0 == 0x80 }
    let second = byte(1)
    switch byte(0) {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return (0xA0...0xBF).contains(second) && continues(2) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(second) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return (0x90...0xBF).contains(second) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return (0x80...0x8F).contains(second) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
