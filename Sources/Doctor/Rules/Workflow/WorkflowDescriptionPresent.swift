internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Clients list workflows by their descriptions.
  static let workflowDescriptionPresent = Rule(
    id: "workflow.description-present",
    severity: .error,
    summary: "A workflow says in its front matter what it does.",
    why: """
      Clients offer a workflow under its file's name with its description. One without is a bare name that nobody \
      chooses, and some clients do not list it.
      """,
    source: "the documentation of the clients that read workflows: front matter with `description`",
    dialects: [.workflow],
    good: [
      .workflow("1. Build.\n"),
      .workflow("1. Build.\n", description: "description: >-\n  Ships a\n  version\n"),
      Example(at: "docs/workflows/release.md", "---\ntitle: Releases\n---\n\nHow we release.\n"),
      Example(at: ".clinerules/workflows/pr.md", "# Review\n\n1. Read.\n"),
    ],
    bad: [
      .workflow("1. Build.\n", description: "↓description:\n"),
      .workflow("1. Build.\n", description: "↓description: \"  \"\n"),
      Example(at: ".agent/workflows/deploy.md", "↓---\nname: deploy\n---\n\n1. Build.\n"),
      Example(at: "workflows/deploy.md", "↓<workflow name=\"deploy\">\n</workflow>\n"),
    ],
    check: .eachDocument { document in
      guard let field = document.frontMatter?["description"] else {
        let start = document.frontMatter?.span.lower ?? document.markdown.body.lower
        return [Finding(.missing, at: document.head(of: Span(start, document.bytes.count)))]
      }
      return FieldValue(of: field) == .empty ? [Finding(.empty, at: field.key.span)] : []
    })
}

extension Message {
  fileprivate static var missing: Message {
    Message("workflow.description-present", "the workflow has no description; say in its front matter what it does")
  }
  fileprivate static var empty: Message {
    Message("workflow.description-present.empty", "the description is empty; say what the workflow does")
  }
}
