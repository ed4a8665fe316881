internal import Reporting
internal import Vocabulary

/// Describes the author's mistake, because YAML only reports where it stopped.
struct YAMLFault {
  let diagnostic: Diagnostic
  /// Whether the error is an unclosed quote or bracket; further errors after it are then not reported.
  var isUnclosed = false

  /// The error that caused a stop, in a field if it belongs to one.
  static func fault(of stop: YAMLComposer.ParseError, in field: ScannedField?, _ text: YAMLText) -> YAMLFault {
    if case .duplicateKey(let key) = stop.kind {
      let end = min(text.bytes.count, stop.offset + max(1, key.utf8.count))
      return YAMLFault(diagnostic: doubledKey(key, at: Span(stop.offset, end)))
    }
    if let tab = tab(at: stop, in: field, text) { return YAMLFault(diagnostic: tab) }
    if let field {
      let value = YAMLDiagnosis(of: stop, in: field, text)
      if let found = value.fault() { return found }
    }
    return YAMLFault(diagnostic: unnamed(stop, text))
  }

  // MARK: Errors of the whole

  static func noMapping(isSequence: Bool, in text: YAMLText) -> Diagnostic {
    Diagnostic(
      "frontmatter.is-mapping", .error,
      isSequence
        ? Message("frontmatter.is-list", "the front matter is a list\nwrite keys and values, such as 'name: release'")
        : Message(
          "frontmatter.is-text", "the front matter is plain text\nwrite keys and values, such as 'name: release'"),
      at: text.trimmed(text.content))
  }

  static func doubledKey(_ key: String, at span: Span) -> Diagnostic {
    Diagnostic(
      "frontmatter.unique-keys", .error,
      Message("frontmatter.duplicate-key", "duplicate key '{key}'\nkeep one of the two", ["key": .text(key)]), at: span)
  }

  /// A tag that is not one of YAML's own types: readers that know no other refuse the whole front matter.
  static func unknownTag(_ tag: String, at span: Span, quoting value: (span: Span, text: String)?) -> Diagnostic {
    Diagnostic(
      "frontmatter.valid-yaml", .error,
      Message(
        "frontmatter.unknown-tag",
        "YAML reads '{tag}' as the tag of a type, which clients do not know\nquote the value", ["tag": .text(tag)]),
      at: span, replacement: value?.text, replaced: value?.span)
  }

  static func excess(_ excess: YAMLLimits.Excess, at offset: Int) -> Diagnostic {
    let message =
      switch excess {
      case .length:
        Message(
          "frontmatter.too-long", "the front matter is longer than {limit} KiB\nmove text to the body",
          ["limit": .number(YAMLLimits.length / 1024)])
      case .nesting:
        Message("frontmatter.too-deep", "the front matter is nested too deeply\nuse fewer levels")
      case .aliases:
        Message(
          "frontmatter.too-many-aliases", "the front matter has too many YAML aliases\nreplace them with their values")
      }
    return Diagnostic("frontmatter.valid-yaml", .error, message, at: Span(offset, offset))
  }

  /// The first of `count` such characters. Many of them are text in another encoding, which is not fixed by deleting them.
  static func controlCharacter(_ scalar: Unicode.Scalar, at span: Span, _ count: Int) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
      "frontmatter.valid-yaml", .error,
      Message(
        "frontmatter.control-character", "the control character U+{code} is not allowed in YAML\nremove it",
        ["code": .text(String(repeating: "0", count: max(0, 4 - digits.count)) + digits)]),
      at: span, replacement: count <= 3 ? "" : nil)
  }

  /// A line at column 1 that is not a key: often the blank after the colon is missing. It is fixed only if the key is
  /// none of the `others`, and is not the scheme of an address.
  static func stray(_ line: Span, in text: YAMLText, others: [String]) -> Diagnostic {
    let bytes = text.bytes[line.range]
    if let first = bytes.firstIndex(where: { !Byte.isBlank($0) }), first > line.lower {
      return indentedStart(Span(line.lower, first), before: line.upper, in: text, others: others)
    }
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > line.lower,
      bytes[..<colon].allSatisfy({ Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
    {
      let key = text.bytes.text(Span(line.lower, colon))
      let isAddress = text.bytes.has("//", at: colon + 1, before: line.upper)
      return Diagnostic(
        "frontmatter.valid-yaml", .error,
        Message(
          "frontmatter.no-space-after-colon", "the space after the colon of '{key}' is missing\nwrite '{key}: '",
          ["key": .text(key)]),
        at: Span(colon, colon + 1), replacement: isAddress || others.contains(key) ? nil : ": ")
    }
    return Diagnostic(
      "frontmatter.valid-yaml", .error,
      Message(
        "frontmatter.no-key",
        "this line is neither 'key: value' nor part of a value\nif it continues the line above, indent it"),
      at: line)
  }

  /// Lines at the start that are indented although the keys below are not. One line that is a key with its value is
  /// certainly meant as one of these keys; in several lines, the depth that was meant is unclear.
  private static func indentedStart(
    _ blanks: Span, before end: Int, in text: YAMLText, others: [String]
  ) -> Diagnostic {
    let line = text.bytes[blanks.upper..<end]
    let key = line.prefix { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    let rest = line.dropFirst(key.count)
    let value = rest.dropFirst().drop(while: Byte.isBlank)
    let next = text.line(at: end).next
    let isAlone = next >= text.content.upper || !Byte.isBlank(text.bytes[next])
    let isKey =
      !key.isEmpty && rest.first == UInt8(ascii: ":") && rest.dropFirst().first.map(Byte.isBlank) == true
      && value.first.map { Byte.isAlphanumeric($0) } == true
    let isCertain = isKey && isAlone && !others.contains(String(decoding: key, as: UTF8.self))
    return Diagnostic(
      "frontmatter.valid-yaml", .error,
      Message("frontmatter.indented-start", "keys must start in the first column\nremove the spaces before this line"),
      at: blanks, replacement: isCertain ? "" : nil)
  }

  // MARK: Errors at a position

  private static func tab(
    at stop: YAMLComposer.ParseError, in field: ScannedField?, _ text: YAMLText
  ) -> Diagnostic? {
    let line = text.line(at: stop.offset)
    let start = line.textStart(in: text.bytes)
    guard let tab = text.bytes[line.start..<start].firstIndex(of: Byte.tab) else { return nil }
    let end = text.bytes[tab..<start].firstIndex { $0 != Byte.tab } ?? start
    return Diagnostic(
      "frontmatter.valid-yaml", .error,
      Message("frontmatter.tab", "this line is indented with a tab, which YAML does not allow\nuse spaces"),
      at: Span(tab, end),
      replacement: spaces(for: Span(tab, end), before: line, in: field.map { Span($0.span.lower, $0.end) }, text))
  }

  /// The spaces for a tab, if YAML then reads that line, and if it reads the same with tabs of two, four and eight
  /// spaces; nil if the depth that was meant is unclear.
  private static func spaces(for tab: Span, before line: Line, in field: Span?, _ text: YAMLText) -> String? {
    let place = field ?? text.content
    guard place.lower <= tab.lower, tab.upper <= place.upper else { return nil }
    var found: (spaces: String, value: YAMLValue?)?
    for width in [2, 4, 8] {
      let spaces = String(repeating: " ", count: width * tab.count)
      let bytes =
        text.bytes[place.lower..<tab.lower] + Array(spaces.utf8) + text.bytes[tab.upper..<place.upper]
      let grown = spaces.utf8.count - tab.count
      var value: YAMLValue?
      do throws(YAMLComposer.ParseError) {
        var budget = YAMLComposer.nodeLimit
        let root = try YAMLComposer(Array(bytes)).root(of: Span(0, bytes.count))
        value = root.flatMap { YAMLComposer.value(of: $0, budget: &budget) }
      } catch {
        guard error.offset >= line.next - place.lower + grown else { continue }
      }
      guard let first = found else {
        found = (spaces, value)
        continue
      }
      if first.value != value { return nil }
    }
    return found?.spaces
  }

  private static func unnamed(_ stop: YAMLComposer.ParseError, _ text: YAMLText) -> Diagnostic {
    let line = text.line(at: stop.offset)
    let isIndented = line.textStart(in: text.bytes) > line.start
    let fitsNone = stop.problem == "did not find expected key" || stop.problem == "did not find expected '-' indicator"
    let message =
      isIndented && fitsNone
      ? indentation
      : Message(
        "frontmatter.stops-here", "invalid YAML: {problem}\nif the value is text, quote it",
        ["problem": .text(stop.problem)])
    return Diagnostic("frontmatter.valid-yaml", .error, message, at: character(at: stop.offset, in: text))
  }

  /// A line whose indentation fits nowhere.
  static let indentation = Message(
    "frontmatter.indentation", "the indentation matches none of the lines above\nalign this line with them")

  /// The character at an offset, or the empty place at the end of a line.
  static func character(at offset: Int, in text: YAMLText) -> Span {
    guard offset < text.content.upper, !Byte.isLineEnd(text.bytes[offset]) else { return Span(offset, offset) }
    var end = offset + 1
    while end < text.content.upper, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Span(offset, end)
  }
}
