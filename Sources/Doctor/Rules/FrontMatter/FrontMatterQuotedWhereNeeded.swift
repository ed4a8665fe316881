internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Some characters have a meaning in YAML that the author did not intend, and cut off the text.
  static let frontmatterQuotedWhereNeeded = Rule(
    id: "frontmatter.quoted-where-needed",
    severity: .warning,
    fix: .safe,
    summary: "A text with characters that have a meaning in YAML is quoted.",
    why: """
      In an unquoted value ` #` starts a comment, and the text after it is lost. A text on its own line with ': ' in \
      it becomes a mapping. Clients do not report this: the agent sees only part of the description, or none.
      """,
    source: "YAML 1.2.2, sections 6.6 and 7.3.3; seen in the wild: issue numbers and channels in descriptions",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: \"Closes issue #12.\"\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Writes C# and F#. # both of them\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: &all Fills forms.\nsummary: *all\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: R&D, now! &c.\nhooks: &none\n  a: b\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: !!str Fills forms.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms. #TODO shorten\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: >-\n  Closes issue #12.\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nmodel: opus #fast\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription:\n  en: Fills forms.\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Closes issue ↓#12 for good\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"Closes issue #12 for good\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Posts a summary\n  to ↓#releases\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"Posts a summary to #releases\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓#releases gets a summary\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"#releases gets a summary\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription:\n  Use when↓: forms are to be filled\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription:\n  \"Use when: forms are to be filled\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓&care Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"&care Fills forms.\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓! Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: \"! Fills forms.\"\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Closes ↓#12 for good # for now\n---\nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: ↓&care Fills\n  forms.\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.hasYAMLHeader, let frontMatter = document.frontMatter else { return [] }
      let signed = frontMatter.fields.filter { "&!".utf8.contains(document[$0.valueSpan].first ?? 0) }
      let aliases = signed.isEmpty ? [] : aliases(in: document[frontMatter.content])
      let signs = signed.compactMap { lostStart(of: $0, aliases, document) }
      return signs
        + frontMatter.fields.filter { prose.contains($0.key.value) }.compactMap { field in
          switch field.value {
          case .string?, .null?: lostText(in: field, document)
          case .mapping(let entries)? where entries.count == 1: splitText(in: field, entries[0].key, document)
          default: nil
          }
        }
    })

  /// The keys with sentences as values.
  private static let prose: Set<String> = [
    "description", "when_to_use", "when-to-use", "summary", "title", "compatibility",
  ]

  /// The word after `&`, if no alias uses it, or the `!` at the start of a text.
  private static func lostStart(
    of field: FrontMatter.Field, _ aliases: Set<ArraySlice<UInt8>>, _ document: Document
  ) -> Finding? {
    let raw = document[field.valueSpan]
    guard let sign = raw.first, field.value?.text != nil || field.value == .null else { return nil }
    let word = raw.prefix { !Byte.isSpace($0) }
    let place = Span(word.startIndex, word.endIndex)
    let message: Message
    if sign == UInt8(ascii: "!") {
      guard word.count == 1 else { return nil }
      message = .tag
    } else {
      guard !aliases.contains(word.dropFirst()) else { return nil }
      message = .anchor(String(decoding: word, as: UTF8.self))
    }
    // Quotes inside would be quoted once more.
    let isPlain = Text.isUTF8(Array(raw)) && !raw.contains { Byte.isLineEnd($0) || "\"'".utf8.contains($0) }
    let fix =
      isPlain ? Repair.replace(field.valueSpan, with: YAMLQuoting.quoted(String(decoding: raw, as: UTF8.self))) : nil
    return Finding(message, at: place, fix: fix)
  }

  /// The names after every `*`, up to a blank, a comma or a bracket.
  private static func aliases(in content: ArraySlice<UInt8>) -> Set<ArraySlice<UInt8>> {
    let pieces = content.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).dropFirst()
    return Set(pieces.map { $0.prefix { !Byte.isSpace($0) && !",[]{}".utf8.contains($0) } })
  }

  /// The text after a `#` that is probably not a comment: no blank after the sign, and not a word for an editor.
  private static func lostText(in field: FrontMatter.Field, _ document: Document) -> Finding? {
    let bytes = document.bytes
    let start = field.valueSpan.count > 0 ? field.valueSpan.lower : firstAfter(field.valueSpan.lower, bytes)
    guard start < field.span.upper, !"\"'|>[{&!*".utf8.contains(bytes[start]) else { return nil }
    var end = max(start, field.valueSpan.upper)
    while end < field.span.upper, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let sign = (start..<end).first { offset in
      bytes[offset] == 0x23 && bytes[offset - 1] <= 0x20 && offset + 1 < end && isWord(bytes[offset + 1])
    }
    guard let sign, !["#TODO", "#FIXME", "#NOTE"].contains(where: { bytes[sign..<end].starts(with: $0.utf8) }) else {
      return nil
    }
    // A comment on an earlier line was intended, or the text is not a single value.
    guard !bytes[sign..<end].contains(0x0A) else { return nil }
    let whole = Span(start, end)
    // A sign with a blank after it starts a comment, which quotes would make text.
    let hasComment = ((sign + 1)..<end).contains { offset in
      bytes[offset] == 0x23 && bytes[offset - 1] <= 0x20 && offset + 1 < end && bytes[offset + 1] <= 0x20
    }
    let text = hasComment ? nil : oneLine(document[whole])
    let fix = text.map { Repair.replace(whole, with: YAMLQuoting.quoted($0)) }
    return Finding(.lost, at: Span(sign, sign + 1), fix: fix)
  }

  /// A sentence on its own line that YAML reads as a mapping with one key.
  private static func splitText(in field: FrontMatter.Field, _ key: String, _ document: Document) -> Finding? {
    let raw = document[field.valueSpan]
    guard key.utf8.contains(0x20), let first = raw.first, isWord(first), raw.starts(with: key.utf8) else { return nil }
    let colon = raw.startIndex + key.utf8.count
    guard colon < raw.endIndex, raw[colon] == 0x3A, !raw.contains(0x23), let text = oneLine(raw) else { return nil }
    return Finding(
      .split, at: Span(colon, colon + 1), fix: .replace(field.valueSpan, with: YAMLQuoting.quoted(text)))
  }

  /// The text of several lines, folded as in YAML; nil if there is an empty line between them, or invalid UTF-8.
  private static func oneLine(_ raw: ArraySlice<UInt8>) -> String? {
    guard Text.isUTF8(Array(raw)) else { return nil }
    var result: [UInt8] = []
    for line in raw.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = line.drop { $0 <= 0x20 }
      guard let last = text.lastIndex(where: { $0 > 0x20 }) else { return nil }
      if !result.isEmpty { result.append(0x20) }
      result += text[...last]
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func firstAfter(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, Byte.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || Byte.isAlphanumeric(byte) }
}

extension Message {
  fileprivate static var lost: Message {
    Message(
      "frontmatter.quoted-where-needed", "' #' starts a comment in YAML, so the text after it is lost\nquote the value")
  }
  fileprivate static func anchor(_ word: String) -> Message {
    Message(
      "frontmatter.quoted-where-needed.anchor",
      "'{word}' at the start of a value is a name in YAML, so it is not part of the text\nquote the value",
      ["word": .text(word)])
  }
  fileprivate static var tag: Message {
    Message(
      "frontmatter.quoted-where-needed.tag",
      "'!' at the start of a value is a tag in YAML, so it is not part of the text\nquote the value")
  }
  fileprivate static var split: Message {
    Message(
      "frontmatter.quoted-where-needed.colon", "': ' in an unquoted value makes it a mapping in YAML\nquote the value")
  }
}
