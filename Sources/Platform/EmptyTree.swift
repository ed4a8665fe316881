package import Vocabulary

/// A folder that does not exist yet.
package struct EmptyTree: Tree {
  package init() {}

  package func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? { nil }
  package func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] { throw .notFound(path) }
  package func names(in folder: RelativePath?) throws(TreeError) -> [String] { [] }
}
