internal import Vocabulary

/// A tag in a Markdown text: `<name key="value">`, `</name>` or `<name/>`.
struct MarkupTag {
  enum Kind { case opening, closing, empty }

  let kind: Kind
  let name: Spanned<String>
  let attributes: [MarkupElement.Attribute]
  /// From the opening through the closing angle bracket.
  let span: Span
  /// The errors inside of it.
  let fault: MarkupFault?
}

/// One pass over a text: its tags outside of code, comments and character data (XML 1.0, sections 2.4 to 2.7, 3.1).
struct MarkupTags {
  private(set) var all: [MarkupTag] = []

  private let bytes: [UInt8]
  private let end: Int

  /// `code` is skipped; its spans are in order.
  init(_ bytes: [UInt8], in body: Span, without code: [Span]) {
    self.bytes = bytes
    end = min(body.upper, bytes.count)
    var code = code[...]
    var offset = max(body.lower, 0)
    while offset < end {
      while let span = code.first, span.upper <= offset { code.removeFirst() }
      if let span = code.first, span.lower <= offset {
        offset = span.upper
      } else if bytes[offset] == UInt8(ascii: "<") {
        offset = tag(at: offset)
      } else {
        offset += 1
      }
    }
  }

  /// The offset after the construct that starts with this bracket; after the bracket if none does.
  private mutating func tag(at start: Int) -> Int {
    if bytes.has("<!--", at: start, before: end) { return skip("-->", from: start + 4) }
    if bytes.has("<![CDATA[", at: start, before: end) { return skip("]]>", from: start + 9) }
    if bytes.has("<?", at: start, before: end) { return skip("?>", from: start + 2) }
    let isClosing = bytes.has("</", at: start, before: end)
    let lower = start + (isClosing ? 2 : 1)
    var offset = lower
    while offset < end, isName(bytes[offset]) { offset += 1 }
    guard offset > lower, Byte.isLetter(bytes[lower]) || bytes[lower] == UInt8(ascii: "_"),
      offset < end, isAfterName(at: offset)
    else { return start + 1 }
    let name = Spanned(bytes.text(Span(lower, offset)), Span(lower, offset))
    var attributes: [MarkupElement.Attribute] = []
    var fault: MarkupFault?
    while true {
      while offset < end, Byte.isSpace(bytes[offset]) { offset += 1 }
      guard offset < end, bytes[offset] != UInt8(ascii: "<") else {
        // Not a tag, or one that is not closed; it was probably meant as a tag only if it has attributes.
        guard !attributes.isEmpty else { return start + 1 }
        let span = Span(start, offset)
        all.append(
          MarkupTag(kind: .opening, name: name, attributes: attributes, span: span, fault: MarkupFault(.endless, name)))
        return offset
      }
      if bytes[offset] == UInt8(ascii: ">") {
        append(isClosing ? .closing : .opening, name, attributes, Span(start, offset + 1), fault)
        return offset + 1
      }
      if bytes.has("/>", at: offset, before: end) {
        append(.empty, name, attributes, Span(start, offset + 2), fault)
        return offset + 2
      }
      guard let key = key(at: &offset) else { return start + 1 }
      guard let value = value(at: &offset) else {
        // `<your name>` is not a tag.
        guard bytes[min(key.span.upper, end - 1)] == UInt8(ascii: "=") else { return start + 1 }
        fault = fault ?? MarkupFault(.unquoted, key)
        continue
      }
      attributes.append(MarkupElement.Attribute(key: key, value: value))
    }
  }

  private mutating func append(
    _ kind: MarkupTag.Kind, _ name: Spanned<String>, _ attributes: [MarkupElement.Attribute], _ span: Span,
    _ fault: MarkupFault?
  ) {
    all.append(MarkupTag(kind: kind, name: name, attributes: attributes, span: span, fault: fault))
  }

  private func key(at offset: inout Int) -> Spanned<String>? {
    let lower = offset
    while offset < end, isName(bytes[offset]) { offset += 1 }
    return offset > lower ? Spanned(bytes.text(Span(lower, offset)), Span(lower, offset)) : nil
  }

  /// The quoted value after an equals sign; nil if it is not quoted, then the offset is after what was found.
  private func value(at offset: inout Int) -> Spanned<String>? {
    guard offset < end, bytes[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    guard offset < end else { return nil }
    let quote = bytes[offset]
    guard quote == 0x22 || quote == 0x27 else {
      // A tag ends before the next one, so every byte is read once.
      while offset < end, !Byte.isSpace(bytes[offset]), !"<>".utf8.contains(bytes[offset]) { offset += 1 }
      return nil
    }
    let lower = offset + 1
    var upper = lower
    while upper < end, bytes[upper] != quote, bytes[upper] != UInt8(ascii: "<") { upper += 1 }
    guard upper < end, bytes[upper] == quote else {
      offset = upper
      return nil
    }
    offset = upper + 1
    return Spanned(bytes.text(Span(lower, upper)), Span(lower, upper))
  }

  /// The offset after `mark`; the end if it does not occur.
  private func skip(_ mark: StaticString, from start: Int) -> Int {
    var offset = start
    while offset < end {
      if bytes.has(mark, at: offset, before: end) { return offset + mark.utf8CodeUnitCount }
      offset += 1
    }
    return end
  }

  /// Whether a name ends like the name of a tag; `<https://…>`, `<a@b>` and `x <y,` do not.
  private func isAfterName(at offset: Int) -> Bool {
    let byte = bytes[offset]
    return Byte.isSpace(byte) || byte == UInt8(ascii: ">") || bytes.has("/>", at: offset, before: end)
  }

  private func isName(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte >= 0x80
  }
}
