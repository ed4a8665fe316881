package import Vocabulary

/// A tree that can be changed, one atomic step at a time.
///
/// Parents are opened one component at a time without following links. Each step is atomic, and none replaces what it
/// should not replace.
package protocol WritableTree: Tree {
  /// Absolute path of the tree's folder, links resolved.
  var root: String { get }
  /// The device number that holds a path, or its nearest existing parent.
  func device(of path: RelativePath) throws(TreeError) -> UInt64
  /// The permission bits (0o7777) of a file.
  func permissions(of path: RelativePath) throws(TreeError) -> UInt16
  /// Makes a folder with the umask's permissions, or with `permissions`, and its parents; returns those it made, the
  /// topmost first.
  @discardableResult
  func makeFolder(_ path: RelativePath, permissions: UInt16?) throws(TreeError) -> [RelativePath]
  /// Writes a new file, opened exclusively: `.exists` where anything is there. With the umask's permissions (plus the
  /// execute bits it allows, for an executable one), or exactly with `permissions`.
  func create(_ path: RelativePath, bytes: [UInt8], isExecutable: Bool, permissions: UInt16?) throws(TreeError)
  /// Writes a new file, opened exclusively, that only its owner may read: piece by piece, as `content` gives them to
  /// what it is given. Flushed and closed once `content` returns; removed where anything throws.
  func create(
    _ path: RelativePath, content: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) async throws -> Void
  ) async throws
  /// Makes a symbolic link: `.exists` where anything is there.
  func createLink(_ path: RelativePath, to text: String) throws(TreeError)
  /// Moves a file or link to a name where nothing is there, `.exists` otherwise.
  func move(_ path: RelativePath, to target: RelativePath) throws(TreeError)
  /// Moves a file over whatever file is at `target`, as one step.
  func replace(_ target: RelativePath, with path: RelativePath) throws(TreeError)
  /// Exchanges two names, as one step; `.unsupported` where the file system cannot.
  func exchange(_ path: RelativePath, _ other: RelativePath) throws(TreeError)
  /// Gives a file a second name; `.exists` where anything is there, `.unsupported` where the file system cannot.
  func linkFile(_ path: RelativePath, as other: RelativePath) throws(TreeError)
  /// Sets or clears the execute bits, for those who may read.
  func setExecutable(_ isExecutable: Bool, at path: RelativePath) throws(TreeError)
  /// Sets the permission bits (0o7777) of a file.
  func setPermissions(_ permissions: UInt16, of path: RelativePath) throws(TreeError)
  /// Gives a file to the user and the group that another one belongs to, or the tree's own folder for nil, as far as
  /// this process may. Where it is given away, bits beyond 0o777 may be lost.
  func setOwner(of path: RelativePath, as other: RelativePath?) throws(TreeError)
  /// Whose the tree's own folder is.
  func owner() throws(TreeError) -> FileOwner
  /// Throws if names may not be made and removed in the tree's own folder, with the system's code.
  func checkWritable() throws(TreeError)
  /// Removes a file or link; nothing happens where nothing is there.
  func removeFile(_ path: RelativePath) throws(TreeError)
  /// Removes a folder if it is empty; false if it is not, or is missing.
  @discardableResult
  func removeFolder(_ path: RelativePath) throws(TreeError) -> Bool
  /// Moves a folder to a name where nothing is there.
  func moveFolder(_ path: RelativePath, to target: RelativePath) throws(TreeError)
  /// Makes everything written so far outlive a power cut (`syncfs` on Linux).
  func flush() throws(TreeError)
  /// Makes the names in a folder outlive a power cut; of the tree's own folder for nil.
  func flushFolder(_ path: RelativePath?) throws(TreeError)
  /// How many bytes may still be written to the file system that holds the folder.
  func freeSpace() throws(TreeError) -> Int
  /// Opens or makes a file and takes its advisory lock (`flock`), trying until `seconds` have gone by; nil if another
  /// process has it. The lock ends with the returned value's `release()`, or the process.
  func lock(_ path: RelativePath, seconds: Double) throws(TreeError) -> (any TreeLock)?
}

/// The user whom a file or a folder belongs to.
package struct FileOwner: Sendable, Hashable {
  /// 0 is root.
  package let number: UInt32
  /// nil if the machine knows no name for the number.
  package let name: String?
  /// Whether this process runs for that user.
  package let isThisUser: Bool

  package init(number: UInt32, name: String?, isThisUser: Bool) {
    self.number = number
    self.name = name
    self.isThisUser = isThisUser
  }
}

/// An advisory lock that is held.
package protocol TreeLock: Sendable {
  /// Replaces the lock file's text, for those who wait.
  func write(_ text: String)
  /// Lets go; the file stays.
  func release()
}
