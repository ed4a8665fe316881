internal import Documents
internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// What the user may add to `.codex/config.toml`, a file that Cairn does not manage.
///
/// Codex finds the agents in `.codex/agents` by itself; older versions need each of them in the config (Codex
/// documentation, subagents and configuration reference, `agents.<name>.config_file`).
struct CodexAdvice {
  /// The agents that a plan writes and the config does not name, each with its file, in byte order.
  private let agents: [(name: String, file: String)]

  /// nil if there is no config, or nothing to add to it.
  init?(_ plan: Plan, in tree: any Tree) throws {
    guard case .file? = try tree.entry(at: Self.config) else { return nil }
    let root = TOMLDocument(parsing: try tree.read(Self.config, limit: SubjectReader.largest)).root
    let declared = root.table("agents") ?? TOMLTable(entries: [], span: root.span)
    let written = plan.operations.compactMap { operation -> (name: String, file: String)? in
      guard operation.path.parent == Self.folder, operation.path.name.hasSuffix(".toml"),
        case .file(let bytes, _) = operation.after,
        let name = TOMLDocument(parsing: bytes).root.text("name")?.value, declared[name] == nil
      else { return nil }
      return (name, "agents/\(operation.path.name)")
    }
    guard !written.isEmpty else { return nil }
    agents = written.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func print(to writer: ConsoleWriter) {
    writer.note(.lead)
    for agent in agents {
      writer.statusLine("")
      writer.statusLine(PrintableText.text("[agents.\(TOMLText.key(agent.name))]"))
      writer.statusLine(PrintableText.text("config_file = \(TOMLText.string(agent.file))"))
    }
  }

  private static let config = RelativePath(constant: ".codex/config.toml")
  private static let folder = RelativePath(constant: ".codex/agents")
}

extension Message {
  fileprivate static let lead = Message(
    "init.codex-agents",
    ".codex/config.toml was not changed; older versions of Codex that do not read .codex/agents need these lines in it:"
  )
}
