internal import Installing
internal import Packs
internal import Platform
internal import Vocabulary

/// The rows of a status, from a sync's plan and the lock.
struct StatusRows {
  let rows: [StatusRow]

  init(plan: Plan, repository: Repository, upstream: [Key: Text]) {
    var rows: [StatusRow] = []
    let steps = Dictionary(plan.steps.filter { !$0.isLocal }.map { (Key($0.path, $0.block), $0) }) { first, _ in first }
    let unmarked = plan.unmarked.union(plan.markedExecutable)
    // The pack has files for a skill's folder that is the user's own; those are nowhere.
    let absent = plan.newLock.files.filter { path, file in
      file.state == .foreign && (try? repository.tree.entry(at: path)) == .some(nil)
    }
    // One row is enough for everything that a file keeps away.
    let barriers = Set(plan.steps.filter { $0.action == .obstructed }.map(\.path))
    for (path, file) in plan.newLock.files
    where absent[path] == nil && !path.ancestors.contains(where: barriers.contains) {
      let ofBlock = path == AgentTargets.index ? steps[Key(path, RenderedBlock.id)] : nil
      let step = ofBlock?.action == .damaged ? ofBlock : steps[Key(path, nil)] ?? ofBlock
      var here = Self.here(step, wasDeleted: repository.lock.files[path]?.state == .deleted, state: file.state)
      if unmarked.contains(path), here == .current || here == .stale { here = .notExecutable }
      if file.digest != nil, here == .current { here = Self.leftOut(path, plan) ?? here }
      // The plan does not mind where the user's own file is.
      if file.policy == .once, here == .current, (try? repository.tree.entry(at: path)) == .some(nil) {
        here = .deleted
      }
      rows.append(
        StatusRow(
          path: path, block: nil, here: here,
          upstream: Self.upstream(upstream[Key(path, nil)], file.theirs ?? file.digest)))
    }
    for (key, block) in plan.newLock.blocks {
      var here = Self.here(
        steps[Key(key.path, key.id)], wasDeleted: repository.lock.blocks[key]?.state == .deleted, state: block.state)
      if block.digest != nil, here == .current { here = Self.leftOut(key.path, plan) ?? here }
      let new = upstream[Key(key.path, key.id)]
      rows.append(
        StatusRow(path: key.path, block: key.id, here: here, upstream: Self.upstream(new, block.theirs ?? block.digest))
      )
    }
    var known = Set(rows.map { Key($0.path, $0.block) })
    for step in plan.steps where !step.isLocal {
      // The row of the index file already covers its block.
      let key = step.path == AgentTargets.index ? Key(step.path, nil) : Key(step.path, step.block)
      guard absent[key.path] == nil, known.insert(key).inserted else { continue }
      let here = Self.here(step, wasDeleted: false, state: .managed)
      rows.append(StatusRow(path: step.path, block: step.block, here: here, upstream: .same))
    }
    let paths = Set(rows.map(\.path))
    for path in plan.newLock.links.keys where !paths.contains(path) {
      rows.append(StatusRow(path: path, block: nil, here: Self.leftOut(path, plan) ?? .current, upstream: .same))
    }
    // A text that is as the pack has it again changes nothing but the lock, and has no row of its own.
    if plan.excludingLocal.changesLock, !rows.contains(where: { $0.here.needsWork }) {
      rows.append(StatusRow(path: CairnFile.lock, block: nil, here: .stale, upstream: .same))
    }
    self.rows = rows.sorted { ($0.path, $0.block ?? "") < ($1.path, $1.block ?? "") }
  }

  /// New if the pack's text differs from the one that was written, unless the pack is older.
  private static func upstream(_ new: Text?, _ written: Digest?) -> StatusRow.Upstream {
    guard let new, let written, new.digest != written else { return .same }
    return new.isOlder ? .older : .new
  }

  /// What an available pack would write.
  struct Text {
    let digest: Digest
    /// Whether the pack is older than the installed one.
    let isOlder: Bool
  }

  /// A target, or a block in it.
  struct Key: Hashable {
    let path: RelativePath
    let block: String?

    init(_ path: RelativePath, _ block: String?) {
      self.path = path
      self.block = block
    }
  }

  /// The state of a target that the checkout leaves out; nil for any other.
  private static func leftOut(_ path: RelativePath, _ plan: Plan) -> StatusRow.LocalState? {
    plan.leftOut.reason(for: path).map { $0.forbidsWriting ? .notHere : .missing }
  }

  private static func here(_ step: Step?, wasDeleted: Bool, state: TargetState) -> StatusRow.LocalState {
    switch step?.action {
    case .damaged: return .damaged
    case .conflict: return .conflict
    case .obstructed: return .obstructed
    case .deleted: return wasDeleted ? .deleted : .missing
    case .created, .updated, .removed, .restored, .recorded, .adopted, .merged, .moved, .resolved: return .stale
    case .foreign: return .yours
    case .orphaned: return .orphaned
    case .kept: return .edited
    case nil: break
    }
    switch state {
    case .managed: return .current
    case .kept: return .current
    case .deleted: return .deleted
    case .foreign: return .yours
    case .orphaned: return .orphaned
    case .conflict: return .conflict
    }
  }
}
