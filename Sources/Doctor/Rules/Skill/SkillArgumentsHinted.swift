internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// People leave out arguments that no hint names.
  static let skillArgumentsHinted = Rule(
    id: "skill.arguments-hinted",
    severity: .info,
    summary: "A skill that uses its arguments one by one has `argument-hint`.",
    why: """
      `$ARGUMENTS[0]` is the first word after the name of the skill. The menu shows what is expected there only if \
      `argument-hint` says it.
      """,
    source: "Claude Code documentation, skills, Frontmatter reference: argument-hint (code.claude.com, November 2026)",
    good: [
      .skill("argument-hint: path\n", "Check $ARGUMENTS[0].\n"), .skill("arguments: path\n", "Check $ARGUMENTS[0].\n"),
      .skill("", "Check $ARGUMENTS.\n"), .skill("user-invocable: false\n", "Check $ARGUMENTS[0].\n"),
      .skill("", "Escaped: \\$ARGUMENTS[0], and $ARGUMENTS[n].\n"),
    ],
    bad: [.skill("", "Check ↓$ARGUMENTS[0], then $ARGUMENTS[1].\n")],
    check: .eachMention(of: ["$ARGUMENTS["]) { mentions in
      guard let skill = mentions.document.flatMap({ Skill($0) }), let frontMatter = skill.frontMatter,
        skill.isForClaude,
        !["argument-hint", "arguments", "user-invocable"].contains(where: { frontMatter[$0] != nil })
      else { return [] }
      let bytes = mentions.file.bytes
      let place = mentions.offsets.first { offset in
        let digit = offset + "$ARGUMENTS[".utf8.count
        guard offset >= frontMatter.span.upper, digit < bytes.count, bytes[offset...].starts(with: "$ARGUMENTS".utf8)
        else {
          return false
        }
        return (0x30...0x39).contains(bytes[digit]) && bytes[offset - 1] != UInt8(ascii: "\\")
      }
      return place.map { [Finding(.noHint, at: Span($0, $0 + "$ARGUMENTS".utf8.count))] } ?? []
    })
}

extension Example {
  fileprivate static func skill(_ keys: String, _ body: String) -> Example {
    Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\n\(keys)---\n\(body)")
  }
}

extension Message {
  fileprivate static var noHint: Message {
    Message(
      "skill.arguments-hinted",
      "the skill uses an argument, but no hint says which\nadd 'argument-hint', such as \"[file]\"")
  }
}
