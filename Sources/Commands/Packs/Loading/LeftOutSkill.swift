internal import Packs
internal import Reporting
internal import Vocabulary

/// A skill that a repository or an archive has and that is left out of its pack because of a fault. It counts as being
/// there: its pack did not lose it.
struct LeftOutSkill: Sendable, Hashable {
  /// Its name in the pack; that of its folder if its SKILL.md does not say.
  let name: SkillName
  /// The id of the failure if somebody asks for it.
  let id: String
  /// What the reason is about, in the repository or the archive.
  let place: RelativePath?
  /// Why, with the place.
  let reason: Message

  /// The error for somebody who names it.
  func failure(of source: PackSource) -> Failure {
    Failure(id, .leftOut(name, reason), path: path(in: source))
  }

  /// The place as the user knows it.
  private func path(in source: PackSource) -> String { place.map { "\(source.text)/\($0)" } ?? source.text }

  /// The error if it is installed, and would be removed because the available version of its pack leaves it out.
  fileprivate func failure(of source: PackSource, installed name: SkillName, _ pack: LockedPack) -> Failure {
    Failure(
      "pack-invalid", .leavesOutInstalled(name, pack.version), path: path(in: source),
      details: [Failure.Detail(reason)])
  }
}

extension FoundPack {
  /// The skills that are left out because of a fault, and that the pack does not have from another folder, in the order
  /// in which they were found.
  var leftOut: [LeftOutSkill] {
    var known = Set(pack.skills)
    var skills: [LeftOutSkill] = []
    for skill in refused {
      guard let name = skill.likelyName, let fault = skill.faults.first, known.insert(name).inserted else { continue }
      skills.append(
        LeftOutSkill(name: name, id: fault.id, place: fault.path ?? skill.folder, reason: fault.messageWithPlace))
    }
    for note in notes {
      guard let name = note.hiddenSkill, known.insert(name).inserted else { continue }
      skills.append(LeftOutSkill(name: name, id: "pack-invalid", place: note.path, reason: note.message))
    }
    return skills
  }

  /// Every fault because of which a skill is left out, with its name.
  var refusals: [Message] {
    refused.flatMap { skill in
      skill.faults.map { fault in
        guard let name = skill.likelyName, !pack.skills.contains(name) else { return fault.messageWithPlace }
        return .leftOut(name, fault.messageWithPlace)
      }
    }
  }
}

extension Invocation {
  /// The skills that are left out of a pack that this run read.
  func leftOutSkills(of source: PackSource) -> [LeftOutSkill] {
    switch source {
    case .git(let git): packs[git]?.leftOut ?? []
    case .archive(let path): archives[path]?.leftOut ?? []
    case .builtin, .folder: []
    }
  }

  /// Throws if a name from the user is that of a skill which is left out of one of these packs.
  func refuseLeftOut(_ name: String, of sources: [PackSource]) throws(Failure) {
    for source in sources {
      for skill in leftOutSkills(of: source) where skill.name.text == name { throw skill.failure(of: source) }
    }
  }
}

extension PackConfig {
  /// The choice as the pack can follow it: the user need not remove a skill that is left out anyway. The config keeps the
  /// removal for a version that has the skill again.
  func following(_ leftOut: [LeftOutSkill]) -> PackConfig {
    var choice = self
    for skill in leftOut {
      let name = installedName(of: skill)
      guard remove.contains(name) else { continue }
      choice.remove.removeAll { $0 == name }
      choice.rename[skill.name] = nil
    }
    return choice
  }

  /// The name that the config uses for a skill.
  func installedName(of skill: LeftOutSkill) -> SkillName { rename[skill.name] ?? skill.name }
}

extension PackResolver.Resolved {
  /// Throws if the version that is available leaves out a skill that is installed and that `choice` still includes: what
  /// is wrong in the pack must not remove anything here.
  func refuseToLose(_ choice: PackConfig, without: [String], installed lock: Lock) throws(Failure) {
    guard let locked = lock.packs[pack.manifest.id] else { return }
    for skill in leftOut {
      let name = choice.installedName(of: skill)
      let isChosen = choice.profile != "none" || choice.add.contains(name)
      guard isChosen, !choice.remove.contains(name), !without.contains(SkillPaths.document(of: name)) else { continue }
      let folder = SkillPaths.folder(of: name)
      if lock.files.contains(where: { $0.key.isWithin(folder) && $0.value.pack == pack.manifest.id }) {
        throw skill.failure(of: choice.source, installed: name, locked)
      }
    }
  }
}

extension ShapeFault {
  /// What is wrong, with the path that it is about.
  fileprivate var messageWithPlace: Message { path.map { .shapePlace($0, message) } ?? message }
}

extension Message {
  fileprivate static func leftOut(_ name: SkillName, _ reason: Message) -> Message {
    Message(
      "pack.skill-left-out", "skill '{name}' is left out: {reason}",
      ["name": .text(name.text), "reason": .message(reason)])
  }
  fileprivate static func leavesOutInstalled(_ name: SkillName, _ version: SemanticVersion) -> Message {
    Message(
      "upgrade.skill-left-out",
      "this version of the pack leaves out the skill '{name}', which is installed; nothing was changed\nstay at {version} and report this to the owner of the pack, or run `cairn remove {name}` first",
      ["name": .text(name.text), "version": .text(version.text)])
  }
}
