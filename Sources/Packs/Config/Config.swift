package import Reporting
package import Vocabulary

/// `.cairn/config.toml`: the user's choices.
package struct Config: Sendable, Equatable {
  /// nil: the pack's source locale.
  package var locale: LocaleTag?
  /// The ids of the agents in addition to the shared folder, in byte order. The file may name them by an alias.
  package var agents: [String] = []
  package var links = LinkStyle.auto
  /// The versions of Cairn that may write here.
  package var cairn: VersionRange?
  /// Documents to leave out, by id.
  package var without: [String] = []
  /// Targets that packs may write in addition to the usual ones.
  package var allowedTargets: [RelativePath] = []
  package var packs: [PackConfig] = []
  /// Which packs may be installed, as far as the config says.
  package var policy = PackPolicy()
  /// Agents that the user declares, by name.
  package var ownAgents: [AgentTarget] = []
  package var doctor = DoctorConfig()
  /// The folder of documents that an index lists; nil if none was chosen.
  package var docs: DocsConfig?
  /// How agents are to work here.
  package var preferences = Preferences()
  /// Whether the first line names the schema next to it, for editors (`init --schemas`).
  package var namesSchema = false

  package init() {}

  /// The schema number that this version of Cairn reads and writes.
  package static let schema = 1

  /// Every agent that can be chosen: those of the table and the user's own. An agent of the user takes the place of one
  /// of the table that has its name, or whose skills folder is around its own or in it.
  package var knownAgents: [AgentTarget] {
    let table = AgentTargets.all.filter { agent in
      agent.isCore
        || !ownAgents.contains { own in
          own.name == agent.name || (own.skills != agent.skills && own.skills.overlaps(agent.skills))
        }
    }
    return table + ownAgents
  }

  /// Every name that an agent may have in a pack: ids, aliases and the user's own agents.
  package var agentNames: [String] { AgentTargets.names + ownAgents.map(\.name) }

  /// The agents whose own folders are searched here for skills of the user: the core agents, the chosen ones and the
  /// user's own.
  package var readAgents: [AgentTarget] {
    let chosen = Set(agents)
    return AgentTargets.core + knownAgents.filter { !$0.isCore && (chosen.contains($0.name) || $0.isDeclared) }
  }

  /// The chosen agents' targets, in byte order of their ids.
  package var agentTargets: [AgentTarget] {
    let chosen = Set(agents)
    return knownAgents.filter { chosen.contains($0.name) }.sorted { $0.name < $1.name }
  }

  /// Where packs may write here.
  package var targetRules: TargetRules { targetRules(adding: []) }

  /// Where Cairn itself may write here: where packs may, and the file with the index of the documents.
  package var writtenTargets: TargetRules { targetRules(adding: [docs?.index].compactMap { $0 }) }

  private func targetRules(adding more: [RelativePath]) -> TargetRules {
    TargetRules(
      further: Set(allowedTargets + ownAgents.flatMap(\.instructions) + more), folders: ownAgents.map(\.skills))
  }
}

extension RelativePath {
  /// Whether one of two paths is within the other.
  func overlaps(_ other: RelativePath) -> Bool { isWithin(other) || other.isWithin(self) }
}

/// How skills reach an agent's own folder.
package enum LinkStyle: String, Sendable, CaseIterable {
  /// Links, because all supported systems have them.
  case auto
  case link
  case copy
}

/// One pack that the user chose, and the choices within it.
package struct PackConfig: Sendable, Equatable {
  package var source: PackSource
  /// The findings of safety that the user accepts.
  package var accept: [Acceptance] = []
  /// nil: the pack's default profile. `none`: only the skills of `add`.
  package var profile: String?
  package var add: [SkillName]
  package var remove: [SkillName]
  /// The names under which skills of the pack are installed, by their names in the pack. Everywhere else, also in `add`
  /// and `remove`, a renamed skill has its new name.
  package var rename: [SkillName: SkillName]

  package init(
    source: PackSource, profile: String? = nil, add: [SkillName] = [], remove: [SkillName] = [],
    rename: [SkillName: SkillName] = [:]
  ) {
    self.source = source
    self.profile = profile
    self.add = add
    self.remove = remove
    self.rename = rename
  }
}

extension Array where Element: Comparable {
  /// Inserts an element before the first greater one, without other changes; does nothing if it is already there.
  package mutating func insertInOrder(_ element: Element) {
    guard !contains(element) else { return }
    insert(element, at: firstIndex { $0 > element } ?? endIndex)
  }
}

/// The `[doctor]` part of the config.
package struct DoctorConfig: Sendable, Equatable {
  /// The lowest severity that makes the doctor fail; nil: error.
  package var failOn: Severity?
  /// The severity of edited installed documents; nil if they are not reported.
  package var editedDocuments: Severity?
  /// The severity of a rule; nil for a rule that is off.
  package var levels: [String: Severity?] = [:]
  package var ignores: [Ignore] = []
  /// The kinds of folders whose findings are suppressed, in the order of the enumeration; each once.
  package var presets: [DoctorPreset] = []
  /// The path of these settings in a file of their own, with or without a config.
  package static let path = RelativePath(constant: ".cairn/doctor.toml")

  /// Every rule that the settings name, and its position.
  package var named: [Spanned<String>] = []

  package init() {}

  /// Suppresses the findings of one rule in some paths.
  package struct Ignore: Sendable, Equatable {
    package let rule: String
    package let paths: [String]
    package let reason: String
    /// The position of the rule in the config.
    package let span: Span
  }
}
