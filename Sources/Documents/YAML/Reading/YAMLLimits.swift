internal import Vocabulary

/// Limits for the cost of a front matter, checked before libyaml parses it.
///
/// Its parser is recursive: every level takes about 2 KiB of a stack that may be as small as 512 KiB. An alias costs as
/// much as its value whenever nodes are compared. Each check may overestimate, but never underestimate.
struct YAMLLimits {
  enum Excess { case length, nesting, aliases }

  /// The maximum number of bytes.
  static let length = 64 * 1024
  /// The maximum number of levels of brackets.
  static let brackets = 64
  /// The maximum number of columns at which levels of indentation start.
  static let columns = 24
  /// The maximum number of aliases, if there are anchors.
  static let aliases = 32

  /// The first limit that a span exceeds, and where.
  static func excess(in bytes: [UInt8], _ span: Span) -> (excess: Excess, offset: Int)? {
    if span.count > length { return (.length, span.lower) }
    let signs = Signs(in: bytes, span)
    if signs.hasBracket, let offset = deepBracket(in: bytes, span) { return (.nesting, offset) }
    if signs.hasDepth, let offset = deepIndentation(in: bytes, span) { return (.nesting, offset) }
    if signs.hasAnchor, let offset = surplusAlias(in: bytes, span) { return (.aliases, offset) }
    return nil
  }

  /// What a text must have to exceed a limit; most front matters have none of it.
  private struct Signs {
    var hasBracket = false
    /// Whether the text of a line, after hyphens and similar signs, starts further to the right than a few levels do.
    var hasDepth = false
    var hasAnchor = false

    init(in bytes: [UInt8], _ span: Span) {
      var isStart = true
      var column = 0
      for offset in span.range.clamped(to: bytes.indices) {
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): hasBracket = true
        case UInt8(ascii: "&"): hasAnchor = true
        default: break
        }
        if isStart {
          // A text or a sign in each of the first columns is not too deep.
          if column >= YAMLLimits.columns { hasDepth = true }
          column += 1
          isStart =
            Byte.isBlank(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
        }
        if Byte.isLineEnd(byte) { (isStart, column) = (true, 0) }
      }
    }
  }

  /// Counts every opening bracket, but a closing one only while it cannot be in quotes or a comment.
  private static func deepBracket(in bytes: [UInt8], _ span: Span) -> Int? {
    var depth = 0
    var isCertain = true
    for offset in span.range {
      switch bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > brackets { return offset }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isCertain { depth = max(0, depth - 1) }
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"): isCertain = false
      default: break
      }
    }
    return nil
  }

  /// Every level of a block starts at a column further to the right than its parent, or is a list at the column of its
  /// key.
  private static func deepIndentation(in bytes: [UInt8], _ span: Span) -> Int? {
    var columns: [Int] = []
    for line in Lines(bytes, from: span.lower, to: span.upper) {
      var offset = line.start
      while offset < line.end {
        let byte = bytes[offset]
        let isIndicator =
          (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":"))
          && (offset + 1 == line.end || Byte.isBlank(bytes[offset + 1]))
        if !Byte.isBlank(byte) {
          let column = offset - line.start
          while let last = columns.last, last >= column { columns.removeLast() }
          columns.append(column)
          if columns.count > Self.columns { return offset }
          if !isIndicator { break }
        }
        offset += 1
      }
    }
    return nil
  }

  private static func surplusAlias(in bytes: [UInt8], _ span: Span) -> Int? {
    var hasAnchor = false
    var count = 0
    var surplus: Int?
    var previous = Byte.blank
    for offset in span.range {
      let byte = bytes[offset]
      // A name follows directly, and no letter or digit precedes it.
      if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&"), !Byte.isAlphanumeric(previous),
        offset + 1 < span.upper, isName(bytes[offset + 1])
      {
        if byte == UInt8(ascii: "&") {
          hasAnchor = true
        } else {
          count += 1
          if count > aliases, surplus == nil { surplus = offset }
        }
      }
      previous = byte
    }
    return hasAnchor ? surplus : nil
  }

  /// Whether a byte may occur in the name of an anchor.
  static func isName(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
