internal import Documents
internal import Reporting
internal import Vocabulary

/// The agents of a config.
extension Config {
  /// Reads the agents that the user declares, `[agent-targets]`, and reports those that cannot be.
  mutating func readOwnAgents(from root: inout TableReader) {
    guard var table = root.table("agent-targets") else { return }
    for (key, entry) in table.tableEntries() {
      var entry = entry
      let skills = entry.parsedPath("skills", required: true)
      let instructions = entry.parsedPath("instructions")
      if AgentTargets.core.contains(where: { $0.name == key.text }) {
        entry.add(Diagnostic("config.valid", .agentIsKnown(key.text), at: key.span))
      } else if let skills, let other = folderInTheWay(of: skills) {
        entry.add(Diagnostic("config.valid", .folderIsTaken(skills, other), at: key.span))
      } else if let skills {
        ownAgents.append(AgentTarget(name: key.text, skills: skills, instructions: instructions.map { [$0] } ?? []))
      }
      entry.finish()
      table.absorb(entry)
    }
    root.absorb(table)
  }

  /// The skills folder of a core agent or of another one of the user that contains this one or is inside it; the shared
  /// folder may be shared. Agents that the table got later give way to the user's own.
  private func folderInTheWay(of folder: RelativePath) -> RelativePath? {
    guard folder != AgentTargets.sharedSkills else { return nil }
    return (AgentTargets.core + ownAgents).map(\.skills).first { $0.overlaps(folder) }
  }

  /// Reads the chosen agents, which may be named by an alias; the declared ones must be read before.
  mutating func readAgents(from root: inout TableReader) {
    let known = knownAgents
    for name in root.strings("agents") {
      if let id = known.agent(named: name.value)?.name {
        if !agents.contains(id) { agents.append(id) }
      } else {
        let message = Message.agentUnknown(NearestName(name.value, nearest: known.nearest(to: name.value)))
        root.add(Diagnostic("config.agents-known", message, at: name.span))
      }
    }
    agents.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Message {
  fileprivate static func agentIsKnown(_ name: String) -> Message {
    Message(
      "config.agent-is-known", "Cairn already has an agent '{name}'\nchoose another name", ["name": .text(name)])
  }
  fileprivate static func folderIsTaken(_ folder: RelativePath, _ other: RelativePath) -> Message {
    Message(
      "config.folder-is-taken",
      "'{folder}' overlaps with '{other}', the skills folder of another agent\nchoose a separate folder",
      ["folder": .text(folder.text), "other": .text(other.text)])
  }
  fileprivate static func agentUnknown(_ name: NearestName) -> Message {
    name.message(
      near: Message(
        "config.agent-unknown-near", "unknown agent '{name}'\ndid you mean '{nearest}'? `cairn agents` lists all",
        name.arguments(as: "name")),
      else: Message(
        "config.agent-unknown",
        "unknown agent '{name}'\nuse one that `cairn agents` lists, or declare it under [agent-targets.{name}]",
        name.arguments(as: "name")))
  }
}
