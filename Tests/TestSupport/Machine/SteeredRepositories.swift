package import Platform
package import Vocabulary

/// Repositories of which a test decides when, and whether, they tell their references; everything else is that of
/// others.
package struct SteeredRepositories: RemoteRepositories {
  /// Answers for an address; the watch is the one that hears of it, and the last argument asks the others.
  package typealias Steering =
    @Sendable (
      RemoteAddress, (any RemoteWatch)?, @Sendable () async throws(RemoteFault) -> [RemoteReference]
    ) async throws(RemoteFault) -> [RemoteReference]

  private let others: any RemoteRepositories
  private var watch: (any RemoteWatch)?
  private let steering: Steering

  package init(_ others: any RemoteRepositories, _ steering: @escaping Steering) {
    self.others = others
    self.steering = steering
  }

  package func references(of address: RemoteAddress) async throws(RemoteFault) -> [RemoteReference] {
    try await steering(address, watch) { () async throws(RemoteFault) -> [RemoteReference] in
      try await others.references(of: address)
    }
  }

  package func tree(
    of commit: CommitID, reference: String?, at address: RemoteAddress
  ) async throws(RemoteFault) -> any RemoteTree {
    try await others.tree(of: commit, reference: reference, at: address)
  }

  package func cachedTree(
    of commit: CommitID, at address: RemoteAddress
  ) async throws(RemoteFault) -> (any RemoteTree)? { try await others.cachedTree(of: commit, at: address) }

  package func hasCached(_ commit: CommitID, of address: RemoteAddress) -> Bool {
    others.hasCached(commit, of: address)
  }

  package func subjects(
    after old: CommitID, upTo new: CommitID, at address: RemoteAddress, limit: Int
  ) async throws(RemoteFault) -> [String]? {
    try await others.subjects(after: old, upTo: new, at: address, limit: limit)
  }

  package func watched(by watch: any RemoteWatch) -> any RemoteRepositories {
    var watched = self
    watched.watch = watch
    return watched
  }
}
