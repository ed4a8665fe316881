package import Packs
package import Platform
internal import Reporting
internal import Vocabulary

/// A plan made from the last transaction: what it did goes back where nobody changed it since.
package enum Undo {
  /// The newest transaction that took nothing back itself and was not taken back; nil where there is none.
  package static func candidate(among journals: [Journal]) -> Journal? {
    let undone = Set(journals.compactMap(\.undoes))
    return journals.first { $0.undoes == nil && !undone.contains($0.id) }
  }

  /// The way back from a transaction, given the lock as it is now. A target that another hand changed since stays, and
  /// is a row that needs attention.
  package static func plan(
    _ journal: Journal, tree: any Tree, lock: Lock, lockBytes: [UInt8]?
  ) throws -> Plan {
    let folder = try OwnFile.trash.appending(onDisk: journal.id)
    let before = try read(folder, "lock-before.toml", from: tree)
    let after = try read(folder, "lock-after.toml", from: tree)
    var plan = Plan()
    plan.oldLock = lock
    plan.oldLockBytes = lockBytes
    plan.newLock = lock
    plan.undoes = journal.id
    var kept: Set<LockKey> = []
    let steps = try journal.operations.map { try JournalStep($0) }
    let made = Set(steps.filter { $0.before == .absent }.map(\.path))
    for step in steps where !step.path.isWithin(OwnFile.base) {
      let now = try content(of: step.path, in: tree, besides: made)
      if step.path == OwnFile.ignore, step.after == .absent, case .file(let bytes, _)? = now, OwnFile.hidesAll(bytes),
        let now, let saved = try saved(step, folder, in: tree)
      {
        // Where Cairn left, whoever takes that back hides its folder meanwhile.
        plan.operations.append(Operation(step.path, before: now, after: saved, keys: step.keys))
      } else if now?.mark.sameBytes(as: step.after) == true, let now {
        guard let saved = try saved(step, folder, in: tree) else {
          throw Failure("undo-incomplete", .incomplete(step.path), path: step.path.text)
        }
        plan.operations.append(
          Operation(step.path, before: now, after: saved, keys: step.keys, holdsUserBytes: step.holdsUserBytes))
        if !step.path.isWithin(.cairn) || step.path == OwnFile.config {
          plan.steps.append(Step(saved == .absent ? .removed : .restored, step.path))
        }
      } else if now?.mark.sameBytes(as: step.before) != true {
        kept.formUnion(step.keys)
        plan.steps.append(Step(.conflict, step.path, note: .changedSince))
      }
    }
    for key in after.differences(from: before) where !kept.contains(key) {
      plan.newLock.take(key, from: before)
    }
    if !plan.newLock.isEmpty || plan.steps.contains(where: { $0.path == OwnFile.config && $0.action == .conflict }) {
      // Something stays, and git shall go on seeing it.
      plan.operations.removeAll { operation in
        let text = [OwnFile.ignore: OwnFile.ignoreText, OwnFile.attributes: OwnFile.attributesText][operation.path]
        return text.map { operation.after != .file(Array($0.utf8), isExecutable: false) } ?? false
      }
    }
    try planBases(&plan, journal, folder, tree)
    plan.steps.sort { $0.path < $1.path }
    plan.putInOrder()
    return plan
  }

  /// Bases follow the lock: those it needs again come back, those it needs no more go.
  private static func planBases(_ plan: inout Plan, _ journal: Journal, _ folder: RelativePath, _ tree: any Tree) throws
  {
    let needed = plan.newLock.bases
    for entry in journal.operations {
      let step = try JournalStep(entry)
      guard step.path.isWithin(OwnFile.base), let digest = Digest("sha256:" + step.path.name) else { continue }
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
    guard let place = step.saved.relative(to: OwnFile.transactions),
      let content = try content(of: OwnFile.trash.appending(place), in: tree), content.mark.sameBytes(as: step.before)
    else { return nil }
    if case .file(let bytes, _) = content, case .file(_, let isExecutable) = step.before {
      return .file(bytes, isExecutable: isExecutable)
    }
    return content
  }

  private static func content(of path: RelativePath, in tree: any Tree) throws -> Content? {
    switch try tree.entry(at: path) {
    case nil: .absent
    case .file(let isExecutable, _)?: .file(try tree.read(path), isExecutable: isExecutable)
    case .link(let text)?: .link(text)
    case .folder?, .other?: nil
    }
  }

  /// The same, where a link and a folder took each other's place: what the transaction made goes before.
  private static func content(
    of path: RelativePath, in tree: any Tree, besides made: Set<RelativePath>
  ) throws -> Content? {
    do {
      if try tree.entry(at: path) == .folder, try tree.files(below: path).allSatisfy({ made.contains($0.path) }) {
        return .absent
      }
      return try content(of: path, in: tree)
    } catch TreeError.linkOnTheWay(let link) {
      return made.contains(link) ? .absent : nil
    }
  }

  private static func read(_ folder: RelativePath, _ name: String, from tree: any Tree) throws -> Lock {
    let path = try folder.appending(onDisk: name)
    guard try tree.entry(at: path) != nil else { return Lock() }
    return Lock.read(try tree.read(path), allowing: .unchecked).lock
  }
}

extension Message {
  fileprivate static let changedSince = Message("undo.changed-since", "changed since; stays as it is")
  fileprivate static func incomplete(_ path: RelativePath) -> Message {
    Message(
      "undo.incomplete", "the copy of '{path}' is missing from .cairn/trash; nothing was taken back",
      ["path": .text(path.text)])
  }
}
