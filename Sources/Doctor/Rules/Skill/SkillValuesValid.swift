internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A value that the client does not know is ignored without a warning, as if the key were not there.
  static let skillValuesValid = Rule(
    id: "skill.values-valid",
    severity: .warning,
    summary: "Every value in a skill's front matter is one that the client accepts.",
    why: """
      A client ignores a value that it does not know, without a warning: with `context: spawn` the skill does not run \
      in a subagent, and with `disable-model-invocation: maybe` the agent can start it. Each key is checked by the \
      clients that read the skill in its folder.
      """,
    source: """
      Claude Code documentation, skills, Frontmatter reference, and model configuration (code.claude.com, November \
      2026); the other clients' pages as listed in ClientKeys.swift
      """,
    good: [
      Example(
        at: ".claude/skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\nmodel: haiku\neffort: xhigh\nshell: powershell\ncontext: fork\n---\nText.\n"
      ),
      .skill("model: claude-opus-5[1m]"), .skill("model: inherit"), .skill("model: claude-opus-6"),
      .skill("model: us.anthropic.claude-opus-5-v1:0"),
      .skill("model: \"${MODEL}\""), .skill("model:"), .skill("context: inline"),
      .skill("disable-model-invocation: \"YES\"\nuser-invocable: on\nbackground: 0"),
      .skill("paths: src/**/*.ts, tests/**\narguments: leaf cup"), .skill("paths:\n  - src/**\narguments: [leaf, cup]"),
      // Another client's folder.
      Example(
        at: ".windsurf/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nmodel: gpt-5\n---\nText.\n"),
      Example(at: ".kiro/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\neffort: 9\n---\nText.\n"),
      Example(
        at: ".claude/skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\ncontext: fork\nagent: plug-in:brewer\n---\nText.\n"),
    ],
    bad: [
      .skill("model: ↓gpt-4"), .skill("model: ↓sonet"), .skill("model: ↓claude-sonet-4"), .skill("model: ↓opus-5"),
      .skill("model: ↓claude sonnet"), .skill("model: ↓[opus, sonnet]"), .skill("model: ↓our-model"),
      .skill("context: ↓spawn"), .skill("context: ↓{fork: true}"), .skill("effort: ↓maximum"), .skill("effort: ↓5"),
      .skill("shell: ↓zsh"), .skill("disable-model-invocation: ↓maybe"), .skill("user-invocable: ↓\"maybe\""),
      .skill("user-invocable: ↓[no]"), .skill("when_to_use: ↓[rain, snow]"), .skill("paths: ↓{a: b}"),
      .skill("arguments:\n  ↓- leaf: green"), .skill("context: fork\nagent: ↓Invalid Agent!!"),
      Example(
        at: ".github/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\ncontext: ↓spawn\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      (skill.frontMatter?.fields ?? []).compactMap { field in
        guard let value = field.value, value != .null, ClientKeys.byName[field.key.value] != nil else { return nil }
        for key in skill.lines(of: field.key.value) {
          if let fault = key.fault(in: value) {
            return Finding(fault.message, at: field.valueSpan, severity: fault.severity)
          }
        }
        return nil
      }
    })
}

extension Example {
  /// A skill of a collection with further keys.
  fileprivate static func skill(_ keys: String) -> Example {
    Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\n\(keys)\n---\nText.\n")
  }
}

extension ClientKey {
  /// Why the agents that read the key ignore a value, with the severity if it is not that of the rule; nil if they
  /// accept it, or if another rule checks it.
  fileprivate func fault(in value: YAMLValue) -> (message: Message, severity: Severity?)? {
    switch values {
    case .any, .hint, .tools, .hooks: return nil
    case .text: return kindFault(of: value)
    case .texts:
      if case .mapping = value { return (.notTexts(name), nil) }
      guard case .sequence(let items) = value else { return nil }
      return items.allSatisfy { $0.text != nil } ? nil : (.notTexts(name), nil)
    case .boolean:
      return value.text.map(ClaudeNames.isBoolean) == true ? nil : (.notBoolean(name), nil)
    case .words(let words, let tolerated):
      guard let text = value.text else { return kindFault(of: value) }
      return words.contains(text) || tolerated.contains(text) ? nil : (.unexpected(text, name, words), nil)
    case .model:
      guard let text = value.text else { return kindFault(of: value) }
      switch ClaudeNames.model(text) {
      case .usable: return nil
      case .ofAnotherVendor: return (.notModel(text), nil)
      case .unknown(let nearest):
        return (.unknownModel(NearestName(text, nearest: nearest)), nearest == nil ? .info : nil)
      }
    case .subagent:
      guard let text = value.text else { return kindFault(of: value) }
      return Self.canNameSubagent(text) ? nil : (.notSubagent(text), nil)
    }
  }

  /// A list or a map where a string is expected; a number and the like are read as their text.
  private func kindFault(of value: YAMLValue) -> (message: Message, severity: Severity?)? {
    guard value.text == nil, case .other(let kind) = FieldValue(value) else { return nil }
    return (.notText(name, kind), nil)
  }

  /// Letters, digits, blanks, `-`, `_`, `.`, and the `:` after the name of a plugin. Claude Code's page asks for small
  /// letters and hyphens; agents with other names are in use.
  private static func canNameSubagent(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " -_.:${}".unicodeScalars.contains($0)
    }
  }
}

extension Message {
  fileprivate static func unexpected(_ value: String, _ key: String, _ words: [String]) -> Message {
    Message(
      "skill.values-valid", "'{value}' is invalid for '{key}': expected {words}\ncorrect the value, or remove the key",
      ["value": .text(value), "key": .text(key), "words": .text(words.joined(separator: ", "))])
  }
  fileprivate static func notBoolean(_ key: String) -> Message {
    Message(
      "skill.values-valid.boolean",
      "the value of '{key}' is neither true nor false, so the key has no effect\nwrite true or false",
      ["key": .text(key)])
  }
  fileprivate static func notText(_ key: String, _ kind: Message) -> Message {
    Message(
      "skill.values-valid.text", "'{key}' is {kind}\nwrite a string", ["key": .text(key), "kind": .message(kind)])
  }
  fileprivate static func notTexts(_ key: String) -> Message {
    Message(
      "skill.values-valid.texts",
      "'{key}' must be a string or a list of strings\nquote values that contain a colon",
      ["key": .text(key)])
  }
  fileprivate static func notModel(_ name: String) -> Message {
    Message(
      "skill.values-valid.model",
      "Claude Code has no model '{name}'\nwrite an alias such as 'sonnet', the full name of a Claude model, or 'inherit'",
      ["name": .text(name)])
  }
  fileprivate static func unknownModel(_ name: NearestName) -> Message {
    name.message(
      near: Message(
        "skill.values-valid.model-nearest", "Claude Code has no model '{name}'\ndid you mean '{nearest}'?",
        name.arguments(as: "name")),
      else: .notModel(name.name))
  }
  fileprivate static func notSubagent(_ name: String) -> Message {
    Message(
      "skill.values-valid.agent",
      "'{name}' cannot be the name of a subagent\nwrite the name of a built-in one, such as 'Explore', or of your own",
      ["name": .text(name)])
  }
}
