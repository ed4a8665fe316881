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
  private let localeReason: Message
  private let packs: [PackResolver.Resolved]
  private let invocation: Invocation
  private let root: RootSearch.Root

  init(_ command: InitCommand, _ invocation: Invocation, _ repository: Repository) throws {
    self.invocation = invocation
    root = repository.root
    var config = repository.config ?? Config()
    config.allowedTargets = try Self.paths(command.allowTarget, in: repository.root, invocation).map(Self.allowable)
      .reduce(into: config.allowedTargets) { if !$0.contains($1) { $0.append($1) } }
    let named = try Self.choosePacks(command, &config, repository.root, invocation)
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    var packs: [Pack] = []
    for packConfig in config.packs { packs.append(try resolver.pack(packConfig.source)) }
    try Self.refuseOtherVersion(packs, repository.lock)

    let asks = invocation.canAsk && !command.preview.yes && repository.config == nil && !command.preview.onlyShows
    let question = InitQuestions(invocation: invocation, packs: packs)
    (locale, localeReason) = try Self.chooseLocale(command, config, packs, question, asks: asks)
    config.locale = locale
    try Self.chooseProfile(command, &config, packs, named, question, asks: asks)
    try Self.chooseSkills(command, &config, packs)
    try Self.chooseAgents(command, &config, repository, question, asks: asks)
    try Self.chooseDocuments(command, &config, packs)
    self.config = config
    self.packs = zip(config.packs, packs).map { PackResolver.Resolved(packConfig: $0, pack: $1) }
  }

  /// The options of a command that changed the config itself, on packs as they are installed.
  init(following config: Config, _ invocation: Invocation, _ repository: Repository) throws {
    self.invocation = invocation
    root = repository.root
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    packs = try config.packs.map { PackResolver.Resolved(packConfig: $0, pack: try resolver.pack($0.source)) }
    try Self.refuseOtherVersion(packs.map(\.pack), repository.lock)
    locale = config.locale ?? packs.first?.pack.manifest.source ?? .english
    localeReason = Message("init.by-config", "config")
    self.config = config
  }

  /// The wanted state, with the config as it shall be.
  func wanted(in repository: Repository) throws -> Wanted {
    var wanted = try Wanted(packs, config: config, locale: locale, cairn: invocation.version)
    guard let configBytes = repository.configBytes else {
      wanted.configBytes = Array(config.text.utf8)
      return wanted
    }
    // One for the doctor alone chooses nothing yet, and keeps what it says.
    let before = repository.config ?? Config()
    guard config != before else { return wanted }
    wanted.configBytes = config.edited(configBytes, from: before)
    return wanted
  }

  /// Everything that may be written or given up.
  func targets(of wanted: Wanted, _ lock: Lock) -> Set<RelativePath> {
    let skills = Set(wanted.documents.values.compactMap(\.skill))
    let links = wanted.agents.flatMap { agent in
      skills.compactMap { try? agent.skills.appending(onDisk: $0.text) }
    }
    return Set(wanted.documents.keys).union(wanted.blocks.map(\.path)).union(lock.files.keys).union(lock.links.keys)
      .union(links)
  }

  /// The lines before the preview: which language, and how much of it there is.
  func header() throws -> [Message] {
    let wanted = try Wanted(packs, config: config, locale: locale, cairn: invocation.version)
    let locales = wanted.documents.values.map(\.locale) + wanted.blocks.map(\.locale)
    let spoken = locales.compactMap { $0 }
    let there = spoken.count { $0 == locale || locale.parents.contains($0) }
    let others = Set(spoken.filter { $0 != locale && !locale.parents.contains($0) }).sorted()
    let reason = invocation.writer.text(localeReason)
    // A pack may have nothing in any language.
    if spoken.isEmpty { return [] }
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
        "locale {locale} ({reason}): {there} documents in {locale}, {rest} in {others}, not translated",
        [
          "locale": .text(locale.text), "reason": .text(reason), "there": .number(there),
          "rest": .number(spoken.count - there), "others": .text(others.map(\.text).joined(separator: ", ")),
        ])
    ]
  }

  /// Paths as the user gave them, from the root.
  func paths(_ texts: [String]) throws -> [RelativePath] { try Self.paths(texts, in: root, invocation) }

  // MARK: One choice after the other

  /// Adds the packs that the command names; their sources, or none where it names none.
  private static func choosePacks(
    _ command: InitCommand, _ config: inout Config, _ root: RootSearch.Root, _ invocation: Invocation
  ) throws -> [PackSource] {
    let sources = try command.packs.map { try source($0, from: root, invocation) }
    for source in sources {
      if !config.packs.contains(where: { $0.source == source }) { config.packs.append(PackConfig(source: source)) }
    }
    if config.packs.isEmpty { config.packs = [PackConfig(source: .builtin)] }
    return sources
  }

  /// A pack as the user names it.
  static func source(_ text: String, from root: RootSearch.Root, _ invocation: Invocation) throws -> PackSource {
    guard let source = PackSource(text) else { throw Failure("bad-pack", .badPack(text), exit: .usage) }
    guard case .folder(let path) = source else { return source }
    return .folder(try folder(path, from: root, invocation))
  }

  /// A pack's folder as the config names it: relative to the root, so that it means the same on every machine.
  private static func folder(_ path: String, from root: RootSearch.Root, _ invocation: Invocation) throws -> String {
    let absolute = path.hasPrefix("/") ? path : invocation.directory + "/" + path
    guard let resolved = invocation.environment.files.resolve(absolute) else {
      throw UnknownName(path, known: [PackSource.builtin.text]).asPack
    }
    let from = root.path.split(separator: "/")
    let to = resolved.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let relative = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init)
    if relative.isEmpty { return "." }
    return (relative.first == ".." ? "" : "./") + relative.joined(separator: "/")
  }

  private static func refuseOtherVersion(_ packs: [Pack], _ lock: Lock) throws {
    for pack in packs {
      guard let locked = lock.packs[pack.manifest.id], locked.digest != pack.digest else { continue }
      throw Failure(
        "pack-moved", .packMoved(pack.manifest.id, locked.version, pack.manifest.version), exit: .needsAttention)
    }
  }

  private static func chooseLocale(
    _ command: InitCommand, _ config: Config, _ packs: [Pack], _ question: InitQuestions, asks: Bool
  ) throws -> (LocaleTag, Message) {
    let known = Set(packs.flatMap(\.manifest.available)).sorted()
    let source = packs.first?.manifest.source ?? .english
    if let text = command.locale {
      guard let tag = LocaleTag(text) else { throw Failure("unknown-locale", .badLocale(text), exit: .usage) }
      guard ([tag] + tag.parents).contains(where: known.contains) else {
        throw UnknownName(text, known: known.map(\.text)).asLocale
      }
      return (tag, Message("init.by-option", "--locale"))
    }
    if let tag = config.locale {
      guard ([tag] + tag.parents).contains(where: known.contains) else {
        throw UnknownName(tag.text, known: known.map(\.text)).asLocale.inConfig
      }
      return (tag, Message("init.by-config", "config"))
    }
    if asks { return (try question.locale(known: known, source: source), Message("init.by-answer", "your answer")) }
    return (source, Message("init.by-default", "default"))
  }

  /// A profile that is given concerns the packs that are given with it, or all.
  private static func chooseProfile(
    _ command: InitCommand, _ config: inout Config, _ packs: [Pack], _ named: [PackSource],
    _ question: InitQuestions, asks: Bool
  ) throws {
    var profile = command.profile
    if profile == nil, asks, config.packs.allSatisfy({ $0.profile == nil }) { profile = try question.profile() }
    guard let profile else {
      for (index, pack) in packs.enumerated() where config.packs[index].profile == nil {
        config.packs[index].profile = pack.manifest.defaultProfile
      }
      return
    }
    var wasFound = profile == "none"
    let isMeant = config.packs.map { named.isEmpty || named.contains($0.source) }
    for (index, pack) in packs.enumerated() {
      if isMeant[index], profile == "none" || pack.manifest.profiles[profile] != nil {
        config.packs[index].profile = profile
        wasFound = true
      } else if config.packs[index].profile == nil {
        config.packs[index].profile = pack.manifest.defaultProfile
      }
    }
    guard wasFound else {
      let meant = zip(packs, isMeant).filter(\.1).flatMap(\.0.manifest.profiles.keys)
      throw UnknownName(profile, known: meant + ["none"]).asProfile
    }
  }

  private static func chooseSkills(_ command: InitCommand, _ config: inout Config, _ packs: [Pack]) throws {
    let known = packs.flatMap(\.skills).map(\.text)
    for text in command.skills {
      guard let name = SkillName(text), let index = packs.firstIndex(where: { $0.skills.contains(name) }) else {
        throw UnknownName(text, known: known).asSkill
      }
      config.packs[index].remove.removeAll { $0 == name }
      config.without.removeAll { $0 == "skill.\(name.text)" }
      config.packs[index].add.insertInOrder(name)
    }
  }

  private static func chooseAgents(
    _ command: InitCommand, _ config: inout Config, _ repository: Repository, _ question: InitQuestions, asks: Bool
  ) throws {
    let known = config.knownAgents.filter { !command.noAgent.contains($0.name) }
    let names = config.knownAgents.map(\.name)
    for name in command.agents + command.noAgent where !names.contains(name) && name != none {
      throw UnknownName(name, known: names + [none]).asAgent
    }
    if command.agents.contains(none), let other = command.agents.first(where: { $0 != none }) {
      throw Failure("agent-and-none", .agentAndNone(other), exit: .usage)
    }
    var agents = Set(config.agents)
    if command.agents.contains(none) {
      agents = []
    } else if repository.config == nil, command.agents.isEmpty {
      let present = try known.filter { agent in
        try agent.indicators.contains { try repository.tree.entry(at: $0) != nil }
      }.map(\.name)
      agents = Set(asks ? try question.agents(known: known, present: present) : present)
    }
    agents.formUnion(command.agents.filter { $0 != none })
    agents.subtract(command.noAgent)
    config.agents = agents.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The value of `--agent` for no agent beside the shared folder.
  private static let none = "none"

  private static func chooseDocuments(_ command: InitCommand, _ config: inout Config, _ packs: [Pack]) throws {
    let known = Set(packs.flatMap { $0.documentIDs })
    for id in config.without where !known.contains(id) {
      throw UnknownName(id, known: known).asDocument.inConfig
    }
    for id in command.without {
      guard known.contains(id) else {
        throw UnknownName(id, known: known).asDocument
      }
      config.without.insertInOrder(id)
    }
  }

  /// A path that a pack may be allowed to write: what the config's reader would refuse is refused here.
  private static func allowable(_ path: RelativePath) throws -> RelativePath {
    do throws(RelativePathFault) {
      return try RelativePath(path.text)
    } catch {
      throw Failure("bad-target", .badTarget(path, error.message), exit: .usage)
    }
  }

  private static func paths(
    _ texts: [String], in root: RootSearch.Root, _ invocation: Invocation
  ) throws -> [RelativePath] {
    try PathArgument.targets(texts, root: root.path, invocation)
  }
}

extension Message {
  fileprivate static func badPack(_ text: String) -> Message {
    Message(
      "init.bad-pack", "'{text}' is no pack; give builtin or a folder", ["text": .text(PrintableText.text(text))])
  }
  fileprivate static func packMoved(_ id: String, _ there: SemanticVersion, _ here: SemanticVersion) -> Message {
    if here == there {
      return Message(
        "init.pack-changed",
        "the pack {id} changed since it was installed, its version {version} did not; run `cairn upgrade`",
        ["id": .text(id), "version": .text(here.text)])
    }
    if here < there { return .olderPack(id, installed: there, available: here) }
    return Message(
      "init.pack-moved", "the documents are of {id} {there}, this brings {here}; run `cairn upgrade`",
      ["id": .text(id), "there": .text(there.text), "here": .text(here.text)])
  }
  fileprivate static func agentAndNone(_ name: String) -> Message {
    Message(
      "init.agent-and-none", "--agent none means no agent, so it cannot go with --agent {name}; give one of them",
      ["name": .text(PrintableText.text(name))])
  }
  fileprivate static func badLocale(_ text: String) -> Message {
    Message("init.bad-locale", "'{text}' is no language tag (BCP 47)", ["text": .text(PrintableText.text(text))])
  }
  fileprivate static func badTarget(_ path: RelativePath, _ reason: Message) -> Message {
    Message(
      "init.bad-target", "no pack may write to '{path}': it {reason}",
      ["path": .text(path.text), "reason": .message(reason)])
  }
}
