internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An agent follows both sides of an unresolved conflict.
  static let documentWithoutConflict = Rule(
    id: "document.without-conflict",
    severity: .error,
    summary: "Documents contain no conflict markers of a merge.",
    why: """
      If Git cannot merge two edits, it writes both between conflict markers. An agent reads the markers as normal \
      lines and follows the old and the new instruction. Front matter and TOML with conflict markers are invalid.
      """,
    source: "Git documentation, git-merge, how conflicts are presented",
    good: [
      // A heading of another style, and the bars of a table.
      Example(at: "AGENTS.md", "Rules\n=======\n\n|||||||\n\nBe kind.\n"),
      // Shown in a fenced block, and within a line.
      Example(
        at: "skills/merge/SKILL.md",
        "---\nname: merge\ndescription: Resolves conflicts.\n---\n\n# Merge\n\nLook for `<<<<<<< HEAD`:\n\n"
          + "```text\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n```\n"),
      // Not all three markers, in this order, at the start of a line.
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
      // If one side of a conflict opens a fence, the conflict still starts outside of it.
      let conflicts = GitConflict.all(in: mentions.file.bytes).filter { mentions.fence(at: $0.lower) == nil }
      // People, not agents, read pages of documentation.
      let isRead = mentions.document == nil || mentions.isForAgents
      return conflicts.map { Finding(.conflict, at: $0, severity: isRead ? nil : .warning) }
    })
}

extension Message {
  fileprivate static let conflict = Message(
    "document.without-conflict",
    "unresolved merge conflict\nkeep the lines you want, and remove Git's markers")
}
