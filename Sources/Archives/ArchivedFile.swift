package import Vocabulary

/// One regular file in an archive.
package struct ArchivedFile: Sendable, Hashable {
  package let path: RelativePath
  package let bytes: [UInt8]
  package let isExecutable: Bool

  package init(_ path: RelativePath, _ bytes: [UInt8], isExecutable: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isExecutable = isExecutable
  }

  /// Readable by all, and writable by the owner.
  var mode: Int { isExecutable ? 0o755 : 0o644 }
}

/// How much of an archive is read.
package struct ArchiveLimits: Sendable, Hashable {
  /// The number of files and folders.
  package let entries: Int
  /// All of it, expanded, in bytes.
  package let bytes: Int
  /// The folders of a path.
  package let levels: Int

  package init(entries: Int, bytes: Int, levels: Int) {
    self.entries = entries
    self.bytes = bytes
    self.levels = levels
  }
}
