internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What a `remove` removes, and its plan.
struct Removal {
  private let invocation: Invocation
  private let root: RootSearch.Root
  private let config: Config
  /// The config file that the choices were read from.
  private let configBytes: [UInt8]?
  /// The named entries of the lock.
  private let removedKeys: Set<LockKey>
  /// The resolved options, if every pack is available in its installed version; nil if only the installed files are
  /// known.
  private let resolved: ResolvedInitOptions?

  init(_ names: [String], _ invocation: Invocation, _ repository: Repository) async throws {
    self.invocation = invocation
    root = repository.root
    configBytes = repository.configBytes
    var config = try repository.requireConfig()
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    try await resolver.fetch(config.packs.map(\.source), pinnedBy: repository.lock, .none)
    var removedKeys: Set<LockKey> = []
    for name in names { removedKeys.formUnion(try Self.remove(name, from: &config, repository, resolver, invocation)) }
    self.removedKeys = removedKeys
    self.config = config
    let isAvailable = config.packs.allSatisfy { packConfig in
      guard let pack = try? resolver.pack(packConfig.source) else { return false }
      return repository.lock.packs[pack.manifest.id]?.digest == pack.digest
    }
    resolved =
      isAvailable && !names.isEmpty && !config.packs.isEmpty
      ? try await ResolvedInitOptions(following: config, invocation, repository, .none) : nil
  }

  /// The plan without the named entries.
  func plan() async throws -> Plan {
    if let resolved {
      let plan = try await ConfigChangePlan(invocation: invocation, root: root, resolved: resolved).make()
      try refuseLeftOut(plan, named: removedKeys)
      try refuseRequired(plan)
      return plan
    }
    let repository = try Repository.load(root, in: invocation.environment)
    try repository.refuseOtherConfig(than: configBytes)
    let bases = repository.basesFromPacks(invocation)
    var wanted = Wanted(installed: repository.lock, bases: bases, config: config)
    wanted.removedKeys = removedKeys
    for case .file(let path) in removedKeys { wanted.documents[path] = nil }
    wanted.blocks.removeAll { removedKeys.contains(.block(BlockKey(path: $0.path, id: $0.id))) }
    for path in wanted.documents.keys {
      wanted.documents[path]?.skill = path.relative(to: AgentTargets.sharedSkills).flatMap { rest in
        rest.components.count > 1 ? rest.components.first.flatMap { SkillName(String($0)) } : nil
      }
    }
    if let bytes = try Repository.read(AgentTargets.routes, in: repository.tree),
      Digest(of: bytes) == repository.lock.files[AgentTargets.routes]?.digest
    {
      wanted.routes = Routes.read(bytes).routes
    }
    if let configBytes = repository.configBytes, let before = repository.config {
      wanted.configBytes = config.edited(configBytes, from: before)
    }
    var plan = try await repository.plan(for: wanted, config: config, bases: bases, invocation)
    try refuseLeftOut(plan, named: removedKeys)
    let kept = Set(plan.newLock.files.values.map(\.pack)).union(plan.newLock.blocks.values.map(\.pack))
    for id in plan.newLock.packs.keys where !kept.contains(id) { plan.newLock.packs[id] = nil }
    return plan
  }

  /// The plan that removes Cairn from the repository.
  func uninstall(_ uninstall: PlanRequest.Uninstall) async throws -> Plan {
    let repository = try Repository.load(root, in: invocation.environment)
    var request = PlanRequest()
    request.uninstall = uninstall
    let wanted = Wanted(isComplete: true, agents: config.agentTargets, links: config.links)
    // Bases that a merge left without an entry in the lock are deleted too.
    let bases = try Bases.read(repository.tree, for: repository.lock, includingUnreferenced: true)
    let plan = try await repository.plan(for: wanted, request, config: config, bases: bases, invocation)
    try refuseLeftOut(plan, uninstall)
    return plan
  }

  /// Removes a name from the choices; returns the entries of the lock that the name means.
  private static func remove(
    _ name: String, from config: inout Config, _ repository: Repository, _ resolver: PackResolver,
    _ invocation: Invocation
  ) throws -> Set<LockKey> {
    let lock = repository.lock
    if let skill = SkillName(name) {
      let entries = lock.files.filter { $0.key.isWithin(SkillPaths.folder(of: skill)) }
      if let owner = entries.values.first?.pack, let index = config.index(of: owner, in: lock) {
        var without = config.packs[index]
        without.add.removeAll { $0 == skill }
        let pack = try? resolver.pack(without.source)
        if pack.map({ without.chooses(skill, in: $0) }) ?? true {
          // A name that is also in `add` is kept there, so that deleting it from `remove` restores the former choice.
          config.packs[index].remove.insertInOrder(skill)
        } else {
          if without.includes(skill, in: pack) != true { without.rename = without.rename.filter { $0.value != skill } }
          config.packs[index] = without
        }
        return Set(entries.keys.map { .file($0) })
      }
    }
    // The skill of that name, if there is one, was meant.
    if name == DocsConfig.block, let key = lock.blocks.keys.first(where: { $0.id == name }) {
      throw Failure("docs-in-config", .docsInConfig, path: key.path.text, exit: .usage)
    }
    let files = lock.files.filter { $0.value.document == name }.keys.map { LockKey.file($0) }
    let blocks = lock.blocks.keys.filter { $0.id == name }.map { LockKey.block($0) }
    if !files.isEmpty || !blocks.isEmpty {
      config.without.insertInOrder(name)
      return Set(files + blocks)
    }
    let source = try? ResolvedInitOptions.source(name, from: repository.root, invocation)
    let named =
      lock.packs.first { id, pack in
        id == name || pack.source == name || source?.isNamed(inLock: pack.source) == true
      } ?? source?.onlyOne(in: lock.packs)
    if let id = named?.key, let index = config.index(of: id, in: lock) {
      guard config.packs.count > 1 else { throw Failure("last-pack", .lastPack(id), exit: .needsAttention) }
      let removedPack = try? resolver.pack(config.packs[index].source)
      config.packs.remove(at: index)
      // A document that no other pack has need no longer be excluded.
      let others = config.packs.map { (try? resolver.pack($0.source))?.documentIDs }
      if let removedPack, !others.contains(nil) {
        let strays = Set(removedPack.documentIDs).subtracting(others.compactMap { $0 }.joined())
        config.without.removeAll { strays.contains($0) }
      }
      return Set(lock.files.filter { $0.value.pack == id }.keys.map { LockKey.file($0) })
        .union(lock.blocks.filter { $0.value.pack == id }.keys.map { LockKey.block($0) })
    }
    if forget(name, in: &config, resolver) { return [] }
    if let skill = SkillName(name), try repository.tree.entry(at: SkillPaths.folder(of: skill)) == .folder {
      throw Failure("not-managed", .notManaged(skill), path: SkillPaths.folder(of: skill).text, exit: .usage)
    }
    let skills = lock.files.keys.filter { $0.name == "SKILL.md" }.compactMap { $0.parent?.name }
    let documents = lock.files.values.map(\.document).filter { !$0.hasPrefix("skill.") }
    throw Failure(
      unknown: .document, name, among: skills + documents + lock.blocks.keys.map(\.id) + Array(lock.packs.keys),
      listedBy: "cairn list")
  }

  /// Removes a skill that its pack lacks from the choices; false if no choice names such a skill.
  private static func forget(_ name: String, in config: inout Config, _ resolver: PackResolver) -> Bool {
    for index in config.packs.indices {
      guard let pack = try? resolver.pack(config.packs[index].source) else { continue }
      let lost = config.packs[index].lostSkills(in: pack).filter { $0.installedName.text == name }
      guard !lost.isEmpty else { continue }
      config.packs[index].forget(lost)
      return true
    }
    return false
  }

  /// Throws if a named skill stays installed because something else requires it.
  private func refuseRequired(_ plan: Plan) throws {
    for case .file(let path) in removedKeys.sorted() where path.name == "SKILL.md" {
      guard let entry = plan.newLock.files[path], entry.state == .managed || entry.state == .kept else { continue }
      throw Failure("skill-required", .required(by: requirer(of: path)), path: path.text, exit: .needsAttention)
    }
  }

  /// The chosen skill that requires another one; empty if it is unknown.
  private func requirer(of path: RelativePath) -> String {
    guard let skill = (path.parent?.name).flatMap({ SkillName($0) }) else { return "" }
    let resolver = PackResolver(invocation, root: root.path, config)
    for packConfig in config.packs {
      if let pack = try? resolver.pack(packConfig.source),
        let requirer = packConfig.selection(in: pack)?.requiredBy[skill]
      {
        return requirer.text
      }
    }
    return ""
  }
}

extension Config {
  /// The index of an installed pack among the chosen ones.
  fileprivate func index(of id: String, in lock: Lock) -> Int? {
    guard let source = lock.packs[id]?.source else { return nil }
    return packs.firstIndex { $0.source.isNamed(inLock: source) }
  }
}

extension PackSource {
  /// The installed pack of the same repository and folder, for a source without a reference; nil if there is none or more
  /// than one.
  fileprivate func onlyOne(in packs: [String: LockedPack]) -> (key: String, value: LockedPack)? {
    guard case .git(let wanted) = self, wanted.reference == nil else { return nil }
    let found = packs.filter { _, pack in
      guard case .git(let installed)? = try? PackSource(parsing: pack.source) else { return false }
      return installed.isSamePack(as: wanted)
    }
    return found.count == 1 ? found.first : nil
  }
}

extension PackConfig {
  /// Whether a skill is installed by the choice, also because another one requires it; nil if that is not known.
  fileprivate func includes(_ skill: SkillName, in pack: Pack?) -> Bool? {
    pack.flatMap { selection(in: $0)?.skills.contains(skill) }
  }

  /// Whether the choice includes a skill by itself, not because another one requires it.
  fileprivate func chooses(_ skill: SkillName, in pack: Pack) -> Bool {
    selection(in: pack).map { $0.skills.contains(skill) && $0.requiredBy[skill] == nil } ?? true
  }

  /// The selection by the choice; nil if the pack has errors that prevent it.
  fileprivate func selection(in pack: Pack) -> Selection? {
    try? Selection.resolve(profile: profile, add: add, remove: remove, in: pack.manifest, skills: pack.skills)
  }
}

extension Message {
  fileprivate static func notManaged(_ skill: SkillName) -> Message {
    Message(
      "remove.not-managed",
      "'{skill}' is your own skill, not managed by Cairn\ndelete its folder, then run `cairn sync`",
      ["skill": .text(skill.text)])
  }
  fileprivate static let docsInConfig = Message(
    "remove.docs-in-config",
    "[docs] in .cairn/config.toml chooses this index\nremove that table, then run `cairn sync`")
  fileprivate static func lastPack(_ id: String) -> Message {
    Message(
      "remove.last-pack", "{id} is the only pack\nto remove Cairn too, run `cairn remove --all`", ["id": .text(id)])
  }
  fileprivate static func required(by name: String) -> Message {
    Message(
      "remove.required", "a chosen skill requires this one ({name})\nremove that skill too", ["name": .text(name)])
  }
}
