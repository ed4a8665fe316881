internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports references of a workflow to documents that do not exist.
  static let workflowReferencesResolve = Rule(
    id: "workflow.references-resolve",
    severity: .warning,
    summary: "Skills and workflows that a workflow names are in the repository.",
    why: """
      `<skill ref="...">` and `<workflow>/name</workflow>` tell the agent to load another document. If it does not \
      exist, the agent guesses or stops. If the repository has no skills or no workflows at all, references to them \
      are not checked.
      """,
    source: "seen in the wild: workflows copied without the skills they call",
    dialects: [.workflow],
    good: [
      .workflow(
        "<w>\n<skill ref=\"tag\">Tag it</skill>\n<workflow>/test</workflow>\n</w>\n",
        beside: [".agent/skills/tag/SKILL.md": "# Tag\n", ".agent/workflows/test.md": "# Test\n"]),
      // The repository has no skills and no other workflows.
      .workflow("<w>\n<skill ref=\"tag\">Tag it</skill>\n<workflow>/test</workflow>\n</w>\n"),
      .workflow(
        "<w>\n<check>GET /health</check>\n<workflow>Ask first</workflow>\n<workflow>/clear</workflow>\n</w>\n",
        beside: [".agent/workflows/test.md": "# Test\n"]),
      .workflow(
        "<w>\n<workflow>/tag</workflow>\n<skill ref=\"{name}\"/>\n</w>\n",
        beside: [".agent/workflows/test.md": "# Test\n", ".agent/skills/tag/SKILL.md": "# Tag\n"]),
    ],
    bad: [
      .workflow(
        "<w>\n<skill ref=\"↓tags\">Tag it</skill>\n</w>\n", beside: [".agent/skills/tag/SKILL.md": "# Tag\n"]),
      .workflow(
        "<w>\n<workflow>↓/tests</workflow>\n<command ref=\"↓ship\"/>\n</w>\n",
        beside: [".agent/workflows/test.md": "# Test\n"]),
    ],
    check: .eachDocument { document in
      guard let home = WorkflowHome(document) else { return [] }
      return Markup(document.markdown).elements.compactMap { element in
        switch element.name.value {
        case "skill":
          guard let name = element["ref"].flatMap(WorkflowHome.name), !home.skills.isEmpty,
            !home.skills.contains(name.value)
          else { return nil }
          return Finding(.unknown(NearestName(name.value, among: home.skills), isSkill: true), at: name.span)
        case "workflow", "command":
          let text = element["ref"] ?? home.text(of: element, in: document)
          let known = home.workflows.union(home.skills)
          guard let name = text.flatMap(WorkflowHome.name), !home.workflows.isEmpty, !known.contains(name.value),
            !WorkflowHome.ofClients.contains(name.value)
          else { return nil }
          return Finding(.unknown(NearestName(name.value, among: known), isSkill: false), at: name.span)
        default: return nil
        }
      }
    })
}

/// The skills and workflows next to a workflow.
private struct WorkflowHome {
  /// The names of the skills.
  let skills: Set<String>
  /// The names of the other workflows and commands.
  let workflows: Set<String>

  /// Commands that clients have built in.
  static let ofClients: Set<String> = [
    "agents", "clear", "compact", "context", "cost", "doctor", "exit", "help", "hooks", "init", "login", "logout",
    "mcp",
    "memory", "model", "new", "plan", "pr-comments", "resume", "review", "security-review", "settings", "status",
    "undo",
  ]

  /// nil for a document that is not in a folder `workflows`.
  init?(_ document: Document) {
    guard let folder = document.path.parent, folder.name.lowercased() == "workflows" else { return nil }
    let fileTree = document.fileTree
    func beside(_ name: StaticString) -> RelativePath {
      let name = RelativePath(constant: name)
      return folder.parent?.appending(name) ?? name
    }
    skills = Set(
      fileTree.children(of: beside("skills"))
        .filter { fileTree.isFile($0.appending(RelativePath(constant: "SKILL.md"))) }.map(\.name))
    let files = fileTree.children(of: folder) + fileTree.children(of: beside("commands"))
    workflows = Set(
      files.filter { $0 != document.path && MarkdownDocument.isMarkdown($0) }.map { path in
        String(Substring(path.name.utf8.prefix { $0 != UInt8(ascii: ".") }))
      })
  }

  /// The whole text of an element, if it is a command: `/name`.
  func text(of element: MarkupElement, in document: Document) -> Spanned<String>? {
    let bytes = document[element.content].prefix(200)
    guard let lower = bytes.firstIndex(where: { $0 > 0x20 }), bytes[lower] == UInt8(ascii: "/"),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return Spanned(String(decoding: bytes[lower...last], as: UTF8.self), Span(lower, last + 1))
  }

  /// A reference as a name without its slash; nil for a text that is not a reference.
  static func name(_ text: Spanned<String>) -> Spanned<String>? {
    let name = text.value.utf8.first == UInt8(ascii: "/") ? text.value.utf8.dropFirst() : text.value.utf8[...]
    guard let first = name.first, Byte.isAlphanumeric(first),
      name.allSatisfy({ Byte.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F })
    else { return nil }
    return Spanned(String(Substring(name)), text.span)
  }
}

extension Message {
  fileprivate static func unknown(_ name: NearestName, isSkill: Bool) -> Message {
    let words = name.arguments(as: "name")
    return name.message(
      near: Message(
        "workflow.references-resolve.nearest", "unknown name '{name}'\ndid you mean '{nearest}'?", words),
      else: isSkill
        ? Message(
          "workflow.references-resolve", "unknown skill '{name}'\nadd it to the repository or correct the name", words)
        : Message(
          "workflow.references-resolve.workflow",
          "unknown workflow or command '{name}'\nadd it to the repository or correct the name", words))
  }
}
