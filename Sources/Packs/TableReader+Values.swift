internal import Documents
internal import Reporting
internal import Vocabulary

/// Readers of values of the vocabulary's types; an invalid text is reported and reads as absent.
extension TableReader {
  /// Reads a table below this one completely: its problems and unknown keys are reported here.
  mutating func within<Result>(
    _ key: String, required: Bool = false, _ read: (inout TableReader) -> Result
  ) -> Result? {
    guard var child = table(key, required: required) else { return nil }
    let result = read(&child)
    child.finish()
    absorb(child)
    return result
  }

  /// Reads each table of an array of tables.
  mutating func each(_ key: String, _ read: (inout TableReader) -> Void) {
    for var child in tables(key) {
      read(&child)
      child.finish()
      absorb(child)
    }
  }

  /// Reads each remaining key as a table; `names` is the form of the keys, for the description of the file.
  mutating func eachEntry(named names: TextForm? = nil, _ read: (TOMLKey, inout TableReader) -> Void) {
    for (key, reader) in tableEntries(named: names) {
      var child = reader
      read(key, &child)
      child.finish()
      absorb(child)
    }
  }

  /// Reads each key that is a table and leaves the others, which `finish` then reports as unknown. `names` is the form of the
  /// keys, for the description of the file.
  mutating func eachTable(named names: TextForm? = nil, _ read: (TOMLKey, inout TableReader) -> Void) {
    for key in keys(named: names) {
      if let node = table[key.text] {
        guard case .table = node.value else { continue }
      }
      _ = within(key.text) { read(key, &$0) }
    }
  }

  /// A text that `parse` accepts, or a problem.
  mutating func parsed<Value>(
    _ text: Spanned<String>?, _ id: String, _ message: (String) -> Message, _ parse: (String) -> Value?
  ) -> Spanned<Value>? {
    guard let text else { return nil }
    if let value = parse(text.value) { return Spanned(value, text.span) }
    add(Diagnostic(id, message(text.value), at: text.span))
    return nil
  }

  /// A string that is a path inside of its root, or the problem `id`.
  mutating func path(
    _ text: Spanned<String>?, _ id: String, _ message: (String, RelativePathFault) -> Message
  ) -> Spanned<RelativePath>? {
    guard let text else { return nil }
    do throws(RelativePathFault) {
      return Spanned(try RelativePath(text.value), text.span)
    } catch {
      add(Diagnostic(id, message(text.value, error), at: text.span))
      return nil
    }
  }

  /// A path that stays inside, or the problem `manifest.path-stays-inside`.
  mutating func path(_ key: String, required: Bool = false) -> Spanned<RelativePath>? {
    path(string(key, required: required, form: .path), "manifest.path-stays-inside") { text, fault in
      Message(
        "manifest.path-stays-inside", "{key} '{path}' {reason}\nuse a path inside the pack or the repository",
        ["key": .text(key), "path": .text(text), "reason": .message(fault.message)])
    }
  }

  /// A digest, or the problem `id`.
  mutating func digest(_ key: String, _ id: String, required: Bool = true) -> Spanned<Digest>? {
    parsed(string(key, required: required, form: .digest), id, Self.noDigest) { Digest($0) }
  }

  /// Skill names, and a problem `id` for each invalid one.
  mutating func skillNames(_ key: String, _ id: String) -> [Spanned<SkillName>] {
    skillNames(strings(key, form: .skillName), id)
  }

  /// Skill names among texts, and a problem `id` for each invalid one.
  mutating func skillNames(_ texts: [Spanned<String>], _ id: String) -> [Spanned<SkillName>] {
    texts.compactMap { parsed($0, id, Message.notSkillName) { SkillName($0) } }
  }

  /// A key that is a skill name, or the problem `id`.
  mutating func skillName(_ key: TOMLKey, _ id: String) -> Spanned<SkillName>? {
    parsed(Spanned(key.text, key.span), id, Message.notSkillName) { SkillName($0) }
  }

  /// A text that is a language tag, or the problem `id`.
  mutating func locale(_ text: Spanned<String>?, _ id: String) -> Spanned<LocaleTag>? {
    parsed(text, id, Self.noLocale) { LocaleTag($0) }
  }

  /// A whole number of at least 1, or the problem `id`.
  mutating func positive(_ key: String, _ id: String) -> Spanned<Int>? {
    guard let number = integer(key, required: true, range: 1...Int.max) else { return nil }
    if number.value >= 1 { return number }
    add(
      Diagnostic(
        id,
        Message(
          "read.not-positive", "{key} is {number}; it must be at least 1",
          ["key": .text(key), "number": .number(number.value)]),
        at: number.span))
    return nil
  }

  private static func noDigest(_ text: String) -> Message {
    Message(
      "read.no-digest", "'{text}' is not a digest\nuse 'sha256:' and 64 hexadecimal digits", ["text": .text(text)])
  }

  private static func noLocale(_ text: String) -> Message {
    Message("read.no-locale", "'{text}' is not a language tag\nuse one such as 'en' or 'pt-BR'", ["text": .text(text)])
  }
}
