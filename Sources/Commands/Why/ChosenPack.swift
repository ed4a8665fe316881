internal import Packs
internal import Vocabulary

/// A pack of the config that can be read, and why its documents are installed or not.
struct ChosenPack: Sendable {
  let packConfig: PackConfig
  let pack: Pack
  let config: Config

  /// Every document that the pack can install, for any choice of skills and agents, by its target.
  func document(at path: RelativePath, locale: LocaleTag) -> PackDocument? {
    pack.documents(locale: locale, skills: pack.skills, agents: Set(config.agentNames)).first { $0.target == path }
  }

  /// What brings a document here.
  func reasons(for document: PackDocument) -> [OriginReason] {
    if config.without.contains(document.id) { return [.notChosen] }
    guard let skill = document.skill else { return agentReasons(of: document) ?? [.notChosen] }
    guard let selection = try? selection, selection.skills.contains(skill) else { return [.notChosen] }
    if let other = selection.requiredBy[skill] { return [.required(by: other)] + chain(from: other, selection) }
    return [choice(of: skill)]
  }

  /// Why a document that the pack has is not here, and what would bring it.
  func suggestions(for document: PackDocument) -> [OriginReason] {
    let isWithout = config.without.contains(document.id)
    guard let skill = document.skill else {
      if isWithout { return [.without, .add(document.id)] }
      if agentReasons(of: document) != nil { return [.add(document.id)] }
      let entry = pack.manifest.documents.first { $0.id == document.id }
      return (entry?.agents ?? []).prefix(3).map { .chooseAgent($0.value) }
    }
    let kept: [OriginReason] = isWithout ? [.without] : packConfig.remove.contains(skill) ? [.removed] : []
    let profiles = profiles(with: skill)
    return kept + [.add(skill.text)] + (profiles.isEmpty ? [] : [.profiles(profiles)])
  }

  private var selection: Selection {
    get throws(SelectionFault) {
      try Selection.resolve(
        profile: packConfig.profile, add: packConfig.add, remove: packConfig.remove, in: pack.manifest,
        skills: pack.skills)
    }
  }

  /// The agents or the pack that bring a document of no skill; nil if none of its agents is chosen.
  private func agentReasons(of document: PackDocument) -> [OriginReason]? {
    guard let entry = pack.manifest.documents.first(where: { $0.id == document.id }), !entry.agents.isEmpty else {
      return [.pack]
    }
    let chosen = entry.agents.map { AgentTargets.id(of: $0.value) }.filter(config.agents.contains)
    return chosen.isEmpty ? nil : chosen.map { .agent($0) }
  }

  /// Why a skill that requires another one is itself here; each skill once.
  private func chain(from skill: SkillName, _ selection: Selection) -> [OriginReason] {
    var reasons: [OriginReason] = []
    var seen: Set<SkillName> = [skill]
    var current = skill
    while let next = selection.requiredBy[current], seen.insert(next).inserted {
      reasons.append(.required(by: next))
      current = next
    }
    return reasons + [choice(of: current)]
  }

  private func choice(of skill: SkillName) -> OriginReason {
    if packConfig.add.contains(skill) { return .added }
    guard let name = packConfig.profile ?? pack.manifest.defaultProfile else { return .allSkills }
    if name == "none" { return .added }
    let owner = lists(name, skill) ? nil : parents(of: name).first { lists($0, skill) }
    return .profile(name, through: owner)
  }

  private func lists(_ profile: String, _ skill: SkillName) -> Bool {
    guard let profile = pack.manifest.profiles[profile] else { return false }
    return profile.includesAll || profile.skills.contains { $0.value == skill }
  }

  /// The profiles that a profile extends, the nearest first; each once.
  private func parents(of profile: String) -> [String] {
    var names: [String] = []
    var pending = [profile]
    var seen: Set<String> = [profile]
    while !pending.isEmpty {
      let next = pending.flatMap { pack.manifest.profiles[$0]?.extends.map(\.value) ?? [] }
        .filter { seen.insert($0).inserted }
      names += next
      pending = next
    }
    return names
  }

  /// The profiles that have a skill, their own or by extension, in byte order.
  private func profiles(with skill: SkillName) -> [String] {
    pack.manifest.profiles.keys.filter { name in
      lists(name, skill) || parents(of: name).contains { lists($0, skill) }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
