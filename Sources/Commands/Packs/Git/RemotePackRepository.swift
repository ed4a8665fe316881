internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The repository of a pack, on its server and in the cache.
struct RemotePackRepository: Sendable {
  private let source: GitSource
  private let remote: any RemoteRepositories
  private let address: RemoteAddress

  /// `asks` is whether git may ask the user for a password, on the terminal and alone; `watch` hears of every wait.
  init(_ source: GitSource, _ invocation: Invocation, asks: Bool = false, watch: (any RemoteWatch)? = nil) {
    self.source = source
    remote = watch.map { invocation.environment.remote.watched(by: $0) } ?? invocation.environment.remote
    address = RemoteAddress(url: source.address.url, allowsHTTP: source.address.transport == .http, canAsk: asks)
  }

  /// A server of plain files knows a repository only by its full name.
  private var withSuffix: RemoteAddress {
    RemoteAddress(url: source.address.urlWithSuffix, allowsHTTP: address.allowsHTTP, canAsk: address.canAsk)
  }

  func hasCached(_ commit: CommitID) -> Bool {
    remote.hasCached(commit, of: address) || remote.hasCached(commit, of: withSuffix)
  }

  /// The commit that the source means now. Throws an error for the user. A full id needs no server if it is cached.
  func resolve() async throws -> ResolvedReference {
    if case .commit(let commit)? = source.reference, hasCached(commit) { return ResolvedReference(commit: commit) }
    let references: [RemoteReference]
    do throws(RemoteFault) {
      references = try await attempt { address throws(RemoteFault) in try await remote.references(of: address) }
    } catch {
      throw Self.failure(error, source)
    }
    do throws(ReferenceFault) {
      return try source.resolve(among: references)
    } catch {
      throw Failure(error.id, error.message, path: source.text)
    }
  }

  /// The files of a commit in the cache; nil if they are not there, or if the cache cannot be read.
  func cachedTree(of commit: CommitID) async -> (any RemoteTree)? {
    for address in [address, withSuffix] {
      if let tree = try? await remote.cachedTree(of: commit, at: address) { return tree }
    }
    return nil
  }

  /// The files of a commit. Throws an error for the user. `isPinned` is whether the lock names the commit, and not the
  /// source.
  func tree(at resolved: ResolvedReference, isPinned: Bool) async throws -> any RemoteTree {
    do throws(RemoteFault) {
      if remote.hasCached(resolved.commit, of: withSuffix), !remote.hasCached(resolved.commit, of: address) {
        return try await remote.tree(of: resolved.commit, reference: resolved.name, at: withSuffix)
      }
      return try await attempt { address throws(RemoteFault) in
        try await remote.tree(of: resolved.commit, reference: resolved.name, at: address)
      }
    } catch {
      guard case .commitMissing = error else { throw Self.failure(error, source) }
      let message: Message = isPinned ? await pinnedMissing(resolved) : .commitMissing(resolved.commit)
      throw Failure("pack-\(error.name)", message, path: source.text)
    }
  }

  /// The error about a locked commit that the repository lost, with the command that installs another one.
  private func pinnedMissing(_ pinned: ResolvedReference) async -> Message {
    guard let now = try? await resolve(), now.commit != pinned.commit else {
      return .pinnedGone(pinned.commit, source)
    }
    // An upgrade refuses a tag that was moved, but not the commit that the user names.
    let isMovedTag =
      switch source.reference {
      case .any?: now.tag != nil
      case .range?: now.version?.text == pinned.tag
      case .commit?, nil: false
      }
    var command = "cairn upgrade"
    if isMovedTag { command += " --pack \(ShellWord.text(source.at(nil).text)) --to \(now.commit.text)" }
    return .pinnedMissing(pinned.commit, source.reference, command)
  }

  /// The first lines of the messages of the commits after `old` up to `new`, the newest first; nil if they cannot be had,
  /// whatever the reason. One of the two commits was just read.
  func subjects(after old: CommitID, upTo new: CommitID, limit: Int) async -> [String]? {
    let isBySuffix = [old, new].contains { commit in
      remote.hasCached(commit, of: withSuffix) && !remote.hasCached(commit, of: address)
    }
    return try? await remote.subjects(
      after: old, upTo: new, at: isBySuffix ? withSuffix : address, limit: limit)
  }

  /// Asks the server by one name of the repository, then by the other. If it knows neither, the error is about the first.
  private func attempt<Answer>(
    _ ask: (RemoteAddress) async throws(RemoteFault) -> Answer
  ) async throws(RemoteFault) -> Answer {
    do throws(RemoteFault) {
      return try await ask(address)
    } catch {
      let first = error
      guard case .notFound = first else { throw first }
      do throws(RemoteFault) {
        return try await ask(withSuffix)
      } catch .notFound {
        throw first
      }
    }
  }

  /// The error for the user.
  static func failure(_ fault: RemoteFault, _ source: GitSource) -> Failure {
    Failure("pack-\(fault.name)", fault.message, path: source.text)
  }
}

extension Message {
  fileprivate static func pinnedMissing(_ commit: CommitID, _ reference: GitReference?, _ command: String) -> Message {
    Message(
      "remote.pinned-missing",
      "the repository no longer has commit {commit}, which the lock file pins for '{reference}', and it is not in the cache\nrun `{command}` to install the commit that '{reference}' names now",
      [
        "commit": .text(commit.text), "reference": .text(PrintableText.text(reference?.text ?? "HEAD")),
        "command": .text(command),
      ])
  }
  fileprivate static func pinnedGone(_ commit: CommitID, _ source: GitSource) -> Message {
    Message(
      "remote.pinned-deleted",
      "the repository no longer has commit {commit}, which the lock file pins for '{reference}', and it is not in the cache\nchoose another reference with `cairn upgrade --pack {pack} --to REF`",
      [
        "commit": .text(commit.text), "reference": .text(PrintableText.text(source.reference?.text ?? "HEAD")),
        "pack": .text(ShellWord.text(source.at(nil).text)),
      ])
  }
  fileprivate static func commitMissing(_ commit: CommitID) -> Message {
    Message(
      "remote.no-such-commit",
      "the repository does not have commit {commit}, or no longer has it\ncheck the id, or use a branch or a tag",
      ["commit": .text(commit.text)])
  }
}
