internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The one road for every change: a plan is shown, agreed to, applied and reported.
struct Road {
  let session: Session
  let root: RootSearch.Root

  /// How far a run goes, and what it shows on the way.
  struct Manner {
    /// Stop after the preview: exit as the plan would.
    var isDryRun = false
    /// Stop after the preview: exit 1 where anything would change.
    var isCheck = false
    /// Exit 1 where git's index lacks an execute bit, which only the user can add.
    var holdsIndex = false
    var showsDiff = false
    var asksNothing = false
    /// Lines that stand before the rows.
    var head: [Message] = []
    /// Exit 1 with nothing written where a row leaves something to the user.
    var abortsOnConflict = false
    /// Tell at the end what git should be given.
    var namesCommit = false
    /// Files that go, though the command is not about removing, are counted and asked about.
    var asksBeforeRemoving = false
    /// Tell at the end all that comes next, not only the commit: Cairn is new here.
    var isFirst = false
    /// The command has an answer of its own: rows belong to the conversation, and nothing is said in JSON.
    var isOnlyTold = false
    /// What is put before shown paths, so that they lead into the root from where the user is.
    var way = ""
    /// The packs that move, told before the rows.
    var packs: [PackMove] = []
    /// What was found when the executable was looked for.
    var executable: SelfAnswer?
    /// The doctor, called where the run came to its end.
    var lastWord: (() async throws -> DoctorsWord)?
  }

  /// Finishes or takes back what an earlier run left, before anything is read; where this run only looks, says so.
  /// `besides` names one that the user has already named.
  func clear(mayWrite: Bool, besides named: String? = nil) throws -> Recovery.Outcome {
    let leftovers = try Leftovers(root: root.path, in: session.environment)
    guard mayWrite else {
      leftovers.tell(session.voice)
      return Recovery.Outcome()
    }
    leftovers.tellStrange(session.voice, besides: named)
    return leftovers.needRecovery ? try recover() : Recovery.Outcome()
  }

  /// Makes the plan, shows it, asks, applies it, and tells what came of it. `makePlan` is called again once the
  /// repository is locked, and must look at the disk anew.
  func travel(_ manner: Manner, makePlan: () async throws -> Plan) async throws -> Exit {
    let plan = manner.isCheck ? try await makePlan().withoutWhatIsLocal : try await makePlan()
    try SizeLimit.check(plan)
    let isInTheWay = { (step: Step) in step.action == .conflict || (step.action == .foreign && !step.isLocal) }
    if manner.abortsOnConflict, plan.steps.contains(where: isInTheWay) {
      if !session.isJSON { show(plan, manner, applied: false) }
      throw Failure("in-the-way", .aborted, exit: .look)
    }
    let damaged = plan.steps.filter { $0.action == .damaged }
    if let first = damaged.first, !plan.isEmpty, !manner.isDryRun, !manner.isCheck {
      let details = damaged.map { Failure.Detail(.damagedTarget($0.path, $0.note)) }
      throw Failure("block-damaged", .blockDamaged, path: first.path.text, exit: .look, details: details)
    }
    let lacksBit = manner.holdsIndex && !plan.unmarked.isEmpty
    let settled: Exit = plan.needsAttention || lacksBit ? .look : .done
    if plan.isEmpty {
      if !manner.isOnlyTold { tellUnmarked(plan) }
      let word = manner.isDryRun || manner.isCheck ? nil : try await manner.lastWord?()
      showNothing(plan, manner, word)
      return try end(settled, word)
    }
    if manner.isDryRun || manner.isCheck {
      show(plan, manner, applied: false)
      tellUnmarked(plan)
      return manner.isCheck ? .look : settled
    }
    let asks = !manner.asksNothing && session.canAsk
    if asks {
      // Who is asked must see what about, however quiet the rest is.
      show(plan, manner, applied: false, aloud: true)
      let removed = manner.asksBeforeRemoving ? plan.removedDocuments : 0
      let agrees =
        removed == 0
        ? Confirmation(session).agrees()
        : Confirmation(session).agrees(
          to: .removes(removed), byDefault: false, help: .removesHelp)
      guard agrees else {
        session.voice.say(.notDone)
        return .look
      }
    }
    let (applied, skipped) = try await apply(plan, makePlan: makePlan)
    let word = try await manner.lastWord?()
    let next = await NextSteps(after: applied, in: root, session)
    if session.isJSON, !manner.isOnlyTold {
      showJSON(applied, manner, applied: true, skipped: skipped, word, commit: next.commit)
    } else {
      let done = Plan(rowsOf: applied, where: { !skipped.contains($0.path) })
      // The rows were shown before the question.
      if asks { total(Preview(done), isDone: true, session.voice) } else { show(done, manner, applied: true) }
    }
    for path in skipped { session.voice.complain(session.voice.text(.skipped(path))) }
    if manner.isFirst {
      next.tellAll()
    } else if manner.namesCommit {
      next.tellCommit()
    } else {
      tellUnmarked(applied)
    }
    let isLeft = applied.needsAttention || !skipped.isEmpty || manner.holdsIndex && !applied.unmarked.isEmpty
    return try end(isLeft ? .look : .done, word)
  }

  /// The run's exit code, with the doctor's word where it has the last one.
  private func end(_ code: Exit, _ word: DoctorsWord?) throws -> Exit {
    guard let word else { return code }
    if !session.isJSON { try word.tell() }
    return max(code, word.exit)
  }

  /// Applies a plan once the repository is locked and still looks as it did; returns it, with the targets that another
  /// hand changed all the same.
  private func apply(
    _ plan: Plan, makePlan: () async throws -> Plan
  ) async throws -> (plan: Plan, skipped: [RelativePath]) {
    let transaction = try begin()
    defer { transaction.end() }
    do {
      let now = try await makePlan()
      guard plan.agrees(with: now) else {
        throw Failure("changed-meanwhile", .changedMeanwhile)
      }
      let applier = Applier(
        transaction, command: session.command, time: session.environment.now(), random: session.environment.random)
      let skipped = try applier.apply(now)
      if now.newLock.isEmpty { transaction.leave() }
      return (now, skipped)
    } catch {
      transaction.retreat()
      throw error
    }
  }

  /// Takes the folder of an unknown run out of the way; where it is then.
  func putAway(_ run: UnknownRun) throws -> RelativePath {
    let transaction = try begin()
    defer { transaction.end() }
    return try run.putAway(transaction)
  }

  /// Says which executables git has without their execute bit, and what to do.
  private func tellUnmarked(_ plan: Plan) {
    guard !plan.unmarked.isEmpty else { return }
    session.voice.say(.markExecutable(plan.unmarked.sorted(), from: isHere ? nil : root.path))
  }

  /// Whether the user stands in the root.
  private var isHere: Bool { session.environment.files.resolve(session.environment.directory) == root.path }

  private func begin() throws -> Transaction {
    let files = session.environment.files
    let tree = try files.tree(at: root.path) ?? files.makeTree(at: root.path, isPrivate: false)
    return try Transaction.begin(
      in: tree, notes: try notes(), command: session.command, processID: session.environment.processID)
  }

  /// What this machine knows of its own transactions here.
  func notes() throws -> StateNotes {
    guard let folder = session.environment.stateFolder else { throw Failure("no-state-folder", .noStateFolder) }
    do {
      return try StateNotes(
        stateFolder: folder, root: session.environment.files.resolve(root.path) ?? root.path,
        files: session.environment.files)
    } catch {
      let cause = Failure(error)
      throw Failure(cause.id, .stateFolderUnusable(cause.message), path: folder)
    }
  }

  /// Deletes what is kept of changes, so that they cannot be taken back any more.
  func forget(_ journals: [Journal]) throws {
    let transaction = try begin()
    defer { transaction.end() }
    let notes = try notes()
    guard let tree = try session.environment.files.tree(at: root.path) else { return }
    for journal in journals { try Trash(tree, notes).drop(journal) }
  }

  // MARK: What an earlier run left

  private func recover() throws -> Recovery.Outcome {
    let transaction = try begin()
    defer { transaction.end() }
    let outcome = try Recovery(transaction).run()
    transaction.leave()
    for id in outcome.finished { session.voice.say(.finished(id)) }
    for id in outcome.void { session.voice.say(.takenBack(id)) }
    for path in outcome.skipped { session.voice.complain(session.voice.text(.skipped(path))) }
    return outcome
  }

  // MARK: What is shown

  private func show(_ plan: Plan, _ manner: Manner, applied: Bool, aloud: Bool = false) {
    var plan = plan
    // What is written is named, also where it is the lock alone.
    if plan.steps.isEmpty, plan.changesLock {
      plan.steps.append(Step(plan.oldLockBytes == nil ? .created : .updated, OwnFile.lock))
    }
    if session.isJSON, !manner.isOnlyTold { return showJSON(plan, manner, applied: applied, skipped: []) }
    let voice = aloud ? session.voice.aloud : session.voice
    for line in manner.head { voice.say(line) }
    if manner.asksBeforeRemoving, plan.removedDocuments > 0 { voice.say(.goAway(plan.removedDocuments)) }
    for move in manner.packs { move.tell(voice) }
    let preview = Preview(plan, way: manner.way)
    for row in preview.rows(in: voice.catalog, areDone: applied) {
      if manner.isOnlyTold { voice.tell(row) } else { voice.show(row) }
    }
    if manner.showsDiff, manner.isOnlyTold {
      voice.tell(diff: preview.diff())
    } else if manner.showsDiff {
      voice.show(diff: preview.diff())
    }
    total(preview, isDone: applied, voice)
  }

  private func total(_ preview: Preview, isDone: Bool, _ voice: Voice) {
    if let summary = preview.summary(in: voice.catalog, isDone: isDone) { voice.say(.total(summary)) }
  }

  private func showNothing(_ plan: Plan, _ manner: Manner, _ word: DoctorsWord?) {
    if manner.isOnlyTold { return }
    if session.isJSON { return showJSON(plan, manner, applied: false, skipped: [], word) }
    let voice = session.voice
    let shown = Plan(rowsOf: plan, where: { $0.action.needsAttention || $0.asksSomething || voice.isVerbose })
    for row in Preview(shown).rows(in: voice.catalog, areDone: true) { voice.show(row) }
    if plan.needsAttention {
      voice.say(.openConflicts)
    } else if plan.unmarked.isEmpty {
      voice.say(.nothingToDo)
    }
  }

  private func showJSON(
    _ plan: Plan, _ manner: Manner, applied: Bool, skipped: [RelativePath], _ word: DoctorsWord? = nil,
    commit: [RelativePath]? = nil
  ) {
    let commit = commit ?? (plan.isEmpty || root.workTree == nil ? [] : plan.toCommit)
    var summary: [String: Int] = [:]
    for step in plan.steps { summary[step.action.rawValue, default: 0] += 1 }
    let answer = PlanAnswer(
      root: root.path, applied: applied, changes: plan.steps.map { StepAnswer($0, session.voice.catalog) },
      summary: summary, commit: commit.map(\.text), skipped: skipped.map(\.text),
      diff: manner.showsDiff ? Preview(plan, way: manner.way).diff() : nil,
      packs: manner.lastWord == nil ? nil : manner.packs.map { PackMoveAnswer($0) }, doctor: word?.answer,
      executable: manner.executable,
      unmarked: plan.unmarked.isEmpty ? nil : plan.unmarked.sorted().map(\.text))
    session.environment.console.write(Answer.text(answer, session))
  }
}

extension Message {
  fileprivate static let aborted = Message(
    "road.aborted", "nothing was written: what is yours is in the way, and --on-conflict abort was given")
  fileprivate static let blockDamaged = Message(
    "road.block-damaged", "nothing was written: cairn's block cannot be told from your text here; mend it and run again"
  )
  fileprivate static func damagedTarget(_ path: RelativePath, _ note: Message?) -> Message {
    Message(
      "road.damaged-target", "{path}: {reason}",
      ["path": .text(path.text), "reason": note.map { .message($0) } ?? .text("?")])
  }
  fileprivate static func removes(_ count: Int) -> Message {
    Message(
      "ask.removes", "{count} documents are deleted that the choices do not include any more. proceed? [y/N]",
      one: "1 document is deleted that the choices do not include any more. proceed? [y/N]", ["count": .number(count)])
  }
  fileprivate static let removesHelp = Message(
    "ask.removes-help",
    "y: write and delete what is listed above; n, Enter or Ctrl-D: write nothing. `cairn undo` reverts it later")
  fileprivate static func goAway(_ count: Int) -> Message {
    Message(
      "road.go-away", "{count} documents are deleted, since the choices do not include them any more",
      one: "1 document is deleted, since the choices do not include it any more", ["count": .number(count)])
  }
  fileprivate static let notDone = Message("road.not-done", "nothing was written")
  fileprivate static let nothingToDo = Message("road.nothing-to-do", "nothing to do: everything is as it should be")
  fileprivate static let openConflicts = Message("road.open-conflicts", "nothing was written; the rows above need you")
  fileprivate static let changedMeanwhile = Message(
    "road.changed-meanwhile", "something changed here after the plan was made; nothing was written. run again")
  fileprivate static let noStateFolder = Message(
    "road.no-state-folder", "cairn needs a place for its own notes; set XDG_STATE_HOME or HOME to an absolute path")
  fileprivate static func stateFolderUnusable(_ reason: Message) -> Message {
    Message(
      "road.state-folder-unusable",
      "cairn cannot keep its own notes here: {reason}. set XDG_STATE_HOME to a folder you may write to",
      ["reason": .message(reason)])
  }
  static func total(_ summary: String) -> Message {
    Message("road.total", "in all: {summary}", ["summary": .text(summary)])
  }
  fileprivate static func skipped(_ path: RelativePath) -> Message {
    Message(
      "road.skipped", "{path}: changed while cairn was at work; it stays as it is now", ["path": .text(path.text)])
  }
  fileprivate static func finished(_ id: String) -> Message {
    Message("road.finished", "finished what an earlier run had begun ({id})", ["id": .text(id)])
  }
  fileprivate static func takenBack(_ id: String) -> Message {
    Message(
      "road.taken-back",
      "took back what an earlier run had begun, since another state was checked out meanwhile ({id})",
      ["id": .text(id)])
  }
}
