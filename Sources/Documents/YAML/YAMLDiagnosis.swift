internal import Reporting
internal import Vocabulary

/// The value in which YAML stops: a field's own, or that of the line where it stops in a nested block.
struct YAMLDiagnosis {
  let stop: YAMLComposer.ParseError
  let text: YAMLText
  /// The value as it is written.
  let value: Span
  private let key: String
  /// The field that the value belongs to.
  private let field: Span
  /// Whether the value starts in a line below its key, so that its lines are at the same level.
  private var startsBelowKey = false
  /// Whether the value is a line of its own that looks like a key with a value: quotes would make one text of them.
  private var looksLikeKey = false
  /// The colon inside a name with parentheses that YAML reads as a key.
  private var call: Int?

  init(of stop: YAMLComposer.ParseError, in field: ScannedField, _ text: YAMLText) {
    self.stop = stop
    self.text = text
    key = field.key.value
    self.field = Span(field.span.lower, field.end)
    guard !field.isInline else {
      value = field.value
      return
    }
    // A quote or bracket that is not closed is reported where it opens.
    let line = text.line(at: stop.context.map { $0 > field.colon ? $0 : stop.offset } ?? stop.offset)
    var start = line.textStart(in: text.bytes)
    // A text that starts in its own line goes on in lines at the same level.
    var opener = start - line.start - 1
    while start + 1 < line.end, text.bytes[start] == UInt8(ascii: "-"), Byte.isBlank(text.bytes[start + 1]) {
      opener = start - line.start
      start += 2
      while start < line.end, Byte.isBlank(text.bytes[start]) { start += 1 }
    }
    if let key = YAMLKey(at: line, from: start, in: text.bytes), key.colon < max(stop.offset, stop.context ?? 0) {
      // `Bash(git: *)` in a list: a parenthesis in a key that is closed after it.
      if key.text.value.utf8.contains(UInt8(ascii: "(")), !key.text.value.utf8.contains(UInt8(ascii: ")")) {
        call = key.colon
        value = Span(start, max(start, line.textEnd(in: text.bytes)))
        return
      }
      opener = start - line.start
      start = key.colon + 1
      while start < line.end, Byte.isBlank(text.bytes[start]) { start += 1 }
    }
    if stop.problem == Self.colonProblem, stop.context == nil, start == line.textStart(in: text.bytes),
      let plain = YAMLPlainExtent(around: line, in: text.bytes, field: self.field)
    {
      value = plain.value
      startsBelowKey = plain.startsBelowKey
      return
    }
    value = Span(start, max(start, Self.end(of: line, indentedBeyond: opener, before: self.field.upper, text)))
    if start == line.textStart(in: text.bytes) {
      looksLikeKey = (start..<line.end).contains { YAMLKey.isColon(at: $0, line, text.bytes) }
    }
  }

  /// The end of a value that starts in a line: that of the last line below it that is indented beyond its key or its hyphen.
  private static func end(of line: Line, indentedBeyond column: Int, before upper: Int, _ text: YAMLText) -> Int {
    var end = line.textEnd(in: text.bytes)
    guard line.next < upper else { return end }
    for next in Lines(text.bytes, from: line.next, to: upper) {
      let start = next.textStart(in: text.bytes)
      guard start < next.end, text.bytes[start] != UInt8(ascii: "#") else { continue }
      guard start - next.start > column else { break }
      end = next.textEnd(in: text.bytes)
    }
    return end
  }

  /// What libyaml calls a colon in a text that is no key.
  private static let colonProblem = "mapping values are not allowed in this context"

  /// The error of the value, if it is known.
  func fault() -> YAMLFault? {
    guard value.count > 0 else { return nil }
    if let call { return fixableByQuoting(Self.colon, at: call) }
    switch text.bytes[value.lower] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted()
    case UInt8(ascii: "["), UInt8(ascii: "{"): return bracketed()
    case UInt8(ascii: "*"):
      return fixableByQuoting(
        Message(
          "frontmatter.alias", "YAML reads a value that starts with '*' as an alias\nquote the value"),
        at: value.lower)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return blockScalar()
    case let byte where ",&!%@`]}#".utf8.contains(byte) || startsList: return wrongStart(byte)
    default: return plain()
    }
  }

  private var startsList: Bool {
    let byte = text.bytes[value.lower]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") else { return false }
    return value.count == 1 || Byte.isBlank(text.bytes[value.lower + 1])
  }

  private func wrongStart(_ byte: UInt8) -> YAMLFault {
    fixableByQuoting(
      Message(
        "frontmatter.wrong-start", "an unquoted value cannot start with '{sign}'\nquote the value",
        ["sign": .text(String(UnicodeScalar(byte)))]),
      at: value.lower)
  }

  private func plain() -> YAMLFault? {
    guard stop.problem == Self.colonProblem, value.range.contains(stop.offset) else { return nil }
    if startsBelowKey { return fixableByQuoting(Self.colon, at: stop.offset) }
    return misplacedKey(at: stop.offset) ?? gluedKey(before: stop.offset)
      ?? fixableByQuoting(Self.colon, at: stop.offset)
  }

  private static let colon = Message(
    "frontmatter.colon-in-value", "': ' in an unquoted value starts a new key in YAML\nquote the value")

  /// The error of a key right after the end of a sentence, whose line break was lost: `Fills forms.license: MIT`. Quotes
  /// would make it a part of the sentence.
  private func gluedKey(before colon: Int) -> YAMLFault? {
    var start = colon
    while start > value.lower, Byte.isAlphanumeric(text.bytes[start - 1]) || text.bytes[start - 1] == UInt8(ascii: "-")
    {
      start -= 1
    }
    let word = Span(start, colon)
    guard start > value.lower, Self.laterKeys.contains(text.bytes.text(word)),
      text.bytes[start - 1] >= 0x80 || ".!?)\"'".utf8.contains(text.bytes[start - 1])
    else { return nil }
    let message = Message(
      "frontmatter.key-in-value", "the key '{key}' is in the middle of a line\nput it on a line of its own",
      ["key": .text(text.bytes.text(word))])
    return YAMLFault(diagnostic: Diagnostic("frontmatter.valid-yaml", .error, message, at: word))
  }

  /// The keys of the Agent Skills specification that come after the description, and `version`.
  private static let laterKeys: Set<String> = ["allowed-tools", "compatibility", "license", "metadata", "version"]

  private func blockScalar() -> YAMLFault? {
    let line = text.line(at: value.lower)
    let header = text.bytes[(value.lower + 1)..<max(value.lower + 1, min(line.end, value.upper))]
    let isProper = header.prefix { !Byte.isBlank($0) }
      .allSatisfy { Byte.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let after = header.drop { !Byte.isBlank($0) }.drop(while: Byte.isBlank)
    if isProper, after.isEmpty || after.first == UInt8(ascii: "#") { return nil }
    return wrongStart(text.bytes[value.lower])
  }

  private func bracketed() -> YAMLFault? {
    let opening = text.bytes[value.lower]
    let end = YAMLExtent.end(of: value.lower, in: text.bytes, to: value.upper, stopsAtKeys: false)
    guard let end else {
      let closing = opening == UInt8(ascii: "[") ? "]" : "}"
      let fault = Diagnostic(
        "frontmatter.valid-yaml", .error,
        Message(
          "frontmatter.unclosed-bracket", "'{opening}' is not closed\nadd '{closing}' at the end, or quote the value",
          ["opening": .text(String(UnicodeScalar(opening))), "closing": .text(closing)]),
        at: Span(value.lower, value.lower + 1))
      return YAMLFault(diagnostic: fault, isUnclosed: true)
    }
    guard let rest = textAfter(end) else { return insideBrackets(before: end) }
    if let fault = misplacedKey(at: rest) { return fault }
    // Quotes would make a list of tools or tags a single text.
    return fixableByQuoting(
      Message("frontmatter.text-after-bracket", "unexpected text after the closing bracket\nquote the whole value"),
      at: rest, isCertain: !Self.lists.contains(key))
  }

  /// The keys whose values clients read as lists.
  private static let lists: Set<String> = [
    "allowed-tools", "dependencies", "disallowed-tools", "globs", "keywords", "paths", "platforms", "requires",
    "skills", "tags", "tools", "triggers",
  ]

  /// An item that YAML does not accept without quotes.
  private func insideBrackets(before end: Int) -> YAMLFault? {
    guard value.range.contains(stop.offset), let items = YAMLFlowItems(in: Span(value.lower, end), of: text.bytes),
      let sign = items.firstSign
    else { return nil }
    let byte = UnicodeScalar(text.bytes[sign])
    let message =
      "[]{}".unicodeScalars.contains(byte)
      ? Message(
        "frontmatter.bracket-in-item",
        "YAML reads '{sign}' in an unquoted item as a bracket of the list\nquote the item",
        ["sign": .text(String(byte))])
      : Message(
        "frontmatter.wrong-item-start", "an unquoted item cannot start with '{sign}'\nquote the item",
        ["sign": .text(String(byte))])
    // The argument hint of a command is a text, with brackets for optional parts.
    if key == "argument-hint" { return fixableByQuoting(message, at: sign) }
    let fault = Diagnostic(
      "frontmatter.valid-yaml", .error, message, at: YAMLFault.character(at: sign, in: text),
      replacement: checked(items.quoted, for: Span(value.lower, end), isList: true),
      replaced: Span(value.lower, end))
    return YAMLFault(diagnostic: fault)
  }

  /// The error of a line that has the form of a key and is indented too far; nil if YAML stops on the first line.
  func misplacedKey(at offset: Int) -> YAMLFault? {
    let line = text.line(at: offset)
    guard line.start > value.lower, let key = MisplacedKey.key(in: line, of: text.bytes) else { return nil }
    return YAMLFault(diagnostic: Diagnostic("frontmatter.valid-yaml", .error, YAMLFault.indentation, at: key))
  }

  /// The place of text, other than a comment, after the closing character.
  func textAfter(_ end: Int) -> Int? {
    var offset = end
    while offset < value.upper, Byte.isSpace(text.bytes[offset]) { offset += 1 }
    guard offset < value.upper, text.bytes[offset] != UInt8(ascii: "#") || offset == end else { return nil }
    return offset
  }

  /// An error that quotes around the whole value would fix; it has no fix if they would not, or if it is not certain
  /// that the value is a text.
  func fixableByQuoting(_ message: Message, at offset: Int, isCertain: Bool = true) -> YAMLFault {
    let quoted = isCertain && !hasLineAtMargin && !looksLikeKey ? YAMLQuoting.quoted(value, in: text.bytes) : nil
    return YAMLFault(
      diagnostic: Diagnostic(
        "frontmatter.valid-yaml", .error, message, at: YAMLFault.character(at: offset, in: text),
        replacement: quoted.flatMap { checked($0) }, replaced: value))
  }

  /// Whether a line after the first one starts at column 1. It is a list, or was meant as a key, and quotes around the
  /// whole value would make it text.
  var hasLineAtMargin: Bool {
    Lines(text.bytes, from: value.lower, to: value.upper).dropFirst().contains { line in
      line.start < line.end && !Byte.isBlank(text.bytes[line.start])
    }
  }

  /// The text, if YAML accepts it as a value, also in the place of the value that it replaces.
  func checked(_ replacement: String, for replaced: Span? = nil, isList: Bool = false) -> String? {
    let bytes = Array("key: \(replacement)\n".utf8)
    guard let value = try? YAMLComposer(bytes).root(of: Span(0, bytes.count))?.mapping?.first?.value,
      isList ? value.sequence != nil : value.text != nil, isAccepted(replacement, for: replaced ?? self.value)
    else { return nil }
    return replacement
  }

  /// Whether YAML reads the field with the replacement, and beyond it. An error further down is another one, and is reported next.
  private func isAccepted(_ replacement: String, for replaced: Span) -> Bool {
    guard field.lower <= replaced.lower, replaced.upper <= field.upper else { return false }
    let start = text.bytes[field.lower..<replaced.lower] + Array(replacement.utf8)
    guard let error = Self.error(in: start + text.bytes[replaced.upper..<field.upper]) else { return true }
    return error.offset > replaced.lower - field.lower + replacement.utf8.count
      && Self.error(in: start + Array("\n".utf8)) == nil
  }

  /// Where YAML stops in a text because of its syntax; nil if it does not.
  private static func error(in bytes: ArraySlice<UInt8>) -> YAMLComposer.ParseError? {
    do throws(YAMLComposer.ParseError) {
      _ = try YAMLComposer(Array(bytes)).root(of: Span(0, bytes.count))
      return nil
    } catch {
      return error.isSyntax ? error : nil
    }
  }
}
