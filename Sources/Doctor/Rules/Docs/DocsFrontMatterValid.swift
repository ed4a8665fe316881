internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Finds keys that the index cannot show.
  static let docsFrontMatterValid = Rule(
    id: "docs.front-matter-valid",
    severity: .warning,
    summary: "The keys that the index of documents shows have values that it can show.",
    why: """
      `summary` is one line, `last_updated` begins with a day such as 2026-03-06, and `read_when` is a task or a list of \
      tasks. The index leaves out any other value, so an agent cannot choose by it.
      """,
    source: "config.md, docs",
    dialects: [.docs],
    good: [
      .listed("---\nsummary: How we ship\nlast_updated: 2026-03-06\nread_when:\n  - shipping\n---\n\n# Ship\n"),
      .listed("---\nsummary: How we ship\nlast_updated: 2026-03-06 20:10 PST\nread_when: shipping\n---\n"),
    ],
    bad: [
      .listed("---\nsummary: ↓[ship, test]\n---\n"),
      .listed("---\nsummary: How we ship\nlast_updated: ↓yesterday\n---\n"),
      .listed("---\nsummary: How we ship\n↓read_when: []\n---\n"),
      .listed("---\nsummary: How we ship\nread_when:\n  ↓- a: b\n---\n"),
    ],
    check: .eachDocument { document in
      var findings: [Finding] = []
      if let field = document.frontMatter?["summary"], let value = field.value, value.isNested {
        findings.append(Finding(.summary, at: document.firstLine(of: field.valueSpan)))
      }
      if let field = document.frontMatter?["last_updated"], let value = field.value, value != .null,
        value.text.flatMap(IndexedDocument.day) == nil
      {
        findings.append(Finding(.day(value.text ?? ""), at: document.firstLine(of: field.valueSpan)))
      }
      if let field = document.frontMatter?["read_when"] {
        if FieldValue(of: field) == .empty || field.value == .sequence([]) {
          findings.append(Finding(.noTask, at: field.key.span))
        } else if let value = field.value, !value.isTasks {
          findings.append(Finding(.tasks, at: document.firstLine(of: field.valueSpan)))
        }
      }
      return findings
    })
}

extension YAMLValue {
  /// Whether it is a sequence or a mapping.
  fileprivate var isNested: Bool {
    switch self {
    case .sequence, .mapping: true
    default: false
    }
  }

  /// Whether it is a text, or a list of texts.
  fileprivate var isTasks: Bool {
    guard case .sequence(let elements) = self else { return text != nil }
    return elements.allSatisfy { $0.text != nil }
  }
}

extension Message {
  fileprivate static let summary = Message(
    "docs.front-matter-valid", "'summary' must be a text\nwrite what the document is about in one line")
  fileprivate static func day(_ text: String) -> Message {
    Message(
      "docs.front-matter-valid.date",
      "'last_updated' does not begin with a date: '{text}'\nwrite one such as 2026-03-06",
      ["text": .text(text)])
  }
  fileprivate static let noTask = Message(
    "docs.front-matter-valid.empty", "'read_when' is empty\nname the tasks for which to read this, or remove the key")
  fileprivate static let tasks = Message(
    "docs.front-matter-valid.tasks", "'read_when' must be a text or a list of texts\nwrite one task in each line")
}
