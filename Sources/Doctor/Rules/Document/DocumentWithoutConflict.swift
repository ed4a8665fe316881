internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Of a conflict that nobody resolved, an agent follows both sides.
  static let documentWithoutConflict = Rule(
    id: "document.without-conflict",
    severity: .error,
    summary: "No merge left its conflict markers in a document.",
    why: """
      Where Git could not join two edits, it leaves both between its markers. To an agent these are lines like any other: \
      it reads the old instruction and the new one, and front matter or TOML between them is not valid any more.
      """,
    source: "Git documentation, git-merge, how conflicts are presented",
    good: [
      // A heading of another style, and a table's bars.
      Example(at: "AGENTS.md", "Rules\n=======\n\n|||||||\n\nBe kind.\n"),
      // Explained, in a fence and in a line.
      Example(
        at: "skills/merge/SKILL.md",
        "---\nname: merge\ndescription: Resolves conflicts.\n---\n\n# Merge\n\nLook for `<<<<<<< HEAD`:\n\n"
          + "```text\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n```\n"),
      // Not all three of them, in their order, at the starts of lines.
      Example(at: "AGENTS.md", "<<<<<<< HEAD\nours\n=======\ntheirs\n"),
      Example(at: "AGENTS.md", "    <<<<<<< HEAD\n    ours\n    =======\n    theirs\n    >>>>>>> branch\n"),
    ],
    bad: [
      Example(at: "AGENTS.md", "# Rules\n\n↓<<<<<<< HEAD\nBe kind.\n=======\nBe strict.\n>>>>>>> branch\n"),
      Example(
        at: "skills/tea/SKILL.md",
        "---\nname: tea\n↓<<<<<<< HEAD\ndescription: Brews tea.\n||||||| 1a2b3c4\ndescription: Tea.\n=======\n"
          + "description: Pours tea.\n>>>>>>> branch\n---\nText.\n"),
      Example(
        at: ".agents/skills/routes.toml",
        "schema = 1\n↓<<<<<<< HEAD\n[categories.a]\n=======\n[categories.b]\n>>>>>>> branch\n"),
    ],
    check: .eachMention(of: ["<<<<<<< "]) { mentions in
      // A conflict that opens a fence on one side begins outside of it.
      let conflicts = GitConflict.all(in: mentions.file.bytes).filter { mentions.fence(at: $0.lower) == nil }
      // Of a page of documentation people are the readers.
      let isRead = mentions.document == nil || mentions.isForAgents
      return conflicts.map { Finding(.conflict, at: $0, severity: isRead ? nil : .warning) }
    })
}

extension Message {
  fileprivate static let conflict = Message(
    "document.without-conflict",
    "a merge left both its sides from here on; keep what is meant, and remove Git's markers")
}
