internal import Doctor
internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// The differences that the doctor finds in the plan of a sync.
struct DriftDetection {
  let all: [Drift]

  /// `ignored` are the targets that git ignores; `edit` returns how an edited target differs from what Cairn wrote.
  init(
    plan: Plan, lock: Lock, config: Config, ignored: Set<RelativePath> = [],
    edit: (RelativePath, _ block: String?) -> UserEdit? = { _, _ in nil }
  ) {
    let marked = Set(plan.markedExecutable)
    let changed = Set(plan.operations.map(\.path))
    let reported = plan.steps.compactMap { step -> Drift? in
      if step.isLocal { return nil }
      switch step.action {
      case .deleted:
        let state =
          step.block.map { lock.blocks[BlockKey(path: step.path, id: $0)]?.state } ?? lock.files[step.path]?.state
        return state == .deleted
          ? nil
          : Drift(
            .missing, step.path, explanation: ignored.contains(step.path) ? nil : step.note,
            isIgnored: ignored.contains(step.path))
      case .conflict:
        let note = step.isOpenConflict ? step.note.map { .openConflict($0, step.path) } : step.note
        return Drift(.conflict, step.path, explanation: note)
      // The lock has these and those of earlier runs.
      case .orphaned: return nil
      case .foreign:
        if lock.links.keys.contains(where: { $0.isWithin(step.path) }) {
          return Drift(.link, step.path, explanation: step.note)
        }
        let digest =
          step.block.map { lock.blocks[BlockKey(path: step.path, id: $0)]?.digest } ?? lock.files[step.path]?.digest
        return digest == nil ? nil : Drift(.notRegular, step.path, explanation: step.note)
      case .obstructed: return Drift(.notRegular, step.path, explanation: step.note)
      case .created, .updated, .removed, .restored, .recorded, .adopted, .merged, .moved, .resolved:
        // Missing bases are reported with those that cannot be restored.
        if step.path == CairnFile.base { return nil }
        if [.recorded, .adopted].contains(step.action), !changed.contains(step.path), lock.knows(step) { return nil }
        let explanation = marked.contains(step.path) ? step.note : nil
        return Drift(Self.kind(of: step, lock, config), step.path, explanation: explanation)
      case .kept:
        let edit = edit(step.path, step.block)
        // A step with a note asks for something; a block whose edit was accepted has none.
        let kind: Drift.Kind = step.block == nil ? .editedDocument : step.note == nil ? .acceptedBlock : .editedBlock
        return Drift(kind, step.path, at: edit?.span, diff: edit?.diff)
      case .damaged: return nil
      }
    }
    let missing = plan.leftOut.ignored.union(plan.leftOut.unknown).subtracting(lock.links.keys)
    let left = missing.sorted().map { path in
      Drift(.missing, path, isIgnored: plan.leftOut.ignored.contains(path))
    }
    let unmarked = plan.unmarked.subtracting(marked).sorted().map { path in
      Drift(.rendered, path, explanation: .markExecutable([path], from: nil), severity: .warning, isRendered: false)
    }
    var found = reported + left + unmarked
    // A target that is as the pack has it again, or a link that is local now, changes nothing but the lock.
    let edits: Set<Drift.Kind> = [.editedDocument, .editedBlock, .acceptedBlock]
    if found.allSatisfy({ edits.contains($0.kind) }), plan.excludingLocal.changesLock, !plan.oldLockHadFaults {
      found.append(Drift(.rendered, CairnFile.lock, severity: .warning))
    }
    all = found + Self.orphans(in: plan)
  }

  /// What is left over of documents and blocks that are no longer part of the installation.
  private static func orphans(in plan: Plan) -> [Drift] {
    let files = plan.newLock.files.filter { $0.value.state == .orphaned }.keys.sorted().map { Drift(.orphan, $0) }
    let blocks = plan.newLock.blocks.filter { $0.value.state == .orphaned }.keys.sorted().map { key in
      Drift(.orphan, key.path, explanation: .orphanedBlock(key.id))
    }
    return (files + blocks).filter { plan.leftOut.reason(for: $0.path) == nil }
  }

  /// The kind of drift that a change by `cairn sync` corrects.
  private static func kind(of step: Step, _ lock: Lock, _ config: Config) -> Drift.Kind {
    if step.block == DocsConfig.block { return .documents }
    guard lock.isLink(step.path) else { return step.path == AgentTargets.index ? .index : .rendered }
    let agents = config.knownAgents.filter { step.path.isWithin($0.skills) }
    let isChosen = agents.contains { config.agents.contains($0.name) }
    let isServed = lock.links.keys.contains { link in agents.contains { link.isWithin($0.skills) } }
    return isChosen == isServed ? .link : .choice
  }
}

extension Lock {
  /// Whether it has an entry for what a step is about.
  fileprivate func knows(_ step: Step) -> Bool {
    step.block.map { blocks[BlockKey(path: step.path, id: $0)] != nil } ?? (files[step.path] != nil)
  }

  /// Whether a path is that of an agent's link: recorded as one, or in an agent's own skills folder.
  fileprivate func isLink(_ path: RelativePath) -> Bool {
    links[path] != nil
      || AgentTargets.all.contains { $0.skills != AgentTargets.sharedSkills && path.isWithin($0.skills) }
  }
}

extension Message {
  fileprivate static func orphanedBlock(_ id: String) -> Message {
    Message(
      "lock.orphan.block",
      "the block '{id}' is no longer part of the installation, and it stays because you edited it\ndelete the block if you do not need it",
      ["id": .text(PrintableText.text(id))])
  }
  /// A conflict that the user can resolve.
  fileprivate static func openConflict(_ fact: Message, _ path: RelativePath) -> Message {
    Message(
      "lock.conflict-open.noted",
      "{reason}\ncompare with `cairn diff {path}`, then resolve with `cairn resolve {path}` (--mine, --pack or --merged)",
      ["reason": .message(fact), "path": .text(ShellWord.text(path.text))])
  }

  /// What such a message says, without what to do; nil for any other message.
  var factOfConflict: Message? {
    guard key == "lock.conflict-open.noted", case .message(let fact)? = arguments["reason"] else { return nil }
    return fact
  }
}
