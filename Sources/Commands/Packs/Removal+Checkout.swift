internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// Files that this checkout does not have. Nothing could remove them later, because the lock no longer names them.
extension Removal {
  /// Throws if a named target is in the repository, but not on disk, so that it cannot be deleted.
  func refuseLeftOut(_ plan: Plan, named keys: Set<LockKey>) throws {
    try refuse(keys.compactMap(\.path), leftOutOf: plan)
  }

  /// The same for all that Cairn wrote, or for its own files alone.
  func refuseLeftOut(_ plan: Plan, _ uninstall: PlanRequest.Uninstall) throws {
    let lock = plan.oldLock
    var paths = CairnFile.all + lock.bases.map(CairnFile.base)
    if uninstall == .deletingDocuments {
      let isWritten = { (state: TargetState, digest: Digest?) in
        digest != nil && state.isPresent
      }
      paths += lock.files.filter { isWritten($0.value.state, $0.value.digest) }.keys
      paths += lock.blocks.filter { isWritten($0.value.state, $0.value.digest) }.keys.map(\.path)
      paths += lock.links.keys
    }
    try refuse(paths, leftOutOf: plan)
  }

  private func refuse(_ paths: [RelativePath], leftOutOf plan: Plan) throws {
    let missing = Set(paths.filter { plan.leftOut.forbidsWriting($0) }).sorted()
    guard let first = missing.first else { return }
    let command = plan.leftOut.command(completing: missing)
    throw Failure("not-checked-out", .notCheckedOut(first, missing.count, command), exit: .needsAttention)
  }
}

extension Message {
  fileprivate static func notCheckedOut(_ path: RelativePath, _ count: Int, _ command: String) -> Message {
    Message(
      "remove.not-checked-out",
      "nothing was removed: {count} of the files to remove are not checked out (first: {path})\nrun `{command}`, then run this command again",
      one: "nothing was removed: {path} is not checked out\nrun `{command}`, then run this command again",
      [
        "count": .number(count), "path": .text(PrintableText.text(path.text)),
        "command": .text(PrintableText.text(command)),
      ])
  }
}
