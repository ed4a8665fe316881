package import Vocabulary

/// A folder and what is below it, reached only by relative paths.
///
/// No method follows a symbolic link, whether it is the last component or above it: a link above is an error, so that
/// no path leads out of the folder.
package protocol Tree: Sendable {
  /// What is at a path; nil if there is nothing, or if a parent is missing or is not a folder.
  func entry(at path: RelativePath) throws(TreeError) -> TreeEntry?
  /// The bytes of a regular file of at most `limit` bytes.
  func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8]
  /// What is at a path and, of a regular file, its bytes: `entry(at:)` and `read(_:limit:)` in one step.
  func readEntry(at path: RelativePath, limit: Int) throws(TreeError) -> ReadEntry?
  /// The names in a folder, in byte order; of the tree's own folder for nil. Empty if there is no such folder.
  func names(in folder: RelativePath?) throws(TreeError) -> [String]
  /// What is in a folder: `names(in:)`, each with what `entry(at:)` says of it.
  func entries(in folder: RelativePath?) throws(TreeError) -> [FolderEntry]
  /// The names in a folder that are not UTF-8, with U+FFFD for invalid bytes and a slash after a folder's: only to
  /// report them, because they have no path.
  func nonUTF8Names(in folder: RelativePath?) throws(TreeError) -> [String]
}

extension Tree {
  /// Step by step.
  package func readEntry(at path: RelativePath, limit: Int) throws(TreeError) -> ReadEntry? {
    try readEntryInSteps(at: path, limit: limit)
  }

  /// What is at a path, and then the bytes of a regular file.
  func readEntryInSteps(at path: RelativePath, limit: Int) throws(TreeError) -> ReadEntry? {
    guard let entry = try entry(at: path) else { return nil }
    guard case .file = entry else { return ReadEntry(entry: entry, bytes: nil) }
    return ReadEntry(entry: entry, bytes: Result { () throws(TreeError) in try read(path, limit: limit) })
  }

  /// Step by step.
  package func entries(in folder: RelativePath?) throws(TreeError) -> [FolderEntry] {
    var found: [FolderEntry] = []
    for name in try names(in: folder) {
      guard let component = try? RelativePath(onDisk: name) else {
        found.append(FolderEntry(name: name, path: nil, entry: nil))
        continue
      }
      let path = folder?.appending(component) ?? component
      found.append(FolderEntry(name: name, path: path, entry: try entry(at: path)))
    }
    return found
  }

  /// Empty, for a tree whose names are all valid text.
  package func nonUTF8Names(in folder: RelativePath?) throws(TreeError) -> [String] { [] }

  /// What is at a path; nil also if a link or a file above it blocks the path.
  package func reachableEntry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    do { return try entry(at: path) } catch .linkInPath, .notAFolder { return nil }
  }

  /// The bytes of a regular file of at most 64 MiB.
  package func read(_ path: RelativePath) throws(TreeError) -> [UInt8] {
    try read(path, limit: 64 << 20)
  }

  /// Every file and link below a folder, in byte order of their paths; folders are entered, links are not. An entry
  /// whose name is not UTF-8 is included, as something other than a file.
  package func files(below folder: RelativePath?) throws(TreeError) -> [(path: RelativePath, entry: TreeEntry)] {
    var found: [(path: RelativePath, entry: TreeEntry)] = []
    for one in try entries(in: folder) {
      guard let path = one.path, let entry = one.knownEntry else { continue }
      if case .folder = entry { found += try files(below: path) } else { found.append((path, entry)) }
    }
    return found.sorted { $0.path < $1.path }
  }
}

/// What is at one path.
package enum TreeEntry: Sendable, Hashable {
  /// A regular file; whether its owner can execute it, and its size in bytes.
  case file(isExecutable: Bool, size: Int)
  case folder
  /// A symbolic link and its text.
  case link(to: String)
  /// A device, a pipe, a socket.
  case other
}

/// One name in a folder, and what is there.
package struct FolderEntry: Sendable {
  package let name: String
  /// Its path; nil if it cannot be one.
  package let path: RelativePath?
  /// What is there; nil if it is gone, or if the name is not UTF-8.
  package let entry: TreeEntry?

  package init(name: String, path: RelativePath?, entry: TreeEntry?) {
    self.name = name
    self.path = path
    self.entry = entry
  }

  /// What is there, with a name that is not UTF-8 as something other than a file; nil if it is gone.
  package var knownEntry: TreeEntry? { entry ?? (name.unicodeScalars.contains("\u{FFFD}") ? .other : nil) }
}

/// What is at one path, with the content of a file.
package struct ReadEntry: Sendable, Equatable {
  package let entry: TreeEntry
  /// The bytes of a regular file, or why they could not be read; nil of anything else.
  package let bytes: Result<[UInt8], TreeError>?

  package init(entry: TreeEntry, bytes: Result<[UInt8], TreeError>?) {
    self.entry = entry
    self.bytes = bytes
  }
}

/// Why a tree could not be read or written.
package enum TreeError: Error, Sendable, Hashable {
  /// Nothing exists at the path.
  case notFound(RelativePath)
  /// A parent of the path is a symbolic link.
  case linkInPath(RelativePath)
  /// A parent of the path is a file.
  case notAFolder(RelativePath)
  /// Not a regular file.
  case notRegular(RelativePath)
  /// More bytes than the caller allows.
  case tooLarge(RelativePath, limit: Int)
  /// Something already exists at the path.
  case exists(RelativePath)
  /// This file system cannot do it (exchange of names, links).
  case unsupported(RelativePath)
  /// The system call failed; `code` is errno.
  case system(call: String, RelativePath?, code: Int32)

  /// The path that it is about, if there is one.
  package var path: RelativePath? {
    switch self {
    case .notFound(let path), .linkInPath(let path), .notAFolder(let path), .notRegular(let path),
      .tooLarge(let path, _), .exists(let path), .unsupported(let path):
      path
    case .system(_, let path, _): path
    }
  }
}
