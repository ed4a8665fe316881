internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// A line about a newer version, on a terminal's stderr, from what the feed said within the last day.
///
/// Nothing is waited for: where the feed was not asked for a day, a process of its own asks it, for the next run.
struct UpdateNotice {
  let session: Session

  /// Commands that look themselves.
  private static let silent = ["init", "upgrade", "self upgrade", "self rollback"]

  /// Says it where it is wanted: at a terminal, not in CI, with a receipt, and unless the user turned it off.
  func show() async {
    let environment = session.environment
    guard environment.console.errorIsTerminal, !session.voice.isQuiet, !environment.isCI,
      environment.variables["CAIRN_NO_UPDATE_NOTIFIER", default: ""].isEmpty, !Self.silent.contains(session.command),
      let update = try? SelfUpdate(session)
    else { return }
    let now = Moment(seconds: environment.now())
    let note = LatestNote.read(in: environment)
    guard let note, note.isFresh(for: update.receipt, now: now) else { return await ask(update, now) }
    guard let version = note.version, version > session.version else { return }
    session.voice.say(.updateFound(version, current: session.version, isSecurity: note.isSecurity))
    session.voice.say(.howTo)
  }

  /// Notes that it was asked, so that it is asked once a day, also where no answer comes.
  private func ask(_ update: SelfUpdate, _ now: Moment) async {
    let environment = session.environment
    LatestNote(feed: update.receipt.feed, channel: update.channel, asked: now).write(in: environment)
    await environment.processes.startAlone(
      ProgramCall(
        update.executable, ["self", "upgrade", "--check", "--quiet"], variables: environment.variables, directory: "/"))
  }
}

extension Message {
  fileprivate static let howTo = Message(
    "notice.how-to", "`cairn upgrade` takes it; CAIRN_NO_UPDATE_NOTIFIER=1 ends these lines, and the look for them")
}
