internal import Reporting
internal import Upgrading
internal import Vocabulary

/// The first step of `init`: it updates the executable if an option or the user at a terminal says so; the new
/// executable then does the rest.
struct UpdateBeforeInit {
  let invocation: Invocation
  /// The choice by `--cli-update` or `--no-cli-update`; nil without either.
  let requested: Bool?
  let skipsConfirmation: Bool
  let isDryRun: Bool

  /// The exit code if the new executable has done the rest; nil if this one continues.
  func run() async throws -> Exit? {
    switch requested {
    case false?: return nil
    case true?: return try await update()
    case nil: return invocation.canAsk && !skipsConfirmation && !isDryRun ? try await offer() : nil
    }
  }

  /// Updates without a question, and reports it if that is not possible.
  private func update() async throws -> Exit? {
    let update: SelfUpdate
    do {
      update = try SelfUpdate(invocation)
    } catch let failure as Failure where SelfUpdate.isManagedElsewhere(failure) {
      invocation.writer.note(failure.message)
      return nil
    }
    guard case .update(let release, let artifact) = try await update.check(for: update.request) else {
      invocation.writer.status(.isNewest(invocation.version, channel: update.channel))
      return nil
    }
    invocation.writer.note(.updateFound(release.version, current: invocation.version, isSecurity: release.security))
    if isDryRun { return nil }
    if let obstacle = try await update.obstacle() {
      invocation.writer.warn(obstacle)
      return nil
    }
    return try await replaceExecutable(update, release, artifact)
  }

  /// Asks, if the feed answers at once that a newer version exists; otherwise prints nothing.
  private func offer() async throws -> Exit? {
    guard let update = try? SelfUpdate(invocation), try await update.obstacle() == nil else { return nil }
    let outcome: ReleaseRequest.Outcome
    do {
      outcome = try await update.check(for: update.request, timeouts: .question)
    } catch let failure as Failure where failure.id.hasPrefix("download-") || failure.id == "curl-missing" {
      return nil
    } catch let failure as Failure {
      // A failure is reported, but does not stop the installation.
      invocation.writer.warn(failure.message)
      return nil
    }
    guard case .update(let release, let artifact) = outcome else { return nil }
    invocation.writer.note(.updateFound(release.version, current: invocation.version, isSecurity: release.security))
    guard Prompt(invocation).confirm(.updateQuestion(release.version), help: .updateHelp) else { return nil }
    return try await replaceExecutable(update, release, artifact)
  }

  private func replaceExecutable(
    _ update: SelfUpdate, _ release: ReleaseIndex.Release, _ artifact: ReleaseIndex.Artifact
  ) async throws -> Exit {
    try await update.recoverInterrupted()
    _ = try await update.install(release, artifact)
    invocation.writer.status(.replaced(invocation.version, by: release.version))
    let rest = invocation.arguments.dropFirst().filter { $0 != "--cli-update" }
    return try await update.relaunch(["init", "--no-cli-update"] + rest)
  }
}
