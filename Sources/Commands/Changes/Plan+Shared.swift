internal import Installing
internal import Packs
internal import Vocabulary

extension Step {
  /// Whether a row without a change has a note about what to do.
  var isKeptWithNote: Bool { action == .kept && note != nil }
}

extension Plan {
  /// A plan for showing: only some rows of another.
  init(rowsOf plan: Plan, where isShown: (Step) -> Bool) {
    self = plan
    steps = plan.steps.filter(isShown)
  }

  /// Whether two plans are the same, apart from the file that hides a new folder.
  func isEquivalent(to other: Plan) -> Bool {
    func essence(_ plan: Plan) -> [Operation] { plan.operations.filter { $0.path != CairnFile.ignore } }
    return steps == other.steps && essence(self) == essence(other) && newLock == other.newLock
      && oldLockBytes == other.oldLockBytes
  }

  /// How many documents of packs are deleted.
  var removedDocuments: Int { steps.count { $0.action == .removed && $0.document != nil } }

  /// Whether anything shared would change, not only local files of this machine.
  var hasSharedChanges: Bool { !excludingLocal.isEmpty }

  /// The plan without the rows and changes that are local to this machine.
  var excludingLocal: Plan {
    let local = Set(steps.filter(\.isLocal).map(\.path))
    var plan = self
    plan.steps.removeAll { $0.isLocal }
    plan.operations.removeAll { $0.path.isWithin(anyOf: local) || $0.path.isWithin(CairnFile.conflicts) }
    return plan
  }

  /// The folders and files with shared changes; the topmost folders that only Cairn uses.
  var pathsToCommit: [RelativePath] {
    var paths: Set<RelativePath> = []
    let local = Set(steps.filter(\.isLocal).map(\.path)).union(hidden)
    for operation in operations
    where !operation.path.isWithin(anyOf: local) && !operation.path.isWithin(CairnFile.conflicts) {
      let top = operation.path.ancestors.first ?? operation.path
      if [".cairn", ".agents"].contains(top.text) {
        paths.insert(top)
      } else if let folder = AgentTargets.all.first(where: { operation.path.isWithin($0.skills) })?.skills {
        paths.insert(folder)
      } else {
        paths.insert(operation.path)
      }
    }
    if changesLock, !hidden.contains(CairnFile.lock) { paths.insert(.cairn) }
    return paths.sorted()
  }
}
