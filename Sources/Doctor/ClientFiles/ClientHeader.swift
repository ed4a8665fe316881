internal import Documents
internal import Reporting
internal import Vocabulary

/// The front matter of a client's file, read as this client reads it.
struct ClientHeader {
  /// The file that it is in.
  let document: Document
  /// What the client says about such files.
  let file: ClientFile
  /// In their order, including duplicates.
  let fields: [FrontMatter.Field]

  /// nil for other files, for files without a closed front matter, and where the client reads none.
  init?(_ document: Document) {
    guard let file = document.clientFile, let frontMatter = document.frontMatter else { return nil }
    switch file.reading {
    case .none: return nil
    case .yaml: fields = frontMatter.fields
    case .lines: fields = HeaderLines.fields(of: frontMatter, in: document.bytes)
    }
    self.document = document
    self.file = file
  }

  /// The first field of that key.
  subscript(_ key: String) -> FrontMatter.Field? { fields.first { $0.key.value == key } }

  /// The field of that key, if it has a value.
  func filled(_ key: String) -> FrontMatter.Field? {
    self[key].flatMap { text(of: $0).map(Self.isBlank) ?? ($0.value == .null) ? nil : $0 }
  }

  /// The text of a value; what is written, if YAML does not read it but the client does. nil for a list, a map or nothing.
  func text(of field: FrontMatter.Field) -> String? {
    if let value = field.value { return value.text }
    guard field.valueSpan.count > 0 else { return nil }
    return String(decoding: document[field.valueSpan], as: UTF8.self)
  }

  /// The words of a list, or of a text that is a list separated by commas; nil for anything else. `split` divides a text.
  func words(of field: FrontMatter.Field, split: (String) -> [String]) -> [String]? {
    if case .sequence(let items)? = field.value { return items.compactMap(\.text) }
    return text(of: field).map(split)
  }

  /// Where the words of a value are written; they are asked for in their order.
  func places(in field: FrontMatter.Field) -> WordPlaces { WordPlaces(in: field.valueSpan, of: document) }

  /// The opening line, for findings about something that is missing.
  var fence: Span { Span(document.start, document.start + 3) }

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

extension Document {
  /// Whether a client reads its front matter as YAML. A rule file with an ending that its client does not read is read
  /// once it is renamed, perhaps in another way: advice about its values would be wrong then.
  var hasYAMLHeader: Bool {
    guard isForClients else { return false }
    if let clientFile { return clientFile.reading == .yaml }
    return path.name == "SKILL.md" || RuleEnding.missing(at: path) == nil
  }

  /// The errors of YAML with one id, as the client that reads the document takes them: a file that is used without its
  /// front matter is a warning, and patterns that only YAML cannot read are none.
  func headerFaults(_ id: String) -> [Finding] {
    guard hasYAMLHeader else { return [] }
    guard let file = clientFile else { return faults(id) }
    // Only the line of the key: an item of a list is read by YAML alone.
    let patterns = (frontMatter?.fields ?? []).filter { file.patternKeys.contains($0.key.value) }.map { field in
      Span(field.key.span.lower, self[field.span].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? field.span.upper)
    }
    let found = (markdown.faults + (frontMatter?.faults ?? [])).filter { fault in
      fault.id == id && patterns.containing(fault.span.lower) == nil
    }
    return found.map { fault in
      Finding(
        fault.message, at: fault.span, severity: file.needsHeader ? fault.severity : .warning,
        fix: fault.replacement.map { .replace(fault.replaced, with: $0) })
    }
  }
}
