internal import Documents
package import Packs
package import Reporting
internal import Vocabulary

/// Compares what is wanted with what is found and what was written last, and decides what to do: the decision table of
/// `.github/docs/architecture.md`, row by row. Pure: it reads nothing and writes nothing.
package struct Planner: Sendable {
  let wanted: Wanted
  let found: Found
  let lock: Lock
  let bases: Bases
  let request: PlanRequest
  /// Told after each document that was compared.
  let compared: @Sendable () -> Void

  var plan = Plan()
  /// The future content of paths that the plan changes.
  var after: [RelativePath: Content] = [:]
  /// The index in the plan of each path's change.
  private var places: [RelativePath: Int] = [:]
  /// The paths of `after` by folder.
  private(set) var changedBelow = FolderIndex()
  /// The paths found, by folder; empty if nothing is or was copied.
  let foundBelow: FolderIndex
  /// Base texts that the new lock needs and the old one lacks.
  var newBases: [Digest: [UInt8]] = [:]
  /// Skill folders that belong to the user although a pack has a skill with that name.
  var foreignSkills: Set<String> = []
  /// Skills that are installed only after a conflict at their former path is resolved.
  var deferredSkills: Set<SkillName> = []
  /// Paths of documents that are planned already.
  var planned: Set<RelativePath> = []
  /// The texts of each open conflict, by the path of its files.
  var conflicts: [RelativePath: ConflictTexts] = [:]
  /// The document of each open conflict, by the path of its files.
  var documentsInConflict: [RelativePath: RelativePath] = [:]
  /// The files that are missing because the whole tree was lost.
  var lost: Set<RelativePath> = []

  package init(
    wanted: Wanted, found: Found, lock: Lock, bases: Bases, request: PlanRequest = PlanRequest(),
    compared: @escaping @Sendable () -> Void = {}
  ) {
    self.wanted = wanted
    self.found = found
    self.lock = lock
    self.bases = bases
    self.request = request
    self.compared = compared
    let copies = wanted.links == .copy || lock.links.values.contains { $0.copy != nil }
    foundBelow = FolderIndex(copies ? Array(found.entries.keys) : [])
  }

  /// The plan. Throws if planning is impossible: for two names that are the same on some file system, for two targets
  /// that cannot both exist, and for a document that would be written into the user's own skill.
  package static func plan(
    wanted: Wanted, found: Found, lock: Lock, bases: Bases, request: PlanRequest = PlanRequest(),
    compared: @escaping @Sendable () -> Void = {}
  ) throws(Failure) -> Plan {
    var planner = Planner(
      wanted: wanted, found: found, lock: lock, bases: bases, request: request, compared: compared)
    return try planner.make()
  }

  private mutating func make() throws(Failure) -> Plan {
    let respelled = respelledTargets()
    let others = found.lookAlikes.filter { path, _ in !respelled.values.contains { path.isWithin($0) } }
    if let (path, other) = others.min(by: { $0.key < $1.key }) {
      throw Failure("name-collision", .lookAlike(path.text, other), path: other)
    }
    plan.oldLock = lock
    plan.newLock = lock
    // The index is rendered from it.
    if request.uninstall == nil, wanted.isComplete { plan.newLock.packs = wanted.packs }
    plan.leftOut = found.leftOut
    lost = wanted.isComplete ? findLost() : []
    foreignSkills = findForeignSkills()
    if request.isForDocuments {
      planBlocks()
    } else if request.uninstall != .keepingDocuments {
      planMoves(respelled)
      planDocuments()
      planBlocks()
      planLinks()
      // Whether the skills in the agents' folders are the user's depends on the links and copies there.
      planIndex()
    }
    planConflictFiles()
    if request.uninstall == nil {
      planOwnFiles()
    } else {
      planUninstall()
    }
    if request.uninstall == nil { try refuseCollisions() }
    planBases()
    plan.steps.sort { ($0.path, $0.block ?? "") < ($1.path, $1.block ?? "") }
    plan.sortOperations()
    return plan
  }

  /// If all of the files that Cairn wrote according to the lock are missing, all of them: the whole tree was lost, and
  /// the user did not delete them one by one. Files that were deleted before stay deleted.
  private func findLost() -> Set<RelativePath> {
    let files = lock.files.filter { path, entry in
      entry.digest != nil && entry.policy != .once && entry.state != .deleted && !isOutside(path)
    }
    return files.keys.allSatisfy { found[$0] == .absent } ? Set(files.keys) : []
  }

  /// Whether a file is missing because the whole tree was lost, so that the user did not delete it deliberately.
  func isLost(_ path: RelativePath) -> Bool { lost.contains(path) }

  // MARK: What every part of the planner uses

  /// The content of a path after the plan.
  func contentAfter(_ path: RelativePath) -> Content? {
    if let content = after[path] { return content }
    switch found[path] {
    case .absent: return .absent
    case .file(let bytes, let isExecutable): return .file(bytes, isExecutable: isExecutable)
    case .link(let text): return .link(text)
    case .folder, .other, .unreachable: return nil
    }
  }

  /// Plans a change of a path; a second change of the same path is merged into the first.
  /// `example` is the file whose permissions a new file gets.
  mutating func change(
    _ path: RelativePath, to content: Content, keys: [LockKey], holdsUserBytes: Bool = false,
    permissionsOf example: RelativePath? = nil
  ) {
    if let index = places[path] {
      plan.operations[index].after = content
      plan.operations[index].keys += keys
      if holdsUserBytes { plan.operations[index].holdsUserBytes = true }
      if let example { plan.operations[index].permissionsOf = example }
    } else {
      let before: Content
      switch found[path] {
      case .file(let bytes, let isExecutable): before = .file(bytes, isExecutable: isExecutable)
      case .link(let text): before = .link(text)
      default: before = .absent
      }
      places[path] = plan.operations.count
      changedBelow.insert(path)
      plan.operations.append(
        Operation(
          path, before: before, after: content, keys: keys, holdsUserBytes: holdsUserBytes, permissionsOf: example))
    }
    after[path] = content
  }

  /// Records a text as a base.
  mutating func keepBase(_ bytes: [UInt8]?, _ digest: Digest) {
    if let bytes, bases[digest] == nil { newBases[digest] = bytes }
  }

  /// Whether git left two texts here, and Cairn wrote both: then no text of the user is lost with either.
  func hasBothSidesFromCairn(_ bytes: [UInt8], digest: ([UInt8]) -> Digest) -> Bool {
    guard request.joinsBranches, let sides = GitConflict.sides(of: bytes) else { return false }
    return [sides.ours, sides.theirs].map(digest).allSatisfy {
      lock.bases.contains($0) || bases.unreferenced[$0] != nil
    }
  }

  /// Whether the user named this path, or a folder above it.
  func isNamed(_ path: RelativePath, in paths: [RelativePath]) -> Bool {
    paths.contains { path.isWithin($0) }
  }

  private mutating func planBases() {
    let needed = plan.newLock.bases
    newBases.merge(bases.recovered) { new, _ in new }
    let missing = newBases.keys.count {
      needed.contains($0) && lock.bases.contains($0) && (bases.storedBytes($0) != nil || !isOutside(CairnFile.base($0)))
    }
    if missing > 0 { plan.steps.append(Step(.restored, CairnFile.base, note: .basesMissing(missing))) }
    for (digest, bytes) in newBases where needed.contains(digest) {
      let path = CairnFile.base(digest)
      if bases.storedBytes(digest) == nil, isOutside(path) { continue }
      let before = bases.storedBytes(digest).map { Content.file($0, isExecutable: false) } ?? .absent
      plan.operations.append(Operation(path, before: before, after: .file(bytes, isExecutable: false)))
    }
    for digest in lock.bases.union(bases.unreferenced.keys).subtracting(needed) {
      guard let bytes = bases.storedBytes(digest) else { continue }
      plan.operations.append(
        Operation(CairnFile.base(digest), before: .file(bytes, isExecutable: false), after: .absent))
    }
  }

  private mutating func planOwnFiles() {
    if let configBytes = wanted.configBytes, !isOutside(CairnFile.config),
      contentAfter(CairnFile.config) != .file(configBytes, isExecutable: false)
    {
      let isNew = found[CairnFile.config] == .absent
      plan.steps.append(Step(isNew ? .created : .updated, CairnFile.config))
      change(
        CairnFile.config, to: .file(configBytes, isExecutable: false), keys: [],
        holdsUserBytes: !isNew && !isConfigPlain)
    }
    guard wanted.configBytes != nil || found[CairnFile.config] != .absent else { return }
    ensure(CairnFile.attributes, CairnFile.attributesText, replacing: [])
    // An empty file was left by a first run that was killed.
    ensure(
      CairnFile.ignore, CairnFile.ignoreText,
      replacing: [CairnFile.ignoreAllOwnText, CairnFile.ignoreEverythingText] + (lock.isEmpty ? [""] : []))
    planSchema()
  }

  /// The schema that the config file names. One that is there is replaced only on request: two versions of Cairn that are used
  /// in one repository would replace it in turns.
  private mutating func planSchema() {
    let path = CairnFile.configSchema
    guard case .file(let config, _)? = contentAfter(CairnFile.config), Config.namesSchema(in: config) else { return }
    let schema = FileSchema.config
    let text = schema.document.text
    guard case .file(let bytes, _) = found[path] else { return ensure(path, text, replacing: []) }
    guard request.renewsSchema, schema.isPrinted(bytes), bytes != Array(text.utf8) else { return }
    plan.steps.append(Step(.updated, path))
    change(path, to: .file(Array(text.utf8), isExecutable: false), keys: [])
  }

  /// Whether the config contains only what Cairn would write itself: then no text of the user is lost with it.
  var isConfigPlain: Bool {
    guard case .file(let bytes, _) = found[CairnFile.config] else { return true }
    return Array(Config.read(bytes).config.text.utf8) == bytes
  }

  /// Writes one of Cairn's own files if it is missing, or equals one of `former`; an edited file belongs to the user.
  mutating func ensure(_ path: RelativePath, _ text: String, replacing former: [String]) {
    switch found[path] {
    case .absent where isOutside(path): return
    case .absent:
      plan.steps.append(Step(.created, path))
    case .file(let bytes, _) where former.contains { Array($0.utf8) == bytes }:
      plan.steps.append(Step(wanted.configBytes == nil ? .updated : .created, path))
    default: return
    }
    change(path, to: .file(Array(text.utf8), isExecutable: false), keys: [])
  }
}

extension Message {
  fileprivate static func basesMissing(_ count: Int) -> Message {
    Message(
      "plan.bases-missing", "{count} bases were missing or changed",
      one: "1 base was missing or changed", ["count": .number(count)])
  }
  fileprivate static func lookAlike(_ path: String, _ other: String) -> Message {
    Message(
      "plan.look-alike",
      "'{other}' exists where '{path}' is to be written, and some file systems take both names for one\nrename it and run again",
      ["path": .text(path), "other": .text(other)])
  }
}
