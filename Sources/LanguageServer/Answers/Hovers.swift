internal import Doctor
package import Documents
internal import Reporting
internal import Vocabulary

/// The answer to `textDocument/hover`: what a key, a section, a route or a rule is. English, like the pages it comes from.
package enum Hovers {
  /// What there is to say about a position; null if there is nothing.
  package static func value(at position: TextPosition, in place: Surroundings) -> JSONValue {
    let offset = place.text.offset(of: position)
    guard let (text, span) = text(at: offset, in: place) else { return .null }
    let kind = place.client.takesMarkdown ? "markdown" : "plaintext"
    return .fields([
      "contents": .fields(["kind": .string(kind), "value": .string(text)]), "range": place.text.range(of: span),
    ])
  }

  private static func text(at offset: Int, in place: Surroundings) -> (String, Span)? {
    if let word = RuleWord(at: offset, in: place.text.bytes), let rule = place.rule(word.text) {
      return (RuleMarkdown.text(of: [rule], isWhole: false), word.span)
    }
    if let document = place.edited.document {
      return header(at: offset, document, in: place) ?? section(at: offset, document, in: place)
    }
    guard place.edited.path.name.hasSuffix(".toml") else { return nil }
    return toml(at: offset, in: place)
  }

  // MARK: Markdown

  private static func header(at offset: Int, _ document: Document, in place: Surroundings) -> (String, Span)? {
    guard let frontMatter = document.frontMatter, frontMatter.content.range.contains(offset) else { return nil }
    for field in frontMatter.fields where field.key.span.touches(offset) {
      guard let key = place.edited.knownKey(field.key.value) else { return nil }
      return (text(of: key), field.key.span)
    }
    for key in place.edited.metadataKeys {
      if let span = document.metadataKey(key.name), span.touches(offset) { return (text(of: key), span) }
    }
    if let kind = document.metadata("cairn-kind"), kind.span.touches(offset), let known = document.kind {
      let required = known.required.map { "- `\($0)`\n" }.joined()
      let optional = known.optional.map { "- `\($0)`\n" }.joined()
      return (
        "**\(kind.value)**\n\nSections that must be there, in this order:\n\n\(required)"
          + (optional.isEmpty ? "" : "\nSections that may be there:\n\n\(optional)"), kind.span
      )
    }
    return nil
  }

  private static func text(of key: KnownKey) -> String {
    var text = "**\(key.name)**\n\n\(key.text)\n"
    if !key.readers.isEmpty { text += "\nRead by \(key.readers.joined(separator: ", ")).\n" }
    if !key.values.isEmpty {
      text += "\nValues: \(key.values.prefix(20).map { "`\($0)`" }.joined(separator: ", "))"
      text += key.values.count > 20 ? ", …\n" : "\n"
    }
    return text
  }

  private static func section(at offset: Int, _ document: Document, in place: Surroundings) -> (String, Span)? {
    guard let section = document.markdown.sections.first(where: { $0.marker.touches(offset) }) else { return nil }
    let id = section.id.value
    var text = "**Section `\(id)`**\n\n"
    guard let kind = document.kind, let name = document.metadata("cairn-kind")?.value else {
      return (text + "The document has no kind that says which sections it has.\n", section.marker)
    }
    if let position = kind.required.firstIndex(of: id) {
      text += "Required in a document of the kind `\(name)`: number \(position + 1) of \(kind.required.count)."
      if position > 0 { text += " It follows `\(kind.required[position - 1])`." }
    } else if kind.optional.contains(id) {
      text += "Optional in a document of the kind `\(name)`, anywhere after `\(kind.required.first ?? "the first")`."
    } else {
      text += "No section of the kind `\(name)`, which has: "
      text += (kind.required + kind.optional).map { "`\($0)`" }.joined(separator: ", ") + "."
    }
    return (text + "\n", section.marker)
  }

  // MARK: TOML

  private static func toml(at offset: Int, in place: Surroundings) -> (String, Span)? {
    let root = TOMLDocument(parsing: place.text.bytes).root
    guard let found = TOMLPlace(at: offset, in: root), let schema = KeySchema(of: place.edited),
      let pattern = schema.pattern(of: found.path)
    else { return nil }
    if let name = found.text {
      guard SkillNames.areValues(of: pattern), let text = skill(name, in: place) else { return nil }
      return (text, found.span)
    }
    var text = "**\(found.path.joined(separator: "."))**\n\n"
    if SkillNames.isName(pattern), let name = found.path.last, let skill = skill(name, in: place) {
      text = skill + "\n"
    }
    if pattern == "routes.*", let name = found.path.last, let route = route(name, root) {
      return (text + route, found.span)
    }
    text += (schema.text(of: found.path) ?? "") + "\n"
    let values = schema.values(of: found.path)
    if !values.isEmpty { text += "\nValues: \(values.map { "`\($0)`" }.joined(separator: ", "))\n" }
    return (text, found.span)
  }

  /// A skill: its name, what it is for, and where it is.
  private static func skill(_ name: String, in place: Surroundings) -> String? {
    guard let path = place.edited.skill(named: name) else { return nil }
    let description = place.edited.description(ofSkillAt: path).map {
      MarkdownText.prose(PrintableText.text($0)) + "\n\n"
    }
    return
      "**\(MarkdownText.escaped(name))**\n\n\(description ?? "")[\(MarkdownText.escaped(path.text))](\(place.address(of: path)))\n"
  }

  /// When a route leads to its skill.
  private static func route(_ name: String, _ root: TOMLTable) -> String? {
    guard case .table(let table)? = root["routes"]?.value, case .table(let route)? = table[name]?.value else {
      return nil
    }
    var lines: [String] = []
    for key in ["category", "type", "priority", "reasons", "paths", "suggests", "excludes"] {
      guard let node = route[key] else { continue }
      let texts = node.shown
      if !texts.isEmpty { lines.append("- \(key): \(texts.map { MarkdownText.code($0) }.joined(separator: ", "))\n") }
    }
    return lines.joined()
  }
}

extension TOMLNode {
  /// The texts and numbers of a value.
  fileprivate var shown: [String] {
    switch value {
    case .string(let text): [text]
    case .integer(let number): [String(number)]
    case .array(let items): items.flatMap(\.shown)
    default: []
    }
  }
}

/// A word that may be the id of a rule: letters, digits, hyphens and dots around a place.
struct RuleWord {
  let text: String
  let span: Span

  /// nil if there is no dot in it.
  init?(at offset: Int, in bytes: [UInt8]) {
    func isPart(_ byte: UInt8) -> Bool {
      Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    var lower = min(max(offset, 0), bytes.count)
    var upper = lower
    while lower > 0, upper - lower < 100, isPart(bytes[lower - 1]) { lower -= 1 }
    while upper < bytes.count, upper - lower < 200, isPart(bytes[upper]) { upper += 1 }
    let word = bytes[lower..<upper].trimmed { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    guard word.contains(UInt8(ascii: ".")) else { return nil }
    text = String(decoding: word, as: UTF8.self)
    span = Span(word.startIndex, word.endIndex)
  }
}
