internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports the placeholders of the skills that Cairn makes, wherever an author may have left them.
  static let skillPlaceholderReplaced = Rule(
    id: "skill.placeholder-replaced",
    severity: .warning,
    summary: "Every placeholder that Cairn wrote is replaced.",
    why: """
      `cairn new skill` writes `TODO(cairn):` and a hint where the author has to write something. An agent takes the \
      hint for an instruction, and in the front matter for the description. Only this exact mark is found. In backticks \
      and in code blocks of a document it is text about placeholders, and is not reported.
      """,
    source: "Cairn, `cairn new skill`",
    good: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Finds TODO(tom): and todo(cairn): in a text.\n---\nTODO (cairn): x\n\nTODO(cairn) x\n"
      ),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\n---\nReplace `TODO(cairn): x`.\n\n```\nTODO(cairn): x\n```\n"),
      // The generated index repeats the descriptions.
      Example(at: ".agents/skills/INDEX.md", "| [pdf](pdf/SKILL.md) | TODO(cairn): say what it does | |\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: \"↓TODO(cairn): say what this skill does. Use when ...\"\n---\n# PDF\n\n1. ↓TODO(cairn): number the steps\n"
      ),
      Example(
        at: "pdf/references/details.md", "# Details\n\n↓TODO(cairn): write down the details\n",
        beside: ["pdf/SKILL.md": "Text.\n"]),
      Example(
        at: "pdf/scripts/check.sh", "#!/bin/sh\n# ↓TODO(cairn): say what this script does\n",
        beside: ["pdf/SKILL.md": "Text.\n"]),
      Example(
        at: "pdf/agents/openai.yaml", "interface:\n  short_description: \"↓TODO(cairn): say what it does\"\n",
        beside: ["pdf/SKILL.md": "Text.\n"]),
    ],
    check: .eachMention(of: [AuthorPlaceholder.mark]) { mentions in
      guard mentions.file.path != AgentTargets.index else { return [] }
      let bytes = mentions.file.bytes
      return mentions.offsets.compactMap { offset in
        // The words are found in any letter case.
        guard bytes[offset...].starts(with: AuthorPlaceholder.mark.utf8) else { return nil }
        if mentions.document != nil, mentions.isInCode(offset) { return nil }
        return Finding(.placeholder, at: Span(offset, offset + AuthorPlaceholder.mark.utf8.count))
      }
    })
}

extension Message {
  fileprivate static var placeholder: Message {
    Message(
      "skill.placeholder-replaced",
      "this is a placeholder, which an agent takes for an instruction\nwrite what it asks for, or remove it"
    )
  }
}
