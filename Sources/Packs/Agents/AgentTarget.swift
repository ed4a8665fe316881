package import Vocabulary

/// Where one coding agent looks for skills and instructions in a project.
package struct AgentTarget: Sendable, Hashable {
  /// Its id: its name in `agents` and `--agent`.
  package let name: String
  /// What its makers call it; its id if the user declared it.
  package let title: String
  /// The folder whose subfolders it reads as skills, and in which Cairn links them for it. The shared folder for an
  /// agent that reads that one, unless it is a core agent.
  package let skills: RelativePath
  /// The files it reads as instructions; empty if no page says so.
  package let instructions: [RelativePath]
  /// Whether it reads the shared folder itself.
  package let readsShared: Bool
  /// Paths that indicate that a project already uses this agent: any one of them is enough. Empty for an agent that
  /// leaves nothing in a repository by which it could be told from others.
  package let indicators: [RelativePath]
  /// Other names for it in `agents` and `--agent`.
  package let aliases: [String]
  /// Whether it counts in every repository: its folder is searched for the user's own skills, `init` offers it in its
  /// question, and no config may declare another agent with its name or folder. Any other agent counts only where it is
  /// chosen, so that a longer table changes nothing for those who do not use it.
  package let isCore: Bool
  /// The day on which the pages were read, as YYYY-MM-DD; nil for an agent that the user declared.
  package let checked: String?
  /// The addresses of the pages that say this, the agent's own documentation first.
  package let sources: [String]

  /// An agent that the user's config declares. Without `indicators`, the topmost folder of its skills is the indicator.
  package init(name: String, skills: RelativePath, instructions: [RelativePath], indicators: [RelativePath]? = nil) {
    self.init(
      name: name, title: name, skills: skills, instructions: instructions,
      readsShared: skills == AgentTargets.sharedSkills, indicators: indicators, aliases: [], isCore: false,
      checked: nil, sources: [])
  }

  private init(
    name: String, title: String, skills: RelativePath, instructions: [RelativePath], readsShared: Bool,
    indicators: [RelativePath]?, aliases: [String], isCore: Bool, checked: String?, sources: [String]
  ) {
    self.name = name
    self.title = title
    self.skills = skills
    self.instructions = instructions
    self.readsShared = readsShared
    self.indicators = indicators ?? Array(skills.ancestors.prefix(1))
    self.aliases = aliases
    self.isCore = isCore
    self.checked = checked
    self.sources = sources
  }

  /// An entry of the table. Without `foundBy`, the topmost folder of its skills indicates that it is used; nothing does
  /// for an agent that has no folder of its own. `readsShared` is for agents with a folder of their own.
  static func entry(
    _ name: String, _ title: String, skills: StaticString, instructions: [StaticString] = [],
    readsShared: Bool = false, foundBy indicators: [StaticString]? = nil, aliases: [String] = [], isCore: Bool = false,
    checked: String, sources: [String]
  ) -> AgentTarget {
    let folder = RelativePath(constant: skills)
    let isShared = folder == AgentTargets.sharedSkills
    return AgentTarget(
      name: name, title: title, skills: folder, instructions: instructions.map { RelativePath(constant: $0) },
      readsShared: readsShared || isShared,
      indicators: indicators.map { $0.map { RelativePath(constant: $0) } } ?? (isShared ? [] : nil), aliases: aliases,
      isCore: isCore, checked: checked, sources: sources)
  }

  /// Whether the user's config declares it; the table does not have it.
  package var isDeclared: Bool { checked == nil }
}

extension Sequence where Element == AgentTarget {
  /// The agent with an id or, if no agent has this id, with this alias; nil if there is none.
  package func agent(named name: String) -> AgentTarget? {
    first { $0.name == name } ?? first { $0.aliases.contains(name) }
  }

  /// The id of the agent that the user probably meant by a name, whether it is like an id or like an alias; nil if none
  /// is similar.
  package func nearest(to name: String, or others: [String] = []) -> String? {
    let names = flatMap { [$0.name] + $0.aliases } + others
    guard let near = Spelling.nearest(to: name, among: names) else { return nil }
    return agent(named: near)?.name ?? near
  }
}
