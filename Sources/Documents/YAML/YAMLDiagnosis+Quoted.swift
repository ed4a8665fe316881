internal import Reporting
internal import Vocabulary

/// Values in quotes: a quote that is not closed, text after it, and escapes that YAML does not know.
extension YAMLDiagnosis {
  /// The error of a value in quotes; nil if it is none of the known ones.
  func quoted() -> YAMLFault? {
    let quote = text.bytes[value.lower]
    let end = YAMLExtent.end(of: value.lower, in: text.bytes, to: value.upper, stopsAtKeys: false)
    guard let end else {
      let sign = String(UnicodeScalar(quote))
      // A ` #` in the text starts a comment only because the quote is not closed.
      let isOneLine =
        !text.bytes[value.range].contains(where: Byte.isLineEnd)
        && !text.bytes[value.upper..<max(value.upper, text.line(at: value.upper).end)].contains(UInt8(ascii: "#"))
      let fault = Diagnostic(
        "frontmatter.valid-yaml", .error,
        Message(
          "frontmatter.unclosed-quote", "the quote {sign} is not closed\nadd {sign} at the end of the value",
          ["sign": .text(sign)]),
        at: Span(value.lower, value.lower + 1),
        replacement: isOneLine ? checked(text.bytes.text(value) + sign) : nil, replaced: value)
      return YAMLFault(diagnostic: fault, isUnclosed: true)
    }
    if quote == UInt8(ascii: "\""), stop.offset < end, let fault = badEscape(before: end) { return fault }
    guard let rest = textAfter(end) else { return nil }
    if let fault = misplacedKey(at: rest) { return fault }
    let message = Message(
      "frontmatter.text-after-quote", "unexpected text after the closing quote\nquote the whole value")
    guard let inner = textAroundApostrophes() else {
      return fixableByQuoting(message, at: rest, isCertain: isPlainQuotation(before: end, rest))
    }
    let fault = Diagnostic(
      "frontmatter.valid-yaml", .error, message, at: YAMLFault.character(at: rest, in: text),
      replacement: checked(YAMLQuoting.quoted(inner)), replaced: value)
    return YAMLFault(diagnostic: fault)
  }

  /// Whether the text before the closing quote has no escapes, which quotes around it would take literally, and the
  /// text after it has letters: a comma alone is a leftover.
  private func isPlainQuotation(before end: Int, _ rest: Int) -> Bool {
    let inner = text.bytes[min(value.lower + 1, end)..<max(value.lower + 1, end - 1)]
    let sign = text.bytes[value.lower] == UInt8(ascii: "'") ? UInt8(ascii: "'") : UInt8(ascii: "\\")
    return !inner.contains(sign)
      && text.bytes[rest..<value.upper].contains { $0 >= 0x80 || Byte.isAlphanumeric($0) }
  }

  /// The text between single quotes on one line, if every other quote is an apostrophe: between two letters.
  private func textAroundApostrophes() -> String? {
    let quote = UInt8(ascii: "'")
    guard value.count > 2, text.bytes[value.lower] == quote, text.bytes[value.upper - 1] == quote else { return nil }
    let isLetter: (UInt8) -> Bool = { $0 >= 0x80 || Byte.isAlphanumeric($0) }
    for offset in (value.lower + 1)..<(value.upper - 1) {
      if Byte.isLineEnd(text.bytes[offset]) { return nil }
      guard text.bytes[offset] == quote else { continue }
      guard isLetter(text.bytes[offset - 1]), isLetter(text.bytes[offset + 1]) else { return nil }
    }
    return text.bytes.text(Span(value.lower + 1, value.upper - 1))
  }

  private func badEscape(before end: Int) -> YAMLFault? {
    var bad: Span?
    // With `\n` next to `\d`, it is unclear whether the author knew about escapes.
    var isMixed = false
    var requoted: [UInt8] = []
    var offset = value.lower
    while offset < end {
      let byte = text.bytes[offset]
      requoted.append(byte)
      offset += 1
      guard byte == UInt8(ascii: "\\"), offset < end else { continue }
      if YAMLQuoting.isEscape(at: offset, in: text.bytes, before: end) {
        if !"\"\\/".utf8.contains(text.bytes[offset]), !Byte.isSpace(text.bytes[offset]) { isMixed = true }
        requoted.append(text.bytes[offset])
        offset += 1
      } else {
        // An apostrophe needs no backslash in double quotes; any other character keeps its own.
        if text.bytes[offset] == UInt8(ascii: "'") { requoted.removeLast() } else { requoted.append(byte) }
        if bad == nil { bad = Span(offset - 1, YAMLFault.character(at: offset, in: text).upper) }
      }
    }
    guard let bad else { return nil }
    let whole = String(decoding: requoted, as: UTF8.self) + text.bytes.text(Span(end, value.upper))
    let fault = Diagnostic(
      "frontmatter.valid-yaml", .error,
      Message(
        "frontmatter.bad-escape",
        "'{escape}' is not an escape sequence\ndouble the backslash, or use single quotes",
        ["escape": .text(text.bytes.text(bad))]),
      at: bad, replacement: isMixed || hasLineAtMargin ? nil : checked(whole), replaced: value)
    return YAMLFault(diagnostic: fault)
  }
}
