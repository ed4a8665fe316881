internal import Archives
internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn add NAME…`: adds a skill, a document or a pack.
struct AddCommand: Subcommand {
  static let name = "add"
  static let help = CommandHelp(
    abstract: Message("help.add.abstract", "Install more skills, documents or packs."),
    details: [
      Message(
        "help.add.discussion",
        "A name is that of a skill, the id of a document, a pack, or the path of a document that you deleted. A pack is a folder such as ./packs/ours, an archive such as ./ours-1.0.0.tar.gz, or a git repository: owner/repo on GitHub, host/owner/repo or a URL, then //folder for a folder in it and #tag, #branch, #commit or #^1.2."
      )
    ],
    examples: [
      .init("cairn add backend-ship-audit", Message("help.add.example-skill", "Install a skill.")),
      .init("cairn add ./packs/ours", Message("help.add.example-pack", "Install the pack in this folder.")),
    ],
    attention: Message(
      "help.add.attention", "A name is taken, you answered no, or something was skipped; the output names it."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self, PackListing.answer] }

  @Argument(help: ArgumentHelp(Message("help.add.name", "Skill, document or pack to install."), value: .available))
  var names: [String]
  @Option(
    name: .customLong("skill"),
    help: ArgumentHelp(Message("help.add.skill", "Of the named pack, install only this skill."), value: .skill))
  var skills: [String] = []
  @Flag(help: ArgumentHelp(Message("help.add.all", "Install all skills of the named pack.")))
  var all = false
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(Message("help.add.as", "Install the one named skill under this name."), value: .name))
  var newName: String?
  @Flag(help: ArgumentHelp(Message("help.add.list", "List the skills of the named pack, and install nothing."), .how))
  var list = false
  @OptionGroup var accepting: AcceptOptions
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    if list, !accepting.accepted.isEmpty { return .excludeEachOther("--list", "--accept") }
    let given = [("--skill", !skills.isEmpty), ("--all", all), ("--list", list)].filter(\.1).map(\.0)
    if given.count > 1 { return .excludeEachOther(given[0], given[1]) }
    if newName != nil, let other = given.first, other != "--skill" { return .excludeEachOther("--as", other) }
    if newName != nil, skills.count > 1 || names.count > 1 { return .needsOneSkill }
    guard let first = given.first else { return nil }
    return names.count == 1 ? nil : .needsOnePack(first)
  }

  func run(in invocation: Invocation) async throws -> Exit {
    invocation.review.requests = try accepting.requests()
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    if list { return try await PackListing(names[0], root, invocation).print() }
    let newName = try newName.map { try PackChoice.skillName($0) }
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !preview.onlyShows)
    let before = try Repository.load(root, in: invocation.environment)
    try before.refuseTooOld(invocation.version)
    for warning in before.warnings { invocation.writer.warn(warning) }
    var config = try before.requireConfig()
    let resolver = PackResolver(invocation, root: root.path, config)
    try await resolver.fetch(config.packs.map(\.source), pinnedBy: before.lock, .pinned)
    var packs = try config.packs.map { try resolver.pack($0.source) }
    let chosenBefore = ChosenSkills(config, packs)
    var back: Set<LockKey> = []
    do {
      for name in names {
        back.formUnion(try await add(name, as: newName, to: &config, &packs, before, resolver, invocation))
      }
    } catch is Prompt.Declined {
      invocation.writer.status(.notDone)
      return .needsAttention
    }
    try config.record(invocation.review, resolver)
    let resolved = try await ResolvedInitOptions(following: config, invocation, before)
    let chosen = ChosenSkills(config, packs)
    var added = chosen.skills.subtracting(chosenBefore.skills).union(chosen.doubled.subtracting(chosenBefore.doubled))
    added.formUnion((names + skills).compactMap { SkillName($0) }.filter(chosen.skills.contains))
    let collisions = NameCollisions(of: added, among: chosen, in: config)
    try collisions.refuseTwoPacks()
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, showsDiff: preview.diff, skipsConfirmation: preview.yes, header: resolved.fromCache,
      suggestsCommit: true)
    let plan = ConfigChangePlan(invocation: invocation, root: root, resolved: resolved, bringsBack: back)
    let code = try await pipeline.run(runOptions) {
      let plan = try await plan.make()
      try collisions.refuseOwn(in: Repository.load(root, in: invocation.environment), plan)
      return plan
    }
    return left.exit(code)
  }

  /// Adds a name to the choices; returns the entries of the lock whose targets are restored because of it. `newName` is
  /// the name under which the one skill is installed. Throws `Prompt.Declined` if a question ends without an answer.
  private func add(
    _ name: String, as newName: SkillName?, to config: inout Config, _ packs: inout [Pack], _ repository: Repository,
    _ resolver: PackResolver, _ invocation: Invocation
  ) async throws -> Set<LockKey> {
    let isOfPack = all || !skills.isEmpty
    if !isOfPack, let newName, let skill = SkillName(name),
      let index = packs.firstIndex(where: { $0.skills.contains(skill) || $0.renames[skill] != nil })
    {
      let choice = PackChoice(
        packs[index], config.packs[index].source, named: [name], as: newName, all: false, asks: false, invocation)
      try choice.add(to: &config.packs[index])
      packs[index] = try resolver.resolved(config.packs[index]).pack
      return []
    }
    if !isOfPack, let skill = SkillName(name), let index = packs.firstIndex(where: { $0.skills.contains(skill) }) {
      let chosen = try? Selection.resolve(
        profile: config.packs[index].profile, add: config.packs[index].add,
        remove: config.packs[index].remove.filter { $0 != skill }, in: packs[index].manifest,
        skills: packs[index].skills)
      config.packs[index].remove.removeAll { $0 == skill }
      config.without.removeAll { $0 == SkillPaths.document(of: skill) }
      if chosen?.skills.contains(skill) != true {
        config.packs[index].add.insertInOrder(skill)
      }
      return try repository.missing { key in key.path?.isWithin(SkillPaths.folder(of: skill)) == true }
    }
    if !isOfPack, packs.contains(where: { $0.documentIDs.contains(name) }) {
      config.without.removeAll { $0 == name }
      return try repository.missing { key in
        switch key {
        case .file(let path): repository.lock.files[path]?.document == name
        case .block(let block): block.id == name
        case .pack, .link: false
        }
      }
    }
    if !isOfPack, let path = try? PathArgument(name, root: repository.root.path, invocation).path {
      let missing = try repository.missing { key in key.path?.isWithin(path) == true }
      if !missing.isEmpty { return missing }
    }
    let isSource = name.utf8.contains(UInt8(ascii: "/")) || name.utf8.contains(UInt8(ascii: ":"))
    guard
      isSource || ArchiveFormat(ofFileNamed: name) != nil || name == "." || name == ".."
        || name == PackSource.builtin.text
    else {
      try invocation.refuseLeftOut(name, of: config.packs.map(\.source))
      let builtin = config.packs.contains { $0.source == .builtin } ? nil : try? resolver.pack(.builtin)
      throw UnknownAddition(name: name, installed: packs, builtin: builtin).failure
    }
    let source = try ResolvedInitOptions.source(name, from: repository.root, invocation)
    try await resolver.fetch([source], pinnedBy: repository.lock, .pinned)
    let pack = try resolver.pack(source)
    let choice = PackChoice(
      pack, source, named: skills, as: newName, all: all, asks: invocation.canAsk && !preview.yes, invocation)
    guard let index = config.packs.firstIndex(where: { $0.source == source }) else {
      if let other = zip(config.packs, packs).first(where: { $1.manifest.id == pack.manifest.id })?.0 {
        throw Failure.sameID(pack.manifest.id, other.source, source)
      }
      let packConfig = try choice.packConfig()
      config.packs.append(packConfig)
      packs.append(try resolver.resolved(packConfig).pack)
      return []
    }
    try choice.add(to: &config.packs[index])
    packs[index] = try resolver.resolved(config.packs[index]).pack
    return []
  }
}

extension Message {
  fileprivate static let needsOneSkill = Message("usage.needs-one-skill", "--as is for one skill\nname one skill")
  static func needsOnePack(_ option: String) -> Message {
    Message("usage.needs-one-pack", "{option} is for one pack\nname one pack", ["option": .text(option)])
  }
}
