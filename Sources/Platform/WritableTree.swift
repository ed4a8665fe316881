package import Vocabulary

/// A tree that can be changed, one atomic step at a time.
///
/// Parents are opened one component at a time without following links. Each step is atomic, and none replaces a file
/// that it should not replace.
package protocol WritableTree: Tree {
  /// Absolute path of the tree's folder, links resolved.
  var root: String { get }
  /// The device that holds a path, or its nearest existing parent.
  func device(of path: RelativePath) throws(TreeError) -> Device
  /// The permission bits (0o7777) of a file.
  func permissions(of path: RelativePath) throws(TreeError) -> UInt16
  /// Whether what is created in a folder, the tree's own for nil, inherits access rights from it (a default access control
  /// list), but not what is moved there. False if that is unknown.
  func passesRights(_ folder: RelativePath?) -> Bool
  /// Creates a folder with the umask's permissions, or with `permissions`, and its parents; returns the created
  /// folders, the topmost first.
  @discardableResult
  func makeFolder(_ path: RelativePath, permissions: UInt16?) throws(TreeError) -> [RelativePath]
  /// Writes a new file, opened exclusively: `.exists` if anything is there. It gets the umask's permissions (plus the
  /// execute bits that the umask allows, for an executable file), or exactly `permissions`.
  func create(_ path: RelativePath, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?) throws(TreeError)
  /// Adds bytes to the end of a file, after what other processes add at the same time; creates it with the umask's
  /// permissions if it does not exist. `.notRegular` if something else is there.
  func append(_ bytes: [UInt8], to path: RelativePath) throws(TreeError)
  /// Flushes the content of one file to disk, in case the power fails.
  func flushFile(_ path: RelativePath) throws(TreeError)
  /// Writes several new files and links, and the folders above them that are missing, in any order. On failure, some of
  /// them exist.
  func create(_ files: [NewFile]) throws(TreeError)
  /// Writes a new file, opened exclusively, that only its owner may read. `content` passes the bytes piece by piece to
  /// the function that it gets. Flushed and closed when `content` returns; deleted if anything throws.
  func create(
    _ path: RelativePath, content: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws
  /// Creates a symbolic link: `.exists` if anything is there.
  func createLink(_ path: RelativePath, to text: String) throws(TreeError)
  /// Moves a file or link to a name that does not exist, `.exists` otherwise.
  func move(_ path: RelativePath, to target: RelativePath) throws(TreeError)
  /// Moves a file to `target`, replacing any file there, in one step.
  func replace(_ target: RelativePath, with path: RelativePath) throws(TreeError)
  /// Exchanges two names in one step; `.unsupported` if the file system cannot.
  func exchange(_ path: RelativePath, _ other: RelativePath) throws(TreeError)
  /// Creates a second name for a file; `.exists` if anything is there, `.unsupported` if the file system cannot.
  func linkFile(_ path: RelativePath, as other: RelativePath) throws(TreeError)
  /// Sets or clears the execute bits, for those who may read the file.
  func setExecutable(_ isExecutable: Bool, at path: RelativePath) throws(TreeError)
  /// Sets the permission bits (0o7777) of a file.
  func setPermissions(_ permissions: UInt16, of path: RelativePath) throws(TreeError)
  /// Gives a file the user and the group of another one, or of the tree's own folder for nil, as far as this process is
  /// allowed to. When the owner changes, bits beyond 0o777 may be lost.
  func setOwner(of path: RelativePath, as other: RelativePath?) throws(TreeError)
  /// The user and the group of a folder.
  func ownership(of folder: RelativePath) throws(TreeError) -> Ownership
  /// Gives a folder to a user and a group, as far as this process is allowed to.
  func setOwnership(_ ownership: Ownership, of folder: RelativePath) throws(TreeError)
  /// The owner of the tree's own folder.
  func owner() throws(TreeError) -> FileOwner
  /// Throws an error with the system's code if names must not be created and removed in the tree's own folder.
  func checkWritable() throws(TreeError)
  /// Removes a file or link; does nothing if it does not exist.
  func removeFile(_ path: RelativePath) throws(TreeError)
  /// Removes a folder if it is empty; false if it is not, or is missing.
  @discardableResult
  func removeFolder(_ path: RelativePath) throws(TreeError) -> Bool
  /// Moves a folder to a name that does not exist.
  func moveFolder(_ path: RelativePath, to target: RelativePath) throws(TreeError)
  /// Flushes everything written so far to disk, in case the power fails (`syncfs` on Linux).
  func flush() throws(TreeError)
  /// Flushes the names in a folder to disk, in case the power fails; of the tree's own folder for nil.
  func flushFolder(_ path: RelativePath?) throws(TreeError)
  /// The same for several folders, at once where that is quicker.
  func flushFolders(_ paths: [RelativePath?]) throws(TreeError)
  /// How many bytes can still be written to the file system of the folder.
  func freeSpace() throws(TreeError) -> Int
  /// Opens or creates a file and takes its advisory lock (`flock`), trying for at most `seconds`; nil if another
  /// process has it. The lock ends with the returned value's `release()`, or with the process.
  func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)?
}

extension WritableTree {
  package func passesRights(_ folder: RelativePath?) -> Bool { false }
  package func append(_ bytes: [UInt8], to path: RelativePath) throws(TreeError) { throw .unsupported(path) }
  package func flushFile(_ path: RelativePath) throws(TreeError) {}

  package func create(_ files: [NewFile]) throws(TreeError) {
    var known: Set<RelativePath> = []
    for file in files {
      if let folder = file.path.parent, known.insert(folder).inserted { try makeFolder(folder, permissions: nil) }
      switch file.content {
      case .link(let text): try createLink(file.path, to: text)
      case .file(let bytes, let isExecutable, let permissions):
        try create(file.path, bytes: bytes, isExecutable: isExecutable, permissions: permissions)
      }
    }
  }

  package func flushFolders(_ paths: [RelativePath?]) throws(TreeError) {
    for path in paths { try flushFolder(path) }
  }
}

/// A file or a link to write where nothing is.
package struct NewFile: Sendable {
  package enum Content: Sendable {
    /// As `WritableTree.create` takes them.
    case file([UInt8], isExecutable: Bool, permissions: UInt16?)
    /// A symbolic link with its text.
    case link(to: String)
  }

  package let path: RelativePath
  package let content: Content

  package init(_ path: RelativePath, _ content: Content) {
    self.path = path
    self.content = content
  }
}

/// The user and the group of a folder, by their numbers.
package struct Ownership: Sendable, Hashable, Codable {
  package let user: UInt32
  package let group: UInt32

  package init(user: UInt32, group: UInt32) {
    self.user = user
    self.group = group
  }
}

/// The user who owns a file or a folder.
package struct FileOwner: Sendable, Hashable {
  /// 0 is root.
  package let number: UInt32
  /// nil if the machine has no name for the number.
  package let name: String?
  /// Whether this process runs as that user.
  package let isThisUser: Bool

  package init(number: UInt32, name: String?, isThisUser: Bool) {
    self.number = number
    self.name = name
    self.isThisUser = isThisUser
  }
}

/// An advisory lock that is held.
package protocol TreeLock: Sendable {
  /// Replaces the text of the lock file, for processes that wait.
  func write(_ text: String)
  /// Releases the lock; the file is kept.
  func release()
}
