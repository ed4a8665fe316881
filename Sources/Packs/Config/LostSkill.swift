package import Vocabulary

/// A skill that a choice names and that the pack no longer has.
package struct LostSkill: Sendable, Hashable {
  /// Its name in the pack.
  package let name: SkillName
  /// The name that the config uses for it everywhere else: the new name of a renamed skill.
  package let installedName: SkillName
  /// Whether the pack now has a skill with the installed name, which takes its place: only the new name is obsolete.
  package let hasSuccessor: Bool
}

extension PackConfig {
  /// The skills of the choice that a pack lacks, in byte order of their installed names. `pack` has the names that the
  /// choice gives its skills. A skill that the pack retired is not lost: its replacement is installed, or nothing.
  package func lostSkills(in pack: Pack) -> [LostSkill] {
    var lost: [SkillName: LostSkill] = [:]
    for (old, new) in rename.sorted(by: { $0.key < $1.key }) {
      guard case .unknown? = pack.renameFaults[old] else { continue }
      lost[new] = LostSkill(name: old, installedName: new, hasSuccessor: pack.skills.contains(new))
    }
    for skill in add + remove where lost[skill] == nil && !Selection.isKnown(skill, in: pack.manifest, pack.skills) {
      lost[skill] = LostSkill(name: skill, installedName: skill, hasSuccessor: false)
    }
    return lost.values.sorted { $0.installedName < $1.installedName }
  }

  /// Removes lost skills from the choice.
  package mutating func forget(_ lost: [LostSkill]) {
    for skill in lost {
      if rename[skill.name] == skill.installedName { rename[skill.name] = nil }
      if skill.hasSuccessor { continue }
      add.removeAll { $0 == skill.installedName }
      remove.removeAll { $0 == skill.installedName }
    }
  }
}
