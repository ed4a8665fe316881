internal import Packs
internal import Vocabulary

/// The skills that the config chooses, with the packs that have them.
struct ChosenSkills {
  /// The sources of the packs that install each skill, in the config's order.
  private(set) var sources: [SkillName: [PackSource]] = [:]

  /// `packs` are those of the config, in its order and with its names. A choice that cannot be resolved has no skills:
  /// the plan reports it.
  init(_ config: Config, _ packs: [Pack]) {
    for (packConfig, pack) in zip(config.packs, packs) {
      let selection = try? Selection.resolve(
        profile: packConfig.profile, add: packConfig.add, remove: packConfig.remove, in: pack.manifest,
        skills: pack.skills)
      for skill in selection?.skills ?? [] where !config.without.contains(SkillPaths.document(of: skill)) {
        sources[skill, default: []].append(packConfig.source)
      }
    }
  }

  var skills: Set<SkillName> { Set(sources.keys) }

  /// The skills that more than one pack has.
  var doubled: Set<SkillName> { Set(sources.filter { $0.value.count > 1 }.keys) }
}
