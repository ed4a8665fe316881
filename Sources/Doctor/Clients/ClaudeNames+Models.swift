internal import Reporting
internal import Vocabulary

extension ClaudeNames {
  /// The aliases of models, and the words that mean another setting. `[1m]` may follow an alias.
  static let modelAliases: Set<String> = [
    "best", "default", "fable", "haiku", "inherit", "opus", "opusplan", "sonnet",
  ]

  /// The families of models, which are parts of their full names.
  private static let modelFamilies: Set<String> = ["fable", "haiku", "mythos", "opus", "sonnet"]

  /// What the value of `model` is for Claude Code.
  enum Model: Equatable {
    /// An alias, a full name of a model by Anthropic, or a name that a cloud provider or a gateway gives to one.
    case usable
    /// A model of another vendor, such as `gpt-4`.
    case ofAnotherVendor
    /// A name without a reason to think that it is a model, with the alias or full name that was probably meant.
    case unknown(nearest: String?)
  }

  /// Accepts any text. Names of models that do not exist yet are usable if they contain `claude` or start with the name
  /// of a family; so is everything with a slash, a colon or `anthropic`, because gateways and clouds choose their own
  /// names. A full name with a misspelled word, or without `claude`, is unknown.
  static func model(_ name: String) -> Model {
    let lower = name.lowercased()
    let isLong = lower.hasSuffix("[1m]")
    let plain = isLong ? String(lower.dropLast(4)) : lower
    if modelAliases.contains(plain) || lower.contains("anthropic") { return .usable }
    if lower.utf8.contains(where: { "/:$@{".utf8.contains($0) }) { return .usable }
    if let full = fullModelName(near: plain) { return .unknown(nearest: isLong ? full + "[1m]" : full) }
    if lower.contains("claude") { return .usable }
    if modelFamilies.contains(where: { plain.hasPrefix($0 + "-") || plain.hasPrefix($0 + "4") }) { return .usable }
    let others = [
      "gpt", "chatgpt", "codex", "o1", "o3", "o4", "gemini", "grok", "deepseek", "qwen", "llama", "mistral",
    ]
    if others.contains(where: { plain == $0 || plain.hasPrefix($0 + "-") || (plain.hasPrefix($0) && $0.count > 2) }) {
      return .ofAnotherVendor
    }
    return .unknown(nearest: Spelling.nearest(to: plain, among: modelAliases))
  }

  /// The name that was probably meant, where a name consists of `claude`, a family and numbers, but has a misspelled word,
  /// a blank, or no `claude`; nil for every other name.
  private static func fullModelName(near name: String) -> String? {
    var words = name.utf8.split { !Byte.isAlphanumeric($0) && $0 < 0x80 }.map { String(decoding: $0, as: UTF8.self) }
    let written = words
    if let first = words.first, first != "claude", edits(first, "claude") { words[0] = "claude" }
    for (number, word) in words.enumerated() where !modelFamilies.contains(word) {
      guard let family = modelFamilies.sorted().first(where: { edits(word, $0) }) else { continue }
      words[number] = family
    }
    let isPlain = words.allSatisfy { word in
      word == "claude" || word == "latest" || modelFamilies.contains(word) || word.utf8.allSatisfy(Byte.isDigit)
    }
    guard isPlain, words.count > 1, words.count(where: modelFamilies.contains) == 1,
      let family = words.first(where: modelFamilies.contains), let first = words.first
    else { return nil }
    let isSpaced = name.utf8.contains { Byte.isSpace($0) || $0 == UInt8(ascii: "_") }
    guard words != written || first != "claude" || isSpaced else { return nil }
    if first != "claude" { words.insert("claude", at: 0) }
    let isAlias = !words.contains { $0.utf8.allSatisfy(Byte.isDigit) }
    return isAlias && modelAliases.contains(family) ? family : words.joined(separator: "-")
  }

  /// Whether a word is another one with a typing error: an edit, or two in a long word.
  private static func edits(_ word: String, _ other: String) -> Bool {
    let edits = Spelling.edits(between: word, and: other)
    return word.utf8.count > 3 && edits > 0 && edits <= (word.utf8.count > 5 && other.utf8.count > 5 ? 2 : 1)
  }

  /// Why Claude Code cannot run a model, with the severity if it is not a warning; nil if it can.
  static func modelFault(_ name: String) -> (message: Message, severity: Severity?)? {
    switch model(name) {
    case .usable: nil
    case .ofAnotherVendor: (.otherVendor(name), nil)
    case .unknown(let nearest): (.unknownModel(NearestName(name, nearest: nearest)), nearest == nil ? .info : nil)
    }
  }
}

extension Message {
  fileprivate static func otherVendor(_ model: String) -> Message {
    Message(
      "subagent.model-known", "Claude Code does not run the model '{model}'\nuse sonnet, opus, haiku or inherit",
      ["model": .text(model)])
  }
  fileprivate static func unknownModel(_ model: NearestName) -> Message {
    model.message(
      near: Message(
        "subagent.model-known.nearest", "unknown model '{model}'\ndid you mean '{nearest}'?",
        model.arguments(as: "model")),
      else: Message(
        "subagent.model-known.unknown", "unknown model '{model}'\nuse sonnet, opus, haiku or inherit, or a full name",
        model.arguments(as: "model")))
  }
}
