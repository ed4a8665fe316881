internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn agents`: the agents that can be chosen.
struct AgentsCommand: Subcommand {
  static let name = "agents"
  static let help = CommandHelp(
    abstract: Message("help.agents.abstract", "List the agents that Cairn can set up."),
    details: [
      Message(
        "help.agents.discussion",
        "Marks those chosen in the config and those found in the repository. With --verbose it names aliases and the pages that the list was taken from."
      )
    ],
    examples: [
      .init("cairn agents", Message("help.agents.example-all", "List ids, skills folders and instruction files.")),
      .init(
        "cairn agents --format json",
        Message("help.agents.example-json", "Print everything known of each agent, with sources and dates.")),
    ])
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [AgentsOutput.self] }

  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let rows = rows(try invocation.environment.files.tree(at: root.path))
    if invocation.isJSON {
      invocation.printJSON(AgentsOutput(root: root.path, agents: rows.map { AgentsOutput.Agent($0) }))
      return .success
    }
    let table = AgentTable(rows, writer: invocation.writer)
    for line in table.lines { invocation.writer.print(line) }
    invocation.writer.status(.marks)
    invocation.writer.help(.choose)
    return .success
  }

  /// One agent, in this repository.
  struct Row {
    let agent: AgentTarget
    /// Whether the config names it.
    let isChosen: Bool
    /// Whether the repository has something of it.
    let isFound: Bool
  }

  /// Every agent that can be chosen here, in byte order of the ids. A config with errors counts as far as it is valid,
  /// because the list helps to correct it.
  private func rows(_ tree: (any Tree)?) -> [Row] {
    let bytes = tree.flatMap { try? Repository.read(CairnFile.config, in: $0) }
    let config = bytes.map { Config.read($0).config } ?? Config()
    return config.knownAgents.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { agent in
      Row(
        agent: agent, isChosen: config.agents.contains(agent.name),
        isFound: tree.map { (try? agent.isFound(in: $0)) ?? false } ?? false)
    }
  }
}

extension Message {
  fileprivate static let marks = Message("agents.marks", "*: chosen in the config, +: found in this repository")
  fileprivate static let choose = Message("agents.choose", "`cairn init --agent NAME` chooses one")
}
