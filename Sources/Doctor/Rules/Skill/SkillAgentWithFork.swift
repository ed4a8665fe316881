internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A subagent is only started for a skill that runs in one.
  static let skillAgentWithFork = Rule(
    id: "skill.agent-with-fork",
    severity: .warning,
    summary: "A skill with `agent` or `background` has `context: fork`.",
    why: """
      `agent` says which subagent runs a skill with `context: fork`, and `background` whether the session waits for \
      it. Without that line the skill runs in the conversation itself, with all its tools, and both keys have no \
      effect.
      """,
    source:
      "Claude Code documentation, skills, Frontmatter reference: agent, background (code.claude.com, November 2026)",
    good: [
      .skill("context: fork\nagent: Explore"), .skill("agent: Explore\ncontext: fork\nbackground: false"),
      .skill("agent:"), .skill("context: spawn\nagent: Explore"),
      Example(
        at: ".windsurf/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nagent: brewer\n---\nText.\n"),
    ],
    bad: [
      .skill("↓agent: Explore"), .skill("context: inline\n↓agent: Explore"), .skill("↓background: false"),
      Example(
        at: ".claude/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\n↓agent: Explore\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let frontMatter = skill.frontMatter,
        let agent = ["agent", "background"].compactMap({ frontMatter[$0] }).first,
        skill.isForClaude
      else { return [] }
      // Another rule reports an invalid value.
      let context = frontMatter["context"]
      guard context == nil || ["inline", "inherit"].contains(context?.value?.text) || context?.value == .null else {
        return []
      }
      guard let value = agent.value, FieldValue(value) != .empty else { return [] }
      return [Finding(.unused(agent.key.value), at: agent.key.span)]
    })
}

extension Example {
  fileprivate static func skill(_ keys: String) -> Example {
    Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\n\(keys)\n---\nText.\n")
  }
}

extension Message {
  fileprivate static func unused(_ key: String) -> Message {
    Message(
      "skill.agent-with-fork", "'{key}' has no effect without 'context: fork'\nadd that line, or remove the key",
      ["key": .text(key)])
  }
}
