internal import Platform
internal import Synchronization
internal import Vocabulary

/// Repositories elsewhere, each asked once in a run for the same thing: where many repositories have the same pack, its
/// server hears one question, and the cached commit is read and checked once.
final class SharedRepositories: RemoteRepositories {
  private let remote: any RemoteRepositories
  private let references = Once<RemoteAddress, [RemoteReference]>()
  private let trees = Once<CommitKey, any RemoteTree>()
  private let cachedTrees = Once<CommitKey, (any RemoteTree)?>()
  private let subjects = Once<SubjectsKey, [String]?>()

  private struct CommitKey: Hashable, Sendable {
    let commit: CommitID
    let address: RemoteAddress
  }

  private struct SubjectsKey: Hashable, Sendable {
    let old: CommitID
    let new: CommitID
    let address: RemoteAddress
    let limit: Int
  }

  init(_ remote: any RemoteRepositories) { self.remote = remote }

  func references(of address: RemoteAddress) async throws(RemoteFault) -> [RemoteReference] {
    let remote = remote
    return try await references.value(address) { () async throws(RemoteFault) in
      try await remote.references(of: address)
    }
  }

  func tree(
    of commit: CommitID, reference: String?, at address: RemoteAddress
  ) async throws(RemoteFault) -> any RemoteTree {
    let remote = remote
    return try await trees.value(CommitKey(commit: commit, address: address)) {
      () async throws(RemoteFault) -> any RemoteTree in
      SharedTree(try await remote.tree(of: commit, reference: reference, at: address))
    }
  }

  func cachedTree(of commit: CommitID, at address: RemoteAddress) async throws(RemoteFault) -> (any RemoteTree)? {
    let remote = remote
    return try await cachedTrees.value(CommitKey(commit: commit, address: address)) {
      () async throws(RemoteFault) -> (any RemoteTree)? in
      try await remote.cachedTree(of: commit, at: address).map { SharedTree($0) }
    }
  }

  func hasCached(_ commit: CommitID, of address: RemoteAddress) -> Bool { remote.hasCached(commit, of: address) }

  func subjects(
    after old: CommitID, upTo new: CommitID, at address: RemoteAddress, limit: Int
  ) async throws(RemoteFault) -> [String]? {
    let remote = remote
    return try await subjects.value(SubjectsKey(old: old, new: new, address: address, limit: limit)) {
      () async throws(RemoteFault) -> [String]? in
      try await remote.subjects(after: old, upTo: new, at: address, limit: limit)
    }
  }

  /// Itself: no single repository of a run shows how long it waits.
  func watched(by watch: any RemoteWatch) -> any RemoteRepositories { self }
}

/// The answers to questions that are asked once.
private final class Once<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
  private typealias Asking = Task<Result<Answer, RemoteFault>, Never>
  private let askings = Mutex<[Key: Asking]>([:])

  /// The answer, from `ask` for whoever comes first; the others wait for it.
  func value(
    _ key: Key, _ ask: @escaping @Sendable () async throws(RemoteFault) -> Answer
  ) async throws(RemoteFault) -> Answer {
    let asking = askings.withLock { askings in
      if let known = askings[key] { return known }
      let asking = Asking {
        do throws(RemoteFault) {
          return .success(try await ask())
        } catch {
          return .failure(error)
        }
      }
      askings[key] = asking
      return asking
    }
    // A signal stops all who wait.
    let result = await withTaskCancellationHandler {
      await asking.value
    } onCancel: {
      asking.cancel()
    }
    return try result.get()
  }
}

/// The files of a commit that many repositories read: those of a pack, kept up to a limit.
private final class SharedTree: RemoteTree {
  private let tree: any RemoteTree
  private let known = Mutex<[String: [UInt8]]>([:])

  /// The most bytes that are kept.
  private static let most = 32 << 20

  init(_ tree: any RemoteTree) { self.tree = tree }

  var entries: [RemoteEntry] { tree.entries }
  var wasCached: Bool { tree.wasCached }

  func bytes(of objects: [String]) async throws(RemoteFault) -> [String: [UInt8]] {
    let found = known.withLock { known in objects.reduce(into: [:]) { $0[$1] = known[$1] } }
    let missing = Set(objects).subtracting(found.keys)
    guard !missing.isEmpty else { return found }
    let read = try await tree.bytes(of: missing.sorted())
    known.withLock { known in
      let size = known.values.reduce(0) { $0 + $1.count } + read.values.reduce(0) { $0 + $1.count }
      if size <= Self.most { known.merge(read) { $1 } }
    }
    return found.merging(read) { $1 }
  }
}
