/// Why the folder of the cache cannot be used. Paths are absolute.
package enum CacheFault: Error, Sendable, Hashable {
  /// Neither `XDG_CACHE_HOME` nor `HOME` is set to an absolute path.
  case noHome
  /// A symbolic link is in the place of Cairn's own folder; Cairn does not read or write through it.
  case link(String)
  /// A file or a device is in the place of a folder.
  case notAFolder(String)
  /// The user must not write there, or the file system is read-only.
  case notWritable(String)
  /// No space is left on the file system.
  case diskFull(String)
  /// Another failed system call: its `errno`.
  case system(String, code: Int32)
}
