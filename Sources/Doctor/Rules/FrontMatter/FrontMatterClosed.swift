internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Front matter without a closing line is not read at all.
  static let frontmatterClosed = Rule(
    id: "frontmatter.closed",
    severity: .error,
    fix: .safe,
    summary: "Front matter ends with a line `---`.",
    why: """
      Front matter ends at the first later line that is `---`. Without that line, clients read the whole file as text, \
      and the skill has no name and no description.
      """,
    source: "Agent Skills specification, SKILL.md format (read in November 2026)",
    good: [
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Reads --- lines.\n--- \nText.\n"),
      Example(at: "pdf/SKILL.md", "---\nname: pdf\ndescription: |\n  Reads\n  ----\n---\nText.\n"),
    ],
    bad: [
      Example(at: "pdf/SKILL.md", "↓---\nname: pdf\ndescription: Fills forms.\n\n# PDF\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓----\n\n# PDF\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\n# PDF\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓—\n\n# PDF\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\n# PDF\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\n↓ ---\n\n# PDF\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\n---\n\n# PDF\n"),
    ],
    check: .eachSkill { skill in
      let document = skill.document
      guard skill.frontMatter == nil, FrontMatter.isUnclosed(document.bytes) else { return [] }
      let start = document.start
      guard let line = similarLine(in: document.bytes, from: start) else {
        return [Finding(.unclosed, at: Span(start, start + 3))]
      }
      return [Finding(.similar, at: line, fix: .replace(line, with: "---"))]
    })

  /// The first line that is similar to `---`, if the text before it is then front matter with a name and a description.
  private static func similarLine(in bytes: [UInt8], from start: Int) -> Span? {
    let lines = Line.lines(of: bytes, from: start, limit: 400).dropFirst()
    guard let line = lines.first(where: { FenceLine($0.text(in: bytes)).map { $0 != .code } ?? false }),
      let frontMatter = FrontMatter(in: Array(bytes[..<line.start]) + Array("---\n".utf8)),
      frontMatter["name"] != nil, frontMatter["description"] != nil,
      // The line may be part of a text in several lines.
      let last = frontMatter.fields.last?.valueSpan, bytes[last.range].first.map({ !"|>".utf8.contains($0) }) ?? false,
      frontMatter.faults.allSatisfy({ $0.replacement != nil })
    else { return nil }
    return Span(line.start, line.end)
  }
}

extension Message {
  fileprivate static var unclosed: Message {
    Message("frontmatter.closed", "the front matter is not closed\nadd a line '---' after its last key")
  }
  fileprivate static var similar: Message {
    Message(
      "frontmatter.closed.similar",
      "this line does not close the front matter, because it is not exactly '---'\nwrite '---'")
  }
}
