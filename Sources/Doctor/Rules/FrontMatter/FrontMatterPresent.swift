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
      matter, or with text before it, is not offered at all.
      """,
    source: "Agent Skills specification, SKILL.md format",
    good: [Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n---\n\n# PDF\n")],
    bad: [
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
      Example(
        at: "pdf/SKILL.md", "\n↓---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "↓```markdown\n---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n```\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\nText.\n"),
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
      if let (opening, closing) = wrapping(of: document) {
        let fix = Repair.delete(opening, closing, description: .unwrap)
        return [Finding(.wrapped, at: Span(start, start + 3), severity: .warning, fix: fix)]
      }
      if document.bytes[start...].allSatisfy({ $0 <= 0x20 }) {
        return [Finding(.blank, at: Span(start, start), severity: .warning)]
      }
      return [Finding(.missing, at: Span(start, start), fix: written(for: skill))]
    })

  /// The start of a front matter that has only blank lines before it.
  private static func lateStart(in document: Document) -> Int? {
    let text = document.bytes[document.start...]
    guard let first = text.firstIndex(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 && $0 != 0x09 }),
      first > document.start, document.bytes[first - 1] == 0x0A,
      FrontMatter(in: Array(document.bytes[first...])) != nil
    else { return nil }
    return first
  }

  /// The first and the last line, if they are the fences of a code block around a whole skill.
  private static func wrapping(of document: Document) -> (opening: Span, closing: Span)? {
    let text = document.bytes[document.start...]
    guard text.starts(with: "```".utf8), let first = text.firstIndex(of: 0x0A),
      let last = text.lastIndex(where: { $0 > 0x20 }), let before = text[...last].lastIndex(of: 0x0A), before > first,
      text[(before + 1)...last].allSatisfy({ $0 == 0x60 }), FrontMatter(in: Array(text[(first + 1)...before])) != nil
    else { return nil }
    return (Span(document.start, first + 1), Span(before + 1, text.endIndex))
  }

  /// Front matter from the name of the folder, with the first paragraph as the description.
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
    Message("frontmatter.present", "the skill has no front matter\nstart the file with keys between two lines '---'")
  }
  fileprivate static var late: Message {
    Message(
      "frontmatter.present.late", "front matter must start on the first line\nremove the text before it")
  }
  fileprivate static var wrapped: Message {
    Message(
      "frontmatter.present.wrapped",
      "the whole file is inside a code fence\nremove the fence, so that '---' is the first line")
  }
  fileprivate static var blank: Message {
    Message("frontmatter.present.blank", "the file is empty\nwrite a skill, or remove it")
  }
  fileprivate static var unwrap: Message {
    Message("fix.unwrap", "remove the code fence")
  }
  fileprivate static var deleteBlank: Message {
    Message("fix.delete-blank-lines", "delete the blank lines before it")
  }
  fileprivate static func write(_ name: String) -> Message {
    Message(
      "fix.write-front-matter", "add front matter with the name '{name}' and the first paragraph as description",
      ["name": .text(name)])
  }
}
