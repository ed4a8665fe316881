internal import Reporting
internal import Upgrading
internal import Vocabulary

/// The first step of `upgrade`: the executable. If it was replaced, the new one does the rest.
struct SelfUpdateStep {
  /// Only check, and exit 1 if a newer version exists.
  var isCheck = false
  /// Only show what would be done, and change nothing.
  var isDryRun = false
  var skipsConfirmation = false
  /// The repository is not changed.
  var isExecutableOnly = false
  /// A specific version.
  var requestedVersion: SemanticVersion?
  var allowsDowngrade = false

  /// How the command continues.
  enum Outcome: Equatable {
    /// It continues with the repository, in this process; the exit code is at least this one. The output is nil if
    /// something else updates the executable.
    case proceed(Exit, SelfUpdateOutput?)
    /// Everything is done; the command ends.
    case finished(Exit)
  }

  /// Updates the executable if possible and if there is a newer one. If something else updates it, reports that, and
  /// the command continues.
  func run(in invocation: Invocation) async throws -> Outcome {
    let update: SelfUpdate
    do {
      update = try SelfUpdate(invocation)
    } catch let failure as Failure
      where SelfUpdate.isManagedElsewhere(failure) && !isExecutableOnly && requestedVersion == nil
    {
      invocation.writer.note(failure.message)
      if failure.id == "foreign-receipt" { invocation.writer.note(.goesOn) }
      return .proceed(.success, nil)
    }
    let obstacle = isCheck || isDryRun ? nil : try await update.obstacle()
    if !isCheck, !isDryRun, obstacle == nil { try await update.recoverInterrupted() }
    var request = update.request
    request.requestedVersion = requestedVersion
    request.allowsDowngrade = allowsDowngrade
    guard case .update(let release, let artifact) = try await check(update, request) else {
      invocation.writer.status(.isNewest(invocation.version, channel: request.channel))
      return end(.success, invocation, output(invocation.version, request, invocation))
    }
    invocation.writer.note(.updateFound(release.version, current: invocation.version, isSecurity: release.security))
    var found = output(release.version, request, invocation)
    found.security = release.security
    if isCheck || isDryRun { return end(isCheck ? .needsAttention : .success, invocation, found) }
    if let obstacle {
      guard !isExecutableOnly, requestedVersion == nil else { throw obstacle.withWayToRepository }
      invocation.writer.warn(obstacle)
      invocation.writer.note(.goesOn)
      return .proceed(.success, found)
    }
    if invocation.canAsk, !skipsConfirmation,
      !Prompt(invocation).confirm(.updateQuestion(release.version), help: .updateHelp)
    {
      return end(.success, invocation, found)
    }
    found.applied = try await update.install(release, artifact)
    invocation.writer.status(.replaced(invocation.version, by: release.version))
    if isExecutableOnly { return end(.success, invocation, found) }
    return .finished(try await update.relaunch(Self.remainingArguments(of: invocation.arguments)))
  }

  private func check(_ update: SelfUpdate, _ request: ReleaseRequest) async throws -> ReleaseRequest.Outcome {
    do {
      return try await update.check(for: request)
    } catch let failure as Failure where !isExecutableOnly {
      throw failure.withWayToRepository
    } catch let error as LocatedTreeError where !isExecutableOnly {
      throw Failure(error, in: update.invocation).withWayToRepository
    }
  }

  private func output(_ version: SemanticVersion, _ request: ReleaseRequest, _ invocation: Invocation)
    -> SelfUpdateOutput
  {
    SelfUpdateOutput(
      current: invocation.version.text, version: version.text, channel: request.channel, security: false, applied: false
    )
  }

  private func end(_ exit: Exit, _ invocation: Invocation, _ output: SelfUpdateOutput) -> Outcome {
    guard isExecutableOnly else { return .proceed(exit, output) }
    if invocation.isJSON { invocation.printJSON(output) }
    return .finished(exit)
  }

  /// The command line for the new executable: the same, but for the repository only.
  static func remainingArguments(of arguments: [String]) -> [String] {
    var rest = ["upgrade", "--repo-only"]
    var words = arguments.dropFirst()[...]
    while let word = words.popFirst() {
      if word == "--to" { _ = words.popFirst() } else if !word.hasPrefix("--to=") { rest.append(word) }
    }
    return rest
  }
}

extension Failure {
  /// The same, with the advice how to update only the documents.
  fileprivate var withWayToRepository: Failure {
    Failure(id, message, path: path, place: place, exit: exit, details: details + [Detail(.repoOnly)])
  }
}

extension Message {
  fileprivate static let goesOn = Message(
    "upgrade.goes-on",
    "the documents are updated anyway\n`cairn upgrade --repo-only` does not look for a newer executable")
  fileprivate static let repoOnly = Message(
    "upgrade.repo-only", "`cairn upgrade --repo-only` skips the executable")
  /// The answer to `?` for this question.
  static let updateHelp = Message(
    "self.question-help",
    "y or Enter: download the new executable, verify its signature and replace this one; n or Ctrl-D: continue with this one\n`cairn self rollback` can revert it later"
  )
  /// The question before the executable is replaced.
  static func updateQuestion(_ version: SemanticVersion) -> Message {
    Message("self.question", "update the executable to {version} first? [Y/n]", ["version": .text(version.text)])
  }
}
