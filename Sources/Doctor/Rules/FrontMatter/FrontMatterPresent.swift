internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients list a skill by its front matter; one without it is never offered.
  static let frontmatterPresent = Rule(
    id: "frontmatter.present",
    severity: .error,
    fix: .safe,
    summary: "A skill starts with front matter.",
    why: """
      Clients show the name and the description to the agent and load the rest only when it is asked for. A SKILL.md \
      without front matter, or with something before it, is not offered at all.
      """,
    source: "Agent Skills specification, SKILL.md format",
    good: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n\n# PDF\n")],
    bad: [
      Example(
        at: "pdf/SKILL.md", "↓# PDF\n\nFills in PDF forms,\nand reads them.\n",
        fixed: """
          ---
          name: pdf
          description: Fills in PDF forms, and reads them.
          ---

          # PDF

          Fills in PDF forms,
          and reads them.

          """),
      Example(
        at: "pdf/SKILL.md", "\n↓---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(at: "pdf/SKILL.md", "↓```markdown\n---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n```\n"),
      Example(at: "pdf/SKILL.md", "↓"),
    ],
    check: .eachSkill { skill in
      let document = skill.document
      guard skill.frontMatter == nil, !FrontMatter.isUnclosed(document.bytes) else { return [] }
      let start = document.start
      if let late = lateStart(in: document) {
        let blank = Span(start, late)
        return [Finding(.late, at: Span(late, late + 3), fix: .delete(blank, description: .deleteBlank))]
      }
      if document.bytes[start...].starts(with: "```".utf8) {
        return [Finding(.wrapped, at: Span(start, start + 3))]
      }
      return [Finding(.missing, at: Span(start, start), fix: written(for: skill))]
    })

  /// Where a front matter starts that has nothing but blank lines before it.
  private static func lateStart(in document: Document) -> Int? {
    let text = document.bytes[document.start...]
    guard let first = text.firstIndex(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 && $0 != 0x09 }),
      first > document.start, document.bytes[first - 1] == 0x0A,
      FrontMatter(in: Array(document.bytes[first...])) != nil
    else { return nil }
    return first
  }

  /// A front matter made of what is there: the folder's name, and the first paragraph as the description.
  private static func written(for skill: Skill) -> Repair? {
    guard let name = skill.folderName, let paragraph = Prose.firstParagraph(of: skill.document),
      (1...1024).contains(paragraph.unicodeScalars.count)
    else { return nil }
    let fields = "name: \(YAMLScalar.text(name.text))\ndescription: \(YAMLScalar.text(paragraph))\n"
    return .insert("---\n\(fields)---\n\n", at: skill.document.start, description: .write(name.text))
  }
}

extension Message {
  fileprivate static var missing: Message {
    Message("frontmatter.present", "a skill starts with front matter between two lines of '---'; there is none")
  }
  fileprivate static var late: Message {
    Message(
      "frontmatter.present.late", "front matter starts on the first line of the file; nothing may stand before it")
  }
  fileprivate static var wrapped: Message {
    Message(
      "frontmatter.present.wrapped", "the file starts with a code fence; take the fence away, so that '---' comes first"
    )
  }
  fileprivate static var deleteBlank: Message {
    Message("fix.delete-blank-lines", "delete what is blank before it")
  }
  fileprivate static func write(_ name: String) -> Message {
    Message(
      "fix.write-front-matter", "write front matter with the name '{name}' and the first paragraph as description",
      ["name": .text(name)])
  }
}
