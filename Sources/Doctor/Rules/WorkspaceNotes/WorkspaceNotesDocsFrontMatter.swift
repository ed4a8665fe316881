internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires the front matter keys from which the index of the documents is generated.
  static let workspaceNotesDocsFrontMatter = Rule(
    id: "workspace-notes.docs-front-matter",
    severity: .warning,
    summary: "A document of a waypoint workspace says what it is about, when it was changed and when to read it.",
    why: """
      Agents choose what to read by `summary` and `read_when`, and check its age by `last_updated`. A document without \
      them is in no index and is never read.
      """,
    source: "waypoint, front matter of documents: summary, last_updated, read_when",
    dialects: [.waypoint],
    good: [
      .note("summary: How we ship\nlast_updated: 2026-03-06 20:10 PST\nread_when:\n  - shipping\n"),
      .note("summary: How we ship\nlast_updated: \"2026-03-06\"\nread_when: shipping\n"),
      Example(at: ".waypoint/docs/README.md", "# Documents\n"),
      Example(at: ".waypoint/plans/x.md", "# A plan\n"),
    ],
    bad: [
      Example(at: ".waypoint/docs/ship.md", "↓# Ship\n"),
      .note("summary: How we ship\nread_when:\n  - shipping\n", fence: "↓---"),
      .note("↓summary:\nlast_updated: 2026-03-06\n↓read_when: []\n"),
      .note("summary: How we ship\nlast_updated: ↓yesterday\nread_when: shipping\n"),
    ],
    check: .eachDocument { document in
      let keys = ["summary", "last_updated", "read_when"]
      guard document.path.name != "README.md", !DocsIndex.isIndex(document.path) else { return [] }
      let frontMatter = document.frontMatter
      let isListed = keys.contains { frontMatter?[$0] != nil }
      guard isListed || document.path.isWithin(RelativePath(constant: ".waypoint/docs")) else { return [] }
      let missing = keys.filter { frontMatter?[$0] == nil }
      var findings: [Finding] = []
      if !missing.isEmpty {
        let start = frontMatter?.span.lower ?? document.start
        findings.append(Finding(.missing(missing), at: document.head(of: Span(start, document.bytes.count))))
      }
      for key in keys {
        guard let field = frontMatter?[key] else { continue }
        if FieldValue(of: field) == .empty || field.value == .sequence([]) {
          findings.append(Finding(.empty(key), at: field.key.span))
        } else if key == "last_updated", let text = field.value?.text, !isDate(text) {
          findings.append(Finding(.date(text), at: field.valueSpan))
        }
      }
      return findings
    })

  /// Whether a text starts with a year, a month and a day.
  private static func isDate(_ text: String) -> Bool {
    let digits = Array(text.utf8.prefix(10))
    return digits.count == 10
      && zip(digits, "0000-00-00".utf8).allSatisfy { $1 == 0x30 ? Byte.isDigit($0) : $0 == $1 }
  }
}

extension Example {
  fileprivate static func note(_ fields: String, fence: String = "---") -> Example {
    Example(at: ".waypoint/docs/ship.md", "\(fence)\n\(fields)---\n\n# Ship\n\nText.\n")
  }
}

extension Message {
  fileprivate static func missing(_ keys: [String]) -> Message {
    Message(
      "workspace-notes.docs-front-matter", "required keys are missing: {keys}\nadd them to the front matter",
      ["keys": .text(keys.map { "'\($0)'" }.joined(separator: ", "))])
  }
  fileprivate static func empty(_ key: String) -> Message {
    Message("workspace-notes.docs-front-matter.empty", "'{key}' is empty\nfill it in", ["key": .text(key)])
  }
  fileprivate static func date(_ text: String) -> Message {
    Message(
      "workspace-notes.docs-front-matter.date", "'{text}' is not a date\nwrite one such as 2026-03-06",
      ["text": .text(text)])
  }
}
