internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The repository of a pack, on its server and in the cache.
struct RemotePackRepository: Sendable {
  private let source: GitSource
  private let remote: any RemoteRepositories
  private let address: RemoteAddress

  init(_ source: GitSource, _ invocation: Invocation) {
    self.source = source
    remote = invocation.environment.remote
    address = RemoteAddress(
      url: source.address.url, allowsHTTP: source.address.transport == .http, canAsk: invocation.canAsk)
  }

  /// A server of plain files knows a repository only by its full name.
  private var withSuffix: RemoteAddress {
    RemoteAddress(url: source.address.urlWithSuffix, allowsHTTP: address.allowsHTTP, canAsk: address.canAsk)
  }

  func hasCached(_ commit: CommitID) -> Bool {
    remote.hasCached(commit, of: address) || remote.hasCached(commit, of: withSuffix)
  }

  /// The commit that the source means now. Throws an error for the user.
  func resolve() async throws -> ResolvedReference {
    let references = try await attempt { address throws(RemoteFault) in try await remote.references(of: address) }
    do throws(ReferenceFault) {
      return try source.resolve(among: references)
    } catch {
      throw Failure(error.id, error.message, path: source.text)
    }
  }

  /// The files of a commit. Throws an error for the user.
  func tree(at resolved: ResolvedReference) async throws -> any RemoteTree {
    if remote.hasCached(resolved.commit, of: withSuffix), !remote.hasCached(resolved.commit, of: address) {
      do throws(RemoteFault) {
        return try await remote.tree(of: resolved.commit, reference: resolved.name, at: withSuffix)
      } catch {
        throw Self.failure(error, source)
      }
    }
    return try await attempt { address throws(RemoteFault) in
      try await remote.tree(of: resolved.commit, reference: resolved.name, at: address)
    }
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

  /// Asks the server by one name of the repository, then by the other.
  private func attempt<Answer>(
    _ ask: (RemoteAddress) async throws(RemoteFault) -> Answer
  ) async throws -> Answer {
    do throws(RemoteFault) {
      return try await ask(address)
    } catch {
      if case .notFound = error, let answer = try? await ask(withSuffix) { return answer }
      throw Self.failure(error, source)
    }
  }

  /// The error for the user.
  static func failure(_ fault: RemoteFault, _ source: GitSource) -> Failure {
    Failure("pack-\(fault.name)", fault.message, path: source.text)
  }
}
