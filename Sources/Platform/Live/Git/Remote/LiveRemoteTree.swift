import Vocabulary

/// The files of a commit in the cache.
struct LiveRemoteTree: RemoteTree {
  let entries: [RemoteEntry]
  let wasCached: Bool
  private let git: RemoteGitProcess
  private let cached: CachedRepository
  private var repository: String { cached.path }

  /// Lists the commit. A file that the server was asked not to send has no size.
  init(_ commit: CommitID, in cached: CachedRepository, git: RemoteGitProcess, wasCached: Bool)
    async throws(RemoteFault)
  {
    self.git = git
    self.cached = cached
    let repository = cached.path
    self.wasCached = wasCached
    if let entries = try await Self.complete(commit, in: repository, git) {
      self.entries = entries
      return
    }
    let objects = try await git.run(
      ["rev-list", "--objects", "--no-object-names", "--missing=print", "--max-count=1", commit.text, "--"],
      in: repository)
    let missing = RemoteOutput.missing(objects)
    // With a size, `ls-tree` looks at every object, and fails if one of them is missing.
    let output = try await git.run(
      ["ls-tree", "-r", "-z", "--full-tree"] + (missing.isEmpty ? ["-l"] : []) + [commit.text], in: repository)
    var entries = RemoteOutput.entries(output)
    try Self.check(entries)
    if !missing.isEmpty {
      let present = Set(entries.filter { $0.kind != .submodule }.map(\.object)).subtracting(missing)
      let sizes = RemoteOutput.sizes(
        try await git.run(["cat-file", "--batch-check", "--buffer"], in: repository, input: Self.lines(present)))
      entries = entries.map {
        RemoteEntry(path: $0.path, kind: $0.kind, object: $0.object, size: sizes[$0.object])
      }
    }
    self.entries = entries
  }

  /// The entries of a commit with their sizes; nil if an object is missing, because the server was asked not to send
  /// large files. Git then fails, or prints no size: it may fetch nothing (`GIT_NO_LAZY_FETCH`, no protocol allowed).
  private static func complete(
    _ commit: CommitID, in repository: String, _ git: RemoteGitProcess
  ) async throws(RemoteFault) -> [RemoteEntry]? {
    let output: [UInt8]
    do throws(RemoteFault) {
      output = try await git.run(["ls-tree", "-r", "-z", "-l", "--full-tree", commit.text], in: repository)
    } catch {
      switch error {
      case .missing, .interrupted, .timedOut, .noCache: throw error
      default: return nil
      }
    }
    let entries = RemoteOutput.entries(output)
    try check(entries)
    return entries.allSatisfy { $0.kind == .submodule || $0.size != nil } ? entries : nil
  }

  private static func check(_ entries: [RemoteEntry]) throws(RemoteFault) {
    guard entries.count <= LiveRemoteRepositories.entryLimit else {
      throw .tooManyFiles(limit: LiveRemoteRepositories.entryLimit)
    }
  }

  func bytes(of objects: [String]) async throws(RemoteFault) -> [String: [UInt8]] {
    let wanted = Set(objects)
    guard !wanted.isEmpty else { return [:] }
    // Without `--buffer`, git would write each file for itself, and this process would be woken for each.
    let output = try await git.run(["cat-file", "--batch", "--buffer"], in: repository, input: Self.lines(wanted))
    guard let contents = RemoteOutput.contents(output), wanted.allSatisfy({ contents[$0] != nil }) else {
      throw .refused("git did not return every file of the commit")
    }
    return contents
  }

  private static func lines(_ objects: Set<String>) -> [UInt8] {
    objects.sorted().flatMap { Array("\($0)\n".utf8) }
  }
}
