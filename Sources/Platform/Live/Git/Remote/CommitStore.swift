import Vocabulary

/// The cached commits of one address: a folder with a bare repository for each.
struct CommitStore {
  /// Absolute path.
  let folder: String
  let git: RemoteGitProcess
  private let files = LiveFileSystem()

  /// The reference that keeps the commit in its repository.
  private static let kept = "refs/cairn/commit"

  init(folder: String, git: RemoteGitProcess) {
    self.folder = folder
    self.git = git
  }

  /// The repository of a commit; nil if it is not cached. One whose objects are damaged is deleted.
  func cached(_ commit: CommitID) async throws(RemoteFault) -> CachedRepository? {
    let path = "\(folder)/\(commit)"
    guard files.entry(at: path) == .folder else { return nil }
    let lock = (try? RelativePath(onDisk: commit.text)).flatMap { name in
      ((try? files.tree(at: folder)) as? LiveTree)?.sharedLock(name.appending(GitCache.lockFile))
    }
    let repository = CachedRepository(path: path, lock: lock)
    do {
      try await check(path)
      let found = try await git.run(["rev-parse", "--verify", "--quiet", Self.kept + "^{commit}"], in: path)
      if found.dropLast() == Array(commit.text.utf8)[...] { return repository }
    } catch {
      switch error {
      case .missing, .interrupted, .timedOut, .noCache: throw error
      // The cache was edited, or its disk lost something.
      default: break
      }
    }
    try remove(commit.text)
    return nil
  }

  /// Fetches a commit into a repository of its own.
  func fetch(
    _ commit: CommitID, _ reference: String?, from address: RemoteAddress
  ) async throws(RemoteFault) -> CachedRepository {
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
        case .refused, .commitMissing, .garbled: first = first ?? error
        default: throw error
        }
      }
    }
    throw first ?? .commitMissing(commit.text)
  }

  /// Checks every object of a repository.
  private func check(_ path: String) async throws(RemoteFault) {
    _ = try await git.run(["fsck", "--no-progress", "--no-dangling", "--no-reflogs"], in: path)
  }

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
    } catch .refused, .commitMissing, .notFound, .tooLarge, .garbled, .badObject {
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

  // MARK: Folders

  /// A repository that is not complete, locked by this process.
  private struct Part {
    let name: String
    let lock: any TreeLock
  }

  /// A new bare repository under a name that shows that it is not complete.
  private func begin(_ commit: CommitID, of address: RemoteAddress) throws(RemoteFault) -> Part {
    var begun: Part?
    // Another process that empties the cache may delete the folder before it is locked.
    for _ in 0..<5 where begun == nil { begun = try place(for: commit) }
    guard let part = begun else { throw .noCache(.notWritable(folder)) }
    do {
      try inFolder { (tree) throws(TreeError) in
        guard let path = try? RelativePath(onDisk: part.name) else { return }
        for (name, text) in BareRepository.files(for: commit) + [(path: GitCache.addressFile, text: address.url)] {
          try tree.create(path.appending(name), bytes: Array(text.utf8), isExecutable: false, permissions: nil)
        }
        for name in BareRepository.folders { try tree.makeFolder(path.appending(name), permissions: nil) }
      }
      return part
    } catch {
      end(part)
      throw error
    }
  }

  /// A new folder and its lock; nil if another process deleted the folder meanwhile.
  private func place(for commit: CommitID) throws(RemoteFault) -> Part? {
    let name = GitCache.unfinishedName(commit.text)
    do throws(TreeError) {
      let tree = try files.makeTree(at: folder, isPrivate: true)
      try removeAbandoned(in: tree)
      guard let path = try? RelativePath(onDisk: name) else { return nil }
      try tree.makeFolder(path, permissions: nil)
      return try tree.lock(path.appending(GitCache.lockFile), seconds: 0).map { Part(name: name, lock: $0) }
    } catch .notFound {
      return nil
    } catch {
      throw .noCache(CacheFault(error, in: folder, files))
    }
  }

  /// Gives a complete repository its name; another process may have been faster.
  private func finish(_ part: Part, as commit: CommitID) throws(RemoteFault) -> CachedRepository {
    try inFolder { (tree) throws(TreeError) in
      guard let path = try? RelativePath(onDisk: part.name), let whole = try? RelativePath(onDisk: commit.text) else {
        return
      }
      do throws(TreeError) {
        try tree.moveFolder(path, to: whole)
      } catch {
        guard try tree.entry(at: whole) == .folder else { throw error }
        try tree.removeAll(at: path)
      }
    }
    (part.lock as? LiveLock)?.share()
    return CachedRepository(path: "\(folder)/\(commit)", lock: part.lock)
  }

  /// Deletes a repository that is not complete.
  private func end(_ part: Part) {
    try? remove(part.name)
    part.lock.release()
    removeIfEmpty()
  }

  /// Deletes the folder if nothing is in it.
  private func removeIfEmpty() {
    guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")),
      let tree = try? files.tree(at: String(folder[..<slash])),
      let path = try? RelativePath(onDisk: String(folder[slash...].dropFirst()))
    else { return }
    _ = try? tree.removeFolder(path)
  }

  /// Deletes the folders of fetches that were killed: nobody holds their lock.
  private func removeAbandoned(in tree: any WritableTree) throws(TreeError) {
    for name in try tree.names(in: nil) where name.hasSuffix(GitCache.unfinished) {
      guard let path = try? RelativePath(onDisk: name),
        let lock = try tree.lock(path.appending(GitCache.lockFile), seconds: 0)
      else { continue }
      try tree.removeAll(at: path)
      lock.release()
    }
  }

  private func remove(_ name: String) throws(RemoteFault) {
    try inFolder { (tree) throws(TreeError) in
      if let path = try? RelativePath(onDisk: name) { try tree.removeAll(at: path) }
    }
  }

  /// Calls `body` with the folder; not at all if it does not exist.
  private func inFolder(_ body: (any WritableTree) throws(TreeError) -> Void) throws(RemoteFault) {
    do throws(TreeError) {
      if let tree = try files.tree(at: folder) { try body(tree) }
    } catch {
      throw .noCache(CacheFault(error, in: folder, files))
    }
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
