internal import Packs
internal import Reporting
internal import Vocabulary

extension Wanted {
  /// The paths of the `SKILL.md` that makes a folder around `path` a skill, for the agents that Cairn knows.
  static func skillFiles(around path: RelativePath) -> [RelativePath] {
    skillsFolders.compactMap { folder in
      guard let name = path.relative(to: folder)?.components.first else { return nil }
      let skill = try? folder.appending(onDisk: "\(name)/SKILL.md")
      return skill == path ? nil : skill
    }
  }

  /// The skills folders of the known agents, each once: most of them read the shared one.
  private static let skillsFolders = AgentTargets.all.reduce(into: [AgentTargets.sharedSkills]) { folders, agent in
    if !folders.contains(agent.skills) { folders.append(agent.skills) }
  }
}

/// Targets of a plan that cannot exist together, whatever is on disk: found before anything is written.
extension Planner {
  /// Throws for two paths of the plan that are the same name on some file system, or of which one is a file where the
  /// other needs a folder; and for a pack's document in the folder of the user's own skill.
  func refuseCollisions() throws(Failure) {
    let written = plan.operations.filter { $0.after != .absent && !$0.path.isWithin(.cairn) }
    let new = Set(written.filter { $0.before == .absent }.map(\.path))
    guard !new.isEmpty else { return }
    var targets = TargetSet()
    for operation in written where !operation.after.isLink {
      guard let other = targets.insert(operation.path) else { continue }
      if new.contains(operation.path) || new.contains(other) { throw collision(operation.path, other) }
    }
    for operation in written where operation.after.isLink {
      // Links to two skills of the user whose names differ by case cause no problem that does not exist already.
      if let other = targets.clash(with: operation.path) { throw collision(operation.path, other) }
    }
    for path in new.sorted() {
      // A copy of a skill is compared as a whole: another file in it would look like an edit.
      if wanted.documents[path] != nil, let copy = path.ancestors.first(where: { plan.newLock.links[$0] != nil }) {
        throw collision(path, copy)
      }
      guard let document = wanted.documents[path], document.skill == nil, let skill = skillOfUser(around: path) else {
        continue
      }
      throw Failure("target-collision", .insideOwnSkill(skill, document), path: path.text)
    }
  }

  /// The `SKILL.md` of the user's own skill whose folder contains a path; nil if there is none.
  private func skillOfUser(around path: RelativePath) -> RelativePath? {
    Wanted.skillFiles(around: path).first { skill in
      guard case .file = found[skill], wanted.documents[skill] == nil else { return false }
      return lock.files[skill].map { $0.digest == nil || $0.state == .foreign } ?? true
    }
  }

  /// The document is named first, because the user can leave it out.
  private func collision(_ one: RelativePath, _ other: RelativePath) -> Failure {
    let (path, beside) = wanted.documents[one] != nil ? (one, other) : (other, one)
    guard let document = wanted.documents[path] else {
      return Failure("target-collision", .collide(path, beside), path: path.text)
    }
    return Failure("target-collision", .cannotStandBeside(beside, document), path: path.text)
  }
}

extension Content {
  fileprivate var isLink: Bool {
    if case .link = self { return true }
    return false
  }
}

extension Message {
  fileprivate static func collide(_ path: RelativePath, _ other: RelativePath) -> Message {
    Message(
      "plan.targets-collide", "'{path}' and '{other}' cannot both exist on every file system\nrename one of them",
      ["path": .text(path.text), "other": .text(other.text)])
  }
  fileprivate static func cannotStandBeside(_ other: RelativePath, _ document: WantedDocument) -> Message {
    Message(
      "plan.target-collides",
      "pack {pack} writes a document here, but it cannot exist next to '{other}'\nleave it out with `cairn init --without {document}`",
      ["pack": .text(document.pack), "other": .text(other.text), "document": .text(document.document)])
  }
  fileprivate static func insideOwnSkill(_ skill: RelativePath, _ document: WantedDocument) -> Message {
    Message(
      "plan.inside-own-skill",
      "pack {pack} writes a document into the folder of your own skill ({skill})\nleave it out with `cairn init --without {document}`",
      ["pack": .text(document.pack), "skill": .text(skill.text), "document": .text(document.document)])
  }
}
