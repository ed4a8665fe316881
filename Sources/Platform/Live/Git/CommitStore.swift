import Vocabulary

/// The cached commits of one address: a folder with a bare repository for each.
struct CommitStore {
  /// Absolute path.
  private let folder: String
  private let git: RemoteGitProcess
  private let files = LiveFileSystem()

  /// The reference that keeps the commit in its repository.
  private static let kept = "refs/cairn/commit"
  /// The ending of a repository that is not complete, and the lock in it that its process holds.
  private static let unfinished = ".part"

  init(folder: String, git: RemoteGitProcess) {
    self.folder = folder
    self.git = git
  }

  /// The repository of a commit; nil if it is not cached. One whose objects are damaged is deleted.
  func cached(_ commit: CommitID) async throws(RemoteFault) -> String? {
    let path = "\(folder)/\(commit)"
    guard files.entry(at: path) == .folder else { return nil }
    do {
      _ = try await git.run(["fsck", "--no-progress", "--no-dangling", "--no-reflogs"], in: path)
      let found = try await git.run(["rev-parse", "--verify", "--quiet", Self.kept + "^{commit}"], in: path)
      if found.dropLast() == Array(commit.text.utf8)[...] { return path }
    } catch .refused, .commitMissing, .notFound {
      // The cache was edited, or its disk lost something.
    }
    try remove(commit.text)
    return nil
  }

  /// Fetches a commit into a repository of its own.
  func fetch(
    _ commit: CommitID, _ reference: String?, from address: RemoteAddress
  ) async throws(RemoteFault) -> String {
    let part = try await begin(commit)
    let path = "\(folder)/\(part.name)"
    defer { part.lock.release() }
    do {
      try await download(commit, reference, from: address, into: path)
      try finish(part.name, as: commit)
    } catch {
      try? remove(part.name)
      throw error
    }
    return "\(folder)/\(commit)"
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
    for attempt in attempts {
      do {
        _ = try await git.run(
          ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance"] + attempt, in: path,
          reaching: address, endingIf: tooLarge(path))
        if try await keep(commit, in: path) { return }
        first = first ?? .commitMissing(commit.text)
      } catch {
        switch error {
        case .refused, .commitMissing: first = first ?? error
        default: throw error
        }
      }
    }
    throw first ?? .commitMissing(commit.text)
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
    let part = try await begin(new)
    let path = "\(folder)/\(part.name)"
    defer {
      try? remove(part.name)
      part.lock.release()
    }
    // Commits alone where the server can, and not the whole history of a large repository.
    let depth = 1000
    do {
      _ = try await git.run(
        [
          "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--depth=\(depth)",
          "--filter=tree:0", "--", address.url, new.text, old.text,
        ], in: path, reaching: address, endingIf: tooLarge(path))
      _ = try await git.run(["merge-base", "--is-ancestor", old.text, new.text], in: path)
      let output = try await git.run(
        ["log", "-z", "--format=tformat:%s", "--max-count=\(limit)", "\(old)..\(new)", "--"], in: path)
      return RemoteOutput.texts(output)
    } catch .refused, .commitMissing, .notFound, .tooLarge {
      return nil
    }
  }

  /// A new bare repository under a name that shows that it is not complete, locked by this process.
  private func begin(_ commit: CommitID) async throws(RemoteFault) -> (name: String, lock: any TreeLock) {
    do {
      let tree = try files.makeTree(at: folder, isPrivate: true)
      try removeAbandoned(in: tree)
      let name = "\(commit).\(UInt64.random(in: .min ... .max))\(Self.unfinished)"
      let path = try RelativePath(onDisk: name)
      _ = try tree.makeFolder(path, permissions: nil)
      guard let lock = try tree.lock(try Self.lock(in: path), seconds: 0) else {
        throw RemoteFault.noCache("the lock of a new folder is taken")
      }
      let format = commit.text.utf8.count == 64 ? ["--object-format=sha256"] : []
      _ = try await git.run(["init", "--quiet", "--bare"] + format + ["--", "\(folder)/\(name)"], in: nil)
      return (name, lock)
    } catch let fault as RemoteFault {
      throw fault
    } catch {
      throw .noCache("\(error)")
    }
  }

  /// Gives a complete repository its name; another process may have been faster.
  private func finish(_ name: String, as commit: CommitID) throws(RemoteFault) {
    do {
      guard let tree = try files.tree(at: folder) else { throw RemoteFault.noCache("the cache was deleted") }
      let (part, whole) = (try RelativePath(onDisk: name), try RelativePath(onDisk: commit.text))
      try tree.removeFile(try Self.lock(in: part))
      do {
        try tree.moveFolder(part, to: whole)
      } catch {
        guard try tree.entry(at: whole) == .folder else { throw error }
        try tree.removeAll(at: part)
      }
    } catch let fault as RemoteFault {
      throw fault
    } catch {
      throw .noCache("\(error)")
    }
  }

  /// Deletes the folders of fetches that were killed: nobody holds their lock.
  private func removeAbandoned(in tree: any WritableTree) throws {
    for name in try tree.names(in: nil) where name.hasSuffix(Self.unfinished) {
      let path = try RelativePath(onDisk: name)
      guard let lock = try tree.lock(try Self.lock(in: path), seconds: 0) else { continue }
      try tree.removeAll(at: path)
      lock.release()
    }
  }

  private static func lock(in part: RelativePath) throws -> RelativePath { try part.appending(onDisk: "cairn.pid") }

  private func remove(_ name: String) throws(RemoteFault) {
    do {
      guard let tree = try files.tree(at: folder) else { return }
      try tree.removeAll(at: try RelativePath(onDisk: name))
    } catch {
      throw .noCache("\(error)")
    }
  }

  /// Whether the packs of a repository exceed the limit of a download, those that are not complete included.
  private func tooLarge(_ path: String) -> @Sendable () -> Bool {
    { [files] in
      guard let tree = try? files.tree(at: path + "/objects/pack"), let found = try? tree.files(below: nil) else {
        return false
      }
      let sizes = found.map { entry in if case .file(_, let size) = entry.entry { size } else { 0 } }
      return sizes.reduce(0) { $0.addingReportingOverflow($1).partialValue } > LiveRemoteRepositories.downloadLimit
    }
  }
}

extension WritableTree {
  /// Deletes a file, or a folder with everything in it; links are deleted, never followed.
  func removeAll(at path: RelativePath) throws {
    guard try entry(at: path) == .folder else { return try removeFile(path) }
    for name in try names(in: path) { try removeAll(at: try path.appending(onDisk: name)) }
    _ = try removeFolder(path)
  }
}
