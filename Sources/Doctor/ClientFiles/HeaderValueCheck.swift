internal import Documents
internal import Reporting
internal import Vocabulary

extension ClientHeader {
  /// The values that the client does not read as the author meant them. Patterns have a rule of their own.
  var invalidValues: [Finding] {
    fields.flatMap { field in
      // What YAML does not read is reported as such.
      guard let kind = file.keys[field.key.value], let value = field.value, value != .null else { return [Finding]() }
      return invalid(field, kind)
    }
  }

  private func invalid(_ field: FrontMatter.Field, _ kind: HeaderKey) -> [Finding] {
    let key = field.key.value
    let place = document.firstLine(of: field.valueSpan)
    switch kind {
    case .any, .patternText, .patternList, .patterns: return []
    case .boolean:
      if isBoolean(field) { return [] }
      return [Finding(.noBoolean(key, text(of: field).flatMap(Self.nearestBoolean), file), at: place)]
    case .claudeBoolean:
      if let text = text(of: field), ClaudeNames.isBoolean(text) { return [] }
      return [Finding(.noBoolean(key, text(of: field).flatMap(Self.nearestBoolean), file), at: place)]
    case .choice(let words):
      guard let text = text(of: field) else { return [Finding(wrongKind(field, .expectedText), at: place)] }
      return unknown([text], of: words, field)
    case .choices(let words):
      guard let given = self.words(of: field, split: { [$0] }) else {
        return [Finding(wrongKind(field, .expectedTextOrList), at: place)]
      }
      return unknown(given, of: words, field)
    case .count:
      if case .integer(let text)? = field.value, let count = Int(text), count > 0 { return [] }
      return [Finding(wrongKind(field, .expectedCount), at: place)]
    case .text:
      if case .string? = field.value { return [] }
      return [Finding(wrongKind(field, .expectedText), at: place)]
    case .list:
      if case .sequence? = field.value { return [] }
      return [Finding(wrongKind(field, .expectedList), at: place)]
    case .textOrList:
      switch field.value {
      case .mapping?: return [Finding(wrongKind(field, .expectedTextOrList), at: place)]
      case .sequence(let items)? where items.contains(where: { $0.text == nil }):
        return [Finding(wrongKind(field, .expectedTextOrList), at: place)]
      default: return []
      }
    case .map:
      if case .mapping? = field.value { return [] }
      return [Finding(wrongKind(field, .expectedMap), at: place)]
    }
  }

  /// Whether a client reads a value as `true` or `false`.
  func isBoolean(_ field: FrontMatter.Field) -> Bool {
    if case .boolean(_, let text)? = field.value, ["true", "false"].contains(text.lowercased()) { return true }
    return file.reading == .lines && text(of: field).map { ["true", "false"].contains($0) } ?? false
  }

  /// The boolean that a misspelled one was probably meant to be.
  private static func nearestBoolean(to text: String) -> String? {
    ["true", "false"].first { $0 != text && Spelling.edits(between: $0, and: text) <= 1 }
  }

  private func unknown(_ given: [String], of words: [String], _ field: FrontMatter.Field) -> [Finding] {
    let severity: Severity? = file.cosmetic.contains(field.key.value) ? .info : nil
    var places = places(in: field)
    return given.compactMap { word in
      // Where a front matter is read line by line, it is not documented for each client what quotes mean.
      let plain = file.reading == .lines ? Self.unquoted(word) : word
      guard !words.contains(plain) else { return nil }
      return Finding(.unknownValue(plain, field.key.value, words, file), at: places.next(word), severity: severity)
    }
  }

  private func wrongKind(_ field: FrontMatter.Field, _ expected: Message) -> Message {
    .wrongKind(field.key.value, Self.kind(of: field.value), expected, file)
  }

  private static func kind(of value: YAMLValue?) -> Message {
    guard let value, case .other(let kind) = FieldValue(value) else { return .expectedText }
    return kind
  }

  /// A text without the quotes around it; the same text if these quotes are not one pair.
  static func unquoted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count >= 2, let first = bytes.first, first == bytes.last, first == 0x22 || first == 0x27 else {
      return text
    }
    let inner = bytes.dropFirst().dropLast()
    return inner.contains(first) ? text : String(decoding: inner, as: UTF8.self)
  }
}

extension Message {
  fileprivate static func noBoolean(_ key: String, _ nearest: String?, _ file: ClientFile) -> Message {
    if let nearest {
      return Message(
        "header.value-boolean.nearest", "{client} reads '{key}' only as true or false\ndid you mean '{nearest}'?",
        ["client": .text(file.client), "key": .text(key), "nearest": .text(nearest)])
    }
    return Message(
      "header.value-boolean", "{client} reads '{key}' only as true or false\nwrite true or false, without quotes",
      ["client": .text(file.client), "key": .text(key)])
  }
  fileprivate static func unknownValue(
    _ value: String, _ key: String, _ words: [String], _ file: ClientFile
  ) -> Message {
    Message(
      "header.value-unknown", "'{value}' is not a value that {client} knows for '{key}'\nuse one of: {values}",
      [
        "client": .text(file.client), "value": .text(value), "key": .text(key),
        "values": .text(words.joined(separator: ", ")),
      ])
  }
  fileprivate static func wrongKind(_ key: String, _ kind: Message, _ expected: Message, _ file: ClientFile)
    -> Message
  {
    Message(
      "header.value-kind", "{client} cannot use '{key}', because it is {kind}\nwrite {expected}",
      [
        "client": .text(file.client), "key": .text(key), "kind": .message(kind), "expected": .message(expected),
      ])
  }
  fileprivate static var expectedText: Message { Message("value.text", "text") }
  fileprivate static var expectedList: Message { Message("value.expected-list", "a list") }
  fileprivate static var expectedTextOrList: Message {
    Message("value.expected-text-or-list", "text or a list of texts")
  }
  fileprivate static var expectedCount: Message { Message("value.expected-count", "a whole number above 0") }
  fileprivate static var expectedMap: Message { Message("value.expected-map", "keys and values") }
}
