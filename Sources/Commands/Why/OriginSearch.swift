internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finds out where files come from: by the lock, the config, the packs that can be read, and the disk.
struct OriginSearch {
  let root: RootSearch.Root
  let repository: Repository
  let config: Config
  let tree: any Tree
  /// The packs of the config that can be read, in its order.
  let packs: [ChosenPack]
  /// How targets differ from what Cairn wrote.
  let rows: [StatusRow]
  private let invocation: Invocation

  var lock: Lock { repository.lock }

  init(_ root: RootSearch.Root, _ invocation: Invocation) async throws {
    self.root = root
    self.invocation = invocation
    let (plan, repository) = try await SyncPlan(invocation: invocation, root: root).make()
    self.repository = repository
    let config = try repository.requireConfig()
    self.config = config
    tree = repository.tree
    rows = StatusRows(plan: plan, repository: repository, upstream: [:]).rows
    let resolver = PackResolver(invocation, root: root.path, config)
    try await resolver.fetch(config.packs.map(\.source), pinnedBy: repository.lock, .none)
    packs = config.packs.compactMap { packConfig in
      guard let resolved = try? resolver.resolved(packConfig) else { return nil }
      return ChosenPack(packConfig: packConfig, pack: resolved.pack, config: config)
    }
  }

  /// The language in which documents are looked for.
  var locale: LocaleTag { config.locale ?? packs.first?.pack.manifest.source ?? .english }

  /// The names for which a misspelled one may stand.
  var names: [String] {
    let targets = Array(lock.files.keys) + lock.blocks.keys.map(\.path) + Array(lock.links.keys)
    return targets.map(\.text) + packs.flatMap { $0.pack.skills.map(\.text) }
  }

  /// Whether something is or was at a path, or a pack has something for it.
  func knows(_ path: RelativePath) throws -> Bool {
    if lock.files[path] != nil || lock.links[path] != nil || lock.blocks.keys.contains(where: { $0.path == path }) {
      return true
    }
    if try tree.reachableEntry(at: path) != nil || linkAbove(path) != nil { return true }
    let document = path.appending(Self.skillFile)
    return offer(of: path) != nil || lock.files[document] != nil || offer(of: document) != nil
  }

  /// The pack that has a document for a path, and the document.
  func offer(of path: RelativePath) -> (chosen: ChosenPack, document: PackDocument)? {
    for chosen in packs {
      if let document = chosen.document(at: path, locale: locale) { return (chosen, document) }
    }
    return nil
  }

  /// The SKILL.md of a skill by its name: of an installed one, of one of the user, or of one that a pack has.
  func document(of skill: SkillName) throws -> RelativePath? {
    let path = SkillPaths.folder(of: skill).appending(Self.skillFile)
    if try knows(path) { return path }
    return AgentFolders(in: tree, of: config.readAgents).places.first { $0.folder.name == skill.text }?.document
  }

  /// The file that a path means: of the folder of a skill, its SKILL.md. Throws for any other folder.
  func file(for path: RelativePath) throws -> RelativePath {
    if lock.links[path] != nil || lock.files[path] != nil { return path }
    let document = path.appending(Self.skillFile)
    if lock.files[document] != nil || offer(of: document) != nil { return document }
    guard try tree.reachableEntry(at: path) == .folder else { return path }
    if case .file? = try tree.reachableEntry(at: document) { return document }
    throw Failure("is-a-folder", .folder, path: path.text, exit: .usage)
  }

  /// Throws if a folder above a path has an installation of its own.
  func refuseNested(_ path: RelativePath) throws {
    for folder in path.ancestors {
      guard let config = try? folder.appending(onDisk: CairnFile.config.text),
        case .file? = try? tree.reachableEntry(at: config)
      else { continue }
      throw Failure("nested-root", .nested(folder), path: path.text, exit: .usage)
    }
  }

  /// The first link at or above a path, with its text; nil if there is none.
  func linkAbove(_ path: RelativePath) -> (path: RelativePath, text: String)? {
    for place in path.ancestors + [path] {
      guard let entry = try? tree.entry(at: place) else { return nil }
      if case .link(let text) = entry { return (place, text) }
    }
    return nil
  }

  /// The rule by which git ignores a path; nil if it does not, or if git cannot be asked.
  func ignoreRule(of path: RelativePath) async -> IgnoreRule? {
    guard root.workTree != nil else { return nil }
    return try? await invocation.environment.git.ignored([path], in: root.path)[path]
  }

  static let skillFile = RelativePath(constant: "SKILL.md")
}

extension Message {
  fileprivate static let folder = Message(
    "why.folder", "this is a folder\nname a file in it; `cairn status -v` lists what Cairn manages")
  fileprivate static func nested(_ folder: RelativePath) -> Message {
    Message(
      "why.nested", "this belongs to the installation in {folder}\nrun `cairn why` with -C {word}",
      ["folder": .text(PrintableText.text(folder.text)), "word": .text(ShellWord.text(folder.text))])
  }
}
