internal import Reporting
internal import Vocabulary

/// The text of a front matter as libyaml can read it, with the offsets of the document.
struct YAMLText {
  let bytes: [UInt8]
  let content: Span
  let composer: YAMLComposer

  init(bytes: [UInt8], content: Span) {
    self.bytes = bytes
    self.content = content
    composer = YAMLComposer(bytes)
  }

  /// A span without blanks, tabs and line ends around it.
  func trimmed(_ span: Span) -> Span {
    var lower = span.lower
    var upper = span.upper
    while lower < upper, Byte.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, Byte.isSpace(bytes[upper - 1]) { upper -= 1 }
    return Span(lower, upper)
  }

  /// The line of an offset.
  func line(at offset: Int) -> Line {
    var start = min(max(offset, content.lower), content.upper)
    while start > content.lower, !Byte.isLineEnd(bytes[start - 1]) { start -= 1 }
    return Line(at: start, in: bytes, limit: content.upper)
  }

  /// The bytes with underscores for characters that YAML does not allow (YAML 1.1, section 4.1), and an error for the
  /// first such character. Invalid UTF-8 is replaced without an error: it is an error of the document, not of its YAML.
  static func readable(_ bytes: [UInt8], _ content: Span) -> (bytes: [UInt8], faults: [Diagnostic]) {
    if isPlain(bytes, content) { return (bytes, []) }
    var result = bytes
    var first: (scalar: Unicode.Scalar, span: Span)?
    var count = 0
    var offset = content.lower
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[content.range].makeIterator()
    decoding: while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: break decoding
      case .error(let length):
        for index in offset..<min(offset + length, content.upper) { result[index] = UInt8(ascii: "_") }
        offset += length
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if !isAllowed(scalar) {
          for index in offset..<min(offset + encoded.count, content.upper) { result[index] = UInt8(ascii: "_") }
          if first == nil { first = (scalar, Span(offset, offset + encoded.count)) }
          count += 1
        }
        offset += encoded.count
      }
    }
    return (result, first.map { [YAMLFault.controlCharacter($0.scalar, at: $0.span, count)] } ?? [])
  }

  /// Whether there is only ASCII that YAML allows; most front matters need no further check.
  private static func isPlain(_ bytes: [UInt8], _ content: Span) -> Bool {
    bytes[content.range].allSatisfy { $0 < 0x7F && $0 >= Byte.blank || $0 == Byte.tab || Byte.isLineEnd($0) }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
