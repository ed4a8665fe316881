internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Requires a description, because clients list workflows by it.
  static let workflowDescriptionPresent = Rule(
    id: "workflow.description-present",
    severity: .error,
    summary: "A workflow says in its front matter what it does.",
    why: """
      Clients list a workflow by its file name and its description. Without a description it is not known what the \
      workflow is for, and some clients do not list it. In a document outside of a folder of workflows this is an info.
      """,
    source: "the documentation of the clients that read workflows: front matter with `description`",
    dialects: [.workflow],
    good: [
      .workflow("1. Build.\n"),
      .workflow("1. Build.\n", description: "description: >-\n  Ships a\n  version\n"),
      Example(at: "docs/workflows/release.md", "---\ntitle: Releases\n---\n\nHow we release.\n"),
      Example(at: ".clinerules/workflows/pr.md", "# Review\n\n1. Read.\n"),
      Example(at: ".claude/agents/deploy.md", "---\nname: deploy\n---\n\n<workflow>\n</workflow>\n"),
    ],
    bad: [
      .workflow("1. Build.\n", description: "↓description:\n"),
      .workflow("1. Build.\n", description: "↓description: \"  \"\n"),
      Example(at: ".agent/workflows/deploy.md", "↓---\nname: deploy\n---\n\n1. Build.\n"),
      Example(at: "workflows/deploy.md", "↓<workflow name=\"deploy\">\n</workflow>\n"),
      Example(at: ".windsurf/Workflows/ship/deploy.md", "↓---\nname: deploy\n---\n\n1. Build.\n"),
      Example(at: "docs/deploy.md", "↓# Deploy\n\n<workflow name=\"deploy\">\n</workflow>\n"),
    ],
    check: .eachDocument { document in
      let severity: Severity? = WorkflowFolder.holds(document.path) ? nil : .info
      guard let field = document.frontMatter?["description"] else {
        let start = document.frontMatter?.span.lower ?? document.markdown.body.lower
        return [Finding(.missing, at: document.head(of: Span(start, document.bytes.count)), severity: severity)]
      }
      return FieldValue(of: field) == .empty ? [Finding(.empty, at: field.key.span, severity: severity)] : []
    })
}

extension Message {
  fileprivate static var missing: Message {
    Message("workflow.description-present", "'description' is missing\nsay in the front matter what the workflow does")
  }
  fileprivate static var empty: Message {
    Message("workflow.description-present.empty", "'description' is empty\nsay what the workflow does")
  }
}
