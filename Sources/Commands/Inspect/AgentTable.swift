internal import Packs
internal import Reporting
internal import Vocabulary

/// The list of agents, for people.
struct AgentTable {
  private let rows: [AgentsCommand.Row]
  private let writer: ConsoleWriter

  init(_ rows: [AgentsCommand.Row], writer: ConsoleWriter) {
    self.rows = rows
    self.writer = writer
  }

  /// A line of headings and a line for each agent: marks, id, name, skills folder and instruction files. Cells that a
  /// terminal has no room for continue on lines below.
  var lines: [String] {
    let titles: [Message] = [.agent, .name, .skills, .instructions]
    let heads = [""] + titles.map { writer.text($0) }
    let cells = [heads] + rows.map { Self.cells(of: $0) }
    let widths = heads.indices.map { column in Columns.width(of: cells.map { $0[column] }) }
    return zip(cells, [nil] + rows).flatMap { cells, row in
      broken(cells, widths) + (writer.isVerbose ? row.map { details(of: $0.agent) } ?? [] : [])
    }
  }

  private static func cells(of row: AgentsCommand.Row) -> [String] {
    let agent = row.agent
    let instructions = agent.instructions.map(\.text).joined(separator: ", ")
    return [
      (row.isChosen ? "*" : "") + (row.isFound ? "+" : ""), agent.name, agent.title, agent.skills.text,
      instructions.isEmpty ? "-" : instructions,
    ].map { PrintableText.text($0) }
  }

  /// The cells of a row in columns; the first cell that does not fit, and those after it, are on a new line.
  private func broken(_ cells: [String], _ widths: [Int]) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, (cell, width)) in zip(cells, widths).enumerated() {
      let end = PrintableText.width(of: line) + PrintableText.width(of: cell)
      if let columns = writer.outputColumns, end > columns, index > 1, line != Self.margin {
        lines.append(line)
        line = Self.margin
      }
      line += Columns.padded(cell, to: width + 2)
    }
    return (lines + [line]).map { Self.withoutBlanks(atEndOf: $0) }
  }

  /// Aliases, and the pages with the day on which they were read.
  private func details(of agent: AgentTarget) -> [String] {
    var details: [String] = []
    if !agent.aliases.isEmpty { details.append(writer.text(.aliases(agent.aliases))) }
    if let checked = agent.checked { details += agent.sources.map { "\($0) (\(checked))" } }
    return details.flatMap { TextWrap.lines(Self.margin + $0, columns: writer.outputColumns, indent: 6) }
  }

  private static let margin = "    "

  private static func withoutBlanks(atEndOf line: String) -> String {
    String(decoding: line.utf8.reversed().drop { $0 == UInt8(ascii: " ") }.reversed(), as: UTF8.self)
  }
}

/// The agents, in JSON.
struct AgentsOutput: AnswerBody {
  let root: String
  let agents: [Agent]

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "agents": "The agents that Cairn knows, in the order of their ids.",
  ]

  /// One agent; paths are relative to the root.
  struct Agent: Codable, DescribedKeys {
    let id: String
    let name: String
    let aliases: [String]
    /// The folder in which Cairn puts its skills.
    let skills: String
    /// Whether it reads `.agents/skills` itself.
    let readsShared: Bool
    let instructions: [String]
    /// Paths of which any one shows that a repository uses it.
    let foundBy: [String]
    let chosen: Bool
    let found: Bool
    /// Whether the user's config declares it; then it has neither date nor sources.
    let declared: Bool
    /// The day on which the sources were read, as YYYY-MM-DD.
    let checked: String?
    let sources: [String]

    init(_ row: AgentsCommand.Row) {
      let agent = row.agent
      id = agent.name
      name = agent.title
      aliases = agent.aliases
      skills = agent.skills.text
      readsShared = agent.readsShared
      instructions = agent.instructions.map(\.text)
      foundBy = agent.indicators.map(\.text)
      chosen = row.isChosen
      found = row.isFound
      declared = agent.isDeclared
      checked = agent.checked
      sources = agent.sources
    }

    static let keyTexts = [
      "id": "The id of the agent, for `--agent`.",
      "name": "The name of the product.",
      "aliases": "Other names that `--agent` takes.",
      "skills": "The folder in which Cairn puts its skills.",
      "readsShared": "Whether it reads `.agents/skills` itself.",
      "instructions": "The files in which it reads instructions.",
      "foundBy": "Paths of which each one shows that a repository uses it.",
      "chosen": "Whether the config file chooses it.",
      "found": "Whether the repository uses it.",
      "declared": "Whether your config file declares it.",
      "checked": "The day on which its pages were read, as YYYY-MM-DD; not there for an agent that you declare.",
      "sources": "The pages that say so.",
    ]
  }
}

extension Message {
  fileprivate static let agent = Message("agents.head-id", "agent")
  fileprivate static let name = Message("agents.head-name", "name")
  fileprivate static let skills = Message("agents.head-skills", "skills")
  fileprivate static let instructions = Message("agents.head-instructions", "instructions")
  fileprivate static func aliases(_ names: [String]) -> Message {
    Message("agents.aliases", "also {names}", ["names": .text(names.joined(separator: ", "))])
  }
}
