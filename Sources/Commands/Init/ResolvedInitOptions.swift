internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The init options as resolved: options, then the config, then what is detected, then defaults.
struct ResolvedInitOptions: Sendable {
  let config: Config
  /// The language of the documents.
  let locale: LocaleTag
  /// The skills of other tools that become a part of the installation.
  let adoption: Adoption
  private let localeReason: Message
  private let packs: [PackResolver.Resolved]
  private let invocation: Invocation
  private let root: RootSearch.Root
  /// The config file that the options were resolved with.
  private let configBytes: [UInt8]?
  /// What the packs describe, which is the same for every plan of the run.
  private let described = Kept<Wanted>()

  init(_ command: InitCommand, _ invocation: Invocation, _ repository: Repository) async throws {
    self.invocation = invocation
    root = repository.root
    configBytes = repository.configBytes
    var config = try repository.configOrPolicy()
    config.allowedTargets = try Self.paths(command.allowTarget, in: repository.root, invocation).map(Self.allowable)
      .reduce(into: config.allowedTargets) { if !$0.contains($1) { $0.append($1) } }
    let named = try Self.choosePacks(command, &config, repository.root, invocation)
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    if command.frozen {
      try await FrozenPacks(invocation: invocation, repository: repository, resolver: resolver)
        .fetch(config.packs.map(\.source))
    }
    try await resolver.fetch(config.packs.map(\.source), pinnedBy: repository.lock, .pinned)
    var packs: [Pack] = []
    for packConfig in config.packs { packs.append(try resolver.pack(packConfig.source)) }
    try Self.refuseOtherVersion(Array(zip(config.packs.map(\.source), packs)), repository.lock)

    let asks = invocation.canAsk && !command.preview.yes && repository.config == nil && !command.preview.onlyShows
    let question = InitQuestions(invocation: invocation, packs: packs)
    (locale, localeReason) = try Self.chooseLocale(
      command, config, packs, question, asks: asks, installed: repository.lock)
    config.locale = locale
    try Self.chooseProfile(command, &config, packs, named, question, asks: asks)
    for name in command.skills where !packs.contains(where: { $0.skills.contains { $0.text == name } }) {
      try invocation.refuseLeftOut(name, of: config.packs.map(\.source))
    }
    try Self.choosePartOfNewPacks(command, &config, packs, known: repository.config, invocation)
    try Self.chooseSkills(command, &config, packs)
    try Self.chooseAgents(command, &config, repository, question, asks: asks)
    try Self.chooseDocuments(command, &config, packs)
    adoption = try await Adoption(command.adopt, &config, repository, resolver, invocation)
    try config.record(invocation.review, resolver)
    if command.schemas { config.namesSchema = true }
    self.config = config
    self.packs = try config.packs.map { try resolver.resolved($0) }
  }

  /// The options of a command that changed the config itself, for the installed packs.
  init(
    following config: Config, _ invocation: Invocation, _ repository: Repository,
    _ network: GitPacks.Network = .pinned
  ) async throws {
    self.invocation = invocation
    root = repository.root
    configBytes = repository.configBytes
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    try await resolver.fetch(config.packs.map(\.source), pinnedBy: repository.lock, network)
    packs = try config.packs.map { try resolver.resolved($0) }
    try Self.refuseOtherVersion(packs.map { ($0.packConfig.source, $0.pack) }, repository.lock)
    locale = config.locale ?? packs.first?.pack.manifest.source ?? .english
    localeReason = Message("init.by-config", "config")
    adoption = .none
    self.config = config
  }

  /// The wanted state, with the new config.
  func wanted(in repository: Repository) throws -> Wanted {
    try repository.refuseOtherConfig(than: configBytes)
    var wanted = try describedByPacks()
    guard let configBytes = repository.configBytes else {
      wanted.configBytes = Array(config.text.utf8)
      return wanted
    }
    // A config with only doctor settings chooses nothing yet, and keeps its settings.
    let before = repository.config ?? Config()
    guard config != before else { return wanted }
    wanted.configBytes = config.edited(configBytes, from: before)
    return wanted
  }

  private func describedByPacks() throws -> Wanted {
    try described.value { try Wanted(packs, config: config, locale: locale, cairn: invocation.version) }
  }

  /// Every target that may be written or abandoned.
  func targets(of wanted: Wanted, _ lock: Lock) -> Set<RelativePath> {
    let skills = Set(wanted.documents.values.compactMap(\.skill))
    let links = wanted.agents.flatMap { agent in
      skills.compactMap { try? agent.skills.appending(onDisk: $0.text) }
    }
    return Set(wanted.documents.keys).union(wanted.blocks.map(\.path)).union(lock.files.keys).union(lock.links.keys)
      .union(links)
  }

  /// The lines before the preview: packs from the cache, then the language.
  func header() throws -> [Message] { try fromCache + localeHeader() }

  /// The packs that were read from the cache without asking their servers, which may no longer have the commits.
  var fromCache: [Message] {
    packs.compactMap { resolved in
      guard case .git(let source) = resolved.packConfig.source, let pack = invocation.packs[source], pack.isFromCache
      else { return nil }
      return .fromCache(source, pack.commit)
    }
  }

  /// The language, and how many documents are available in it.
  private func localeHeader() throws -> [Message] {
    let wanted = try describedByPacks()
    let locales = wanted.documents.values.map(\.locale) + wanted.blocks.map(\.locale)
    let available = locales.compactMap { $0 }
    let there = available.count { $0 == locale || locale.parents.contains($0) }
    let others = Set(available.filter { $0 != locale && !locale.parents.contains($0) }).sorted()
    let reason = invocation.writer.text(localeReason)
    // A pack may have no documents in any language.
    if available.isEmpty { return [] }
    guard !others.isEmpty else {
      return [
        Message(
          "init.locale-whole", "locale {locale} ({reason}): all {count} documents",
          one: "locale {locale} ({reason}): 1 document",
          ["locale": .text(locale.text), "reason": .text(reason), "count": .number(there)])
      ]
    }
    return [
      Message(
        "init.locale-partly",
        "locale {locale} ({reason}): {there} documents in {locale}, {rest} not translated, in {others}",
        [
          "locale": .text(locale.text), "reason": .text(reason), "there": .number(there),
          "rest": .number(available.count - there), "others": .text(others.map(\.text).joined(separator: ", ")),
        ])
    ]
  }

  /// Paths from the user, relative to the root.
  func paths(_ texts: [String]) throws -> [RelativePath] { try Self.paths(texts, in: root, invocation) }

  private static func paths(
    _ texts: [String], in root: RootSearch.Root, _ invocation: Invocation
  ) throws -> [RelativePath] {
    try PathArgument.targets(texts, root: root.path, invocation)
  }
}
