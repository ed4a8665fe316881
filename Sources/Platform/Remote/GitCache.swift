package import Vocabulary

/// The folder of the cached commits, `git` in Cairn's cache folder: what is in it, and how it is emptied.
///
/// Each address has a folder, and in it each commit a bare repository of its own, named by the commit. One that is being
/// fetched or deleted ends in `.part`, and whoever fetches, reads or deletes one holds the lock of the file `cairn.pid`
/// in it. Everything else below the folder is not Cairn's: it is neither counted nor deleted, and no link is followed.
package struct GitCache: Sendable {
  /// Absolute path.
  package let folder: String
  private let files: any FileSystem

  /// The ending of a repository that is not complete.
  static let unfinished = ".part"
  /// The file in a repository that the processes lock that use it.
  static let lockFile = RelativePath(constant: "cairn.pid")
  /// The file in a repository with the address that it was fetched from.
  static let addressFile = RelativePath(constant: "cairn.address")

  /// A name for a commit that is not complete; no other process has the same.
  static func unfinishedName(_ commit: String) -> String {
    "\(commit).\(UInt64.random(in: .min ... .max))\(unfinished)"
  }

  /// `cache` is Cairn's cache folder, which need not exist; nil without a home folder.
  package init(in cache: String?, _ files: any FileSystem) throws(CacheFault) {
    guard let cache else { throw .noHome }
    folder = cache + "/git"
    self.files = files
    for place in [cache, folder] {
      switch files.entry(at: place) {
      case .link?: throw .link(place)
      case .file?, .other?: throw .notAFolder(place)
      case .folder?, nil: break
      }
    }
  }

  /// The cached commits of one address.
  package struct Repository: Sendable {
    /// The name of its folder.
    package let name: String
    /// What git was given to fetch from; nil if it was not recorded.
    package let address: String?
    /// Those that are complete, in the order of their digits.
    package let commits: [CommitID]
    /// The bytes of all its files, those of unfinished fetches included.
    package let bytes: Int
  }

  /// The cached repositories, in the order of their addresses; empty without a cache.
  package func repositories() throws(CacheFault) -> [Repository] {
    do throws(TreeError) {
      guard let tree = try files.tree(at: folder) else { return [] }
      return try Self.folders(in: tree).map { (path) throws(TreeError) in try Self.repository(at: path, in: tree) }
        .sorted { left, right in
          let (one, other) = (left.address ?? left.name, right.address ?? right.name)
          return one == other
            ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
            : one.utf8.lexicographicallyPrecedes(other.utf8)
        }
    } catch {
      throw CacheFault(error, in: folder, files)
    }
  }

  /// What was deleted, and what was not.
  package struct Cleared: Sendable {
    package fileprivate(set) var bytes = 0
    /// The number of deleted commits, without unfinished ones.
    package fileprivate(set) var commits = 0
    /// The addresses, or names of folders, of which another process uses a part, in the order of the names.
    package fileprivate(set) var inUse: [String] = []
  }

  /// Deletes every repository that no other process uses.
  package func clear() throws(CacheFault) -> Cleared {
    do throws(TreeError) {
      var cleared = Cleared()
      guard let tree = try files.tree(at: folder) else { return cleared }
      for path in try Self.folders(in: tree) {
        let address = try Self.repository(at: path, in: tree).address
        var isInUse = false
        for (child, isComplete) in try Self.commits(in: path, of: tree) {
          switch try Self.delete(child, isComplete: isComplete, in: tree) {
          case .inUse: isInUse = true
          case .missing: continue
          case .deleted(let bytes):
            cleared.bytes += bytes
            if isComplete { cleared.commits += 1 }
          }
        }
        if isInUse { cleared.inUse.append(address ?? path.text) }
        _ = try tree.removeFolder(path)
      }
      return cleared
    } catch {
      throw CacheFault(error, in: folder, files)
    }
  }

  /// What became of one repository that was to be deleted.
  private enum Deletion {
    case deleted(bytes: Int)
    case inUse
    /// Another process deleted or renamed it first.
    case missing
  }

  private static func delete(
    _ path: RelativePath, isComplete: Bool, in tree: any WritableTree
  ) throws(TreeError) -> Deletion {
    let found: (any TreeLock)?
    do throws(TreeError) {
      found = try tree.lock(path.appending(lockFile), seconds: 0)
    } catch .notFound {
      return .missing
    }
    guard let lock = found else { return .inUse }
    defer { lock.release() }
    var current = path
    if isComplete {
      // If this process is killed, no half of it looks complete. Whoever fetches it again needs the name.
      if let name = try? RelativePath(onDisk: unfinishedName(path.text)) {
        try tree.moveFolder(path, to: name)
        current = name
      }
    }
    let bytes = try size(of: current, in: tree)
    try remove(current, from: tree)
    return .deleted(bytes: bytes)
  }

  /// Deletes a repository that this process has locked.
  static func remove(_ path: RelativePath, from tree: any WritableTree) throws(TreeError) {
    // The file with the lock last: without it, another process could lock and delete what is left at the same time.
    for name in try tree.names(in: path) where name != lockFile.text {
      if let child = try? path.appending(onDisk: name) { try tree.removeAll(at: child) }
    }
    try tree.removeAll(at: path)
  }

  private static func repository(at path: RelativePath, in tree: any WritableTree) throws(TreeError) -> Repository {
    let found = try commits(in: path, of: tree)
    var address: String?
    for (commit, _) in found where address == nil {
      address = (try? tree.read(commit.appending(addressFile), limit: 4096)).flatMap {
        String(validating: $0, as: UTF8.self)
      }
    }
    var bytes = 0
    for (commit, _) in found { bytes += try size(of: commit, in: tree) }
    return Repository(
      name: path.text, address: address, commits: found.filter(\.isComplete).compactMap { CommitID($0.path.name) },
      bytes: bytes)
  }

  /// The folders of addresses.
  private static func folders(in tree: any WritableTree) throws(TreeError) -> [RelativePath] {
    var folders: [RelativePath] = []
    for name in try tree.names(in: nil) where isRepository(name) {
      guard let path = try? RelativePath(onDisk: name), try tree.entry(at: path) == .folder else { continue }
      folders.append(path)
    }
    return folders
  }

  /// The folders of commits, and those that are not complete.
  private static func commits(
    in path: RelativePath, of tree: any WritableTree
  ) throws(TreeError) -> [(path: RelativePath, isComplete: Bool)] {
    var commits: [(path: RelativePath, isComplete: Bool)] = []
    for name in try tree.names(in: path) {
      let isComplete = CommitID(name) != nil
      guard isComplete || isUnfinished(name) else { continue }
      guard let child = try? path.appending(onDisk: name), try tree.entry(at: child) == .folder else { continue }
      commits.append((child, isComplete))
    }
    return commits
  }

  private static func size(of path: RelativePath, in tree: any WritableTree) throws(TreeError) -> Int {
    try tree.files(below: path).reduce(0) { sum, found in
      if case .file(_, let size) = found.entry { sum.addingReportingOverflow(size).partialValue } else { sum }
    }
  }

  /// Whether Cairn gives a folder such a name: 24 hexadecimal digits, a hyphen, and letters and digits.
  private static func isRepository(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.count >= 25 && bytes[24] == UInt8(ascii: "-") && CommitID.isHexadecimal(String(name.prefix(24)))
  }

  /// Whether a name is that of a commit with a number and `.part` after it.
  private static func isUnfinished(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && CommitID(String(parts[0])) != nil && UInt64(parts[1]) != nil
      && "." + parts[2] == unfinished
  }
}

extension WritableTree {
  /// Deletes a file, or a folder with everything in it; links are deleted, never followed.
  package func removeAll(at path: RelativePath) throws(TreeError) {
    guard try entry(at: path) == .folder else { return try removeFile(path) }
    for name in try names(in: path) {
      guard let child = try? path.appending(onDisk: name) else { continue }
      try removeAll(at: child)
    }
    _ = try removeFolder(path)
  }
}
