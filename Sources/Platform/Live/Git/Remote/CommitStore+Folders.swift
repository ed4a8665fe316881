import Vocabulary

/// The folders of the repositories: who has one locked, and when it is complete.
extension CommitStore {
  /// The repository of a commit, locked for reading as far as the disk allows it; nil if it is being deleted or was.
  func locked(_ commit: CommitID) -> CachedRepository? {
    guard let name = try? RelativePath(onDisk: commit.text), let tree = (try? files.tree(at: folder)) as? LiveTree,
      (try? tree.entry(at: name)) == .folder
    else { return nil }
    let path = "\(folder)/\(commit)"
    return switch tree.sharedLock(name.appending(GitCache.lockFile)) {
    case .shared(let lock): CachedRepository(path: path, lock: lock)
    case .unavailable: CachedRepository(path: path, lock: nil)
    case .taken: nil
    }
  }

  /// Deletes a damaged repository. Of several processes that use it, the last one to find the damage does this.
  func discard(_ commit: CommitID, _ repository: CachedRepository) throws(RemoteFault) {
    guard let name = try? RelativePath(onDisk: commit.text),
      let aside = try? RelativePath(onDisk: GitCache.unfinishedName(commit.text))
    else { return }
    try inFolder { (tree) throws(TreeError) in
      if let lock = repository.lock {
        guard (tree as? LiveTree)?.takeAlone(lock, name.appending(GitCache.lockFile)) == true else { return }
      }
      // Whoever fetches it again may need the name before everything is deleted.
      try tree.moveFolder(name, to: aside)
      try GitCache.remove(aside, from: tree)
    }
  }

  /// A repository that is not complete, locked by this process.
  struct Part: Sendable {
    /// Of its folder.
    let name: String
    /// Held alone.
    let lock: any TreeLock
  }

  /// A new bare repository under a name that shows that it is not complete.
  func begin(_ commit: CommitID, of address: RemoteAddress) throws(RemoteFault) -> Part {
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

  /// A new folder and its lock; nil if another process has just deleted the folder.
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

  /// Gives a complete repository its name; another process may have been faster. nil if it was deleted before it was locked
  /// for reading.
  ///
  /// Who has another repository of that name alone is about to delete it. Nobody waits for that: then this one is read under the
  /// name that it has, and deleted when it is no longer in use, or if this process is killed, by the next fetch.
  func finish(_ part: Part, as commit: CommitID) throws(RemoteFault) -> CachedRepository? {
    // The name may have become free in between.
    for _ in 0..<2 {
      if try rename(part, to: commit) {
        part.lock.release()
        return locked(commit)
      }
      if let other = locked(commit) {
        try remove(part.name)
        part.lock.release()
        return other
      }
    }
    return CachedRepository(path: "\(folder)/\(part.name)") { end(part) }
  }

  /// False if another repository has the name.
  private func rename(_ part: Part, to commit: CommitID) throws(RemoteFault) -> Bool {
    guard let path = try? RelativePath(onDisk: part.name), let whole = try? RelativePath(onDisk: commit.text) else {
      return false
    }
    var isRenamed = false
    try inFolder { (tree) throws(TreeError) in
      do throws(TreeError) {
        try tree.moveFolder(path, to: whole)
        isRenamed = true
      } catch {
        // Nothing but a folder is what another process made.
        guard try tree.entry(at: whole) == .folder else { throw error }
      }
    }
    return isRenamed
  }

  /// Deletes a repository that is not complete.
  func end(_ part: Part) {
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
      try GitCache.remove(path, from: tree)
      lock.release()
    }
  }

  private func remove(_ name: String) throws(RemoteFault) {
    try inFolder { (tree) throws(TreeError) in
      if let path = try? RelativePath(onDisk: name) { try GitCache.remove(path, from: tree) }
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
}
