internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What a pack writes into an empty repository with one choice of language and profile, planned in memory.
struct PackInstall: Sendable {
  let locale: LocaleTag
  /// nil for a pack without profiles.
  let profile: String?
  /// The installed files by their paths in the repository, without Cairn's own and without links.
  let files: [RelativePath: PackFile]
  /// The file of the pack that an installed file was made from; several blocks in one file have the first of them.
  let sources: [RelativePath: RelativePath]
  /// The skills, in byte order.
  let skills: [SkillName]

  /// Plans the installation of a pack for the agents that its documents name. Throws if the choices cannot be
  /// installed, such as an unknown profile.
  init(of pack: Pack, locale: LocaleTag, profile: String?, cairn: SemanticVersion) throws {
    self.locale = locale
    self.profile = profile
    var config = Config()
    config.locale = locale
    config.agents = Self.agents(of: pack)
    let source = PackConfig(source: PackSource.folder("."), profile: profile)
    config.packs = [source]
    let resolved = PackResolver.Resolved(packConfig: source, pack: pack, commit: nil)
    let wanted = try Wanted([resolved], config: config, locale: locale, cairn: cairn)
    let found = try FoundReader.read(EmptyTree(), wanted: wanted, lock: Lock(), config: config)
    let plan = try Planner.plan(wanted: wanted, found: found, lock: Lock(), bases: Bases())
    var files: [RelativePath: PackFile] = [:]
    for operation in plan.operations where !operation.path.isWithin(.cairn) {
      guard case .file(let bytes, let isExecutable) = operation.after else { continue }
      files[operation.path] = PackFile(bytes: bytes, isExecutable: isExecutable)
    }
    self.files = files
    skills = try Selection.resolve(profile: profile, in: pack.manifest, skills: pack.skills).skills
    let documents = pack.documents(locale: locale, skills: skills, agents: Set(config.agents))
    var sources = Dictionary(documents.map { ($0.target, $0.source) }) { first, _ in first }
    sources[AgentTargets.routes] = pack.routesFile
    self.sources = sources.filter { files[$0.key] != nil }
  }

  /// The agents that the pack's documents are for.
  private static func agents(of pack: Pack) -> [String] {
    let known = Set(AgentTargets.all.map(\.name))
    let named = pack.manifest.documents.flatMap { $0.agents.map { AgentTargets.id(of: $0.value) } }
    return Set(named).intersection(known).sorted()
  }

  /// A language, and a profile; nil for a pack without profiles.
  typealias Choice = (locale: LocaleTag, profile: String?)

  /// Every choice of language and profile that a pack offers, the source language and the default profile first.
  static func choices(of manifest: Manifest) -> [Choice] {
    let locales = [manifest.source] + manifest.available.filter { $0 != manifest.source }
    let others = manifest.profiles.keys.filter { $0 != manifest.defaultProfile }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    // Without a default all skills are installed, which is not one of the profiles.
    let profiles: [String?] = [manifest.defaultProfile] + others
    return locales.flatMap { locale in profiles.map { (locale, $0) } }
  }
}
