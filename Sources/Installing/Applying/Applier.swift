internal import Packs
internal import Platform
internal import Reporting
package import Vocabulary

/// Applies a plan, completely or not at all, whatever ends the process (`.github/docs/architecture.md`, "The life of a run").
package struct Applier {
  private let transaction: Transaction
  private let command: String
  private let time: Double
  private let random: () -> UInt64
  /// Told after each of the two steps of an operation: its bytes are staged, its target is written.
  private let stepped: () -> Void
  private var tree: any WritableTree { transaction.tree }

  package init(
    _ transaction: Transaction, command: String, time: Double, random: @escaping () -> UInt64,
    stepped: @escaping () -> Void = {}
  ) {
    self.transaction = transaction
    self.command = command
    self.time = time
    self.random = random
    self.stepped = stepped
  }

  /// Applies the plan; returns the targets that another process changed at the same time, which are skipped.
  ///
  /// Throws if the plan could not be staged, or if a step failed and the steps before it were reverted; then nothing is
  /// changed.
  package func apply(_ plan: Plan) throws -> [RelativePath] {
    try checkOwnFolders()
    let identified = try transaction.identified(random: random)
    return try Applier(identified, command: command, time: time, random: random, stepped: stepped)
      .stageAndComplete(plan)
  }

  private func stageAndComplete(_ plan: Plan) throws -> [RelativePath] {
    let id = try nextID()
    try transaction.registry.begin(id)
    let folder = try transaction.folder(id)
    let journal: Journal
    let steps: [JournalStep]
    do {
      (journal, steps) = try stage(plan, id, in: folder)
    } catch {
      try? abandon(id)
      throw error
    }
    // After this point the transaction counts: it is finished or reverted.
    return try Recovery(transaction, stepped: stepped).complete(journal, steps, composing: plan.newLock)
  }

  /// Writes new bytes, copies of old ones, both locks and the journal, and flushes them to disk, in case the power
  /// fails.
  private func stage(
    _ plan: Plan, _ id: String, in folder: RelativePath
  ) throws -> (journal: Journal, steps: [JournalStep]) {
    let new = try folder.appending(onDisk: Recovery.newFolder)
    let old = try folder.appending(onDisk: "old")
    let aside = try folder.appending(onDisk: "aside")
    for place in [CairnFile.transactions, folder, new, old, aside] { try tree.makeFolder(place, permissions: 0o700) }
    var places = try StagingPlaces(for: plan, id, new: new, in: tree)
    let fingerprints = KnownFingerprints(of: plan.operations)
    var steps: [JournalStep] = []
    for (number, operation) in plan.operations.enumerated() {
      let name = String(number)
      let place = try places.place(of: operation, number)
      let moved = try place.aside ?? aside.appending(onDisk: name)
      let saved = try old.appending(onDisk: name)
      steps.append(
        try JournalStep(
          path: operation.path, before: fingerprints[operation.before], after: fingerprints[operation.after],
          staged: place.staged, saved: saved, aside: moved, keys: operation.keys,
          holdsUserBytes: operation.holdsUserBytes))
    }
    let lockAfter = plan.keepsLock ? plan.oldLockBytes : plan.newLock.bytes(like: plan.oldLockBytes)
    let journal = Journal(
      schema: places.areFolders ? Journal.schemaOfMovedFolders : 1, id: id, command: command, time: time,
      operations: steps.map { Journal.Entry($0) },
      lockBefore: plan.oldLockBytes.map { Digest(ofBytes: $0).text },
      lockAfter: lockAfter.map { Digest(ofBytes: $0).text },
      undoes: plan.undoes, folders: try folderPermissions(plan), owners: try folderOwners(plan))
    // First of all, so that everything that is staged can be found again.
    try write(JournalText(journal).bytes, to: Transaction.draftName, in: folder)
    try stage(plan.operations, as: steps)
    if let bytes = plan.oldLockBytes, !plan.keepsLock { try write(bytes, to: "lock-before.toml", in: folder) }
    if let lockAfter, !plan.keepsLock {
      try write(lockAfter, to: "lock-after.toml", in: folder)
      let permissions = plan.oldLockBytes == nil ? nil : try tree.permissions(of: CairnFile.lock)
      try write(lockAfter, to: Recovery.stagedLockName, in: folder, permissions: permissions)
    }
    try transaction.registry.flush(unlessWith: tree)
    try tree.flush()
    try tree.move(
      try folder.appending(onDisk: Transaction.draftName), to: try folder.appending(onDisk: Transaction.journalName))
    try tree.flushFolder(folder)
    return (journal, steps)
  }

  /// Writes the new bytes of all operations and copies of the old ones; an error of the system is reported for the
  /// target.
  private func stage(_ operations: [Operation], as steps: [JournalStep]) throws {
    // In parts, so that the user sees how it goes on.
    for start in stride(from: 0, to: steps.count, by: Self.stepsInPart) {
      let part = start..<min(start + Self.stepsInPart, steps.count)
      var files: [NewFile] = []
      var targets: [RelativePath: RelativePath] = [:]
      for (operation, step) in zip(operations[part], steps[part]) {
        do throws(TreeError) {
          files += [try oldFile(operation, step), try newFile(operation, step)].compactMap(\.self)
        } catch {
          throw RefusedStep.of(operation.path, error, in: tree)
        }
        targets[step.staged] = operation.path
        targets[step.saved] = operation.path
      }
      do throws(TreeError) {
        try tree.create(files)
      } catch {
        // A folder can be what could not be created.
        let refused = error.path.flatMap { path in
          targets[path] ?? zip(operations[part], steps[part]).first { $1.staged.isWithin(path) }?.0.path
        }
        guard let refused else { throw error }
        throw RefusedStep.of(refused, error, in: tree)
      }
      for (operation, step) in zip(operations[part], steps[part]) { keepOwner(operation, step) }
      for _ in part { stepped() }
    }
  }

  /// Gives a file that replaces or repeats another one, and the copy of what it replaces, the owner and the group of that one,
  /// as far as this process may: as root it may, and as a member of the group. Where it may not, as with `sed -i`, the file
  /// belongs to whoever wrote it.
  private func keepOwner(_ operation: Operation, _ step: JournalStep) {
    var example = operation.permissionsOf
    if case .file = operation.before {
      example = operation.path
      try? tree.setOwner(of: step.saved, as: operation.path)
    }
    guard case .file = operation.after, let example else { return }
    try? tree.setOwner(of: step.staged, as: example)
  }

  /// How many steps are staged before the user is told.
  private static let stepsInPart = 2500

  /// The copy of what an operation replaces or deletes.
  private func oldFile(_ operation: Operation, _ step: JournalStep) throws(TreeError) -> NewFile? {
    switch operation.before {
    case .absent: return nil
    case .link(let text): return NewFile(step.saved, .link(to: text))
    case .file(let bytes, let isExecutable):
      // It gets the permissions of the original, because it may be the only copy to restore from.
      let permissions = Self.permissions(try tree.permissions(of: operation.path), running: isExecutable)
      return NewFile(step.saved, .file(bytes, isExecutable: isExecutable, permissions: permissions))
    }
  }

  /// What an operation writes, under its staged name.
  private func newFile(_ operation: Operation, _ step: JournalStep) throws(TreeError) -> NewFile? {
    switch operation.after {
    case .absent: return nil
    case .link(let text): return NewFile(step.staged, .link(to: text))
    case .file(let bytes, let isExecutable):
      let permissions = try permissions(of: operation, isExecutable: isExecutable)
      return NewFile(step.staged, .file(bytes, isExecutable: isExecutable, permissions: permissions))
    }
  }

  /// A replaced file keeps its permissions, except for the execute bits. A new one gets those of the file that it
  /// replaces or repeats, or those of the umask (nil).
  private func permissions(of operation: Operation, isExecutable: Bool) throws(TreeError) -> UInt16? {
    var example: UInt16?
    if let path = operation.permissionsOf {
      do throws(TreeError) {
        example = try tree.permissions(of: path)
      } catch {
        // The same plan creates it, or it is a link: the user set no permissions for it.
        if case .system = error { throw error }
      }
    }
    guard case .file(_, let was) = operation.before else {
      return example.map { Self.permissions($0, running: isExecutable) }
    }
    let old = try tree.permissions(of: operation.path)
    if let example, was != isExecutable, Self.permissions(example, running: was) == old {
      // The permissions differ only by what Cairn changed, so only that is reverted.
      return Self.permissions(example, running: isExecutable)
    }
    return Self.permissions(old, running: isExecutable)
  }

  /// Permission bits with the given execute bits: for everybody who may read the file, or for nobody.
  private static func permissions(_ bits: UInt16, running isExecutable: Bool) -> UInt16 {
    if (bits & 0o100 != 0) == isExecutable { return bits }
    return isExecutable ? bits | ((bits & 0o444) >> 2) : bits & ~0o111
  }

  /// The permission bits of the folders that may be removed with the files that the plan deletes, and of those it
  /// creates again.
  private func folderPermissions(_ plan: Plan) throws(TreeError) -> [String: UInt16]? {
    try recorded(plan.folderPermissions, plan) { (folder) throws(TreeError) in try tree.permissions(of: folder) & 0o777
    }
  }

  /// The users and groups of the same folders.
  private func folderOwners(_ plan: Plan) throws(TreeError) -> [String: Ownership]? {
    try recorded(plan.folderOwners, plan) { (folder) throws(TreeError) in try tree.ownership(of: folder) }
  }

  /// What is known of folders that are created again, and what `read` finds of those that may be removed; nil if there are none.
  private func recorded<Value>(
    _ known: [RelativePath: Value], _ plan: Plan, _ read: (RelativePath) throws(TreeError) -> Value
  ) throws(TreeError) -> [String: Value]? {
    var result: [String: Value] = [:]
    for (path, value) in known { result[path.text] = value }
    for operation in plan.operations where operation.after == .absent {
      for folder in operation.path.ancestors where folder != .cairn && result[folder.text] == nil {
        do throws(TreeError) {
          if try tree.entry(at: folder) == .folder { result[folder.text] = try read(folder) }
        } catch .linkInPath {
          break
        }
      }
    }
    return result.isEmpty ? nil : result
  }

  /// Throws if the path of the transactions or the bases is not a folder, before the transaction counts.
  private func checkOwnFolders() throws(TreeError) {
    for folder in [CairnFile.transactions, CairnFile.trash, CairnFile.base] {
      switch try tree.entry(at: folder) {
      case nil, .folder?: continue
      case .link?: throw .linkInPath(folder)
      case .file?, .other?: throw .notAFolder(folder)
      }
    }
  }

  private func write(
    _ bytes: [UInt8], to name: String, in folder: RelativePath, permissions: UInt16? = nil
  ) throws {
    try tree.create(try folder.appending(onDisk: name), bytes: bytes, isExecutable: false, permissions: permissions)
  }

  /// Deletes what is left of a transaction that never counted.
  private func abandon(_ id: String) throws {
    try Recovery(transaction).clear(try transaction.folder(id))
    try transaction.registry.forget(id)
  }

  /// A number one higher than that of any transaction of this user here, so that names sort by age, and random digits.
  private func nextID() throws -> String {
    var last = 0
    for folder in [CairnFile.transactions, CairnFile.trash] {
      for name in try tree.names(in: folder) {
        if try transaction.registry.isOurs(name), let number = Int(name.prefix { $0 != "-" }) {
          last = max(last, number)
        }
      }
    }
    let number = String(last + 1)
    let digits = String(random(), radix: 16)
    return String(repeating: "0", count: max(0, 6 - number.count)) + number + "-"
      + String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }
}

extension Lock {
  /// The lock as a file, with the line ends of the one it replaces; nil if the lock is empty.
  func bytes(like old: [UInt8]?) -> [UInt8]? {
    isEmpty ? nil : Text.styled(Array(text.utf8), like: old ?? [])
  }
}
