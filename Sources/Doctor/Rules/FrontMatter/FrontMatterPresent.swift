internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients list a skill by its front matter; without it a skill is not offered.
  static let frontmatterPresent = Rule(
    id: "frontmatter.present",
    severity: .error,
    fix: .safe,
    summary: "A skill starts with front matter.",
    why: """
      Clients show the name and the description to the agent and load the rest on request. A SKILL.md without front \
      matter, with text before it, or with a first line that only looks like `---`, is not offered at all. The fix keeps \
      the keys that are there. If the file has none, an unsafe fix writes them, with the first paragraph as a guess at the \
      description; and outside of the folders that a client reads that is a warning, because the file may be no skill.
      """,
    source: "Agent Skills specification, SKILL.md format (read in November 2026)",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n\n# PDF\n"),
      Example(at: "pdf/SKILL.md", "--- \nname: pdf\ndescription: Fills forms.\n---\t\n***\n\n# PDF\n\n----\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md", "\n↓---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      // An unsafe fix, because the description is a guess.
      Example(
        at: "pdf/SKILL.md", "↓# PDF\n\nFills in PDF forms,\nwhen asked to.\n",
        fixed: """
          ---
          name: pdf
          description: Fills in PDF forms, when asked to.
          ---

          # PDF

          Fills in PDF forms,
          when asked to.

          """),
      // A comment or a heading moves below the front matter; other text is left to the author.
      Example(
        at: "pdf/SKILL.md", "↓<!-- By Kim. -->\n\n---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\n<!-- By Kim. -->\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓# PDF\n---\nname: pdf\ndescription: Fills forms.\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\n# PDF\n\nText.\n"),
      Example(at: "pdf/SKILL.md", "↓A skill:\n\n---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      // Lines that only look like `---`.
      Example(
        at: "pdf/SKILL.md", "↓---yaml\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓--- # by Kim\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\n# by Kim\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(at: "pdf/SKILL.md", "↓---name: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓  ---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓----\nname: pdf\ndescription: Fills forms.\n----\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓—\nname: pdf\ndescription: Fills forms.\n—\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓\u{2212}\u{2212}\u{2212}\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓---\u{A0}\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓***\nname: pdf\ndescription: Fills forms.\n***\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓+++\nname = \"pdf\"\ndescription = \"Fills forms.\"\n+++\n\nText.\n"),
      // Code blocks, a missing line, JSON.
      Example(
        at: "pdf/SKILL.md", "↓```markdown\n---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n```\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓```yaml\n---\nname: pdf\ndescription: Fills forms.\n---\n```\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓```yaml\nname: pdf\ndescription: Fills forms.\n```\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓name: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓name: pdf\ndescription: Fills forms.\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓{\"name\": \"pdf\", \"description\": \"Fills forms.\"}\n\nText.\n",
        fixed: "---\n{\"name\": \"pdf\", \"description\": \"Fills forms.\"}\n---\n\nText.\n"),
      // The author wrote a description, but not where a client reads it.
      Example(at: "pdf/SKILL.md", "↓# PDF\n\n**Description**: Fills forms.\n\nFill them.\n"),
      Example(at: "pdf/SKILL.md", "↓"),
    ],
    check: .eachSkill { skill in
      let document = skill.document
      // Of a text in UTF-16 no front matter can be read, and another rule reports that.
      guard skill.frontMatter == nil, !FrontMatter.isUnclosed(document.bytes), !UTF8Fault.isUTF16(document.bytes)
      else { return [] }
      let start = document.start
      if let found = MisopenedFrontMatter(in: document.bytes, from: start) {
        let changes = found.edits.map { Change.edit(document.path, $0.span, $0.text) }
        return [
          Finding(
            found.message, at: found.place, severity: found.cause == .wrapped ? .warning : nil,
            fix: changes.isEmpty ? nil : .edit(changes, description: found.description))
        ]
      }
      if document.bytes[start...].allSatisfy({ $0 <= 0x20 }) {
        return [Finding(.blank, at: Span(start, start), severity: .warning)]
      }
      let isRead = !document.skillReaders.isEmpty || skill.isInSharedFolder
      return [
        Finding(
          .missing, at: Span(start, start), severity: isRead ? nil : .warning, fix: written(for: skill))
      ]
    })

  /// Front matter from the name of the folder, with the first paragraph as a guess at the description; nil if the text has
  /// a name or a description in some other form.
  private static func written(for skill: Skill) -> Repair? {
    let document = skill.document
    guard !MisopenedFrontMatter.hasTraces(in: document.bytes, from: document.start),
      let name = skill.folderName, let paragraph = Prose.firstParagraph(of: document),
      (1...1024).contains(paragraph.unicodeScalars.count)
    else { return nil }
    let fields = "name: \(YAMLScalar.text(name.text))\ndescription: \(YAMLScalar.text(paragraph))\n"
    return .insert("---\n\(fields)---\n\n", at: document.start, isSafe: false, description: .write(name.text))
  }
}

extension Message {
  fileprivate static var missing: Message {
    Message("frontmatter.present", "the skill has no front matter\nstart the file with keys between two lines '---'")
  }
  fileprivate static var blank: Message {
    Message("frontmatter.present.blank", "the file is empty\nwrite a skill, or remove it")
  }
  fileprivate static func write(_ name: String) -> Message {
    Message(
      "fix.write-front-matter", "add front matter with the name '{name}' and the first paragraph as description",
      ["name": .text(name)])
  }
}
