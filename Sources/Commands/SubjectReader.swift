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

  /// Files beyond this are no documents.
  private static let largest = 4 << 20

  /// The subject, with the choices that say how it is judged.
  func subject(below paths: [RelativePath]) async throws -> (subject: Subject, choices: Choices) {
    guard let tree = try session.environment.files.tree(at: root.path) else {
      throw Failure("no-such-folder", .noRoot, path: root.path)
    }
    let all = try await self.paths(in: tree)
    let skills = Set(all.filter { $0.name == "SKILL.md" }.compactMap(\.parent))
    var files: [SubjectFile] = []
    var entries: [RelativePath: Surroundings.Entry] = [:]
    for path in all {
      let isInSkill = !skills.isEmpty && path.ancestors.contains(where: skills.contains)
      if isInSkill {
        switch try? tree.entry(at: path) {
        case .file(let isExecutable, let size)?:
          entries[path] = Surroundings.Entry(size: size, isExecutable: isExecutable)
        case .link(let text)?: entries[path] = Surroundings.Entry(size: 0, link: text)
        default: break
        }
      }
      guard paths.isEmpty || path.isWithin(.cairn) || path.isWithin(anyOf: Set(paths)),
        let kind = FileKind(of: path, isInSkill: isInSkill), let bytes = read(path, in: tree)
      else { continue }
      files.append(SubjectFile(path, bytes, kind: kind))
    }
    let pack = try pack(in: tree)
    let install = try await installation(tree, below: paths)
    let kinds = pack?.manifest.kinds.mapValues { DocumentKind($0) } ?? DocumentKind.builtin
    var recorded: [RelativePath: RecordedRevision] = [:]
    if let install { recorded = RecordedRevision.all(in: install.lock) }
    if let pack, let ledger = pack.ledger {
      let ofPack = RecordedRevision.all(in: ledger, of: pack.manifest, paths: files.map(\.path), below: nil)
      recorded.merge(ofPack) { installed, _ in installed }
    }
    let subject = Subject(
      files: files, kinds: kinds.isEmpty ? DocumentKind.builtin : kinds, recorded: recorded, install: install?.facts,
      surroundings: Surroundings(files: all, entries: entries, agents: install?.choices.agents ?? []))
    return (subject, install?.choices ?? Choices())
  }

  /// What there is to look at, by git's list where there is one; what lies below a root of its own is that one's.
  private func paths(in tree: any Tree) async throws -> [RelativePath] {
    var paths: [RelativePath]
    if root.workTree != nil {
      paths = try await session.environment.git.files(in: root.path)
    } else {
      paths = try walk(tree, nil)
    }
    let nested = paths.filter { $0.name == "config.toml" && $0.parent?.name == ".cairn" && $0.parent?.parent != nil }
      .compactMap { $0.parent?.parent }
    for folder in nested { session.voice.say(.nested(folder)) }
    if !nested.isEmpty { paths.removeAll { path in nested.contains { path.isWithin($0) } } }
    return paths.filter {
      !$0.isWithin(OwnFile.base) && !$0.isWithin(OwnFile.trash) && !$0.isWithin(OwnFile.transactions)
    }
  }

  private func walk(_ tree: any Tree, _ folder: RelativePath?) throws -> [RelativePath] {
    var paths: [RelativePath] = []
    for name in try tree.names(in: folder) where ![".git", "node_modules", ".build"].contains(name) {
      guard let component = try? RelativePath(onDisk: name) else { continue }
      let path = folder?.appending(component) ?? component
      switch try tree.entry(at: path) {
      case .folder?: paths += try walk(tree, path)
      case .file?, .link?: paths.append(path)
      default: continue
      }
    }
    return paths
  }

  private func read(_ path: RelativePath, in tree: any Tree) -> [UInt8]? {
    guard case .file(_, let size)? = try? tree.entry(at: path), size <= Self.largest else { return nil }
    return try? tree.read(path, limit: Self.largest)
  }

  /// The pack whose root this is; nil where it is none.
  private func pack(in tree: any Tree) throws -> (manifest: Manifest, ledger: Ledger?)? {
    guard case .file? = try tree.entry(at: Manifest.path) else { return nil }
    guard let manifest = Manifest.read(try tree.read(Manifest.path)).manifest else { return nil }
    guard let path = manifest.ledger, case .file? = try tree.entry(at: path) else { return (manifest, nil) }
    return (manifest, Ledger.read(try tree.read(path)).ledger)
  }

  private struct Installation {
    let facts: InstallFacts
    let lock: Lock
    let choices: Choices
  }

  /// What `sync --check` would change, and what config and lock say; nil where Cairn is not at home.
  private func installation(_ tree: any Tree, below paths: [RelativePath]) async throws -> Installation? {
    try Repository.checkOwnFolder(of: tree)
    guard let config = try Repository.read(OwnFile.config, in: tree) else { return nil }
    let (choices, readerFaults) = Choices.read(config)
    let configFaults =
      Repository.conflict(in: config, at: OwnFile.config).map { [$0] }
      ?? readerFaults + Rule.faults(inNames: choices.doctor.named)
    var lockFaults: [Diagnostic] = []
    var lock = Lock()
    if let bytes = try Repository.read(OwnFile.lock, in: tree) {
      (lock, lockFaults) = Lock.read(bytes, allowing: choices.targetRules)
      if let fault = Repository.conflict(in: bytes, at: OwnFile.lock) { lockFaults = [fault] }
    }
    var drifts: [Drift] = []
    let hasErrors = (configFaults + lockFaults).contains { $0.severity == .error }
    if !hasErrors {
      drifts = try await self.drifts(lock).filter { drift in
        paths.isEmpty || paths.contains { drift.path.isWithin($0) }
      }
    }
    let leftovers = try Leftovers(root: root.path, in: session.environment)
    for (kind, names) in [(Drift.Kind.transaction, leftovers.unfinished), (.strangeTransaction, leftovers.strange)] {
      for name in names { drifts.append(Drift(kind, try OwnFile.transactions.appending(onDisk: name))) }
    }
    return Installation(
      facts: InstallFacts(configFaults: configFaults, lockFaults: lockFaults, drifts: drifts), lock: lock,
      choices: choices)
  }

  /// What `sync --check` would change; what bars its way is a finding of its own.
  private func drifts(_ lock: Lock) async throws -> [Drift] {
    do {
      let plan = try await SyncPlan(session: session, root: root).make().plan
      return Drifts(plan: plan, lock: lock, catalog: session.voice.catalog).all
    } catch let error as TreeError {
      switch error {
      case .linkOnTheWay(let path), .notAFolder(let path):
        return [Drift(.notRegular, path, explanation: Failure(error).message)]
      default: throw error
      }
    }
  }

}

/// What a sync's plan tells the doctor.
struct Drifts {
  let all: [Drift]

  init(plan: Plan, lock: Lock, catalog: Catalog) {
    all = plan.steps.compactMap { step in
      if step.isLocal { return nil }
      switch step.action {
      case .deleted:
        let state =
          step.block.map { lock.blocks[BlockKey(path: step.path, id: $0)]?.state } ?? lock.files[step.path]?.state
        return state == .deleted ? nil : Drift(.missing, step.path, explanation: step.note)
      case .conflict: return Drift(.conflict, step.path, explanation: step.note)
      case .orphaned: return Drift(.orphan, step.path, explanation: step.note)
      case .foreign:
        if lock.links.keys.contains(where: { $0.isWithin(step.path) }) {
          return Drift(.link, step.path, explanation: step.note)
        }
        let digest =
          step.block.map { lock.blocks[BlockKey(path: step.path, id: $0)]?.digest } ?? lock.files[step.path]?.digest
        return digest == nil ? nil : Drift(.notRegular, step.path, explanation: step.note)
      case .created, .updated, .removed, .restored, .recorded, .adopted:
        return Drift(lock.isLink(step.path) ? .link : .rendered, step.path, explanation: nil)
      case .kept, .damaged: return nil
      }
    }
  }
}

extension Lock {
  /// Whether a path is a link's place: known as one, or in an agent's own skills folder.
  fileprivate func isLink(_ path: RelativePath) -> Bool {
    links[path] != nil
      || AgentTargets.all.contains { $0.skills != AgentTargets.sharedSkills && path.isWithin($0.skills) }
  }
}

extension Message {
  fileprivate static let noRoot = Message("doctor.no-root", "there is no such folder")
  fileprivate static func nested(_ path: RelativePath) -> Message {
    Message("doctor.nested", "{path} is a root of its own and left out", ["path": .text(path.text)])
  }
}
