internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// An upgrade of a repository's documents to the available packs.
struct PackUpgrade: Sendable {
  /// The packs that differ from the installed ones.
  let versionChanges: [PackVersionChange]
  /// The packs that do not.
  let upToDate: [UpToDatePack]
  private let config: Config
  private let packs: [PackResolver.Resolved]
  private let invocation: Invocation
  private let root: RootSearch.Root
  /// The config file that the packs were read from.
  private let configBytes: [UInt8]?

  /// Finds the packs; `names` limits them to some, by id or by source. With `reference` one pack moves to that, also back
  /// to an older version.
  init(
    named names: [String], to reference: GitReference? = nil, allowsDowngrade: Bool, _ repository: Repository,
    _ invocation: Invocation
  ) async throws {
    self.invocation = invocation
    root = repository.root
    configBytes = repository.configBytes
    var config = try repository.requireConfig()
    let lock = repository.lock
    guard repository.lockBytes != nil else {
      throw Failure("lock-missing", .lockMissing, path: CairnFile.lock.text, exit: .needsAttention)
    }
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    var named: Set<String> = []
    /// Whether the user wrote another reference into the config, which may be older.
    func isOtherReference(_ source: PackSource) -> Bool {
      guard case .git(let git) = source else { return false }
      return lock.pin(of: source) == nil && lock.pin(ofSamePackAs: git) != nil
    }
    if let reference {
      let moved = try MovedPack(named: names.first, in: config, lock)
      let source = PackSource.git(moved.source.at(reference))
      try await resolver.fetch([source], pinnedBy: lock, .newest)
      config.packs[moved.index].source = source
      named.insert(moved.id)
    }
    let installed = Dictionary(
      uniqueKeysWithValues: Set(names).map { name in
        (name, lock.packs[name] == nil ? MovedPack.id(ofAddress: name, in: config, lock) : name)
      })
    let others = reference == nil ? names.filter { installed[$0] == .some(nil) } : []
    let sources = try others.map { try ResolvedInitOptions.source($0, from: repository.root, invocation) }
    try await resolver.fetch(sources, pinnedBy: lock, .newest)
    for name in names where reference == nil {
      if let id = installed[name] ?? nil {
        named.insert(id)
        continue
      }
      let source = try ResolvedInitOptions.source(name, from: repository.root, invocation)
      let pack = try resolver.pack(source)
      guard let locked = lock.packs[pack.manifest.id],
        let index = config.packs.firstIndex(where: { $0.source.isNamed(inLock: locked.source) })
      else {
        throw Failure("pack-not-installed", .notInstalled(pack.manifest.id, name), path: name, exit: .needsAttention)
      }
      config.packs[index].source = source
      named.insert(pack.manifest.id)
    }
    // Packs that are not named stay at their commit.
    let chosen = config.packs.map(\.source).filter { source in
      named.isEmpty || lock.packs.contains { named.contains($0.key) && source.isNamed(inLock: $0.value.source) }
    }
    try await resolver.fetch(chosen, pinnedBy: lock, .newest)
    for case .git(let source) in chosen {
      guard let version = invocation.packs[source]?.outside else { continue }
      invocation.writer.noteOnce(.outsideRange(source, version))
    }
    try await resolver.fetch(config.packs.map(\.source), pinnedBy: lock, .pinned)
    try config.record(invocation.review, resolver)
    var packs = try config.packs.map { try resolver.resolved($0) }
    let lost = try config.forgetLostSkills(of: &packs, installed: lock, resolver)
    let outside = { (pack: PackResolver.Resolved) -> SemanticVersion? in
      guard case .git(let source) = pack.packConfig.source else { return nil }
      return invocation.packs[source]?.outside
    }
    let versionChanges = packs.compactMap {
      PackVersionChange($0, from: lock, losing: lost, in: config.locale, outside: outside($0))
    }
    for change in versionChanges {
      if change.isOlder, !allowsDowngrade, reference == nil, !isOtherReference(change.source) {
        throw Failure("pack-older", .older(change.id, change.from.text, change.to.text), exit: .needsAttention)
      }
      if !named.isEmpty, !named.contains(change.id) {
        throw Failure("pack-moved", .alsoMoved(change.id, change.from.text, change.to.text), exit: .needsAttention)
      }
    }
    self.versionChanges = try await PackVersionChange.withLogs(versionChanges, invocation)
    let changed = Set(versionChanges.map(\.id))
    upToDate = packs.filter { !changed.contains($0.pack.manifest.id) }.map { UpToDatePack($0, outside: outside($0)) }
    self.packs = packs
    self.config = config
  }

  /// The plan, for the current state of the disk.
  func plan() async throws -> Plan {
    let repository = try Repository.load(root, in: invocation.environment)
    try repository.refuseOtherConfig(than: configBytes)
    let locale = config.locale ?? packs.first?.pack.manifest.source ?? .english
    var wanted = try Wanted(packs, config: config, locale: locale, cairn: invocation.version)
    if let configBytes = repository.configBytes, let before = repository.config, before != config {
      wanted.configBytes = config.edited(configBytes, from: before)
    }
    return try await repository.plan(for: wanted, config: config, bases: repository.bases(by: wanted), invocation)
  }
}

extension Message {
  fileprivate static func outsideRange(_ source: GitSource, _ version: SemanticVersion) -> Message {
    Message(
      "upgrade.outside-range",
      "{pack} has version {version}, which '{range}' does not allow\nto move to it, run `cairn upgrade --pack {word} --to '^{version}'`",
      [
        "pack": .text(PrintableText.text(source.at(nil).text)), "version": .text(version.text),
        "range": .text(PrintableText.text(source.reference?.text ?? "")),
        "word": .text(ShellWord.text(source.at(nil).text)),
      ])
  }
  static func notInstalled(_ id: String, _ name: String) -> Message {
    Message(
      "upgrade.not-installed", "pack {id} is not installed\nrun `cairn add {name}` to install it",
      ["id": .text(id), "name": .text(PrintableText.text(name))])
  }
  fileprivate static func older(_ id: String, _ there: String, _ here: String) -> Message {
    Message(
      "upgrade.older",
      "{id} {there} is installed, and this pack is the older {here}\nuse --allow-downgrade to install it",
      ["id": .text(id), "there": .text(there), "here": .text(here)])
  }
  fileprivate static func alsoMoved(_ id: String, _ there: String, _ here: String) -> Message {
    Message(
      "upgrade.also-moved",
      "{id} would also change from {there} to {here}\nname it with --pack, or omit --pack",
      ["id": .text(id), "there": .text(there), "here": .text(here)])
  }
}
