internal import Doctor
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Collects the input of the doctor: files, and the facts about the installation.
struct SubjectReader {
  let invocation: Invocation
  let root: RootSearch.Root
  /// The agents named for this run; empty means those that the user chose.
  var agents: [String] = []
  /// A text to check instead of the file at its path.
  var given: (path: RelativePath, bytes: [UInt8])?
  /// Whether all files of the tree are read if only a part of it is checked: a fix may change any of them.
  var readsEverything = false

  /// Larger files are not documents.
  static let largest = 4 << 20

  /// What was read.
  struct Reading: Sendable {
    let subject: Subject
    /// How it is checked.
    let config: Config
    /// The nested roots, which were left out.
    let nested: [RelativePath]
    /// What links in named folders of agents lead to: it is checked with them.
    let followed: [RelativePath: Set<RelativePath>]
    /// The documents of the tree that were not read, because no finding depends on them.
    let skipped: [RelativePath]
    /// The documents that were only read because the checked ones lead to them.
    let related: Set<RelativePath>
    /// What Cairn wrote, or would write: the installation decides about findings there, too.
    let managed: Set<RelativePath>
  }

  /// Reads what to check: everything, or what is at or below some paths, also if git ignores it.
  func read(below paths: [RelativePath]) async throws -> Reading {
    guard let tree = try invocation.environment.files.tree(at: root.path) else {
      throw Failure("no-such-folder", .noRoot, path: root.path)
    }
    try Repository.checkOwnFolder(of: tree)
    // Before the others, because git takes long to answer and needs a processor for a moment only to be started.
    let listed = Task(priority: .userInitiated) { try await self.listing(of: tree) }
    async let early = earlyProbes(in: tree, below: paths)
    async let ahead: Void = LoadedBuiltinPack.readAhead(in: root.path, invocation)
    async let planned = SyncPlan(invocation: invocation, root: root).ahead()
    let listing = try await withTaskCancellationHandler {
      try await listed.value
    } onCancel: {
      listed.cancel()
    }
    let nested = listing.nested
    noteSettings(among: listing.paths, below: paths)
    let ignored = try IgnoredPaths(
      among: given == nil ? paths : [], beyond: listing.paths, nested, hasList: root.workTree != nil, in: tree)
    let all = Listing.ordered(listing.paths, adding: ignored.files + (given.map { [$0.path] } ?? []))
    var membership = SkillMembership(among: all)
    let skills = membership.skills
    let followed = NamedSkillLinks(below: paths, among: all, skills, in: tree).targets
    let scope = paths + Set(followed.values.joined()).sorted()
    let named = Set(scope)
    func isNamed(_ path: RelativePath) -> Bool { named.isEmpty || path.isWithin(anyOf: named) }
    let scripts = SettingsScripts.all(in: all)
    let candidates = all.compactMap { path -> SubjectCandidate? in
      let isInSkill = membership.contains(path)
      let isNear = ignored.isOnlyNear(path)
      let isExamined = named.isEmpty || (isNamed(path) && !isNear)
      // Rules that compare files see the whole tree, also if only a part of it is checked.
      let isRead = !isNear || (path.name == Manifest.path.name && isAbove(path, anyOf: scope))
      let kind = isRead ? FileKind(of: path, isInSkill: isInSkill) : nil
      guard isInSkill || kind != nil || scripts.contains(path) else { return nil }
      return SubjectCandidate(
        path: path, isInSkill: isInSkill, isExamined: isExamined, kind: kind,
        isSpecial: listing.special.contains(path))
    }
    let (read, skipped) = select(candidates, skills, isWhole: named.isEmpty)
    // A skill that another one is a link to is checked once, there; but git does not list what it ignores.
    lazy var skillPaths = Set(
      read.lazy.filter { $0.path.isNamed("SKILL.md") && !ignored.isOnlyNear($0.path) }.map(\.path))
    var files: [SubjectFile] = []
    var context: [SubjectFile] = []
    var unread = (listing.unlisted + ignored.unlisted).filter { isNamed($0.path) }
    var entries: [RelativePath: FileTree.Entry] = [:]
    var broken: [RelativePath: String] = [:]
    for (candidate, probe) in await FileProbes(
      at: read, in: tree, reusing: early, progress: WorkProgress(invocation, .reading, of: read.count)
    ).all {
      let isScript = scripts.contains(candidate.path) && probe.entry?.link == nil
      if candidate.isInSkill || isScript, let entry = probe.entry { entries[candidate.path] = entry }
      if probe.isBrokenLink, let text = probe.entry?.link { broken[candidate.path] = text }
      guard let kind = candidate.kind else { continue }
      if let linked = probe.linked, skillPaths.contains(linked) { continue }
      guard let bytes = given?.path == candidate.path ? given?.bytes : probe.bytes else {
        if let reason = probe.unread, candidate.isExamined {
          unread.append(UnreadFile(candidate.path, reason, kind: kind, isInSkill: candidate.isInSkill))
        }
        continue
      }
      let file = SubjectFile(candidate.path, bytes, kind: kind)
      if candidate.isExamined { files.append(file) } else { context.append(file) }
    }
    for part in parts(of: files + context, among: all, in: tree) {
      if isNamed(part.path) { files.append(part) } else { context.append(part) }
    }
    context += WorkspacePackages(for: files + context, among: all, in: tree).all
    for link in PackLinks(of: files + context, among: all, knowing: entries, in: tree).all
    where isNamed(link.path) && !unread.contains(where: { $0.path == link.path }) {
      unread.append(link)
    }
    await ahead
    let install = try await installation(tree, below: scope, listed: listing.own, planned: await planned)
    // Installed files count as existing even if git ignores them: the lock's rules check whether they exist.
    let installed = install.map { $0.lock.presentPaths } ?? []
    let listedTree = FileTree(
      files: Listing.ordered(all, adding: installed), entries: entries,
      agents: agents.isEmpty ? install?.config.agents ?? [] : agents, broken: broken,
      foldersAbove: root.foldersAbove, separate: Set(nested + Listing.unchecked))
    let fileTree = listedTree.breaking(
      UnreadLinks(among: skipped, linkedFrom: files, listedTree, in: tree).broken)
    if install == nil {
      try await CheckoutNotes(invocation: invocation, root: root).print(skipping: fileTree.isFolder)
    }
    let links = try await agentLinks(
      among: all.filter(isNamed), skills: skills, fileTree, install?.config,
      in: tree)
    let remains = try install == nil ? RemainsReader(invocation: invocation, root: root, tree: tree).facts() : nil
    let related = RelatedFiles(to: files, context, among: skipped, fileTree, in: tree).all
    context += related
    let subject = Subject(
      files: files, recorded: install.map { RecordedRevision.all(in: $0.lock) } ?? [:], install: install?.facts,
      fileTree: fileTree, agentLinks: links,
      cairn: invocation.version, machine: invocation.isJSON ? nil : MachineFacts(invocation.environment),
      context: context,
      unread: unread, scope: scope,
      remains: remains)
    var config = install?.config ?? Config()
    config.doctor = try DoctorSettings(invocation: invocation, tree: tree).choices(of: install?.config)
    return Reading(
      subject: subject, config: config, nested: nested, followed: followed, skipped: skipped,
      related: Set(related.map(\.path)), managed: install?.managed ?? [])
  }

  /// The links in skills folders through which no agent finds anything. `skills` are the folders of skills.
  private func agentLinks(
    among paths: [RelativePath], skills: Set<RelativePath>, _ fileTree: FileTree, _ config: Config?,
    in tree: any Tree
  ) async throws -> [AgentLink] {
    var links = AgentLinks(
      among: paths, folders: (config?.readAgents ?? AgentTargets.core).map(\.skills),
      collections: Set(skills.compactMap(\.parent).filter { $0.name == "skills" }), fileTree, in: tree)
    if links.mayBeSparse, root.workTree != nil,
      (try? await invocation.environment.git.flag("core.sparseCheckout", in: root.path)) == true
    {
      links.passOverListed()
    }
    return links.all
  }

  /// The candidates that are read, and the documents among the others.
  private func select(
    _ candidates: [SubjectCandidate], _ skills: Set<RelativePath>, isWhole: Bool
  ) -> (read: [SubjectCandidate], skipped: [RelativePath]) {
    guard !isWhole, !readsEverything else { return (candidates, []) }
    let needed = NeededContext(
      checking: candidates.filter(\.isExamined).map(\.path), among: Set(candidates.compactMap(\.kind)), skills: skills)
    var read: [SubjectCandidate] = []
    var skipped: [RelativePath] = []
    for candidate in candidates {
      if candidate.isExamined || needed.contains(candidate.path, of: candidate.kind, isInSkill: candidate.isInSkill) {
        read.append(candidate)
      } else if candidate.kind == .markdown {
        skipped.append(candidate.path)
      }
    }
    return (read, skipped)
  }

  /// Whether a manifest is that of a pack around one of the paths.
  private func isAbove(_ manifest: RelativePath, anyOf paths: [RelativePath]) -> Bool {
    guard let folder = manifest.parent else { return true }
    return paths.contains { $0.isWithin(folder) }
  }

  /// The routes of a pack, below the folder of one language.
  private static let routes = RelativePath(constant: "skills/routes.toml")

  /// The files of packs that are not among the files because only the manifest tells what they are: ledgers outside of
  /// the usual folder, and the routes of the plain layout.
  private func parts(of files: [SubjectFile], among paths: [RelativePath], in tree: any Tree) -> [SubjectFile] {
    let manifests = files.filter { $0.kind == .manifest }
    guard !manifests.isEmpty else { return [] }
    let all = Set(paths)
    let known = Set(files.map(\.path))
    return manifests.flatMap { file -> [SubjectFile] in
      guard let manifest = Manifest.read(file.bytes).manifest else { return [] }
      let folder = file.path.parent
      var parts: [(path: RelativePath, kind: FileKind)] = manifest.ledger.map { [($0, .ledger)] } ?? []
      let templates = folder?.appending(manifest.templates) ?? manifest.templates
      if manifest.layout == .plain || (manifest.layout == nil && !all.contains { $0.isWithin(templates) }) {
        parts.append((PackLayout.plain.path(of: Self.routes, in: nil, of: manifest), .routes))
      }
      return parts.compactMap { part in
        let path = folder?.appending(part.path) ?? part.path
        guard !known.contains(path), all.contains(path) else { return nil }
        return read(path, in: tree).map { SubjectFile(path, $0, kind: part.kind) }
      }
    }
  }

  private func read(_ path: RelativePath, in tree: any Tree) -> [UInt8]? {
    try? tree.read(path, limit: Self.largest)
  }
}

extension Lock {
  /// The files in the lock that should exist.
  fileprivate var presentPaths: [RelativePath] {
    files.filter(\.value.state.isPresent).map(\.key) + blocks.filter(\.value.state.isPresent).map(\.key.path)
  }
}

extension Message {
  fileprivate static let noRoot = Message("doctor.no-root", "no such folder")
}
