internal import Vocabulary

/// One pass over the texts of a Markdown document: links, and code spans, which contain no links (CommonMark 0.31,
/// section 6).
struct InlineScan {
  private(set) var links: [MarkdownLink] = []
  private(set) var codeSpans: [Span] = []
  /// Links and images that are written with the label of a definition, and the destination there.
  private(set) var references: [MarkdownReference] = []

  private let bytes: [UInt8]
  /// The destinations by label; the first definition of a label counts.
  private let definitions: [String: Span]

  /// The state of one text.
  private struct Text {
    let end: Int
    var parts: LinkParts
    var brackets: [Bracket] = []
    /// Brackets before this one are in a link, and a link contains no other link.
    var firstActive = 0
    /// The place of the last run of backticks of each length; nil before a run was found to have no partner.
    var lastRuns: [Int: Int]?
    /// The starts of HTML that are known not to end in the text.
    var endless: Set<UInt8> = []
  }

  /// `[` or `![` that is not closed yet.
  private struct Bracket {
    /// The offset of the bracket.
    let start: Int
    let isImage: Bool
    /// Whether another bracket opens after it, so that the text between cannot be a label.
    var hasInner = false
  }

  /// Searches each of the texts for itself.
  init(_ bytes: [UInt8], texts: [Span], definitions: [LinkDefinition]) {
    self.bytes = bytes
    self.definitions = Dictionary(definitions.map { ($0.label, $0.link.target) }) { first, _ in first }
    for text in texts { scan(text) }
  }

  private mutating func scan(_ span: Span) {
    let end = min(span.upper, bytes.count)
    var offset = nextSign(from: span.lower, before: end)
    guard offset < end else { return }
    var text = Text(end: end, parts: LinkParts(bytes, before: end))
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\\"):
        offset += offset + 1 < end && Byte.isPunctuation(bytes[offset + 1]) ? 2 : 1
      case UInt8(ascii: "`"):
        offset = code(at: offset, &text)
      case UInt8(ascii: "!") where offset + 1 < end && bytes[offset + 1] == UInt8(ascii: "["):
        open(offset + 1, isImage: true, &text)
        offset += 2
      case UInt8(ascii: "["):
        open(offset, isImage: false, &text)
        offset += 1
      case UInt8(ascii: "]"):
        offset = close(at: offset, &text)
      case UInt8(ascii: "<"):
        offset = markup(at: offset, &text)
      default:
        offset = nextSign(from: offset + 1, before: end)
      }
    }
  }

  /// The offset of the next byte that means more than text: a backslash, a backtick, a bracket, `!` or `<`; `end` if there
  /// is none. It is the longest way of a document, so eight bytes are looked at together.
  private func nextSign(from start: Int, before end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let end = min(end, bytes.count)
      var offset = start
      while end - offset >= 8 {
        let word = ByteWord.load(bytes, at: offset)
        let low = word & ByteWord.repeating(0x7F)
        // `[`, `\` and `]` follow each other: more than 0x5A and less than 0x5E.
        let isBracket =
          (ByteWord.repeating(0xDD) &- low) & (low &+ ByteWord.repeating(0x25)) & ~word & ByteWord.highBits
        let mask =
          isBracket | ByteWord.firstZero(word ^ Self.backticks) | ByteWord.firstZero(word ^ Self.exclamations)
          | ByteWord.firstZero(word ^ Self.angles)
        if mask != 0 { return offset + ByteWord.first(mask) }
        offset += 8
      }
      while offset < end, !Self.isSign(bytes[offset]) { offset += 1 }
      return offset
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"):
      true
    default: false
    }
  }

  private static let backticks = ByteWord.repeating(UInt8(ascii: "`"))
  private static let exclamations = ByteWord.repeating(UInt8(ascii: "!"))
  private static let angles = ByteWord.repeating(UInt8(ascii: "<"))

  // MARK: Code

  /// The offset after a code span that starts here, or after the backticks if they have no partner.
  private mutating func code(at start: Int, _ text: inout Text) -> Int {
    let length = run(at: start, before: text.end)
    let first = start + length
    if let last = text.lastRuns, last[length] ?? 0 < first { return first }
    var offset = first
    while offset < text.end {
      guard bytes[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let next = run(at: offset, before: text.end)
      offset += next
      if next == length {
        codeSpans.append(Span(start, offset))
        return offset
      }
    }
    if text.lastRuns == nil { text.lastRuns = lastRuns(from: first, before: text.end) }
    return first
  }

  private func lastRuns(from start: Int, before end: Int) -> [Int: Int] {
    var runs: [Int: Int] = [:]
    var offset = start
    while offset < end {
      let length = run(at: offset, before: end)
      if length > 0 { runs[length] = offset }
      offset += max(length, 1)
    }
    return runs
  }

  private func run(at start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
    return offset - start
  }

  // MARK: Links

  private func open(_ start: Int, isImage: Bool, _ text: inout Text) {
    if !text.brackets.isEmpty { text.brackets[text.brackets.count - 1].hasInner = true }
    text.brackets.append(Bracket(start: start, isImage: isImage))
  }

  /// The offset after the link whose text ends here, or after the bracket.
  private mutating func close(at offset: Int, _ text: inout Text) -> Int {
    let next = offset + 1
    guard let bracket = text.brackets.popLast() else { return next }
    let isActive = bracket.isImage || text.brackets.count >= text.firstActive
    text.firstActive = min(text.firstActive, text.brackets.count)
    guard isActive, let end = link(from: bracket, textEnd: offset, &text) else { return next }
    if !bracket.isImage { text.firstActive = text.brackets.count }
    return end
  }

  /// Records a link, if one ends after the text that ends before `textEnd`; returns the offset after it.
  private mutating func link(from bracket: Bracket, textEnd: Int, _ text: inout Text) -> Int? {
    let next = textEnd + 1
    let lower = bracket.isImage ? bracket.start - 1 : bracket.start
    if next < text.end, bytes[next] == UInt8(ascii: "("), let (target, end) = destination(at: next + 1, &text) {
      if bracket.isImage { dropDescription(from: lower) }
      links.append(MarkdownLink(kind: bracket.isImage ? .image : .inline, target: target, span: Span(lower, end)))
      return end
    }
    guard !definitions.isEmpty else { return nil }
    var label = Span(bracket.start + 1, textEnd)
    var end = next
    var hasLabel = !bracket.hasInner
    if next < text.end, bytes[next] == UInt8(ascii: "["), let own = text.parts.label(at: next) {
      end = own.end
      if own.span.count > 0 {
        label = own.span
        hasLabel = true
      }
    }
    guard hasLabel, label.count < 4000, let name = LinkDefinition.normalized(label, in: bytes),
      let target = definitions[name]
    else { return nil }
    if bracket.isImage { dropDescription(from: lower) }
    references.append(MarkdownReference(isImage: bracket.isImage, target: target, span: Span(lower, end)))
    return end
  }

  /// Removes the links in the description of an image, which is shown as plain text (6.4).
  private mutating func dropDescription(from start: Int) {
    while let last = links.last, last.span.lower > start { links.removeLast() }
    while let last = references.last, last.span.lower > start { references.removeLast() }
  }

  /// The destination after `(`, and the offset after `)`.
  private func destination(at start: Int, _ text: inout Text) -> (Span, Int)? {
    guard let target = text.parts.destination(at: text.parts.afterSpace(start)) else { return nil }
    var offset = text.parts.afterSpace(target.end)
    if offset > target.end, let title = text.parts.title(at: offset) { offset = text.parts.afterSpace(title) }
    guard offset < text.end, bytes[offset] == UInt8(ascii: ")") else { return nil }
    return (target.span, offset + 1)
  }

  // MARK: Angle brackets

  /// The offset after an address (6.5) or a tag (6.6) that starts here, or after the bracket.
  private mutating func markup(at start: Int, _ text: inout Text) -> Int {
    if let end = Autolink.end(at: start, before: text.end, in: bytes) {
      links.append(MarkdownLink(kind: .autolink, target: Span(start + 1, end - 1), span: Span(start, end)))
      return end
    }
    if let tag = HTMLTag(at: start, before: text.end, in: bytes) {
      if let target = tag.target {
        links.append(
          MarkdownLink(kind: tag.isImage ? .htmlImage : .htmlLink, target: target, span: Span(start, tag.end)))
      }
      return tag.end
    }
    return special(at: start, &text) ?? start + 1
  }

  /// The offset after a comment, an instruction, a declaration or character data.
  private func special(at start: Int, _ text: inout Text) -> Int? {
    let block: HTMLBlock
    let sign: UInt8
    if bytes.has("<!--", at: start, before: text.end) {
      (block, sign) = (.comment, UInt8(ascii: "-"))
    } else if bytes.has("<![CDATA[", at: start, before: text.end) {
      (block, sign) = (.characters, UInt8(ascii: "["))
    } else if bytes.has("<?", at: start, before: text.end) {
      (block, sign) = (.instruction, UInt8(ascii: "?"))
    } else if bytes.has("<!", at: start, before: text.end), start + 2 < text.end, Byte.isLetter(bytes[start + 2]) {
      (block, sign) = (.declaration, UInt8(ascii: "!"))
    } else {
      return nil
    }
    guard !text.endless.contains(sign) else { return nil }
    if let end = block.end(from: start + 2, before: text.end, in: bytes) { return end }
    text.endless.insert(sign)
    return nil
  }
}
