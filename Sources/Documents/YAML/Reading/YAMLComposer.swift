internal import Vocabulary

/// Parses text with libyaml and returns values, or where and why it stopped.
///
/// libyaml cannot read bytes that are not UTF-8, and control characters, so each is replaced by as many underscores.
/// Offsets stay the same, and the rest can be parsed.
struct YAMLComposer {
  /// Where YAML stops, and what libyaml calls the problem.
  struct ParseError: Error {
    enum Kind {
      case syntax
      case duplicateKey(String)
      case limit(YAMLLimits.Excess)
    }
    let kind: Kind
    let problem: String
    let offset: Int
    /// The start of the construct that was being read.
    let context: Int?

    /// Whether the problem is the encoding of the text.
    var isSyntax: Bool { if case .syntax = kind { true } else { false } }
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The root of the only YAML document in a span; nil if it is empty.
  func root(of span: Span) throws(ParseError) -> YAMLNode? {
    let text = String(decoding: bytes[span.range.clamped(to: bytes.indices)], as: UTF8.self)
    do {
      return try YAMLReader.root(of: text)
    } catch {
      throw ParseError(
        kind: error.excess.map { .limit($0) } ?? error.doubledKey.map { .duplicateKey($0) } ?? .syntax,
        problem: error.problem,
        offset: error.mark.map { offset(of: $0, in: span) } ?? span.lower,
        context: error.context.map { offset(of: $0, in: span) })
    }
  }

  /// The byte offset of a mark. libyaml counts lines and Unicode scalars, and also ends lines at NEL, LS and PS.
  func offset(of mark: YAMLMark, in span: Span) -> Int {
    let end = min(span.upper, bytes.count)
    var offset = span.lower
    var line = 1
    while line < mark.line, offset < end {
      let length = lineEnd(at: offset, end)
      if length > 0 { line += 1 }
      offset += max(1, length)
    }
    var column = 1
    while column < mark.column, offset < end, lineEnd(at: offset, end) == 0 {
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return min(offset, end)
  }

  /// The length of the line end at an offset; 0 if there is none.
  private func lineEnd(at offset: Int, _ end: Int) -> Int {
    switch bytes[offset] {
    case Byte.lineFeed: 1
    case Byte.carriageReturn: offset + 1 < end && bytes[offset + 1] == Byte.lineFeed ? 2 : 1
    case 0xC2: offset + 1 < end && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2: bytes.has("\u{2028}", at: offset, before: end) || bytes.has("\u{2029}", at: offset, before: end) ? 3 : 0
    default: 0
    }
  }
}

extension YAMLComposer {
  /// The maximum number of nodes of a front matter, with its aliases followed.
  static let nodeLimit = 100_000

  /// A node as a value; nil if it has more nodes than the budget.
  static func value(of node: YAMLNode, budget: inout Int) -> YAMLValue? {
    budget -= 1
    guard budget >= 0 else { return nil }
    switch node.content {
    case .scalar(let text, let isPlain):
      return value(of: text, isPlain: isPlain, node.tag)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for element in sequence {
        guard let value = value(of: element, budget: &budget) else { return nil }
        values.append(value)
      }
      return .sequence(values)
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      for pair in mapping {
        guard let value = value(of: pair.value, budget: &budget) else { return nil }
        entries.append(YAMLEntry(pair.key.text ?? "", value))
      }
      return .mapping(entries)
    }
  }

  private static func value(of text: String, isPlain: Bool, _ tag: YAMLTag) -> YAMLValue {
    if tag.name.isEmpty, isPlain { return YAMLValue(plain: text) }
    switch YAMLTag.Name(rawValue: tag.name) {
    case .integer: return .integer(text)
    case .float: return .float(text)
    case .null: return .null
    case .timestamp: return .timestamp(text)
    case .boolean:
      if case .boolean = YAMLValue(plain: text) { return YAMLValue(plain: text) }
      return .string(text)
    case .string, .sequence, .mapping, nil: return .string(text)
    }
  }
}
