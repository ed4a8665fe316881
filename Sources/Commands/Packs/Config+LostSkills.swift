internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

extension Config {
  /// Removes from the choices what the packs no longer have, and reads the packs concerned again; returns the skills, by
  /// the ids of the packs.
  ///
  /// Only for packs that differ from the installed ones, and for skills that were known to these: a name that was never
  /// in a pack is probably misspelled, and the plan reports it. A skill that a pack leaves out because of a fault is not
  /// lost: throws if it is installed and would be removed. `packs` are those of the config, in its order.
  mutating func forgetLostSkills(
    of packs: inout [PackResolver.Resolved], installed lock: Lock, _ resolver: PackResolver
  ) throws -> [String: [LostSkill]] {
    var lost: [String: [LostSkill]] = [:]
    for index in packs.indices where self.packs.indices.contains(index) {
      let pack = packs[index].pack
      let id = pack.manifest.id
      guard let locked = lock.packs[id], locked.digest != pack.digest else { continue }
      let choice = self.packs[index]
      try packs[index].refuseToLose(choice, without: without, installed: lock)
      let leftOut = Set(packs[index].leftOut.map(choice.installedName))
      let skills = choice.lostSkills(in: pack).filter { skill in
        let name = skill.installedName
        guard !leftOut.contains(name) else { return false }
        return choice.remove.contains(name) || without.contains(SkillPaths.document(of: name))
          || lock.files.contains { $0.key.isWithin(SkillPaths.folder(of: name)) && $0.value.pack == id }
      }
      guard !skills.isEmpty else { continue }
      self.packs[index].forget(skills)
      packs[index] = try resolver.resolved(self.packs[index])
      lost[id] = skills
    }
    guard !lost.isEmpty else { return lost }
    let present = Set(packs.flatMap(\.pack.documentIDs))
    let documents = Set(lost.values.joined().map { SkillPaths.document(of: $0.installedName) }).subtracting(present)
    without.removeAll { documents.contains($0) }
    return lost
  }
}

extension LostSkill {
  /// What an upgrade of the pack does with it.
  func message(in pack: String) -> Message {
    if isReplaced {
      return Message(
        "upgrade.renamed-skill-replaced",
        "{pack} no longer has the skill '{name}', which is installed as '{installed}'; its own skill '{installed}' is installed instead",
        ["pack": .text(pack), "name": .text(name.text), "installed": .text(installedName.text)])
    }
    if name == installedName {
      return Message(
        "upgrade.skill-lost", "{pack} no longer has the skill '{name}'; it is removed from the config file",
        ["pack": .text(pack), "name": .text(name.text)])
    }
    return Message(
      "upgrade.renamed-skill-lost",
      "{pack} no longer has the skill '{name}', which is installed as '{installed}'; it is removed from the config file",
      ["pack": .text(pack), "name": .text(name.text), "installed": .text(installedName.text)])
  }
}

extension PackResolver.Resolved {
  /// The error about a skill of the choice that the pack lacks; nil if it has all.
  var lostSkillFailure: Failure? {
    guard let lost = packConfig.lostSkills(in: pack).first else { return nil }
    if let skill = leftOut.first(where: { packConfig.installedName(of: $0) == lost.installedName }) {
      return skill.failure(of: packConfig.source)
    }
    let name = NearestName(lost.name.text, among: pack.skills.map(\.text))
    var words = name.arguments(as: "name")
    words["pack"] = .text(pack.manifest.id)
    words["installed"] = .text(lost.installedName.text)
    let message = name.message(
      near: Message(
        "packs.skill-misspelled",
        "pack {pack} has no skill '{name}'\ndid you mean '{nearest}'? correct the name, or run `cairn remove {installed}`",
        words),
      else: Message(
        "packs.skill-unknown",
        "pack {pack} has no skill '{name}'\ncorrect the name, or run `cairn remove {installed}`", words))
    return Failure("unknown-skill", message, path: CairnFile.config.text)
  }
}
