internal import Doctor
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The state of a repository: the user's choices and what Cairn wrote last.
struct Repository: Sendable {
  let root: RootSearch.Root
  /// The root's tree; empty if the folder does not exist yet.
  let tree: any Tree
  /// nil if Cairn is not installed here yet.
  let config: Config?
  /// What the config says, even if it only has settings for the doctor.
  let configBytes: [UInt8]?
  /// Warnings about the config, such as unknown keys.
  let warnings: [Failure.Detail]
  private(set) var lock: Lock
  let lockBytes: [UInt8]?
  /// Whether the lock was read from the two sides of a git conflict.
  let lockIsMerged: Bool
  /// Entries of a merged lock for which neither side could be preferred.
  private(set) var undecided: [LockKey]
  let bases: Bases
  /// The packs of the config, or why one cannot be read, once a run has read them.
  private(set) var packs: [Result<PackResolver.Resolved, any Error>]?

  /// What to do about a lock with git's conflict markers.
  enum ConflictedLock {
    /// Refuses it and names `cairn sync`.
    case refuse
    /// Merges the two sides.
    case merge
  }

  /// Reads config, lock and bases; an error in one of them is a failure that names the place of every error. `overlay`
  /// replaces the content of files on disk; new ones among `executables` are executable. Without `readsBases` there are no
  /// bases, for who only asks what was chosen and written. Without `needsConfig` a config with errors counts as far as it can
  /// be read, for who only needs what was written.
  static func load(
    _ root: RootSearch.Root, in environment: Environment, conflictedLock: ConflictedLock = .refuse,
    overlay: [RelativePath: [UInt8]?] = [:], executables: Set<RelativePath> = [], readsBases: Bool = true,
    needsConfig: Bool = true
  ) throws -> Repository {
    guard let disk = try environment.files.tree(at: root.path) else {
      return Repository(
        root: root, tree: EmptyTree(), config: nil, configBytes: nil, warnings: [], lock: Lock(), lockBytes: nil,
        lockIsMerged: false, undecided: [], bases: Bases())
    }
    let tree: any Tree = overlay.isEmpty ? disk : OverlayTree(disk, contents: overlay, executables: executables)
    try checkOwnFolder(of: tree)
    let configBytes = try read(CairnFile.config, in: tree)
    var config: Config?
    var warnings: [Failure.Detail] = []
    if let configBytes, try !tunesDoctorAlone(configBytes, in: tree) {
      if needsConfig, GitConflict.sides(of: configBytes) != nil {
        throw Failure("config-conflict", .configConflict, path: CairnFile.config.text, exit: .needsAttention)
      }
      let (read, faults) = Config.read(configBytes)
      if needsConfig { try refuse(faults, of: configBytes, at: CairnFile.config, id: "config-invalid", .configInvalid) }
      config = read
      warnings = details(of: faults, in: configBytes, at: CairnFile.config)
    }
    if let stray = try strayPolicy(in: tree) { warnings.append(Failure.Detail(stray)) }
    let rules = config?.targetRules ?? TargetRules()
    var lock = Lock()
    var isMerged = false
    var undecided: [LockKey] = []
    let lockBytes = try read(CairnFile.lock, in: tree)
    if let lockBytes {
      if GitConflict.sides(of: lockBytes) != nil || GitConflict.isDamaged(lockBytes) {
        guard conflictedLock == .merge, let merged = try LockMerge.merge(lockBytes, rules: rules, tree: tree) else {
          throw Failure(
            "lock-conflict", conflictedLock == .merge ? .lockConflictDamaged : .lockConflict, path: CairnFile.lock.text,
            exit: .needsAttention)
        }
        (lock, undecided) = merged
        isMerged = true
      } else {
        let (read, faults) = Lock.read(lockBytes, allowing: rules)
        try refuse(faults, of: lockBytes, at: CairnFile.lock, id: "lock-invalid", .lockInvalid)
        lock = read
      }
    }
    let bases =
      readsBases
      ? try Bases.read(tree, for: lock, includingUnreferenced: isMerged).completed(for: lock, in: tree) : Bases()
    return Repository(
      root: root, tree: tree, config: config, configBytes: configBytes, warnings: warnings, lock: lock,
      lockBytes: lockBytes,
      lockIsMerged: isMerged, undecided: undecided, bases: bases)
  }

  /// Takes texts on disk as what Cairn wrote, although neither side of a merged lock has them.
  mutating func takeAsBases(_ digests: [LockKey: Digest]) {
    for (key, digest) in digests {
      switch key {
      case .file(let path): lock.files[path]?.digest = digest
      case .block(let key): lock.blocks[key]?.digest = digest
      case .pack, .link: continue
      }
    }
    undecided.removeAll { digests[$0] != nil }
  }

  /// The packs of the config, in its order, without a network; they are read once. What git repositories hold must have been
  /// taken from the cache before.
  mutating func resolvedPacks(
    _ config: Config, _ invocation: Invocation
  ) -> [Result<PackResolver.Resolved, any Error>] {
    if let packs { return packs }
    let resolver = PackResolver(invocation, root: root.path, config)
    let read = config.packs.map { choice in Result { try resolver.resolved(choice) } }
    packs = read
    return read
  }

  /// The choices, or a failure that says how to install Cairn.
  func requireConfig() throws -> Config {
    if root.hidesInstall { throw Failure.hiddenInstall(root) }
    guard let config else { throw Failure("not-initialized", .notInitialized, path: root.path) }
    return config
  }

  /// The bases, completed with those that only an available pack has; `wanted` is the state that the packs describe.
  func bases(by wanted: Wanted) -> Bases { bases.completed(for: lock, in: tree, by: wanted) }

  /// The bases, completed with those that only a chosen pack has, if it is available; packs are read only if one is
  /// missing.
  func basesFromPacks(_ invocation: Invocation) -> Bases {
    guard let config, lock.bases.contains(where: { bases[$0] == nil }),
      let wanted = try? Wanted(packsOf: config, in: self, invocation)
    else { return bases }
    return self.bases(by: wanted)
  }

  /// Throws if the config is not the one that the choices were read from. Fetching a pack or an answer can take minutes,
  /// and what others chose in between must not be lost.
  func refuseOtherConfig(than bytes: [UInt8]?) throws {
    guard configBytes == bytes else {
      throw Failure("changed-during-run", .configChanged, path: CairnFile.config.text)
    }
  }

  /// Refuses to write if a newer Cairn wrote the files, or if the user does not allow this version.
  func refuseTooOld(_ version: SemanticVersion) throws {
    if let range = config?.cairn, !range.contains(version) {
      throw Failure("cairn-too-old", .notAllowed(version.text, range.text), path: CairnFile.config.text)
    }
    if let newer = lock.packs.values.map(\.cairn).max(), newer > version {
      throw Failure("cairn-too-old", .writtenByNewer(version.text, newer.text), path: CairnFile.lock.text)
    }
  }

  /// Whether a config has only `[doctor]` and there is no lock: such a folder is not an installation.
  static func tunesDoctorAlone(_ configBytes: [UInt8], in tree: any Tree) throws -> Bool {
    try Config.isForDoctorAlone(configBytes) && tree.entry(at: CairnFile.lock) == nil
  }

  /// Throws if `.cairn` exists and is not a folder.
  static func checkOwnFolder(of tree: any Tree) throws {
    switch try tree.entry(at: .cairn) {
    case .folder?, nil: break
    case .link?: throw Failure("cairn-is-a-link", .cairnIsALink, path: ".cairn")
    case .file?, .other?: throw Failure("not-a-folder", .cairnIsNoFolder, path: ".cairn")
    }
    // Git would wait forever for input from a pipe.
    if case .other? = try tree.entry(at: CairnFile.ignore) {
      throw Failure("not-a-file", .ownFileIsNoFile, path: CairnFile.ignore.text)
    }
  }

  /// Git's conflict markers in the config or the lock, as one error instead of the many that they cause; nil if there
  /// are none.
  static func conflict(in bytes: [UInt8], at path: RelativePath) -> Diagnostic? {
    guard let marker = GitConflict.marker(in: bytes) else { return nil }
    if path == CairnFile.config { return Diagnostic("config.valid", .configConflict, at: marker) }
    return Diagnostic(
      "lock.schema", GitConflict.isDamaged(bytes) ? .lockConflictDamaged : .lockConflict, at: marker)
  }

  /// The bytes of one of Cairn's own files; nil if it is missing.
  static func read(_ path: RelativePath, in tree: any Tree) throws -> [UInt8]? {
    switch try tree.entry(at: path) {
    case nil: nil
    case .file?: try tree.read(path)
    default: throw Failure("not-a-file", .ownFileIsNoFile, path: path.text)
    }
  }

  /// Throws if there are errors among the problems of a file, with the places of all of them.
  static func refuse(
    _ faults: [Diagnostic], of bytes: [UInt8], at path: RelativePath, id: String, _ message: Message
  ) throws {
    let errors = faults.filter { $0.severity == .error }
    guard let first = errors.min(by: { $0.span < $1.span }) else { return }
    if let newer = errors.first(where: { $0.message.key == "table.newer-schema" }) {
      throw Failure(
        "cairn-too-old", newer.message, path: path.text, place: LineIndex(bytes).place(at: newer.span.lower))
    }
    throw Failure(
      id, message, path: path.text, place: LineIndex(bytes).place(at: first.span.lower),
      // A misspelled key is only a warning, but often the cause.
      details: details(of: faults, in: bytes, at: path))
  }

  private static func details(
    of faults: [Diagnostic], in bytes: [UInt8], at path: RelativePath
  ) -> [Failure.Detail] {
    let lines = LineIndex(bytes)
    return faults.sorted { $0.span < $1.span }.map {
      Failure.Detail($0.underRule(in: path), in: path, at: lines.place(at: $0.span.lower))
    }
  }
}

extension Message {
  fileprivate static let configChanged = Message(
    "init.config-changed",
    "nothing was written: the config file was changed by another process during this run\nrun again")
  fileprivate static let cairnIsALink = Message(
    "repository.cairn-is-a-link",
    "this is a symbolic link\nreplace it with a folder, because Cairn keeps its files in the repository itself")
  fileprivate static let cairnIsNoFolder = Message(
    "repository.cairn-not-a-folder",
    "this must be a folder, because Cairn keeps its files in it\nmove the file away")
  fileprivate static let ownFileIsNoFile = Message(
    "repository.own-file-not-a-file",
    "this must be a regular file, not a link or a device\nreplace it with one")
  static let configConflict = Message(
    "repository.config-conflict",
    "the config file has git's conflict markers\ndecide what to keep, edit the file, then run `cairn sync`")
  static let configInvalid = Message("repository.config-invalid", "cannot read the config file")
  fileprivate static let lockInvalid = Message(
    "repository.lock-invalid", "cannot read the lock file\nrestore it with git, or delete it and run `cairn init`")
  static let lockConflict = Message(
    "repository.lock-conflict", "the lock file has git's conflict markers\nrun `cairn sync` to resolve them")
  fileprivate static let lockConflictDamaged = Message(
    "repository.lock-conflict-damaged",
    "git's conflict markers in the lock file are damaged\nrestore one side with git, then run `cairn sync`")
  fileprivate static let notInitialized = Message(
    "repository.not-initialized", "Cairn is not installed in this repository\nrun `cairn init`")
  fileprivate static func notAllowed(_ version: String, _ range: String) -> Message {
    Message(
      "repository.not-allowed",
      "only Cairn {range} is allowed to write in this repository, and this is {version}\nuse an allowed version",
      ["version": .text(version), "range": .text(range)])
  }
  fileprivate static func writtenByNewer(_ version: String, _ newer: String) -> Message {
    Message(
      "repository.written-by-newer", "Cairn {newer} wrote these files, and this is {version}\nuse {newer} or later",
      ["version": .text(version), "newer": .text(newer)])
  }
}
