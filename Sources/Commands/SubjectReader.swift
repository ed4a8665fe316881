internal import Doctor
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Gathers what the doctor looks at: files, and what is known of the installation.
struct SubjectReader {
  let session: Session
  let root: RootSearch.Root
  /// The agents that are asked about instead of those that the user chose; none: those.
  var agents: [String] = []
  /// A file as it is to be judged instead of what stands at its path.
  var given: (path: RelativePath, bytes: [UInt8])?

  /// Files beyond this are no documents.
  static let largest = 4 << 20

  /// What was read.
  struct Reading {
    let subject: Subject
    /// How it is judged.
    let choices: Choices
    /// The roots below, which were left out.
    let nested: [RelativePath]
  }

  /// Reads what is to be examined: everything, or what lies at or below some paths.
  func read(below paths: [RelativePath]) async throws -> Reading {
    guard let tree = try session.environment.files.tree(at: root.path) else {
      throw Failure("no-such-folder", .noRoot, path: root.path)
    }
    try Repository.checkOwnFolder(of: tree)
    let (listed, unlisted, nested) = try await self.paths(in: tree)
    let all = Array(Set(listed + (given.map { [$0.path] } ?? []))).sorted()
    let skills = Set(all.filter { $0.name == "SKILL.md" }.compactMap(\.parent))
    let named = Set(paths)
    let sights = all.compactMap { path -> SubjectSight? in
      let isInSkill = !skills.isEmpty && path.ancestors.contains(where: skills.contains)
      let isExamined = named.isEmpty || path.isWithin(.cairn) || path.isWithin(anyOf: named)
      let isAbove = !isExamined && path.name == Manifest.path.name && isAbove(path, anyOf: paths)
      let kind = isExamined || isAbove ? FileKind(of: path, isInSkill: isInSkill) : nil
      guard isInSkill || kind != nil else { return nil }
      return SubjectSight(path: path, isInSkill: isInSkill, isExamined: isExamined, kind: kind)
    }
    var files: [SubjectFile] = []
    var context: [SubjectFile] = []
    var unread = unlisted.filter { named.isEmpty || $0.path.isWithin(anyOf: named) }
    var entries: [RelativePath: Surroundings.Entry] = [:]
    for (sight, look) in zip(sights, await looks(at: sights, in: tree)) {
      if sight.isInSkill, let entry = look.entry { entries[sight.path] = entry }
      guard let kind = sight.kind else { continue }
      guard let bytes = given?.path == sight.path ? given?.bytes : look.bytes else {
        if let reason = look.unread, sight.isExamined {
          unread.append(UnreadFile(sight.path, reason, kind: kind, isInSkill: sight.isInSkill))
        }
        continue
      }
      let file = SubjectFile(sight.path, bytes, kind: kind)
      if sight.isExamined { files.append(file) } else { context.append(file) }
    }
    for ledger in ledgers(of: files + context, among: Set(all), in: tree) {
      if named.isEmpty || ledger.path.isWithin(anyOf: named) { files.append(ledger) } else { context.append(ledger) }
    }
    let install = try await installation(tree, below: paths)
    if install == nil { try await CheckoutNotes(session: session, root: root).tell() }
    // What is installed counts as there, also where git ignores it: whether it is, the lock's own rules tell.
    let installed = install.map { $0.lock.standing } ?? []
    let surroundings = Surroundings(
      files: all + installed, entries: entries, agents: agents.isEmpty ? install?.choices.agents ?? [] : agents)
    let links = try await agentLinks(
      among: all.filter { named.isEmpty || $0.isWithin(anyOf: named) }, surroundings, install?.choices, in: tree)
    let subject = Subject(
      files: files, recorded: install.map { RecordedRevision.all(in: $0.lock) } ?? [:], install: install?.facts,
      surroundings: surroundings, agentLinks: links,
      cairn: session.version, machine: session.isJSON ? nil : MachineFacts(session.environment), context: context,
      unread: unread)
    var choices = install?.choices ?? Choices()
    choices.doctor = try DoctorSettings(session: session, tree: tree).choices(of: install?.choices)
    return Reading(subject: subject, choices: choices, nested: nested)
  }

  /// The links in agents' skills folders that lead nowhere useful.
  private func agentLinks(
    among paths: [RelativePath], _ surroundings: Surroundings, _ choices: Choices?, in tree: any Tree
  ) async throws -> [AgentLink] {
    var links = AgentLinks(
      among: paths, folders: (choices?.knownAgents ?? AgentTargets.all).map(\.skills), surroundings, in: tree)
    if links.mayBeSparse, root.workTree != nil,
      (try? await session.environment.git.flag("core.sparseCheckout", in: root.path)) == true
    {
      links.passOverListed()
    }
    return links.all
  }

  /// Whether a manifest is that of a pack around one of the paths.
  private func isAbove(_ manifest: RelativePath, anyOf paths: [RelativePath]) -> Bool {
    guard let folder = manifest.parent else { return true }
    return paths.contains { $0.isWithin(folder) }
  }

  /// The ledgers that manifests name and that are not among the files, since they stand elsewhere than ledgers do.
  private func ledgers(of files: [SubjectFile], among all: Set<RelativePath>, in tree: any Tree) -> [SubjectFile] {
    let known = Set(files.map(\.path))
    return files.filter { $0.kind == .manifest }.compactMap { file in
      guard let ledger = Manifest.read(file.bytes).manifest?.ledger else { return nil }
      let path = file.path.parent?.appending(ledger) ?? ledger
      guard !known.contains(path), all.contains(path) else { return nil }
      return read(path, in: tree).map { SubjectFile(path, $0, kind: .ledger) }
    }
  }

  /// What there is to look at, by git's list where there is one; what lies below a root of its own is that one's.
  private func paths(
    in tree: any Tree
  ) async throws -> (paths: [RelativePath], unlisted: [UnreadFile], nested: [RelativePath]) {
    var paths: [RelativePath]
    var unlisted: [UnreadFile] = []
    if let listed = try await listed() {
      paths = listed + SubjectWalk.specialFiles(tree, beyond: Set(listed))
    } else {
      let walk = try SubjectWalk(tree)
      (paths, unlisted) = (walk.paths, walk.unlisted)
    }
    let search = RootSearch(environment: session.environment)
    let nested = paths.filter { $0.name == "config.toml" && $0.parent?.name == ".cairn" }
      .compactMap { $0.parent?.parent }.filter { search.isInstalled(FolderPath.child($0.text, of: root.path)) }
    if !nested.isEmpty { paths.removeAll { path in nested.contains { path.isWithin($0) } } }
    paths.removeAll {
      $0.isWithin(OwnFile.base) || $0.isWithin(OwnFile.trash) || $0.isWithin(OwnFile.transactions)
        || $0.isWithin(OwnFile.conflicts)
    }
    return (paths, unlisted.filter { folder in !nested.contains { folder.path.isWithin($0) } }, nested.sorted())
  }

  /// Git's list; nil outside of a work tree, and without git.
  private func listed() async throws(GitError) -> [RelativePath]? {
    guard root.workTree != nil else { return nil }
    do {
      var paths = try await session.environment.git.files(in: root.path)
      for folder in submodules { paths += try await listed(in: folder) }
      return paths
    } catch {
      guard error == .missing else { throw error }
      session.voice.sayOnce(.withoutGit)
      return nil
    }
  }

  /// Git's list of a repository inside of this one; none, which is said, where git refuses that one.
  private func listed(in folder: RelativePath) async throws(GitError) -> [RelativePath] {
    do {
      return try await session.environment.git.files(in: "\(root.path)/\(folder)").map(folder.appending)
    } catch {
      guard case .refused(let line) = error else { throw error }
      session.voice.sayOnce(.notExamined(folder, line))
      return []
    }
  }

  /// The repositories inside of this one that hold what agents read. Of their files git says nothing here.
  private var submodules: [RelativePath] {
    Set(AgentTargets.all.map(\.skills)).reduce(into: Set<RelativePath>()) { $0.formUnion($1.ancestors + [$1]) }
      .filter { session.environment.files.entry(at: "\(root.path)/\($0)/.git") != nil }.sorted()
  }

  /// Looks at all paths, spread over the cores: to open a file takes about as long as to judge it.
  private func looks(at sights: [SubjectSight], in tree: any Tree) async -> [SubjectLook] {
    let size = max(16, sights.count / 64)
    return await withTaskGroup(of: (Int, [SubjectLook]).self) { group in
      for lower in stride(from: 0, to: sights.count, by: size) {
        let chunk = sights[lower..<min(lower + size, sights.count)]
        group.addTask { (lower, chunk.map { SubjectLook(at: $0, in: tree, limit: Self.largest) }) }
      }
      let looks = await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      return looks.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }

  private func read(_ path: RelativePath, in tree: any Tree) -> [UInt8]? {
    try? tree.read(path, limit: Self.largest)
  }

  private struct Installation {
    let facts: InstallFacts
    let lock: Lock
    let choices: Choices
  }

  /// What `sync --check` would change, and what config and lock say; nil where Cairn is not at home.
  private func installation(_ tree: any Tree, below paths: [RelativePath]) async throws -> Installation? {
    guard let config = try Repository.read(OwnFile.config, in: tree),
      try !Repository.tunesDoctorAlone(config, in: tree)
    else { return nil }
    let (choices, readerFaults) = Choices.read(config)
    let configFaults =
      Repository.conflict(in: config, at: OwnFile.config).map { [$0] }
      ?? readerFaults + Rule.faults(inNames: choices.doctor.named)
    var lockFaults: [Diagnostic] = []
    var lock = Lock()
    var hasLock = false
    if let bytes = try Repository.read(OwnFile.lock, in: tree) {
      hasLock = true
      (lock, lockFaults) = Lock.read(bytes, allowing: choices.targetRules)
      if let fault = Repository.conflict(in: bytes, at: OwnFile.lock) { lockFaults = [fault] }
    }
    let hasErrors = (configFaults + lockFaults).contains { $0.severity == .error }
    var standing = InstallStanding()
    if !hasErrors {
      standing = try await InstallReader(session: session, root: root, tree: tree, choices: choices, lock: lock)
        .standing(config)
    }
    func isNamed(_ path: RelativePath) -> Bool { paths.isEmpty || paths.contains { path.isWithin($0) } }
    var drifts = standing.drifts.filter { isNamed($0.path) }
    let leftovers = try Leftovers(root: root.path, in: session.environment)
    for (kind, names) in [(Drift.Kind.transaction, leftovers.unfinished), (.strangeTransaction, leftovers.strange)] {
      for name in names { drifts.append(Drift(kind, try OwnFile.transactions.appending(onDisk: name))) }
    }
    return Installation(
      facts: InstallFacts(
        configFaults: configFaults + standing.configFaults, lockFaults: lockFaults, drifts: drifts,
        lacksLock: !hasLock && !choices.packs.isEmpty, packs: standing.packs,
        lackingBases: standing.lackingBases.filter { isNamed($0.target) },
        reformattedBases: paths.isEmpty ? standing.reformattedBases : 0,
        ignored: standing.ignored.filter { isNamed($0.path) },
        copies: Set(lock.links.filter { $0.value.copy != nil }.keys), forms: standing.forms,
        targetRules: choices.targetRules, knownAgents: choices.knownAgents.map(\.name),
        editedDocuments: choices.doctor.editedDocuments),
      lock: lock, choices: choices)
  }
}

extension Lock {
  /// The files that it says stand here.
  fileprivate var standing: [RelativePath] {
    func stands(_ state: TargetState) -> Bool { state != .deleted && state != .foreign }
    return files.filter { stands($0.value.state) }.map(\.key) + blocks.filter { stands($0.value.state) }.map(\.key.path)
  }
}

extension Message {
  fileprivate static func notExamined(_ folder: RelativePath, _ line: String) -> Message {
    Message(
      "doctor.not-examined", "{path} is a repository of its own and was not examined; git says: {line}",
      ["path": .text(Visible.text(folder.text)), "line": .text(Visible.text(line))])
  }
  fileprivate static let noRoot = Message("doctor.no-root", "there is no such folder")
}
