internal import Documents
internal import Reporting
internal import Vocabulary

extension Preferences {
  /// The table of the config.
  static let key = "preferences"

  /// Reads `[preferences]`, and reports each value that is not one of its key, with the nearest that is.
  static func read(from root: inout TableReader) -> Preferences {
    root.within(key) { table in
      var preferences = Preferences()
      preferences.reportLanguage = table.language("report-language")
      preferences.codeLanguage = table.language("code-language")
      preferences.verbosity = table.choice("verbosity")
      preferences.commitStyle = table.choice("commit-style")
      preferences.testPolicy = table.choice("test-policy")
      preferences.questions = table.choice("questions")
      preferences.note = table.sentence("note")
      return preferences
    } ?? Preferences()
  }

  /// The most characters of a sentence.
  static let longestNote = 200
}

extension TableReader {
  /// The tag of a language that exists.
  fileprivate mutating func language(_ key: String) -> LocaleTag? {
    guard let text = string(key, form: .locale) else { return nil }
    let name = LanguageName(text.value)
    if let tag = name.tag { return tag }
    let near = NearestName(text.value, nearest: name.nearest)
    add(
      Diagnostic(
        "config.valid", near.message(near: .languageNear(key, near), else: .language(key, text.value)), at: text.span,
        replacement: near.nearest.map { TOMLText.string($0) }))
    return nil
  }

  /// One of a few words.
  fileprivate mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) -> Choice? {
    guard let text = string(key, form: .oneOf(Choice.self)) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let near = NearestName(text.value, among: known)
    add(
      Diagnostic(
        "config.valid", near.message(near: .choiceNear(key, near), else: .choice(key, text.value, known)),
        at: text.span, replacement: near.nearest.map { TOMLText.string($0) }))
    return nil
  }

  /// A sentence in one line that cannot end the block or hide in it.
  fileprivate mutating func sentence(_ key: String) -> String? {
    guard let text = string(key, form: .line(upTo: Preferences.longestNote)) else { return nil }
    let isOneLine = IndexCell.plain(text.value) == text.value && PlainMarkdown.isVisible(text.value)
    let count = text.value.unicodeScalars.count
    if isOneLine, !text.value.contains("<!--"), (1...Preferences.longestNote).contains(count) { return text.value }
    add(Diagnostic("config.valid", .notASentence(key, Preferences.longestNote), at: text.span))
    return nil
  }
}

extension Message {
  fileprivate static func languageNear(_ key: String, _ name: NearestName) -> Message {
    Message(
      "config.preference-language-near",
      "'{name}' is invalid: '{key}' must be a BCP 47 tag of a language\ndid you mean '{nearest}'?",
      name.arguments(as: "name").merging(["key": .text(key)]) { $1 })
  }
  fileprivate static func language(_ key: String, _ name: String) -> Message {
    Message(
      "config.preference-language", "'{name}' is invalid: '{key}' must be a BCP 47 tag of a language such as 'en'",
      ["name": .text(name), "key": .text(key)])
  }
  fileprivate static func choiceNear(_ key: String, _ name: NearestName) -> Message {
    Message(
      "config.preference-near", "'{name}' is not a value of '{key}'\ndid you mean '{nearest}'?",
      name.arguments(as: "name").merging(["key": .text(key)]) { $1 })
  }
  fileprivate static func choice(_ key: String, _ name: String, _ known: [String]) -> Message {
    Message(
      "config.preference", "'{name}' is not a value of '{key}'\nuse one of {known}",
      [
        "name": .text(name), "key": .text(key),
        "known": .text(known.map { "'\($0)'" }.joined(separator: ", ")),
      ])
  }
  fileprivate static func notASentence(_ key: String, _ limit: Int) -> Message {
    Message(
      "config.preference-sentence",
      "'{key}' must be one line of at most {limit} characters, without comments and invisible characters",
      ["key": .text(key), "limit": .number(limit)])
  }
}
