import Vocabulary

/// The cached commits of one address: a folder with a bare repository for each.
struct CommitStore {
  /// Absolute path.
  let folder: String
  let git: RemoteGitProcess
  /// Where the folder is.
  let files = LiveFileSystem()

  /// The reference that keeps the commit in its repository.
  private static let kept = "refs/cairn/commit"

  init(folder: String, git: RemoteGitProcess) {
    self.folder = folder
    self.git = git
  }

  /// The repository of a commit; nil if it is not cached, or is being deleted. One whose objects are damaged is deleted;
  /// one that git could not check, because it was killed or not started, is not.
  func cached(_ commit: CommitID) async throws(RemoteFault) -> CachedRepository? {
    let path = "\(folder)/\(commit)"
    guard files.entry(at: path) == .folder, let repository = locked(commit) else { return nil }
    let check = try await git.exit(of: Self.checking, in: path)
    // The disk or the machine may refuse what git reads, which says nothing about the commit.
    if check.code != 0, case .noCache(let fault) = RemoteFault(gitErrors: check.errors, cache: folder) {
      throw .noCache(fault)
    }
    if check.code == 0 {
      let found = try await git.exit(of: ["rev-parse", "--verify", "--quiet", Self.kept + "^{commit}"], in: path)
      if found.code == 0, found.output.dropLast() == Array(commit.text.utf8)[...] { return repository }
    }
    // The cache was edited, or its disk lost something.
    try discard(commit, repository)
    return nil
  }

  /// Fetches a commit into a repository of its own.
  func fetch(
    _ commit: CommitID, _ reference: String?, from address: RemoteAddress
  ) async throws(RemoteFault) -> CachedRepository {
    // Another process that empties the cache may delete what was fetched before it is locked for reading.
    for _ in 0..<5 {
      if let fetched = try await fetchOnce(commit, reference, from: address) { return fetched }
    }
    throw .noCache(.notWritable(folder))
  }

  /// nil if another process deleted what was fetched.
  private func fetchOnce(
    _ commit: CommitID, _ reference: String?, from address: RemoteAddress
  ) async throws(RemoteFault) -> CachedRepository? {
    let part = try begin(commit, of: address)
    do {
      try await download(commit, reference, from: address, into: "\(folder)/\(part.name)")
      return try finish(part, as: commit)
    } catch {
      end(part)
      guard case .badObject(var object) = error else { throw error }
      object.path = await path(of: object.id, in: commit, reference, from: address)
      throw .badObject(object)
    }
  }

  /// Asks for less at first: one commit without its history and without large files, by its id, then by its reference.
  /// Servers of the old protocol and plain web servers have only the whole.
  private func download(
    _ commit: CommitID, _ reference: String?, from address: RemoteAddress, into path: String
  ) async throws(RemoteFault) {
    let less = ["--depth=1", "--filter=blob:limit=\(LiveRemoteRepositories.blobLimit)"]
    var attempts = [less + ["--", address.url, "\(commit):\(Self.kept)"]]
    if let reference { attempts.append(less + ["--", address.url, "+\(reference):\(Self.kept)"]) }
    attempts.append(["--", address.url, "+refs/heads/*:refs/cairn/heads/*", "+refs/tags/*:refs/cairn/tags/*"])
    var first: RemoteFault?
    for (number, attempt) in attempts.enumerated() {
      do {
        _ = try await git.run(
          Self.fetching + attempt, in: path, reaching: address, measured: received(in: path))
        // By its id, git fetched the commit completely or failed, and keeps it already.
        var isComplete = number == 0 && isKept(commit, in: path)
        if !isComplete { isComplete = try await keep(commit, in: path) }
        if isComplete {
          // A plain web server gives single objects, which `fetch` does not check.
          if number == attempts.count - 1 { try await check(path) }
          return
        }
        first = first ?? .commitMissing(commit.text)
      } catch {
        switch error {
        case .refused, .commitMissing, .notGit: first = first ?? error
        default: throw error
        }
      }
    }
    throw first ?? .commitMissing(commit.text)
  }

  /// Checks every object of a repository.
  private func check(_ path: String) async throws(RemoteFault) {
    _ = try await git.run(Self.checking, in: path)
  }

  private static let checking = ["fsck", "--no-progress", "--no-dangling", "--no-reflogs"]

  private static let fetching = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance"]

  /// Whether the reference that keeps a commit names it, as a fetch by its id leaves it.
  private func isKept(_ commit: CommitID, in path: String) -> Bool {
    guard let tree = try? files.tree(at: path), let reference = try? RelativePath(onDisk: Self.kept),
      let text = try? tree.read(reference, limit: 128)
    else { return false }
    return text == Array("\(commit)\n".utf8)
  }

  /// Makes a commit that was fetched the one that the repository keeps; false if it was not fetched.
  private func keep(_ commit: CommitID, in path: String) async throws(RemoteFault) -> Bool {
    do {
      _ = try await git.run(["cat-file", "-e", commit.text + "^{tree}"], in: path)
      _ = try await git.run(["update-ref", Self.kept, commit.text], in: path)
      return true
    } catch .refused, .commitMissing, .notFound {
      return false
    }
  }

  /// The first lines of the messages after `old` up to `new`; nil if the history that was sent does not reach `old`.
  func subjects(
    after old: CommitID, upTo new: CommitID, from address: RemoteAddress, limit: Int
  ) async throws(RemoteFault) -> [String]? {
    let part = try begin(new, of: address)
    let path = "\(folder)/\(part.name)"
    defer { end(part) }
    // Commits alone where the server can, and not the whole history of a large repository.
    let depth = 1000
    do {
      _ = try await git.run(
        Self.fetching + ["--depth=\(depth)", "--filter=tree:0", "--", address.url, new.text, old.text],
        in: path, reaching: address, measured: received(in: path))
      _ = try await git.run(["merge-base", "--is-ancestor", old.text, new.text], in: path)
      let output = try await git.run(
        ["log", "-z", "--format=tformat:%s", "--max-count=\(limit)", "\(old)..\(new)", "--"], in: path)
      return RemoteOutput.texts(output)
    } catch .refused, .commitMissing, .notFound, .tooLarge, .notGit, .badObject {
      return nil
    }
  }

  /// The path in a commit of an object that was refused: the commit is asked for again, without its files and without
  /// the check, and is deleted after its names were listed. nil if it was not found.
  private func path(
    of object: String, in commit: CommitID, _ reference: String?, from address: RemoteAddress
  ) async -> String? {
    guard let part = try? begin(commit, of: address) else { return nil }
    let path = "\(folder)/\(part.name)"
    defer { end(part) }
    let unchecked = ["-c", "fetch.fsckObjects=false", "-c", "transfer.fsckObjects=false"] + Self.fetching
    for wanted in [commit.text, reference].compactMap(\.self) {
      let fetched = try? await git.run(
        unchecked + ["--depth=1", "--filter=blob:none", "--", address.url, wanted], in: path, reaching: address,
        measured: received(in: path))
      let names = try? await git.run(["ls-tree", "-r", "-t", "-z", "--full-tree", commit.text, "--"], in: path)
      if fetched != nil, let names { return RemoteOutput.path(of: object, in: names) }
    }
    return nil
  }

  /// The size of the packs of a repository, those that are not complete included.
  private func received(in path: String) -> @Sendable () -> Int {
    { [files] in
      guard let tree = try? files.tree(at: path + "/objects/pack"), let found = try? tree.files(below: nil) else {
        return 0
      }
      let sizes = found.map { entry in if case .file(_, let size) = entry.entry { size } else { 0 } }
      return sizes.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }
  }
}
