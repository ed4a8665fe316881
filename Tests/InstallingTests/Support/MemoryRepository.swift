import Packs
import Platform
import Reporting
import TestSupport
import Testing
import Vocabulary

@testable import Installing

/// The content that a test puts at a path; not the type `Content` of plans.
typealias DiskContent = TestSupport.Content

extension RelativePath: ExpressibleByStringLiteral {
  /// Makes a path from a literal in a test.
  public init(stringLiteral text: StaticString) { self.init(constant: text) }
}

/// A repository in memory where Cairn is installed: plans are made from it and applied to it.
struct MemoryRepository {
  /// The tree that the plan reads; adds devices, which a tree in memory does not have.
  struct Disk: Tree {
    var tree: MemoryTree
    var devices: Set<RelativePath> = []

    func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
      devices.contains(path) ? .other : try tree.entry(at: path)
    }
    func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] { try tree.read(path, limit: limit) }
    func names(in folder: RelativePath?) throws(TreeError) -> [String] { try tree.names(in: folder) }
  }

  var disk: Disk
  var lock = Lock()
  var config = Config()
  /// The journals of the applied plans, newest first.
  var journals: [Journal] = []

  /// Creates Cairn's own files, so that plans do not mention them.
  init(_ contents: [RelativePath: DiskContent] = [:]) throws {
    disk = Disk(tree: try MemoryTree())
    self[CairnFile.config] = "schema = 1\n"
    self[CairnFile.attributes] = .text(CairnFile.attributesText)
    self[CairnFile.ignore] = .text(CairnFile.ignoreText)
    for (path, content) in contents { self[path] = content }
  }

  subscript(path: RelativePath) -> DiskContent? {
    get { disk.tree[path] }
    set { disk.tree[path] = newValue }
  }

  /// The text of a file; nil if there is no file.
  func text(_ path: RelativePath) -> String? {
    guard case .file(let bytes, _) = self[path] else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every file and link outside of Cairn's own folder.
  var files: [RelativePath: DiskContent] {
    get throws {
      var files: [RelativePath: DiskContent] = [:]
      for (path, _) in try disk.tree.files(below: nil) where !path.isWithin(.cairn) { files[path] = self[path] }
      return files
    }
  }

  /// The names of the bases.
  var bases: Set<RelativePath> {
    get throws { Set(try disk.tree.files(below: CairnFile.base).map(\.path)) }
  }

  // MARK: Recorded state

  /// Writes a text into `.cairn/base/`.
  @discardableResult
  mutating func keep(_ text: String) -> Digest {
    let digest = Digest(of: Array(text.utf8))
    self[CairnFile.base(digest)] = .text(text)
    return digest
  }

  /// Records in the lock that Cairn wrote `base` at a path.
  mutating func remember(
    _ path: RelativePath, _ base: String, _ state: TargetState = .managed, isAdopted: Bool = false,
    isExecutable: Bool = false, theirs: String? = nil
  ) {
    lock.files[path] = LockedFile(
      pack: Wanted.packID, document: "document", policy: .file, locale: nil, revision: 1, isExecutable: isExecutable,
      digest: keep(base), state: state, isAdopted: isAdopted, theirs: theirs.map { keep($0) },
      theirsRevision: theirs == nil ? nil : 2)
    writeLock()
  }

  /// Records in the lock that a path is the user's own file.
  mutating func rememberForeign(_ path: RelativePath) {
    lock.files[path] = LockedFile(
      pack: Wanted.packID, document: "document", policy: .file, locale: nil, revision: nil, digest: nil,
      state: .foreign)
    writeLock()
  }

  mutating func writeLock() {
    if lock.packs.isEmpty { lock.packs = Wanted(isComplete: true).withPack.packs }
    self[CairnFile.lock] = .text(lock.text)
  }

  // MARK: Planning and applying

  func plan(_ wanted: Wanted, _ request: PlanRequest = PlanRequest()) throws -> Plan {
    let documents = try wanted.docs.map { docs in
      try disk.tree.files(below: docs.folder).map(\.path).filter(docs.lists)
    }
    let found = try FoundReader.read(
      disk, wanted: wanted, lock: lock, config: config, documents: documents ?? [])
    var plan = try Planner.plan(
      wanted: wanted, found: found, lock: lock, bases: try Bases.read(disk, for: lock), request: request)
    if case .file(let bytes, _) = self[CairnFile.lock] { plan.oldLockBytes = bytes }
    return plan
  }

  /// The plan of `cairn sync`.
  func sync(_ request: PlanRequest = PlanRequest()) throws -> Plan {
    try plan(Wanted(installed: lock, bases: try Bases.read(disk, for: lock), config: config), request)
  }

  /// Applies a plan in its order; each operation must find the content that the plan saw.
  mutating func apply(_ plan: Plan) throws {
    let id = "00000\(journals.count + 1)-test"
    let trash = try RelativePath(onDisk: ".cairn/trash/\(id)")
    self[trash.appending("lock-before.toml")] = self[CairnFile.lock]
    var entries: [Journal.Entry] = []
    for (number, operation) in plan.operations.enumerated() {
      let name = try RelativePath(onDisk: String(number))
      let before = try content(operation.path)
      #expect(before == operation.before, "\(operation.path) is not as the plan saw it")
      self[trash.appending("old").appending(name)] = self[operation.path]
      try put(operation.after, at: operation.path)
      entries.append(
        Journal.Entry(
          path: operation.path.text, before: operation.before.fingerprint, after: operation.after.fingerprint,
          staged: ".cairn/txn/\(id)/new/\(number)", saved: ".cairn/txn/\(id)/old/\(number)",
          aside: ".cairn/txn/\(id)/aside/\(number)", keys: operation.keys.map(\.text),
          holdsUserBytes: operation.holdsUserBytes))
    }
    lock = plan.newLock
    self[CairnFile.lock] = lock.isEmpty ? nil : .text(lock.text)
    self[trash.appending("lock-after.toml")] = self[CairnFile.lock]
    journals.insert(
      Journal(id: id, command: "test", time: 0, operations: entries, undoes: plan.undoes), at: 0)
    let (read, faults) = Lock.read(Array(lock.text.utf8), allowing: config.targetRules)
    #expect(faults == [])
    #expect(read == lock)
  }

  /// Makes a plan and applies it.
  @discardableResult
  mutating func install(_ wanted: Wanted, _ request: PlanRequest = PlanRequest()) throws -> Plan {
    config.agents = wanted.agents.map(\.name)
    config.links = wanted.links
    let plan = try plan(wanted, request)
    try apply(plan)
    return plan
  }

  /// The plan that reverts the last applied one.
  func undo() throws -> Plan {
    let journal = try #require(Undo.candidates(among: journals).first)
    var bytes: [UInt8]?
    if case .file(let text, _) = self[CairnFile.lock] { bytes = text }
    return try Undo.plan(journal, tree: disk, lock: lock, lockBytes: bytes)
  }

  private func content(_ path: RelativePath) throws -> Installing.Content? {
    switch try disk.entry(at: path) {
    case nil: return .absent
    case .file(let isExecutable, _)?: return .file(try disk.read(path), isExecutable: isExecutable)
    case .link(let text)?: return .link(text)
    case .folder?, .other?: return nil
    }
  }

  private mutating func put(_ content: Installing.Content, at path: RelativePath) throws {
    for folder in path.ancestors {
      let entry = try disk.entry(at: folder)
      #expect(entry == nil || entry == .folder, "\(path) lies behind \(folder)")
    }
    switch content {
    case .absent:
      self[path] = nil
      for folder in path.ancestors.reversed() where try disk.names(in: folder).isEmpty { self[folder] = nil }
    case .file(let bytes, let isExecutable): self[path] = .file(bytes, isExecutable: isExecutable)
    case .link(let text): self[path] = .link(to: text)
    }
  }
}

extension Plan {
  /// The action for a path; nil if the plan does not mention it.
  func action(_ path: RelativePath, block: String? = nil) -> Action? {
    steps.first { $0.path == path && $0.block == block }?.action
  }

  /// The key of the note about a path.
  func note(_ path: RelativePath, block: String? = nil) -> String? {
    steps.first { $0.path == path && $0.block == block }?.note?.key
  }

  /// Every row as `action path [block]`.
  var rows: [String] {
    steps.map { "\($0.action.rawValue) \($0.path)" + ($0.block.map { " [\($0)]" } ?? "") }
  }

  /// The paths outside of Cairn's folder that the plan changes.
  var changed: [RelativePath] { operations.map(\.path).filter { !$0.isWithin(.cairn) } }
}
