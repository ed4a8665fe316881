internal import Doctor
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finds and loads packs.
struct PackResolver: Sendable {
  let environment: Environment
  /// Absolute path that folders are relative to.
  let root: String
  /// Absolute path of the folder that the command works in.
  let directory: String
  let rules: TargetRules
  let agents: [String]
  let version: SemanticVersion
  let invocation: Invocation
  /// The chosen packs.
  let packs: [PackConfig]
  /// The names under which the config installs skills, by source.
  let renames: [PackSource: [SkillName: SkillName]]
  private let policy: PackPolicy
  private var fetched: FetchedPacks { invocation.packs }

  /// The resolver for a repository with this config.
  init(_ invocation: Invocation, root: String, _ config: Config) {
    self.invocation = invocation
    environment = invocation.environment
    self.root = root
    directory = invocation.directory
    rules = config.targetRules
    agents = config.agentNames
    version = invocation.version
    packs = config.packs
    renames = Dictionary(config.packs.map { ($0.source, $0.rename) }) { first, _ in first }
    policy = config.policy
  }

  /// Fetches the packs of git repositories among these sources, so that `pack` has them. With `.none` a pack that is not
  /// in the cache stays out; else every source must follow the policies, and packs from outside are checked, unless
  /// nothing of them is going to be written.
  func fetch(
    _ sources: [PackSource], pinnedBy lock: Lock, _ network: GitPacks.Network, checksSafety: Bool = true
  ) async throws {
    let failures = try await failures(sources, pinnedBy: lock, network, checksSafety: checksSafety)
    if let failed = failures.first { throw failed.error }
  }

  /// The same; returns the errors of single packs, in the order of the sources, instead of throwing the first.
  func failures(
    _ sources: [PackSource], pinnedBy lock: Lock, _ network: GitPacks.Network, checksSafety: Bool = true
  ) async throws -> [(source: GitSource, error: any Error)] {
    if network != .none { try refuseForbidden(sources) }
    for case .git(let source) in sources where network != .none && fetched[source] == nil {
      let isPinned = lock.packs.values.contains { PackSource.git(source).isNamed(inLock: $0.source) }
      if !isPinned, let folder = source.pathLike.flatMap(folder(insteadOf:)) {
        throw Failure(
          "bad-pack", .gitOrFolder(folder, source.address.url), path: source.text, exit: .usage)
      }
    }
    let packs = GitPacks(
      invocation: invocation, rules: rules, agents: agents, checksSafety: checksSafety && network != .none)
    var failures = try await packs.failures(sources, pinnedBy: lock, network)
    if network == .pinned {
      failures = try failures.filter { try !useAdopted($0.source, in: lock, insteadOf: $0.error) }
    }
    for case .git(let source) in sources { tellOrigin(of: source) }
    guard network != .none, failures.isEmpty else { return failures }
    if checksSafety { try await checkSafety(of: sources, installed: lock) }
    return []
  }

  /// Throws for sources that the policies forbid, before anybody is asked for them.
  func refuseForbidden(_ sources: [PackSource]) throws {
    try PolicyCheck(policy, root: root, invocation).refuse(sources)
  }

  /// Says with `--verbose` what a pack was read from, if no server was asked for it.
  private func tellOrigin(of source: GitSource) {
    guard invocation.writer.isVerbose else { return }
    let message: Message
    if let pack = fetched[source] {
      guard pack.isFromCache else { return }
      message = .fromCache(source, pack.commit)
    } else {
      message = .notInCache(source)
    }
    if invocation.writer.once.isFirst(message.text) { invocation.writer.verbose(message) }
  }

  /// A chosen pack, read completely.
  struct Resolved: Sendable {
    let packConfig: PackConfig
    let pack: Pack
    /// The commit of a pack from a git repository.
    let commit: CommitID?
    /// The skills that are left out of the pack because of faults.
    var leftOut: [LeftOutSkill] = []
  }

  /// The pack of a choice; throws as `pack` does.
  func resolved(_ packConfig: PackConfig) throws -> Resolved {
    var commit: CommitID?
    if case .git(let source) = packConfig.source { commit = fetched[source]?.commit }
    let original = try original(packConfig.source)
    let leftOut = invocation.leftOutSkills(of: packConfig.source)
    let choice = packConfig.following(leftOut)
    return Resolved(packConfig: choice, pack: original.renaming(choice.rename), commit: commit, leftOut: leftOut)
  }

  /// The pack of a source, with the names that the config gives its skills; throws a failure with all its errors and
  /// their places.
  func pack(_ source: PackSource) throws -> Pack { try original(source).renaming(renames[source] ?? [:]) }

  /// The pack of a source with its own names.
  private func original(_ source: PackSource) throws -> Pack {
    switch source {
    case .builtin:
      return try LoadedBuiltinPack.pack(targets: rules, agents: agents)
    case .folder(let path):
      let absolute = self.absolute(path)
      guard let tree = try environment.files.tree(at: absolute) else {
        throw Failure("pack-missing", .packMissing(path), path: path)
      }
      let place = environment.files.resolve(absolute) ?? absolute
      if let plain = try PlainFolder(tree, at: place, named: path) {
        return try load(plain.files, derived: plain.manifest, named: path)
      }
      if try tree.entry(at: Manifest.path) == nil, environment.files.entry(at: place + "/.git") != nil {
        throw Failure("pack-missing", .repositoryWithoutManifest("file://" + place), path: path)
      }
      return try load(try PackFolder(tree, named: path).files(), named: path)
    case .archive(let path): return try archived(path).pack
    case .git(let repository):
      guard let fetched = fetched[repository] else {
        throw Failure("pack-not-fetched", .notFetched, path: source.text)
      }
      return fetched.pack
    }
  }

  /// A path of a source as an absolute one.
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(root)/\(path)" }

  /// How to name a folder that a user may have meant by `path`, which has no `./` before it; nil if there is none.
  private func folder(insteadOf path: String) -> String? {
    let exists = [root, directory].contains { place in
      environment.files.resolve("\(place)/\(path)").map { environment.files.entry(at: $0) == .folder } ?? false
    }
    return exists ? "./" + path : nil
  }

  /// The pack of some files; throws a failure with all its errors and their places, or if it needs a newer Cairn. `name` is
  /// for the message.
  func load(
    _ files: [RelativePath: PackFile], derived: Manifest? = nil, named name: String
  ) throws -> Pack {
    let (pack, faults) = Pack.load(files, derived: derived, targets: rules, agents: agents)
    guard let pack else { throw Failure.invalidPack(name, faults) }
    if let unmet = pack.manifest.unmetRequirement(ofCairn: version) {
      throw Failure("cairn-too-old", unmet.message, path: name)
    }
    return pack
  }
}

extension Failure {
  /// A pack with errors, each with its place.
  static func invalidPack(_ name: String, _ faults: [LocatedDiagnostic]) -> Failure {
    Failure(
      "pack-invalid", .packInvalid(name), path: name,
      details: faults.map { Failure.Detail($0.diagnostic.underRule(in: $0.path), in: $0.path, at: $0.place) })
  }
}

extension Message {
  fileprivate static func packMissing(_ path: String) -> Message {
    Message(
      "pack.missing",
      "pack folder not found\nrestore it or correct the path; to give up the pack, run `cairn remove {path}`",
      ["path": .text(ShellWord.text(path))])
  }
  /// A pack for which no server was asked.
  static func fromCache(_ source: GitSource, _ commit: CommitID) -> Message {
    Message(
      "pack.from-cache", "{pack}: commit {commit}, which the lock file pins, is read from the cache",
      ["pack": .text(PrintableText.text(source.text)), "commit": .text(commit.short)])
  }
  fileprivate static func notInCache(_ source: GitSource) -> Message {
    Message(
      "pack.not-in-cache", "{pack} is not in the cache; the lock file and the bases are used",
      ["pack": .text(PrintableText.text(source.text))])
  }
  fileprivate static func repositoryWithoutManifest(_ url: String) -> Message {
    Message(
      "pack.repository-without-manifest",
      "this folder has no manifest.toml, so it is not a pack\nto install skills of it as of a git repository, write `{url}`",
      ["url": .text(PrintableText.text(url))])
  }
  fileprivate static let notFetched = Message(
    "pack.not-fetched", "this pack is not in the cache of this machine")
  fileprivate static func gitOrFolder(_ folder: String, _ url: String) -> Message {
    Message(
      "pack.git-or-folder",
      "this is the address of a repository, and the path of a folder\nwrite `{folder}` for the folder, or `{url}` for the repository",
      ["folder": .text(PrintableText.text(folder)), "url": .text(PrintableText.text(url))])
  }
  fileprivate static func packInvalid(_ name: String) -> Message {
    Message("pack.invalid", "the pack has errors; nothing was installed", ["name": .text(name)])
  }
}
