import Synchronization

/// The check that the installed git is new enough; asked once for all repositories of a run.
final class GitVersion: Sendable {
  private let isChecked = Mutex(false)

  /// The same as `check`, as a value.
  func result(with git: RemoteGitProcess) async -> Result<Void, RemoteFault> {
    do throws(RemoteFault) { return .success(try await check(with: git)) } catch { return .failure(error) }
  }

  /// Throws if git is too old.
  func check(with git: RemoteGitProcess) async throws(RemoteFault) {
    if isChecked.withLock({ $0 }) { return }
    let version = RemoteOutput.version(try await git.run(["version"], in: nil))
    guard let version, version >= RemoteGitProcess.oldest else {
      throw .tooOld(
        needed: "\(RemoteGitProcess.oldest.0).\(RemoteGitProcess.oldest.1)",
        installed: version.map { "\($0.0).\($0.1)" } ?? "unknown")
    }
    isChecked.withLock { $0 = true }
  }
}

extension RemoteAddress {
  /// Whether git runs an SSH program for it, unless the user's settings replace the address.
  var isForSSH: Bool { url.hasPrefix("ssh://") || (!url.contains("://") && url.contains(":")) }
}
