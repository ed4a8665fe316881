package import Packs
package import Platform
internal import Reporting
internal import Vocabulary

/// A plan that reverts a transaction for the targets that were not changed since.
package enum Undo {
  /// The transactions that are not an undo and were not undone, the newest first.
  package static func candidates(among journals: [Journal]) -> [Journal] {
    let undone = Set(journals.compactMap(\.undoes))
    return journals.filter { $0.undoes == nil && !undone.contains($0.id) }
  }

  /// The plan that reverts a transaction; `lock` is the current lock. A target that was changed since is kept, with a
  /// row that needs attention.
  package static func plan(
    _ journal: Journal, tree: any Tree, lock: Lock, lockBytes: [UInt8]?
  ) throws -> Plan {
    let folder = try CairnFile.trash.appending(onDisk: journal.id)
    // This user's Cairn wrote it: its targets were allowed then.
    return try plan(journal, in: folder, tree: tree, lock: lock, lockBytes: lockBytes, rules: .unchecked)
  }

  /// The same for a transaction with another folder. The targets in its locks must follow `rules`.
  static func plan(
    _ journal: Journal, in folder: RelativePath, tree: any Tree, lock: Lock, lockBytes: [UInt8]?, rules: TargetRules
  ) throws -> Plan {
    let before = try read(folder, "lock-before.toml", from: tree, rules)
    let after = try read(folder, "lock-after.toml", from: tree, rules)
    var plan = Plan()
    plan.oldLock = lock
    plan.oldLockBytes = lockBytes
    plan.newLock = lock
    plan.undoes = journal.id
    for (text, bits) in journal.folders ?? [:] { plan.folderPermissions[try RelativePath(onDisk: text)] = bits & 0o777 }
    if rules == .unchecked {
      // The record of somebody else is not to give folders away.
      for (text, owner) in journal.owners ?? [:] { plan.folderOwners[try RelativePath(onDisk: text)] = owner }
    }
    // The lock may not know an interrupted transaction yet.
    var kept: Set<LockKey> = rules == .unchecked ? [] : Set(lock.differences(from: after))
    let steps = try journal.operations.map { try JournalStep($0) }
    let made = Set(steps.filter { $0.before == .absent }.map(\.path))
    for step in steps where !step.path.isWithin(CairnFile.base) {
      let now = try content(of: step.path, in: tree, created: made)
      if step.path == CairnFile.ignore, step.after == .absent, case .file(let bytes, _)? = now,
        CairnFile.hidesAll(bytes),
        let now, let saved = try saved(step, folder, in: tree)
      {
        // The transaction removed Cairn, and the run that undoes it hides Cairn's folder for now.
        plan.operations.append(Operation(step.path, before: now, after: saved, keys: step.keys))
      } else if now?.fingerprint.sameBytes(as: step.after) == true, let now {
        guard let saved = try saved(step, folder, in: tree) else {
          throw Failure("undo-incomplete", .incomplete(step.path), path: step.path.text)
        }
        plan.operations.append(
          Operation(
            step.path, before: now, after: saved, keys: step.keys, holdsUserBytes: step.holdsUserBytes,
            permissionsOf: try example(of: step, folder, in: tree)))
        if !step.path.isWithin(.cairn) || step.path == CairnFile.config {
          plan.steps.append(Step(saved == .absent ? .removed : .restored, step.path))
        }
      } else if now?.fingerprint.sameBytes(as: step.before) != true, !hidesNothingElse(now, step) {
        kept.formUnion(step.keys)
        // What the user merged there is a text of its own, and nothing that the undone run wrote depends on it.
        let isOfConflict = step.path.isWithin(CairnFile.conflicts)
        plan.steps.append(
          isOfConflict
            ? Step(.kept, step.path, note: .mergedByHand) : Step(.conflict, step.path, note: .changedSince))
      }
    }
    for key in after.differences(from: before) where !kept.contains(key) {
      plan.newLock.copyEntry(key, from: before)
    }
    if !plan.newLock.isEmpty || plan.steps.contains(where: { $0.path == CairnFile.config && $0.action == .conflict }) {
      // Some of Cairn's files remain, so git must still see them.
      plan.operations.removeAll { operation in
        let text = [CairnFile.ignore: CairnFile.ignoreText, CairnFile.attributes: CairnFile.attributesText][
          operation.path]
        return text.map { operation.after != .file(Array($0.utf8), isExecutable: false) } ?? false
      }
    }
    try planBases(&plan, journal, folder, tree)
    plan.steps.sort { $0.path < $1.path }
    plan.sortOperations()
    return plan
  }

  /// Whether the only difference is that Cairn's folder is hidden until there is something to commit.
  private static func hidesNothingElse(_ now: Content?, _ step: JournalStep) -> Bool {
    let equals = [.absent] + CairnFile.hiding.map { Content.file($0, isExecutable: false) }
    return step.path == CairnFile.ignore && equals.contains { $0 == now }
      && equals.contains { $0.fingerprint.sameBytes(as: step.before) }
  }

  /// Bases follow the lock: those it needs again are restored, those it no longer needs are deleted.
  private static func planBases(_ plan: inout Plan, _ journal: Journal, _ folder: RelativePath, _ tree: any Tree) throws
  {
    let needed = plan.newLock.bases
    for entry in journal.operations {
      let step = try JournalStep(entry)
      guard step.path.isWithin(CairnFile.base), let digest = Digest("sha256:" + step.path.name) else { continue }
      let now = try content(of: step.path, in: tree) ?? .absent
      if needed.contains(digest), now == .absent, let saved = try saved(step, folder, in: tree) {
        plan.operations.append(Operation(step.path, before: .absent, after: saved))
      } else if !needed.contains(digest), now != .absent {
        plan.operations.append(Operation(step.path, before: now, after: .absent))
      }
    }
  }

  private static func saved(_ step: JournalStep, _ folder: RelativePath, in tree: any Tree) throws -> Content? {
    guard step.before != .absent else { return .absent }
    guard let place = place(of: step.saved, folder), let content = try content(of: place, in: tree),
      content.fingerprint.sameBytes(as: step.before)
    else { return nil }
    if case .file(let bytes, _) = content, case .file(_, let isExecutable) = step.before {
      return .file(bytes, isExecutable: isExecutable)
    }
    return content
  }

  /// The file with the former permissions of the target: the file itself if it was moved, else its copy.
  private static func example(
    of step: JournalStep, _ folder: RelativePath, in tree: any Tree
  ) throws -> RelativePath? {
    guard case .file = step.before else { return nil }
    return try [step.aside, step.staged, step.saved].compactMap { place(of: $0, folder) }.first {
      try FileStep.fingerprint(of: $0, in: tree).sameBytes(as: step.before)
    }
  }

  /// The path of a transaction's file, for the folder that the transaction is in now; nil for a file that was never in
  /// it.
  private static func place(of path: RelativePath, _ folder: RelativePath) -> RelativePath? {
    guard let began = try? CairnFile.transactions.appending(onDisk: folder.name) else { return nil }
    return path.relative(to: began).map { folder.appending($0) }
  }

  private static func content(of path: RelativePath, in tree: any Tree) throws -> Content? {
    switch try tree.entry(at: path) {
    case nil: .absent
    case .file(let isExecutable, _)?: .file(try tree.read(path), isExecutable: isExecutable)
    case .link(let text)?: .link(text)
    case .folder?, .other?: nil
    }
  }

  /// The content if a link and a folder replaced each other: what the transaction created is deleted first.
  private static func content(
    of path: RelativePath, in tree: any Tree, created made: Set<RelativePath>
  ) throws -> Content? {
    do {
      if try tree.entry(at: path) == .folder, try tree.files(below: path).allSatisfy({ made.contains($0.path) }) {
        return .absent
      }
      return try content(of: path, in: tree)
    } catch TreeError.linkInPath(let link) {
      return made.contains(link) ? .absent : nil
    }
  }

  private static func read(
    _ folder: RelativePath, _ name: String, from tree: any Tree, _ rules: TargetRules
  ) throws -> Lock {
    let path = try folder.appending(onDisk: name)
    guard try tree.entry(at: path) != nil else { return Lock() }
    let (lock, faults) = Lock.read(try tree.read(path), allowing: rules)
    guard rules == .unchecked || !faults.contains(where: { $0.severity == .error }) else {
      throw Failure("undo-refused", .foreignLock, path: path.text)
    }
    return lock
  }
}

extension Message {
  fileprivate static let foreignLock = Message(
    "undo.lock-not-written-here",
    "the record of this run names files that Cairn does not write here, so nothing was changed\ncopy the files that you need yourself"
  )
  fileprivate static let changedSince = Message("undo.changed-since", "changed after that run\nnot reverted")
  fileprivate static let mergedByHand = Message(
    "undo.merged-by-hand", "you edited this file of a conflict that no longer exists\ndelete it if you do not need it")
  fileprivate static func incomplete(_ path: RelativePath) -> Message {
    Message(
      "undo.incomplete", "cannot undo: the copy of '{path}' is missing from `.cairn/trash`; nothing was changed",
      ["path": .text(path.text)])
  }
}
