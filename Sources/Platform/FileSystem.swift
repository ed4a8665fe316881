/// The machine's folders, by absolute path: where trees begin.
package protocol FileSystem: Sendable {
  /// The tree of a folder; nil if there is no folder. Links in the path are followed, because the user named it.
  func tree(at path: String) throws(TreeError) -> (any WritableTree)?
  /// Makes a folder and its parents (owner only, where `isPrivate`), and gives its tree.
  func makeTree(at path: String, isPrivate: Bool) throws(TreeError) -> any WritableTree
  /// What is at an absolute path, the last component not followed.
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
