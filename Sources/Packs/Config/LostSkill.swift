package import Vocabulary

/// A skill that a choice names and that the pack no longer has.
package struct LostSkill: Sendable, Hashable {
  /// Its name in the pack.
  package let name: SkillName
  /// The name that the config uses for it everywhere else: the new name of a renamed skill.
  package let installedName: SkillName
  /// Whether the pack has another skill with the installed name, and the rest of the choice includes that one.
  package let isReplaced: Bool
}

extension PackConfig {
  /// The skills of the choice that a pack lacks, in byte order of their installed names. `pack` has the names that the
  /// choice gives its skills. A skill that the pack retired is not lost: its replacement is installed, or nothing.
  package func lostSkills(in pack: Pack) -> [LostSkill] {
    var lost: [SkillName: LostSkill] = [:]
    for (old, new) in rename.sorted(by: { $0.key < $1.key }) {
      guard case .unknown? = pack.renameFaults[old] else { continue }
      lost[new] = LostSkill(name: old, installedName: new, isReplaced: includes(new, of: pack))
    }
    for skill in add + remove where lost[skill] == nil && !Selection.isKnown(skill, in: pack.manifest, pack.skills) {
      lost[skill] = LostSkill(name: skill, installedName: skill, isReplaced: false)
    }
    return lost.values.sorted { $0.installedName < $1.installedName }
  }

  /// Removes lost skills from the choice. The name that a user gave one of them is not the choice of another skill that
  /// happens to have this name in the pack.
  package mutating func forget(_ lost: [LostSkill]) {
    for skill in lost {
      if rename[skill.name] == skill.installedName { rename[skill.name] = nil }
      add.removeAll { $0 == skill.installedName }
      remove.removeAll { $0 == skill.installedName }
    }
  }

  /// Whether the pack has a skill with this name, and the choice includes it even if it does not name it.
  private func includes(_ name: SkillName, of pack: Pack) -> Bool {
    guard pack.skills.contains(name), !remove.contains(name) else { return false }
    let others = add.filter { $0 != name && Selection.isKnown($0, in: pack.manifest, pack.skills) }
    let selection = try? Selection.resolve(profile: profile, add: others, in: pack.manifest, skills: pack.skills)
    return selection?.skills.contains(name) == true
  }
}
