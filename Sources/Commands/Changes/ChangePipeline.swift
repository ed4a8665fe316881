internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The pipeline of every change: plan, preview, confirm, apply, report.
struct ChangePipeline {
  let invocation: Invocation
  let root: RootSearch.Root

  /// The options of one run.
  struct RunOptions {
    /// Stop after the preview: exit as the plan would.
    var isDryRun = false
    /// Stop after the preview: exit 1 if anything would change.
    var isCheck = false
    /// Exit 1 if git's index lacks an execute bit, which only the user can add.
    var holdsIndex = false
    var showsDiff = false
    var skipsConfirmation = false
    /// Lines to print before the rows.
    var header: [Message] = []
    /// Exit 1 and write nothing if a row needs a decision of the user.
    var abortsOnConflict = false
    /// The paths that the user asked to restore: what stays deleted of them is shown, and the exit code is 1.
    var restored: Set<RelativePath> = []
    /// What is said if there is nothing to do.
    var nothing = Message.nothingToDo
    /// How the choices of the config file differ from what is installed, which the plan does not change: it is printed,
    /// and the exit code is 1. Known after the plan was made.
    var unfollowed: () -> [Message] = { [] }
    /// The chosen language, if no pack has it: it is printed, and the exit code stays. Known after the plan was made.
    var unavailableLocale: () -> UnavailableLocale? = { nil }
    /// Files that were asked for and that the plan leaves out: JSON names them, and the exit code is 1. Known after the plan
    /// was made.
    var leftOut: () -> [RelativePath] = { [] }
    /// Print at the end what to commit.
    var suggestsCommit = false
    /// Files that the run decides about without a change, and that belong into the same commit.
    var decided: [RelativePath] = []
    /// Tells what else is to do about the changes, before the commit is suggested.
    var afterChanges: (() throws -> Void)?
    /// If the command is not about removing, deleted files are counted and confirmed.
    var asksBeforeRemoving = false
    /// Print all next steps at the end, not only the commit: this is the first run.
    var isFirst = false
    /// The command has its own output: rows go to stderr, and no JSON is written here.
    var hasOwnOutput = false
    /// How paths are shown to the user.
    var paths = PathView()
    /// The packs that change version, printed before the rows.
    var packs: [PackVersionChange] = []
    /// For an upgrade: the packs that it does not change, for JSON.
    var upToDate: [UpToDatePack] = []
    /// For `pack bump`: what changes in the ledger, for JSON.
    var revisions: [RevisionOutput] = []
    /// The result of the update of the executable.
    var executable: SelfUpdateOutput?
    /// The doctor, run at the end.
    var finalCheck: (() async throws -> DoctorSummary)?

    /// Whether a step leaves out what the user asked for.
    func lacks(_ step: Step) -> Bool { step.action == .deleted && step.path.isWithin(anyOf: restored) }
  }

  /// Makes the plan, shows it, asks, applies it, and reports the result. `makePlan` is called again once the repository
  /// is locked, and must read the disk again.
  func run(_ runOptions: RunOptions, makePlan: () async throws -> Plan) async throws -> Exit {
    let plan = runOptions.isCheck ? try await makePlan().excludingLocal : try await makePlan()
    try SizeLimit.check(plan)
    try refuseObstacles(in: plan, runOptions)
    if plan.isEmpty { return try await reportNoChanges(plan, runOptions) }
    if runOptions.isDryRun || runOptions.isCheck {
      show(plan, runOptions, applied: false)
      tellUnmarked(plan)
      tellUnfollowed(runOptions)
      tellOutside(plan)
      return runOptions.isCheck ? .needsAttention : exit(after: plan, runOptions)
    }
    let asks = !runOptions.skipsConfirmation && invocation.canAsk
    if asks, !confirms(plan, runOptions) {
      invocation.writer.status(.notDone)
      return .needsAttention
    }
    let (applied, skipped) = try await apply(plan, makePlan: makePlan)
    return try await report(applied, skipped, runOptions, wasShown: asks)
  }

  /// Throws if the plan has rows that this run must not go on with.
  private func refuseObstacles(in plan: Plan, _ runOptions: RunOptions) throws {
    let isInTheWay = { (step: Step) in
      step.action == .conflict || step.action == .obstructed || (step.action == .foreign && !step.isLocal)
    }
    if runOptions.abortsOnConflict, plan.steps.contains(where: isInTheWay) {
      if !invocation.isJSON { show(plan, runOptions, applied: false) }
      throw Failure("in-the-way", .aborted, exit: .needsAttention)
    }
    let damaged = plan.steps.filter { $0.action == .damaged }
    if let first = damaged.first, !plan.isEmpty, !runOptions.isDryRun, !runOptions.isCheck {
      let details = damaged.map { Failure.Detail(.damagedTarget($0.path, $0.note)) }
      throw Failure("block-damaged", .blockDamaged, path: first.path.text, exit: .needsAttention, details: details)
    }
  }

  /// Asks whether to apply the plan, after its rows: the question needs them, even with `--quiet`.
  private func confirms(_ plan: Plan, _ runOptions: RunOptions) -> Bool {
    show(plan, runOptions, applied: false, ignoresQuiet: true)
    let removed = runOptions.asksBeforeRemoving ? plan.removedDocuments : 0
    return removed == 0
      ? Prompt(invocation).confirm()
      : Prompt(invocation).confirm(.removes(removed), byDefault: false, help: .removesHelp)
  }

  private func reportNoChanges(_ plan: Plan, _ runOptions: RunOptions) async throws -> Exit {
    if !runOptions.hasOwnOutput { tellUnmarked(plan) }
    let doctorSummary = runOptions.isDryRun || runOptions.isCheck ? nil : try await runOptions.finalCheck?()
    showNoChanges(plan, runOptions, doctorSummary)
    tellUnfollowed(runOptions)
    tellOutside(plan)
    return try exitCode(exit(after: plan, runOptions), doctorSummary, after: plan)
  }

  /// Shows what was done and what comes next. The rows are not shown again if the user was asked.
  private func report(
    _ applied: Plan, _ skipped: [RelativePath], _ runOptions: RunOptions, wasShown: Bool
  ) async throws -> Exit {
    let doctorSummary = try await runOptions.finalCheck?()
    let next = NextSteps(after: applied, in: root, invocation, including: runOptions.decided)
    // Git searches the repository while the rows are shown.
    let tellsCommit = runOptions.isFirst || runOptions.suggestsCommit || invocation.isJSON
    async let commit = tellsCommit ? next.toCommit() : NextSteps.ToCommit()
    if invocation.isJSON, !runOptions.hasOwnOutput {
      showJSON(applied, runOptions, applied: true, skipped: skipped, doctorSummary, commit: await commit.paths)
    } else {
      let done = Plan(rowsOf: applied, where: { !skipped.contains($0.path) })
      if wasShown {
        total(Preview(done), isDone: true, invocation.writer)
      } else {
        show(done, runOptions, applied: true)
      }
    }
    for path in skipped { invocation.writer.warnAlways(.skipped(path)) }
    try runOptions.afterChanges?()
    if runOptions.isFirst {
      next.printAll(await commit)
    } else if runOptions.suggestsCommit {
      next.print(await commit)
    } else {
      tellUnmarked(applied)
    }
    tellUnfollowed(runOptions)
    tellOutside(applied)
    let code = skipped.isEmpty ? exit(after: applied, runOptions) : .needsAttention
    return try exitCode(code, doctorSummary, after: applied)
  }

  /// Whether a plan leaves something to the user that applying it does not settle.
  private func exit(after plan: Plan, _ runOptions: RunOptions) -> Exit {
    let isLeft =
      plan.needsAttention || runOptions.holdsIndex && !plan.unmarked.isEmpty
      || plan.steps.contains(where: runOptions.lacks) || !runOptions.unfollowed().isEmpty
      || !runOptions.leftOut().isEmpty || !plan.outside.isEmpty
    return isLeft ? .needsAttention : .success
  }

  /// The exit code of the run, combined with the doctor's if the doctor has run: then its findings are shown. How to
  /// resolve conflicts was said with the rows of the plan.
  private func exitCode(_ code: Exit, _ doctorSummary: DoctorSummary?, after plan: Plan) throws -> Exit {
    guard let doctorSummary else { return code }
    let isReported = !invocation.writer.isQuiet && plan.steps.contains(where: \.isOpenConflict)
    if !invocation.isJSON { try doctorSummary.print(knowsConflicts: isReported) }
    return max(code, doctorSummary.exit)
  }

  /// Applies a plan once the repository is locked, if nothing changed since; returns it, with the targets that another
  /// process changed during the run.
  private func apply(
    _ plan: Plan, makePlan: () async throws -> Plan
  ) async throws -> (plan: Plan, skipped: [RelativePath]) {
    let transaction = try begin()
    defer { transaction.end() }
    do {
      let now = try await makePlan()
      guard plan.isEquivalent(to: now) else {
        throw Failure("changed-during-run", .changedDuringRun)
      }
      let progress = WorkProgress(invocation, .writing, of: now.operations.count, passes: 2)
      defer { progress.end() }
      let applier = Applier(
        transaction, command: invocation.command, time: invocation.environment.now(),
        random: invocation.environment.random, stepped: { progress.add(1) })
      let skipped = try applier.apply(now)
      if now.newLock.isEmpty { transaction.leave() }
      return (now, skipped)
    } catch {
      transaction.cleanUp()
      throw error
    }
  }

  /// Prints which executables git has without their execute bit, and what to do.
  private func tellUnmarked(_ plan: Plan) {
    guard !plan.unmarked.isEmpty else { return }
    invocation.writer.status(.markExecutable(plan.unmarked.sorted(), from: isHere ? nil : root.path))
  }

  /// Prints how the choices of the config file differ from what is installed.
  private func tellUnfollowed(_ runOptions: RunOptions) {
    if !invocation.isJSON, let lacking = runOptions.unavailableLocale() {
      invocation.writer.warn(.toLookAt(CairnFile.config, lacking.message))
    }
    for message in runOptions.unfollowed() { invocation.writer.warn(.toLookAt(CairnFile.config, message)) }
  }

  /// Whether the user is in the root.
  private var isHere: Bool { NextSteps.isUser(of: invocation, in: root) }
}

extension Message {
  fileprivate static let aborted = Message(
    "change.aborted",
    "nothing was written: files that Cairn did not write are in the way, and --on-conflict abort was given")
  fileprivate static let blockDamaged = Message(
    "change.block-damaged",
    "nothing was written: the markers of Cairn's managed block are damaged\nrepair them and run again"
  )
  fileprivate static func damagedTarget(_ path: RelativePath, _ note: Message?) -> Message {
    Message(
      "change.damaged-target", "{path}: {reason}",
      ["path": .text(path.text), "reason": note.map { .message($0) } ?? .text("?")])
  }
  fileprivate static func removes(_ count: Int) -> Message {
    Message(
      "ask.removes", "{count} documents that are no longer chosen will be deleted; proceed? [y/N]",
      one: "1 document that is no longer chosen will be deleted; proceed? [y/N]", ["count": .number(count)])
  }
  fileprivate static let removesHelp = Message(
    "ask.removes-help",
    "y: write and delete what is listed above; n, Enter or Ctrl-D: write nothing; `cairn undo` can revert it later")
  /// After the user declined.
  static let notDone = Message("change.not-done", "nothing was written")
  fileprivate static let changedDuringRun = Message(
    "change.changed-during-run",
    "nothing was written: files were changed by another process after the plan was made\nrun again")
  static func skipped(_ path: RelativePath) -> Message {
    Message(
      "change.skipped", "{path} was changed by another process during this run; it was skipped",
      ["path": .text(path.text)])
  }
}
