/// The machine's folders, by absolute path: the source of all trees.
package protocol FileSystem: Sendable {
  /// The tree of a folder; nil if there is no folder. Links in the path are followed, because the user named it.
  func tree(at path: String) throws(TreeError) -> (any WritableTree)?
  /// Creates a folder and its parents (for the owner only, if `isPrivate`), and returns its tree.
  func makeTree(at path: String, isPrivate: Bool) throws(TreeError) -> any WritableTree
  /// What is at an absolute path; a link in the last component is not followed.
  func entry(at path: String) -> TreeEntry?
  /// The path with all links and dots resolved (`realpath`); nil if it does not exist.
  func resolve(_ path: String) -> String?
  /// Whether the file system that holds a path keeps execute bits; true if that is unknown.
  func keepsModes(at path: String) -> Bool
}

extension FileSystem {
  /// True: most do.
  package func keepsModes(at path: String) -> Bool { true }
}
