internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Which skills are adopted from which packs, and the config that says so.
struct AdoptionChoice {
  private(set) var config: Config
  private(set) var adopted: [AdoptionCandidate] = []
  /// What is adopted from where, in lines.
  private(set) var header: [Message] = []
  /// Skills whose repository as a whole cannot be used.
  private var refused: Set<SkillName> = []
  /// The packs of the config.
  private var packs: [Pack]
  private let fetched: FetchedPacks
  private let writer: ConsoleWriter

  init(_ config: Config, _ packs: [Pack], _ invocation: Invocation) {
    self.config = config
    self.packs = packs
    fetched = invocation.packs
    writer = invocation.writer
  }

  /// Adopts skills whose repository is known. Says of each that is not adopted why, and keeps it as the user's own.
  mutating func add(_ candidates: [AdoptionCandidate], _ fetch: AdoptionFetch) async throws {
    var rest = addToInstalledPacks(try candidates.filter { try mayBeAdopted($0, in: fetch.tree) })
    try fetch.refuseForbidden(rest)
    let (groups, others) = AdoptionGroup.all(of: rest)
    rest = others
    for (group, outcome) in zip(groups, try await fetch.packs(of: groups)) { rest += add(group, outcome) }
    // A skill in an unusual place of its repository, or of another commit, is a pack of its own.
    var single: [AdoptionGroup] = []
    for skill in rest.sorted(by: { $0.name < $1.name }) {
      if let group = AdoptionGroup(folderOf: skill) {
        single.append(group)
      } else {
        let address = skill.source?.address.text ?? ""
        keep(skill, because: refused.contains(skill.name) ? .unusable(address) : .notFound(address))
      }
    }
    for (group, outcome) in zip(single, try await fetch.packs(of: single)) {
      for skill in add(group, outcome) { keep(skill, because: .notFound(group.source.text)) }
    }
  }

  /// Whether the shared folder has the skill, or can get a copy of it.
  private func mayBeAdopted(_ skill: AdoptionCandidate, in tree: any Tree) throws -> Bool {
    let shared = SkillPaths.folder(of: skill.name)
    if skill.folder == shared { return true }
    guard try tree.reachableEntry(at: shared) == nil else {
      keep(skill, because: .inTheWay(shared))
      return false
    }
    guard try AdoptedSkill.contents(of: skill.folder, in: tree) != nil else {
      keep(skill, because: .notOnlyFiles(skill.folder))
      return false
    }
    return true
  }

  /// Skills of a repository that is already in the config; returns the others.
  private mutating func addToInstalledPacks(_ candidates: [AdoptionCandidate]) -> [AdoptionCandidate] {
    candidates.filter { skill in
      let location = skill.source?.address.location.lowercased()
      let index = zip(config.packs, packs).enumerated().first { _, pair in
        guard case .git(let source) = pair.0.source, pair.1.skills.contains(skill.name) else { return false }
        return source.address.location.lowercased() == location
      }?.offset
      guard let index else { return true }
      adopt([skill], from: index)
      return false
    }
  }

  /// Adds the pack of a group, with those of its skills that it has; returns the others, of which more can be tried.
  private mutating func add(_ group: AdoptionGroup, _ outcome: AdoptionFetch.Outcome) -> [AdoptionCandidate] {
    let pack: Pack
    switch outcome {
    case .unusable(let failure):
      writer.warn(failure)
      guard group.source.folder == nil, !AdoptionFetch.mayPass(failure) else {
        for skill in group.skills { keep(skill, because: .unusable(group.source.text)) }
        return []
      }
      refused.formUnion(group.skills.map(\.name))
      return group.skills
    case .onDisk(let made, let failure):
      writer.warn(failure)
      writer.warn(.baseIsOnDisk(group.source.text))
      pack = made
    case .pack(let fetched): pack = fetched
    }
    let there = group.skills.filter { pack.skills.contains($0.name) }
    guard !there.isEmpty else { return group.skills }
    if let other = zip(config.packs, packs).first(where: { $1.manifest.id == pack.manifest.id })?.0 {
      for skill in there { keep(skill, because: .sameID(pack.manifest.id, other.source.text)) }
    } else {
      config.packs.append(PackConfig(source: .git(group.source), profile: "none"))
      packs.append(pack)
      adopt(there, from: packs.count - 1)
      // None of them could be adopted.
      if config.packs[packs.count - 1].add.isEmpty {
        config.packs.removeLast()
        packs.removeLast()
      }
    }
    return group.skills.filter { !pack.skills.contains($0.name) }
  }

  private mutating func adopt(_ skills: [AdoptionCandidate], from index: Int) {
    let chosen = skills.filter { leaveOut($0, exceptIn: index) }
    guard !chosen.isEmpty else { return }
    for skill in chosen {
      config.packs[index].remove.removeAll { $0 == skill.name }
      if !isChosen(skill.name, index) { config.packs[index].add.insertInOrder(skill.name) }
      config.without.removeAll { $0 == SkillPaths.document(of: skill.name) }
    }
    adopted += chosen
    guard case .git(let source) = config.packs[index].source else { return }
    header.append(.adopting(chosen.map(\.name.text), source.text, fetched[source]?.commit))
  }

  /// Removes a skill from the choices of the other packs, because only one pack can install it; false if one of them
  /// requires it.
  private mutating func leaveOut(_ skill: AdoptionCandidate, exceptIn index: Int) -> Bool {
    let name = skill.name
    for other in config.packs.indices where other != index && isChosen(name, other) {
      let before = config.packs[other]
      config.packs[other].add.removeAll { $0 == name }
      if isChosen(name, other) { config.packs[other].remove.insertInOrder(name) }
      if isChosen(name, other) {
        config.packs[other] = before
        keep(skill, because: .required(packs[other].manifest.id))
        return false
      }
    }
    return true
  }

  private func isChosen(_ skill: SkillName, _ index: Int) -> Bool {
    let packConfig = config.packs[index]
    let selection = try? Selection.resolve(
      profile: packConfig.profile, add: packConfig.add, remove: packConfig.remove, in: packs[index].manifest,
      skills: packs[index].skills)
    return selection?.skills.contains(skill) ?? false
  }

  /// Says why a skill is not adopted.
  private func keep(_ skill: AdoptionCandidate, because reason: Message) { writer.warn(.kept(skill.name, reason)) }
}

extension Message {
  fileprivate static func adopting(_ skills: [String], _ source: String, _ commit: CommitID?) -> Message {
    Message(
      "adopt.from", "{count} skills of {source} at {commit} are adopted, and their text does not change: {skills}",
      one: "1 skill of {source} at {commit} is adopted, and its text does not change: {skills}",
      [
        "count": .number(skills.count), "skills": NameList(skills).argument,
        "source": .text(PrintableText.text(source)), "commit": .text(commit?.short ?? ""),
      ])
  }
  fileprivate static func baseIsOnDisk(_ source: String) -> Message {
    Message(
      "adopt.base-on-disk",
      "{source}: the text that was installed cannot be fetched, so the skills as they are now count as not edited\n`cairn upgrade` fails until the repository is available; `cairn remove {pack}` removes the pack",
      ["source": .text(PrintableText.text(source)), "pack": .text(ShellWord.text(source))])
  }
  fileprivate static func kept(_ skill: SkillName, _ reason: Message) -> Message {
    Message(
      "adopt.kept-own", "{skill} is kept as your own skill: {reason}",
      ["skill": .text(skill.text), "reason": .message(reason)])
  }
  fileprivate static func notFound(_ source: String) -> Message {
    Message(
      "adopt.not-found", "{source} has no skill of this name at the commit that was installed",
      ["source": .text(PrintableText.text(source))])
  }
  fileprivate static func unusable(_ source: String) -> Message {
    Message("adopt.unusable", "{source} cannot be used", ["source": .text(PrintableText.text(source))])
  }
  fileprivate static func inTheWay(_ path: RelativePath) -> Message {
    Message("adopt.in-the-way", "{path} is in the way", ["path": .text(path.text)])
  }
  fileprivate static func notOnlyFiles(_ folder: RelativePath) -> Message {
    Message(
      "adopt.not-only-files", "{path} has a link, or a name that is not valid on every system",
      ["path": .text(PrintableText.text(folder.text))])
  }
  fileprivate static func sameID(_ id: String, _ source: String) -> Message {
    Message(
      "adopt.same-id", "a pack with the id {id} is already chosen from {source}",
      ["id": .text(id), "source": .text(PrintableText.text(source))])
  }
  fileprivate static func required(_ id: String) -> Message {
    Message("adopt.required", "the pack {id} requires its own skill of this name", ["id": .text(id)])
  }
}
