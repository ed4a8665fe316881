internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Brackets around a hint make it a list for YAML, which a client refuses.
  static let skillArgumentHintIsString = Rule(
    id: "skill.argument-hint-is-string",
    severity: .warning,
    fix: .safe,
    summary: "`argument-hint` is a string.",
    why: """
      YAML reads `[issue-number]` as a list and `[a: b]` as a list of maps. GitHub Copilot CLI does not load a skill \
      with such a hint, and menus of other clients show it without the brackets, or fail. Where Copilot reads the \
      skill this is an error.
      """,
    source: """
      Claude Code and VS Code documentation, skills: argument-hint is a string (November 2026); GitHub Copilot CLI \
      since 1.0.65; github.com/anthropics/claude-code, issue 22161
      """,
    good: [
      .skill("argument-hint: \"[issue-number]\""), .skill("argument-hint: <issue> [priority]"),
      .skill("argument-hint: 'optional: a file'"), .skill("argument-hint:"), .skill("argument-hint: 12"),
      Example(
        at: ".kiro/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nargument-hint: [leaf]\n---\nText.\n"),
    ],
    bad: [
      .skill("argument-hint: ↓[which leaf]", fixed: "argument-hint: \"[which leaf]\""),
      .skill(
        "argument-hint: ↓[leaf: green|black] # as typed", fixed: "argument-hint: \"[leaf: green|black]\" # as typed"),
      .skill("argument-hint: ↓{leaf: green}", fixed: "argument-hint: \"{leaf: green}\""),
      .skill("argument-hint: ↓[\"leaf\", 'cup']", fixed: "argument-hint: \"[\\\"leaf\\\", 'cup']\""),
      .skill("argument-hint:\n  ↓- leaf\n  - cup"),
      Example(
        at: ".github/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nargument-hint: ↓[leaf]\n---\nText.\n",
        fixed: "---\nname: tea\ndescription: Brews.\nargument-hint: \"[leaf]\"\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["argument-hint"], let value = field.value, value.text == nil,
        case .other(let kind) = FieldValue(value), !skill.lines(of: "argument-hint").isEmpty
      else { return [] }
      let raw = skill.document[field.valueSpan]
      let isOneLine = [0x5B, 0x7B].contains(raw.first) && !raw.contains(0x0A) && !raw.contains(0x0D)
      let fix =
        isOneLine && Text.isUTF8(Array(raw))
        ? Repair.replace(field.valueSpan, with: YAMLQuoting.quoted(String(decoding: raw, as: UTF8.self))) : nil
      // Copilot also reads the folder of Claude Code.
      let isCopilots =
        skill.readers.contains("copilot")
        || (skill.document.fileTree.clients.contains("copilot") && skill.readers.contains("claude"))
      return [Finding(.notText(kind), at: field.valueSpan, severity: isCopilots ? .error : nil, fix: fix)]
    })
}

extension Example {
  fileprivate static func skill(_ keys: String, fixed: String? = nil) -> Example {
    let text = { (keys: String) in "---\nname: tea\ndescription: Brews.\n\(keys)\n---\nText.\n" }
    return Example(at: "skills/tea/SKILL.md", text(keys), fixed: fixed.map(text))
  }
}

extension Message {
  fileprivate static func notText(_ kind: Message) -> Message {
    Message(
      "skill.argument-hint-is-string",
      "YAML reads this hint as {kind}, so GitHub Copilot CLI does not load the skill\nput the hint in quotes",
      ["kind": .message(kind)])
  }
}
