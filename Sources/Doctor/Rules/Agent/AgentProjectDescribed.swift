internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An agent works better if it knows what the project is.
  static let agentProjectDescribed = Rule(
    id: "agent.project-described",
    severity: .info,
    summary: "The instructions at the root say what the project is.",
    why: """
      An agent that only gets commands has to find out what the project is for, in every conversation. One sentence is \
      enough.
      """,
    source: "agents.md, project overview; GitHub documentation, repository custom instructions; read in November 2026",
    isAboutFiles: true,
    good: [
      Example(at: "AGENTS.md", "# Tea\n\nA timer for tea.\n\n## Build commands\n\n## Tests\n"),
      Example(at: "AGENTS.md", "# Build commands\n\nThis is a timer for tea.\n\n## Tests\n\nRun `npm test`.\n"),
      Example(at: "AGENTS.md", "# Build commands\n\nRun `npm test`.\n"),
      Example(at: "app/AGENTS.md", "# Build commands\n\nRun `npm test`.\n\n## Tests\n"),
    ],
    bad: [
      Example(at: "AGENTS.md", "↓# Build commands\n\nRun `npm install`.\n\n## Testing\n\nRun `npm test`.\n"),
      Example(at: "GEMINI.md", "↓# Setup\n\nRun `npm install`.\n\n## Code style\n\nUse tabs.\n"),
    ],
    check: .eachDocument { document in
      guard document.isInstructions, document.path.parent == nil, !document.hasManagedBlock else { return [] }
      let headings = document.markdown.headings
      guard headings.count >= 2, headings.allSatisfy({ isAboutWork($0.text) }),
        !document.proseLines.contains(where: { says.occur(in: $0) })
      else { return [] }
      return [Finding(.undescribed, at: document.head(of: headings[0].span))]
    })

  private static func isAboutWork(_ heading: String) -> Bool { work.occur(in: Array(heading.utf8)[...]) }

  /// Words of headings that are about how to work, not about the project.
  private static let work = Phrases([
    "build", "code style", "coding style", "command", "commit", "deploy", "format", "install", "lint", "pull request",
    "set up", "setup", "style", "test",
  ])

  /// Words of a sentence that says what something is.
  private static let says = Phrases([
    "this is ", "this project", "this repo", "this package", "this app", "this library", "this monorepo",
  ])
}

extension Message {
  fileprivate static var undescribed: Message {
    Message(
      "agent.project-described",
      "nothing here says what the project is\nadd a sentence about it at the start")
  }
}
