internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A skill whose name says that it deploys or publishes can be started by the agent on its own.
  static let skillSideEffectsByUser = Rule(
    id: "skill.side-effects-by-user",
    severity: .info,
    summary: "A skill that deploys, publishes or sends something is started by the user.",
    why: """
      The agent starts a skill when it thinks that the task fits. For a workflow with effects outside of the \
      repository the user should decide when it runs: `disable-model-invocation: true` leaves only `/name`.
      """,
    source: "Claude Code documentation, skills, Control who invokes a skill (code.claude.com, November 2026)",
    // A document of Cairn has a section that says when not to use it, and routes choose it.
    dialects: [.agentskills, .client],
    good: [
      .skill("deploy-staging", "disable-model-invocation: true\n"), .skill("release-notes", ""),
      .skill("deployment-patterns", ""), .skill("send-email-best-practices", ""), .skill("publishing", ""),
      Example(at: ".kiro/skills/deploy/SKILL.md", "---\nname: deploy\ndescription: Deploys.\n---\nText.\n"),
    ],
    bad: [.skill("↓deploy", ""), .skill("↓deploy-staging", ""), .skill("↓publish-to-pages", "license: MIT\n")],
    check: .eachSkill { skill in
      guard let frontMatter = skill.frontMatter, let name = skill.name, isAction(name.value),
        frontMatter["disable-model-invocation"] == nil, frontMatter["user-invocable"] == nil,
        // Most of those that read the shared folder do not know the key.
        !skill.readers.isEmpty || !skill.isInSharedFolder, !skill.lines(of: "disable-model-invocation").isEmpty
      else { return [] }
      return [Finding(.startedByAgent(name.value), at: name.span)]
    })

  /// Whether a name is an order to have an effect: such a verb, alone or followed by what it is done to. Words such as
  /// `notes` make it a skill about the subject.
  private static func isAction(_ name: String) -> Bool {
    let words = name.split(separator: "-").map(String.init)
    guard let verb = words.first, verbs.contains(verb), words.count <= 4 else { return false }
    return words.dropFirst().allSatisfy { !subjects.contains($0) }
  }

  private static let verbs: Set<String> = ["deploy", "publish", "release", "rollback", "send", "ship"]

  private static let subjects: Set<String> = [
    "advisor", "audit", "best", "check", "checker", "checklist", "checks", "config", "docs", "draft", "email", "emails",
    "gate", "guide", "helper", "it", "log", "logs", "manager", "note", "notes", "patterns", "plan", "planner",
    "planning",
    "practices", "readiness", "report", "review", "reviewer", "skill", "status", "strategies", "strategy", "template",
    "templates", "test", "tests", "verify", "workflow",
  ]
}

extension Example {
  fileprivate static func skill(_ name: String, _ keys: String) -> Example {
    let folder = String(name.unicodeScalars.filter { $0 != "↓" }.map(Character.init))
    return Example(at: "skills/\(folder)/SKILL.md", "---\nname: \(name)\ndescription: Acts.\n\(keys)---\nText.\n")
  }
}

extension Message {
  fileprivate static func startedByAgent(_ name: String) -> Message {
    Message(
      "skill.side-effects-by-user",
      "the agent can start '{name}' on its own\nif only the user should, add 'disable-model-invocation: true'",
      ["name": .text(name)])
  }
}
