internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// The output for a plan.
extension ChangePipeline {
  /// Shows the rows of a plan, before or after it was applied.
  func show(_ plan: Plan, _ runOptions: RunOptions, applied: Bool, ignoresQuiet: Bool = false) {
    var plan = plan
    // Show what is written, even if it is only the lock.
    if plan.steps.isEmpty, plan.changesLock {
      plan.steps.append(Step(plan.oldLockBytes == nil ? .created : .updated, CairnFile.lock))
    }
    if invocation.isJSON, !runOptions.hasOwnOutput { return showJSON(plan, runOptions, applied: applied, skipped: []) }
    let writer = ignoresQuiet ? invocation.writer.ignoringQuiet : invocation.writer
    for line in runOptions.header { writer.status(line) }
    if runOptions.asksBeforeRemoving, plan.removedDocuments > 0 {
      writer.status(.deletesUnchosen(plan.removedDocuments))
    }
    for change in runOptions.packs { change.print(to: writer) }
    let preview = Preview(plan, paths: runOptions.paths)
    let columns = runOptions.hasOwnOutput ? writer.columns : writer.outputColumns
    for row in preview.rows(in: writer.catalog, areDone: applied, isVerbose: writer.isVerbose, columns: columns) {
      if runOptions.hasOwnOutput { writer.statusLine(row) } else { writer.printUnlessQuiet(row) }
    }
    if runOptions.showsDiff, runOptions.hasOwnOutput {
      writer.status(diff: preview.diff())
    } else if runOptions.showsDiff {
      writer.print(diff: preview.diff())
    }
    total(preview, isDone: applied, writer)
    if preview.countsRows, !writer.isVerbose { writer.help(.listsEach) }
    tellHowToResolve(plan, isDone: applied, writer)
  }

  /// Prints how many rows there are of each kind.
  func total(_ preview: Preview, isDone: Bool, _ writer: ConsoleWriter) {
    if let summary = preview.summary(in: writer.catalog, isDone: isDone) { writer.status(.total(summary)) }
  }

  /// Prints that nothing needs to be written, and which rows need the user.
  func showNoChanges(_ plan: Plan, _ runOptions: RunOptions, _ doctorSummary: DoctorSummary?) {
    if runOptions.hasOwnOutput { return }
    if invocation.isJSON { return showJSON(plan, runOptions, applied: false, skipped: [], doctorSummary) }
    let writer = invocation.writer
    let shown = Plan(
      rowsOf: plan, where: { $0.action.needsAttention || $0.isKeptWithNote || runOptions.lacks($0) || writer.isVerbose }
    )
    for row in Preview(shown).rows(in: writer.catalog, areDone: true, columns: writer.outputColumns) {
      writer.printUnlessQuiet(row)
    }
    if plan.needsAttention {
      writer.warn(.openConflicts)
      tellHowToResolve(plan, isDone: true, writer)
    } else if plan.unmarked.isEmpty, plan.outside.isEmpty, runOptions.unfollowed().isEmpty,
      runOptions.leftOut().isEmpty,
      !plan.steps.contains(where: runOptions.lacks)
    {
      writer.status(runOptions.nothing)
    }
  }

  /// Prints how to resolve conflicts, once for all of them. Those that only the run will open cannot be resolved before
  /// it `isDone`.
  private func tellHowToResolve(_ plan: Plan, isDone: Bool, _ writer: ConsoleWriter) {
    let open = Set(plan.steps.filter(\.isOpenConflict).map(\.path))
    guard let first = open.first else { return }
    let path = open.count == 1 ? ShellWord.text(first.text) : "PATH"
    let known = Set(plan.oldLock.conflicts.compactMap(\.path))
    writer.help(isDone || open.isSubset(of: known) ? .resolving(path) : .resolvingLater(path))
  }

  /// The plan as JSON.
  func showJSON(
    _ plan: Plan, _ runOptions: RunOptions, applied: Bool, skipped: [RelativePath],
    _ doctorSummary: DoctorSummary? = nil,
    commit: [RelativePath]? = nil
  ) {
    let commit = commit ?? (plan.isEmpty || root.workTree == nil ? [] : plan.pathsToCommit)
    var summary: [String: Int] = [:]
    for step in plan.steps { summary[step.action.rawValue, default: 0] += 1 }
    let unfollowed = runOptions.unfollowed().map { invocation.writer.catalog.text(of: $0) }
    let output = PlanOutput(
      root: root.path, applied: applied, changes: plan.steps.map { StepOutput($0, invocation.writer.catalog) },
      summary: summary, commit: commit.map(\.text), skipped: (skipped + runOptions.leftOut()).map(\.text),
      diff: runOptions.showsDiff ? Preview(plan, paths: runOptions.paths).diff() : nil,
      packs: runOptions.finalCheck == nil ? nil : runOptions.packs.map { PackVersionChangeOutput($0) },
      upToDate: runOptions.finalCheck == nil ? nil : runOptions.upToDate,
      doctor: doctorSummary?.output,
      executable: runOptions.executable,
      revisions: runOptions.revisions.isEmpty ? nil : runOptions.revisions,
      unmarked: plan.unmarked.isEmpty ? nil : plan.unmarked.sorted().map(\.text),
      notCheckedOut: plan.outside.isEmpty ? nil : plan.outside.sorted().map(\.text),
      unfollowed: unfollowed.isEmpty ? nil : unfollowed, unavailableLocale: runOptions.unavailableLocale()?.locale.text)
    invocation.printJSON(output)
  }
}

extension Message {
  fileprivate static func deletesUnchosen(_ count: Int) -> Message {
    Message(
      "change.deletes-unchosen", "{count} documents are deleted because they are no longer chosen",
      one: "1 document is deleted because it is no longer chosen", ["count": .number(count)])
  }
  fileprivate static let listsEach = Message("preview.lists-each", "`-v` lists every file")
  static let nothingToDo = Message("change.nothing-to-do", "nothing to do: everything is up to date")
  fileprivate static let openConflicts = Message(
    "change.open-conflicts", "nothing was written; the rows above need your attention")
  fileprivate static func resolving(_ path: String) -> Message {
    Message(
      "change.resolving",
      "compare with `cairn diff {path}`, then resolve with `cairn resolve {path}` (--mine, --pack or --merged)",
      ["path": .text(path)])
  }
  fileprivate static func resolvingLater(_ path: String) -> Message {
    Message(
      "change.resolving-later",
      "once it is written, compare with `cairn diff {path}`, then resolve with `cairn resolve {path}` (--mine, --pack or --merged)",
      ["path": .text(path)])
  }
  fileprivate static func total(_ summary: String) -> Message {
    Message("change.total", "total: {summary}", ["summary": .text(summary)])
  }
}
