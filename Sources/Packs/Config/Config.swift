package import Reporting
package import Vocabulary

/// `.cairn/config.toml`: what the user chose.
package struct Config: Sendable, Equatable {
  /// nil: the pack's source locale.
  package var locale: LocaleTag?
  /// The agents beside the shared folder, in byte order.
  package var agents: [String] = []
  package var links = LinkStyle.auto
  /// Which versions of Cairn may write here.
  package var cairn: VersionRange?
  /// Documents not wanted, by id.
  package var without: [String] = []
  /// Targets that packs may write beside the usual ones.
  package var allowedTargets: [RelativePath] = []
  package var packs: [PackConfig] = []
  /// Agents that the user declares, by name.
  package var ownAgents: [AgentTarget] = []
  package var doctor = DoctorConfig()

  package init() {}

  /// The schema number this Cairn reads and writes.
  package static let schema = 1

  /// Every agent that can be chosen: the table's and the user's own.
  package var knownAgents: [AgentTarget] { AgentTargets.all + ownAgents }

  /// The chosen agents' targets, in byte order of their names.
  package var agentTargets: [AgentTarget] {
    let chosen = Set(agents)
    return knownAgents.filter { chosen.contains($0.name) }.sorted { $0.name < $1.name }
  }

  /// Where packs may write here.
  package var targetRules: TargetRules {
    TargetRules(
      further: Set(allowedTargets + ownAgents.flatMap(\.instructions)), folders: ownAgents.map(\.skills))
  }
}

/// How skills reach an agent's own folder.
package enum LinkStyle: String, Sendable, CaseIterable {
  /// Links, since every system this Cairn runs on has them.
  case auto
  case link
  case copy
}

/// One pack the user chose, and what of it.
package struct PackConfig: Sendable, Equatable {
  package var source: PackSource
  /// nil: the pack's default one. `none` is no skill but those of `add`.
  package var profile: String?
  package var add: [SkillName]
  package var remove: [SkillName]

  package init(source: PackSource, profile: String? = nil, add: [SkillName] = [], remove: [SkillName] = []) {
    self.source = source
    self.profile = profile
    self.add = add
    self.remove = remove
  }
}

extension Array where Element: Comparable {
  /// Puts an element before the first that is greater, and changes the order of no other; one that is there stays alone.
  package mutating func insertInOrder(_ element: Element) {
    guard !contains(element) else { return }
    insert(element, at: firstIndex { $0 > element } ?? endIndex)
  }
}

/// The `[doctor]` part of the config.
package struct DoctorConfig: Sendable, Equatable {
  /// The mildest severity that fails; nil: error.
  package var failOn: Severity?
  /// How much it weighs that somebody edited an installed document by hand; nil where that is their business.
  package var editedDocuments: Severity?
  /// What a rule weighs here; nil for a rule that is off.
  package var levels: [String: Severity?] = [:]
  package var ignores: [Ignore] = []
  /// Where they stand beside the config, or without one.
  package static let path = RelativePath(constant: ".cairn/doctor.toml")

  /// Every rule that is named, where it is named.
  package var named: [Spanned<String>] = []

  package init() {}

  /// Findings of one rule in some paths that are accepted.
  package struct Ignore: Sendable, Equatable {
    package let rule: String
    package let paths: [String]
    package let reason: String
    /// Where its rule is named in the config.
    package let span: Span
  }
}
