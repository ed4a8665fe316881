internal import Reporting
internal import Vocabulary

/// Reads the tokens of a TOML text: blanks, comments, line ends and keys; in extensions also strings, numbers and
/// dates.
///
/// The bytes are well-formed UTF-8. Every access is bounded: after the end it reads zeros.
struct TOMLScanner {
  /// The maximum number of reported errors.
  static let faultLimit = 1_000

  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to read, never after the end.
  private(set) var offset = 0
  private(set) var faults: [Diagnostic] = []
  /// The starts of lines, computed when a message first needs a line number.
  private var lineStarts: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  var current: UInt8 { byte(at: offset) }
  var isAtEnd: Bool { offset >= bytes.count }

  /// Whether a line end or the end of the text follows.
  var isAtLineEnd: Bool {
    let byte = current
    return byte == TOMLByte.lineFeed
      || byte == TOMLByte.carriageReturn && self.byte(at: offset + 1) == TOMLByte.lineFeed
      || isAtEnd
  }

  mutating func advance(by distance: Int = 1) {
    offset = min(offset + distance, bytes.count)
  }

  mutating func move(to place: Int) {
    offset = min(max(place, 0), bytes.count)
  }

  mutating func skipBlanks() {
    while TOMLByte.isBlank(current) { offset += 1 }
  }

  /// Moves to the end of the line, before its LF or CR LF.
  mutating func skipToLineEnd() {
    while !isAtLineEnd { offset += 1 }
  }

  mutating func skipLineEnd() {
    advance(by: current == TOMLByte.carriageReturn ? 2 : 1)
  }

  /// Skips a comment up to its line end; its first control character is an error.
  mutating func skipComment() {
    var isClean = true
    while !isAtLineEnd {
      if isClean, TOMLByte.isControl(current) {
        reportControl()
        isClean = false
      }
      offset += 1
    }
  }

  /// Skips blanks, comments and line ends; returns whether there was a line end.
  mutating func skipTrivia() -> Bool {
    var crossedLine = false
    while true {
      skipBlanks()
      if current == TOMLByte.hash {
        skipComment()
      } else if isAtLineEnd, !isAtEnd {
        skipLineEnd()
        crossedLine = true
      } else {
        return crossedLine
      }
    }
  }

  /// One part of a key, bare or quoted; nil, with an error, if there is none.
  mutating func readKey() -> TOMLKey? {
    let start = offset
    let first = current
    if first == TOMLByte.quote || first == TOMLByte.apostrophe {
      if byte(at: offset + 1) == first, byte(at: offset + 2) == first {
        report(.multilineKey, at: Span(start, start + 3))
        return nil
      }
      guard let text = readLineString() else { return nil }
      return TOMLKey(text: text, span: Span(start, offset))
    }
    while TOMLByte.isBareKey(current) { offset += 1 }
    guard offset > start else {
      if isAtLineEnd || first == TOMLByte.hash {
        report(.keyMissing, at: Span(start, start))
      } else if first == TOMLByte.equals || first == TOMLByte.dot || first == TOMLByte.closeBracket {
        report(.keyMissing, at: Span(start, start + 1))
      } else {
        reportUnexpected { .keyExpected($0) }
      }
      return nil
    }
    return TOMLKey(text: text(Span(start, offset)), span: Span(start, offset))
  }

  /// The text of a span.
  func text(_ span: Span) -> String {
    let range = span.range.clamped(to: 0..<bytes.count)
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Whether a span consists of exactly these bytes.
  func holds(_ word: StaticString, _ span: Span) -> Bool {
    guard span.count == word.utf8CodeUnitCount, span.upper <= bytes.count else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(bytes[span.range]) }
  }
}

extension TOMLScanner {
  /// Whether the limit is reached, so that parsing stops.
  var hasGivenUp: Bool { faults.count > Self.faultLimit }

  mutating func report(_ fault: TOMLFault, at span: Span) {
    guard !hasGivenUp else { return }
    let fault = faults.count == Self.faultLimit ? .tooMany : fault
    faults.append(fault.diagnostic(at: Span(min(span.lower, bytes.count), min(span.upper, bytes.count))))
  }

  /// Reports the scalar at the offset; a control character is always reported as such.
  mutating func reportUnexpected(_ fault: (String) -> TOMLFault) {
    guard !TOMLByte.isControl(current) else { return reportControl() }
    let scalar = text(Span(offset, offset + 4)).unicodeScalars.first
    let length = scalar.map { UTF8.width($0) } ?? 1
    report(fault(Self.name(of: scalar)), at: Span(offset, offset + length))
  }

  /// Reports the control character at the offset.
  mutating func reportControl() {
    let isReturn = current == TOMLByte.carriageReturn
    let code = Self.name(of: Unicode.Scalar(current))
    report(isReturn ? .bareReturn : .control(code), at: Span(offset, offset + 1))
  }

  /// The line of an offset, counted from 1; only the first call takes linear time.
  mutating func line(of offset: Int) -> Int {
    if lineStarts.isEmpty {
      lineStarts.append(0)
      for position in bytes.indices where bytes[position] == TOMLByte.lineFeed { lineStarts.append(position + 1) }
    }
    return lineStarts.partitioningIndex { $0 > offset }
  }

  /// A scalar in quotes, or its code if it is invisible.
  static func name(of scalar: Unicode.Scalar?) -> String {
    guard let scalar else { return "U+FFFD" }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return "'\(scalar)'"
    }
  }
}
