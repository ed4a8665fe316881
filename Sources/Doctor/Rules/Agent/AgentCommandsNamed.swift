internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Agents verify their work with the project's commands.
  static let agentCommandsNamed = Rule(
    id: "agent.commands-named",
    severity: .info,
    summary: "The AGENTS.md at the root names a command that builds or tests the project.",
    why: """
      An agent checks its work with the project's own commands. If they are nowhere, it guesses, or does not run any.
      """,
    source: "agents.md, \"Cover what matters\", read in November 2026",
    isAboutFiles: true,
    good: [
      Example(at: "AGENTS.md", "# Tea\n\nA timer.\n\n## Build and test\n\n- cargo test\n"),
      Example(at: "AGENTS.md", "# Tea\n\nA timer.\n\n## Style\n\nUse tabs; `bin/check now` tells.\n"),
      Example(at: "AGENTS.md", "# Tea\n\nA timer.\n\n## Style\n\nSee [how to work](docs/work.md).\n"),
      Example(at: "AGENTS.md", "# Tea\n\nA timer.\n"),
      Example(at: "CLAUDE.md", "# Tea\n\nA timer.\n\n## Style\n\nUse tabs.\n"),
    ],
    bad: [Example(at: "AGENTS.md", "↓# Tea\n\nA timer.\n\n## Style\n\nUse tabs.\n")],
    check: .eachDocument { document in
      let markdown = document.markdown
      guard document.path == InstructionFiles.shared, markdown.headings.count >= 2, markdown.fences.isEmpty,
        markdown.links.isEmpty, !document.hasManagedBlock, tools.hits(in: document.bytes).isEmpty,
        !markdown.codeSpans.contains(where: { document[$0].contains(Byte.blank) })
      else { return [] }
      return [Finding(.unnamed, at: document.head(of: markdown.headings[0].span))]
    })

  /// What a text has that names a command, or says where commands are: tools, and words of a heading about them.
  private static let tools = Keywords(
    [
      "npm", "yarn", "bun ", "deno", "cargo", "make", "pytest", "tox", "uv ", "poetry", "gradle", "mvn", "maven",
      "dotnet",
      "swift ", "xcodebuild", "bazel", "rake", "bundle", "composer", "go test", "go build", "just ", "docker", "test",
      "build", "script", "command", ".md", "./", "@",
    ].map { Array($0.utf8) })
}

extension Message {
  fileprivate static var unnamed: Message {
    Message(
      "agent.commands-named",
      "nothing here names a command that builds or tests the project\nadd the commands that agents must run")
  }
}
