internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn doctor --watch`: checks, waits until a file changes, and checks again, until a signal ends it. On a terminal the
/// newest findings are one screen; elsewhere each report follows the one before.
struct DoctorWatch: Sendable {
  let command: DoctorCommand
  let invocation: Invocation

  /// Ends with the signal that ends it, or with the exit code of the last check if the reader closed the output.
  func run() async throws -> Exit {
    let console = invocation.environment.console
    let isScreen = console.outputIsTerminal && invocation.environment.variables["TERM"] != "dumb"
    let screen = isScreen ? WatchScreen(console) : nil
    do {
      return try await invocation.environment.signals.interruptible {
        // The terminal is put back at once, also if a long check has not ended.
        try await withTaskCancellationHandler {
          defer { screen?.leave() }
          return try await suspending(screen) { try await loop(screen) }
        } onCancel: {
          screen?.leave()
        }
      }
    } catch let error as Interruption {
      throw Interruption(signal: error.signal, isUsual: true)
    }
  }

  /// Runs something, during which Ctrl-Z gives the terminal back, and `fg` shows the screen again.
  private func suspending(
    _ screen: WatchScreen?, _ body: @escaping @Sendable () async throws -> Exit
  ) async throws -> Exit {
    guard let screen else { return try await body() }
    return try await withThrowingTaskGroup(of: Exit?.self) { group in
      group.addTask {
        await invocation.environment.signals.suspending(screen)
        return nil
      }
      group.addTask { try await body() }
      defer { group.cancelAll() }
      while let ended = try await group.next() {
        if let exit = ended { return exit }
      }
      return .failure
    }
  }

  /// What is known from the checks before.
  private struct Known {
    let watch: any FolderWatch
    /// Absolute path of the folder that must exist; nil before the first check.
    var top: String?
    var folders: WatchedFolders?
    var last: WatchReport?
    var polling: PollingReason?
  }

  private func loop(_ screen: WatchScreen?) async throws -> Exit {
    var known = Known(watch: invocation.environment.changes.watch())
    while true {
      let captured = CapturedConsole(like: invocation.environment.console)
      let own = invocation.writing(to: captured)
      let start = invocation.environment.now()
      var result: DoctorCheck.Result?
      do {
        result = try await check(own, &known, repeatsNotes: screen != nil)
        if screen == nil, let result { try result.writer.write(result.merged.report, hint: result.hint) }
      } catch {
        guard let failure = Self.failure(error), known.folders != nil, failure.id != Self.missing else { throw error }
        // The first check shows what is wrong with the command line; what is wrong with a file can be corrected.
        if known.last == nil, failure.exit == .usage || failure.id == "nothing-to-check" { throw error }
        own.writer.fail(failure)
      }
      let report = WatchReport(
        result: result, previous: known.last?.essences ?? [], notes: captured.error,
        status: invocation.writer.text(status(since: start)))
      known.last = report
      guard show(report, captured, on: screen) else { return result?.merged.exit ?? .failure }
      try await wait(known) { if let screen { _ = show(report, captured, on: screen) } }
    }
  }

  /// Checks once. What changes after the folders are followed is noticed, so nothing changes unseen between the check and the
  /// wait.
  private func check(
    _ own: Invocation, _ known: inout Known, repeatsNotes: Bool
  ) async throws -> DoctorCheck.Result {
    if let top = known.top { try requireFolder(top) }
    let check = try await DoctorCheck(command, in: own)
    if known.top == nil { known.top = check.folder }
    let folders = try await WatchedFolders(
      of: check.examinations, and: files(of: check.examinations), in: invocation.environment)
    await known.watch.follow(folders.all)
    known.folders = folders
    if let reason = known.watch.polling, repeatsNotes || known.polling != reason {
      own.writer.note(.polling(reason))
      known.polling = reason
    }
    let result = try await check.run()
    if !command.ignoreUnknown {
      try result.unexamined.refuseWhereNothingElse()
      _ = result.unexamined.print(to: own.writer)
    }
    return result
  }

  /// Shows a check; false if nobody reads it.
  private func show(_ report: WatchReport, _ captured: CapturedConsole, on screen: WatchScreen?) -> Bool {
    let console = invocation.environment.console
    if let screen {
      let columns = invocation.environment.outputColumns
      return screen.show(report.lines(rows: console.rows ?? 24, columns: columns, invocation.writer))
    }
    if !captured.error.isEmpty { console.writeError(captured.error) }
    guard console.write(captured.output) else { return false }
    if !invocation.writer.isQuiet { invocation.writer.line(report.status) }
    return true
  }

  /// A change is checked when nothing more has changed for so many seconds, or after the second number at the latest.
  private static let pause = 0.1
  private static let longest = 2.0
  /// So often the size of the terminal is looked at, in seconds.
  private static let tick = 0.5

  /// Waits until something changed that matters, and then until it is quiet. `repaint` is called when the terminal has
  /// another size.
  private func wait(_ known: Known, repaint: () -> Void) async throws {
    let environment = invocation.environment
    var size = [environment.console.rows, environment.console.columns]
    while true {
      var changes = try await known.watch.changes(within: Self.tick)
      guard !changes.isEmpty else {
        let now = [environment.console.rows, environment.console.columns]
        if now != size { repaint() }
        size = now
        continue
      }
      let start = environment.now()
      while environment.now() - start < Self.longest {
        let more = try await known.watch.changes(within: Self.pause)
        if more.isEmpty { break }
        changes.formUnion(more)
      }
      if let top = known.top { try requireFolder(top) }
      if await known.folders?.matter(changes) ?? true { return }
    }
  }

  private static let missing = "watch-root-missing"

  private func requireFolder(_ path: String) throws(Failure) {
    guard invocation.environment.files.entry(at: path) == .folder else {
      throw Failure(Self.missing, .rootMissing, path: path)
    }
  }

  /// Files elsewhere on which the findings depend: a named baseline, and with `--since` those that git writes when a commit,
  /// a checkout or a fetch changes what a name means.
  private func files(of examinations: [RootExamination]) -> [String] {
    let baseline = command.baseline.map { [invocation.absolute($0)] } ?? []
    guard command.scope.since != nil else { return baseline }
    let environment = invocation.environment
    let workTrees = Set(examinations.compactMap(\.examined.root.workTree))
    let folders = workTrees.compactMap { environment.git.gitFolder(of: $0) }.map { environment.files.resolve($0) ?? $0 }
    return baseline + folders.flatMap { ["\($0)/logs/HEAD", "\($0)/FETCH_HEAD"] }
  }

  private static func failure(_ error: any Error) -> Failure? {
    switch error {
    case let failure as Failure: failure
    case let error as TreeError: Failure(error)
    case let error as GitError: Failure(error)
    default: nil
    }
  }

  private func status(since start: Double) -> Message {
    let now = invocation.environment.now()
    let time = ClockTime.text(now + Double(invocation.environment.offsetFromUTC(now)))
    let tenths = Int(max(0, min(1e9, (now - start) * 10)).rounded())
    return .checked(at: time, seconds: "\(tenths / 10).\(tenths % 10)")
  }
}

extension Message {
  fileprivate static let rootMissing = Message(
    "watch.root-missing", "this folder no longer exists, so nothing can be watched\nrun the command in another folder")
  fileprivate static func checked(at time: String, seconds: String) -> Message {
    Message(
      "watch.checked", "checked at {time} in {seconds} s; waiting for changes, Ctrl-C ends",
      ["time": .text(time), "seconds": .text(seconds)])
  }
  fileprivate static func polling(_ reason: PollingReason) -> Message {
    switch reason {
    case .unsupported:
      Message("watch.polling", "this system does not report changes, so Cairn reads the folders once a second")
    case .tooManyFolders:
      Message(
        "watch.polling-limit",
        "this user has reached the limit of folders that the system watches, so Cairn reads them once a second\nraise `fs.inotify.max_user_watches`"
      )
    case .remote:
      Message(
        "watch.polling-remote",
        "the file system may not report changes of other machines, so Cairn reads the folders once a second")
    }
  }
}
