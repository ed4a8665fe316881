internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// What `upgrade` does first: the executable. Where that became another one, the rest is done by the new one.
struct SelfUpdateStep {
  /// Only look, and exit 1 where there is a newer one.
  var isCheck = false
  /// Show, and change nothing.
  var isDryRun = false
  var asksNothing = false
  /// The repository is left alone.
  var isOnly = false
  /// A certain version.
  var wish: SemanticVersion?

  /// How the command goes on.
  enum Outcome: Equatable {
    /// With the repository, in this process; the exit code is at least this one.
    case goOn(Exit)
    /// No further: all is done.
    case over(Exit)
  }

  /// Updates the executable, where it can be and there is a newer one. Where it is somebody else's to update, that is
  /// said, and the command goes on.
  func run(in session: Session) async throws -> Outcome {
    let update: SelfUpdate
    do {
      update = try SelfUpdate(session)
    } catch let failure as Failure where SelfUpdate.isSomebodyElses(failure) && !isOnly && wish == nil {
      session.voice.say(failure.message)
      return .goOn(.done)
    }
    if !isCheck, !isDryRun { try await update.clear() }
    var choice = update.choice
    choice.wish = wish
    guard case .update(let release, let artifact) = try await look(update, choice) else {
      session.voice.say(.isNewest(session.version, channel: choice.channel))
      return end(.done, session, version: session.version, isThere: false)
    }
    session.voice.say(.updateFound(release.version, current: session.version, isSecurity: release.security))
    if isCheck || isDryRun {
      return end(isCheck ? .look : .done, session, version: release.version, isThere: false)
    }
    if session.canAsk, !asksNothing, !Confirmation(session).agrees(to: .updateQuestion(release.version)) {
      return end(.done, session, version: release.version, isThere: false)
    }
    let isNew = try await update.install(release, artifact)
    session.voice.say(.replaced(session.version, by: release.version))
    if isOnly { return end(.done, session, version: release.version, isThere: isNew) }
    return .over(try await update.handOver(Self.rest(of: session.arguments)))
  }

  private func look(_ update: SelfUpdate, _ choice: ReleaseChoice) async throws -> ReleaseChoice.Outcome {
    do {
      return try await update.look(for: choice)
    } catch let failure as Failure where !isOnly {
      throw Failure(
        failure.id, failure.message, path: failure.path, exit: failure.exit, details: [Failure.Detail(.repoOnly)])
    }
  }

  private func end(_ exit: Exit, _ session: Session, version: SemanticVersion, isThere: Bool) -> Outcome {
    guard isOnly else { return .goOn(exit) }
    if session.isJSON {
      session.environment.console.write(
        Answer.text(
          SelfAnswer(
            current: session.version.text, version: version.text, channel: nil, security: nil, applied: isThere),
          session))
    }
    return .over(exit)
  }

  /// The command line for the new executable: the same, for the repository alone.
  static func rest(of arguments: [String]) -> [String] {
    var rest = ["upgrade", "--repo-only"]
    var words = arguments.dropFirst()[...]
    while let word = words.popFirst() {
      if word == "--to" { _ = words.popFirst() } else if !word.hasPrefix("--to=") { rest.append(word) }
    }
    return rest
  }
}

extension Message {
  fileprivate static let repoOnly = Message(
    "upgrade.repo-only", "`cairn upgrade --repo-only` leaves the executable alone, and needs no network")
  /// The question before the executable is replaced.
  static func updateQuestion(_ version: SemanticVersion) -> Message {
    Message("self.question", "update the executable to {version} first? [Y/n]", ["version": .text(version.text)])
  }
}
