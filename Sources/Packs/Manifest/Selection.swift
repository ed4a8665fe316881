package import Reporting
package import Vocabulary

/// The skills that result from a user's choices.
package struct Selection: Sendable, Hashable {
  /// The skills, in byte order.
  package let skills: [SkillName]
  /// For each skill that the user did not choose, one that requires it.
  package let requiredBy: [SkillName: SkillName]

  /// The skills of a profile and the added ones, without the removed ones, and the skills that these require.
  ///
  /// `profile` nil is the manifest's default, `none` means no skills; a pack without a default contributes all its
  /// skills. A skill that the pack has retired may still be named: removing it has no effect, adding it selects its
  /// replacement.
  package static func resolve(
    profile: String?, add: [SkillName] = [], remove: [SkillName] = [], in manifest: Manifest, skills: [SkillName]
  ) throws(SelectionFault) -> Selection {
    let known = Set(skills)
    var chosen = try members(of: profile, in: manifest, known: known)
    for name in add {
      if let present = try present(name, in: manifest, known: known) { chosen.insert(present) }
    }
    for name in remove where chosen.remove(name) == nil {
      _ = try present(name, in: manifest, known: known)
    }
    var requiredBy: [SkillName: SkillName] = [:]
    var pending = chosen.sorted()
    while !pending.isEmpty {
      var next: [SkillName] = []
      for skill in pending {
        for required in manifest.skills[skill]?.requires ?? [] where known.contains(required.value) {
          guard !chosen.contains(required.value), requiredBy[required.value] == nil else { continue }
          requiredBy[required.value] = skill
          next.append(required.value)
        }
      }
      pending = next.sorted()
    }
    return Selection(skills: (Array(chosen) + requiredBy.keys).sorted(), requiredBy: requiredBy)
  }

  /// Whether a skill may be named in a choice: the pack has it, or retired it.
  package static func isKnown(_ name: SkillName, in manifest: Manifest, _ skills: [SkillName]) -> Bool {
    do throws(SelectionFault) {
      _ = try present(name, in: manifest, known: Set(skills))
      return true
    } catch {
      return false
    }
  }

  private static func members(
    of profile: String?, in manifest: Manifest, known: Set<SkillName>
  ) throws(SelectionFault) -> Set<SkillName> {
    guard profile != "none" else { return [] }
    guard let first = profile ?? manifest.defaultProfile else { return known }
    let cycles = ProfileCycle.all(in: manifest.profiles)
    var skills: Set<SkillName> = []
    var visited: Set<String> = [first]
    var pending = [first]
    while let name = pending.popLast() {
      guard let profile = manifest.profiles[name] else {
        throw .noProfile(name, among: manifest.profiles.keys + ["none"])
      }
      if let cycle = cycles.first(where: { $0.names.contains(name) }) { throw .cycle(cycle.names) }
      if profile.includesAll { skills.formUnion(known) }
      for skill in profile.skills {
        guard known.contains(skill.value) else { throw unknown(skill.value, known) }
        skills.insert(skill.value)
      }
      for parent in profile.extends where visited.insert(parent.value).inserted { pending.append(parent.value) }
    }
    return skills
  }

  /// The skill of that name, or the one that replaces it; nil for one that is retired without a replacement.
  private static func present(
    _ name: SkillName, in manifest: Manifest, known: Set<SkillName>
  ) throws(SelectionFault) -> SkillName? {
    var current = name
    // Each step follows one entry, so that entries which replace each other do not loop forever.
    for _ in 0...manifest.retired.count {
      if known.contains(current) { return current }
      let folder = SkillPaths.folder(of: current)
      guard let entry = manifest.retired.first(where: { $0.target == folder }) else { break }
      guard let next = entry.replacedBy.flatMap({ SkillName($0.name) }) else { return nil }
      current = next
    }
    throw unknown(name, known)
  }

  private static func unknown(_ name: SkillName, _ known: Set<SkillName>) -> SelectionFault {
    .unknownSkill(NearestName(name.text, among: known.map(\.text)))
  }
}

/// Why choices cannot be resolved.
package enum SelectionFault: Error, Sendable, Hashable {
  /// With the profiles that there are.
  case unknownProfile(NearestName, NameList)
  case unknownSkill(NearestName)
  /// Profiles that extend each other; the message repeats the first at the end.
  case cycle([String])

  /// A profile that is not one of `known`.
  package static func noProfile(_ name: String, among known: some Sequence<String>) -> SelectionFault {
    .unknownProfile(NearestName(name, among: known), NameList(known, near: name))
  }

  /// The id of the failure that scripts can rely on.
  package var id: String {
    switch self {
    case .unknownProfile: "unknown-profile"
    case .unknownSkill: "unknown-skill"
    case .cycle: "profile-cycle"
    }
  }

  /// The message for the user.
  package var message: Message {
    switch self {
    case .unknownProfile(let name, let known):
      name.message(
        near: Message(
          "selection.profile-misspelled", "unknown profile '{name}'\ndid you mean '{nearest}'? available: {known}",
          name.arguments(as: "name").merging(["known": known.argument]) { $1 }),
        else: Message(
          "selection.profile-unknown", "this pack has no profile '{name}'\navailable: {known}",
          name.arguments(as: "name").merging(["known": known.argument]) { $1 }))
    case .unknownSkill(let name):
      name.message(
        near: Message(
          "selection.skill-misspelled", "unknown skill '{name}'\ndid you mean '{nearest}'?", name.arguments(as: "name")),
        else: Message(
          "selection.skill-unknown", "this pack has no skill '{name}'\ncorrect the name, or remove it",
          name.arguments(as: "name")))
    case .cycle(let names):
      Message(
        "selection.profile-cycle", "the profiles {names} extend each other in a cycle\nremove one 'extends'",
        ["names": .text((names + names.prefix(1)).map { "'\($0)'" }.joined(separator: " → "))])
    }
  }
}
