internal import Reporting
internal import Upgrading
internal import Vocabulary

/// What `init` does first: a newer executable, where it is asked for or somebody at a terminal agrees; then the new one
/// does the rest.
struct UpdateBeforeInit {
  let session: Session
  /// What `--cli-update` and `--no-cli-update` said; nil for neither.
  let wish: Bool?
  let asksNothing: Bool
  let isDryRun: Bool

  /// The exit code where the new executable has done the rest; nil where this one goes on.
  func run() async throws -> Exit? {
    switch wish {
    case false?: return nil
    case true?: return try await update()
    case nil: return session.canAsk && !asksNothing && !isDryRun ? try await offer() : nil
    }
  }

  /// Without a question, and with a word where it cannot be done.
  private func update() async throws -> Exit? {
    let update: SelfUpdate
    do {
      update = try SelfUpdate(session)
    } catch let failure as Failure where SelfUpdate.isSomebodyElses(failure) {
      session.voice.say(failure.message)
      return nil
    }
    guard case .update(let release, let artifact) = try await update.look(for: update.choice) else {
      session.voice.say(.isNewest(session.version, channel: update.channel))
      return nil
    }
    session.voice.say(.updateFound(release.version, current: session.version, isSecurity: release.security))
    if isDryRun { return nil }
    if let obstacle = try await update.obstacle() {
      session.voice.say(obstacle)
      return nil
    }
    return try await go(update, release, artifact)
  }

  /// A question, where the answer to "is there a newer one" comes at once; otherwise not a word.
  private func offer() async throws -> Exit? {
    guard let update = try? SelfUpdate(session), try await update.obstacle() == nil else { return nil }
    let outcome: ReleaseChoice.Outcome
    do {
      outcome = try await update.look(for: update.choice, patience: .question)
    } catch let failure as Failure where failure.id.hasPrefix("download-") || failure.id == "curl-missing" {
      return nil
    } catch let failure as Failure {
      // What is not as it should be is worth a line, but no reason not to install.
      session.voice.say(failure.message)
      return nil
    }
    guard case .update(let release, let artifact) = outcome else { return nil }
    session.voice.say(.updateFound(release.version, current: session.version, isSecurity: release.security))
    guard Confirmation(session).agrees(to: .updateQuestion(release.version), help: .updateHelp) else { return nil }
    return try await go(update, release, artifact)
  }

  private func go(
    _ update: SelfUpdate, _ release: ReleaseIndex.Release, _ artifact: ReleaseIndex.Artifact
  ) async throws -> Exit {
    try await update.clear()
    _ = try await update.install(release, artifact)
    session.voice.say(.replaced(session.version, by: release.version))
    let rest = session.arguments.dropFirst().filter { $0 != "--cli-update" }
    return try await update.handOver(["init", "--no-cli-update"] + rest)
  }
}
