internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// A line about a newer version, printed if stderr is a terminal, from what the feed reported within the last day.
///
/// It never waits: if the feed was not asked for a day, a separate process asks it, for the next run.
struct UpdateNotice {
  let invocation: Invocation

  /// Commands that check for updates themselves, and the one that runs whenever a shell starts.
  private static let silent = ["init", "upgrade", "self upgrade", "self rollback", CompletionsCommand.name]

  /// Prints the notice if it is wanted: at a terminal, not in CI, with a receipt, and unless the user disabled it.
  func show() async {
    let environment = invocation.environment
    guard environment.console.errorIsTerminal, !invocation.writer.isQuiet, !environment.isCI,
      environment.variables["CAIRN_NO_UPDATE_NOTIFIER", default: ""].isEmpty, !Self.silent.contains(invocation.command),
      let update = try? SelfUpdate(invocation)
    else { return }
    let now = UTCTimestamp(seconds: environment.now())
    let note = LatestVersionCache.read(in: environment)
    guard let note, note.isFresh(for: update.receipt, now: now) else { return await ask(update, now) }
    guard let version = note.version, version > invocation.version else { return }
    invocation.writer.note(.updateFound(version, current: invocation.version, isSecurity: note.isSecurity))
    invocation.writer.help(.howTo)
  }

  /// Records the time of the request, so that it is made once a day, even if no answer comes.
  private func ask(_ update: SelfUpdate, _ now: UTCTimestamp) async {
    let environment = invocation.environment
    LatestVersionCache(feed: update.receipt.feed, channel: update.channel, asked: now).write(in: environment)
    await environment.processes.startDetached(
      ProgramCall(
        update.executable, ["self", "upgrade", "--check", "--quiet"], variables: environment.variables, directory: "/"))
  }
}

extension Message {
  fileprivate static let howTo = Message(
    "notice.how-to", "run `cairn upgrade` to install it, or set CAIRN_NO_UPDATE_NOTIFIER=1 to turn off this check")
}
