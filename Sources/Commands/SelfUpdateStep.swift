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
  var allowsDowngrade = false

  /// How the command goes on.
  enum Outcome: Equatable {
    /// With the repository, in this process; the exit code is at least this one. The answer is nil where the executable
    /// is somebody else's to update.
    case goOn(Exit, SelfAnswer?)
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
      if failure.id == "foreign-receipt" { session.voice.say(.goesOn) }
      return .goOn(.done, nil)
    }
    let obstacle = isCheck || isDryRun ? nil : try await update.obstacle()
    if !isCheck, !isDryRun, obstacle == nil { try await update.clear() }
    var choice = update.choice
    choice.wish = wish
    choice.allowsDowngrade = allowsDowngrade
    guard case .update(let release, let artifact) = try await look(update, choice) else {
      session.voice.say(.isNewest(session.version, channel: choice.channel))
      return end(.done, session, answer(session.version, choice, session))
    }
    session.voice.say(.updateFound(release.version, current: session.version, isSecurity: release.security))
    var found = answer(release.version, choice, session)
    found.security = release.security
    if isCheck || isDryRun { return end(isCheck ? .look : .done, session, found) }
    if let obstacle {
      guard !isOnly, wish == nil else { throw obstacle.withWayToRepository }
      session.voice.say(obstacle)
      session.voice.say(.goesOn)
      return .goOn(.done, found)
    }
    if session.canAsk, !asksNothing,
      !Confirmation(session).agrees(to: .updateQuestion(release.version), help: .updateHelp)
    {
      return end(.done, session, found)
    }
    found.applied = try await update.install(release, artifact)
    session.voice.say(.replaced(session.version, by: release.version))
    if isOnly { return end(.done, session, found) }
    return .over(try await update.handOver(Self.rest(of: session.arguments)))
  }

  private func look(_ update: SelfUpdate, _ choice: ReleaseChoice) async throws -> ReleaseChoice.Outcome {
    do {
      return try await update.look(for: choice)
    } catch let failure as Failure where !isOnly {
      throw failure.withWayToRepository
    } catch let error as PlacedTreeError where !isOnly {
      throw Failure(error, in: update.session).withWayToRepository
    }
  }

  private func answer(_ version: SemanticVersion, _ choice: ReleaseChoice, _ session: Session) -> SelfAnswer {
    SelfAnswer(
      current: session.version.text, version: version.text, channel: choice.channel, security: false, applied: false)
  }

  private func end(_ exit: Exit, _ session: Session, _ answer: SelfAnswer) -> Outcome {
    guard isOnly else { return .goOn(exit, answer) }
    if session.isJSON { session.environment.console.write(Answer.text(answer, session)) }
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

extension Failure {
  /// The same, with the way to the documents alone.
  fileprivate var withWayToRepository: Failure {
    Failure(id, message, path: path, place: place, exit: exit, details: details + [Detail(.repoOnly)])
  }
}

extension Message {
  fileprivate static let goesOn = Message(
    "upgrade.goes-on",
    "the documents are updated all the same; `cairn upgrade --repo-only` does not look for a newer executable")
  fileprivate static let repoOnly = Message(
    "upgrade.repo-only", "`cairn upgrade --repo-only` leaves the executable alone, and needs no network")
  /// What `?` answers to it.
  static let updateHelp = Message(
    "self.question-help",
    "y or Enter: download the new executable, check its signature and put it in place of this one; n or Ctrl-D: go on with this one. `cairn self rollback` reverts it"
  )
  /// The question before the executable is replaced.
  static func updateQuestion(_ version: SemanticVersion) -> Message {
    Message("self.question", "update the executable to {version} first? [Y/n]", ["version": .text(version.text)])
  }
}
