internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Hooks in a form that the client does not read never run.
  static let skillHooksValid = Rule(
    id: "skill.hooks-valid",
    severity: .warning,
    summary: "`hooks` of a skill are lists of hooks, each under the name of an event.",
    why: """
      Claude Code runs the hooks of a skill only in the form that its settings have: the name of an event, a list of \
      entries below it, and in each entry a list `hooks`. A hook for an event that does not exist never runs, and what \
      it should prevent happens.
      """,
    source: "Claude Code documentation, hooks, Hooks in skills and agents (code.claude.com, November 2026)",
    good: [
      .hooks(
        "\n  PreToolUse:\n    - matcher: Bash\n      hooks:\n        - type: command\n          command: ./check.sh"),
      .hooks(" {Stop: [{hooks: [{type: prompt, prompt: Is it done?}]}]}"), .hooks(""), .hooks(" {}"),
      Example(at: ".kiro/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nhooks: 3\n---\nText.\n"),
    ],
    bad: [
      .hooks(" ↓3"), .hooks(" ↓./hooks.json"), .hooks(" ↓[PreToolUse]"),
      .hooks("\n  ↓preToolUse:\n    - hooks:\n        - type: command\n          command: ./check.sh"),
      .hooks("\n  ↓InvalidEvent:\n    - type: command\n      command: ./check.sh"),
      .hooks("\n  ↓Stop: ./check.sh"), .hooks("\n  ↓PreToolUse:\n    - matcher: Bash\n      command: ./check.sh"),
      // The list `hooks` around it is missing.
      .hooks("\n  ↓PreToolUse:\n    - type: command\n      command: ./check.sh"),
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["hooks"], let value = field.value, skill.isForClaude else { return [] }
      guard case .mapping(let events) = value else {
        return FieldValue(value) == .empty ? [] : [Finding(.noEvents, at: field.valueSpan)]
      }
      var places = WordPlaces(in: field.valueSpan, of: skill.document)
      return events.compactMap { event in
        let place = places.next(event.key)
        guard ClaudeNames.hookEvents.contains(event.key) else {
          return Finding(.unknown(NearestName(event.key, among: ClaudeNames.hookEvents)), at: place)
        }
        guard case .sequence(let entries) = event.value else {
          return event.value == .null ? nil : Finding(.noList(event.key), at: place)
        }
        guard let wrong = entries.first(where: { !$0.hasHooks }) else { return nil }
        // A handler alone is a form that other tools accept.
        return Finding(.noHooks(event.key), at: place, severity: wrong["type"] == nil ? nil : .info)
      }
    })
}

extension YAMLValue {
  /// Whether it is an entry of an event, with a list of handlers.
  fileprivate var hasHooks: Bool {
    if case .sequence? = self["hooks"] { true } else { false }
  }
}

extension Example {
  fileprivate static func hooks(_ value: String) -> Example {
    Example(
      at: ".claude/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nhooks:\(value)\n---\nText.\n")
  }
}

extension Message {
  fileprivate static var noEvents: Message {
    Message(
      "skill.hooks-valid",
      "'hooks' has no names of events, so no hook runs\nwrite a list of hooks below an event such as 'PreToolUse:'")
  }
  fileprivate static func unknown(_ event: NearestName) -> Message {
    event.message(
      near: Message(
        "skill.hooks-valid.event-nearest", "unknown hook event '{event}'\ndid you mean '{nearest}'?",
        event.arguments(as: "event")),
      else: Message(
        "skill.hooks-valid.event", "unknown hook event '{event}'\nwrite one such as 'PreToolUse' or 'Stop'",
        event.arguments(as: "event")))
  }
  fileprivate static func noList(_ event: String) -> Message {
    Message(
      "skill.hooks-valid.list", "'{event}' is not a list of hooks\nwrite '- hooks:' below it, and the hooks below that",
      ["event": .text(event)])
  }
  fileprivate static func noHooks(_ event: String) -> Message {
    Message(
      "skill.hooks-valid.entry",
      "an entry of '{event}' has no list 'hooks', so nothing runs\nwrite the hook below 'hooks:'",
      ["event": .text(event)])
  }
}
