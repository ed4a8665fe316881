package import Vocabulary

/// A tree in which the content of some files is replaced: a future state, before it is written.
package struct OverlayTree: Tree {
  private let tree: any Tree
  private let contents: [RelativePath: [UInt8]?]
  private let executables: Set<RelativePath>

  /// `contents` are the contents of files; nil deletes a file. A new file is executable if it is one of `executables`.
  package init(_ tree: any Tree, contents: [RelativePath: [UInt8]?], executables: Set<RelativePath> = []) {
    self.tree = tree
    self.contents = contents
    self.executables = executables
  }

  package func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    guard let content = contents[path] else {
      if try tree.entry(at: path) == nil, contents.contains(where: { $1 != nil && $0 != path && $0.isWithin(path) }) {
        return .folder
      }
      return try tree.entry(at: path)
    }
    guard let content else { return nil }
    if case .file(let isExecutable, _)? = try tree.entry(at: path) {
      return .file(isExecutable: isExecutable, size: content.count)
    }
    return .file(isExecutable: executables.contains(path), size: content.count)
  }

  package func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] {
    guard let content = contents[path] else { return try tree.read(path, limit: limit) }
    guard let content else { throw .notFound(path) }
    guard content.count <= limit else { throw .tooLarge(path, limit: limit) }
    return content
  }

  package func names(in folder: RelativePath?) throws(TreeError) -> [String] {
    var names = Set(try tree.names(in: folder).map { ExactName($0) })
    for (path, content) in contents {
      let below = folder.map { path.relative(to: $0) } ?? path
      guard let below, let name = below.components.first else { continue }
      // A file in a folder that does not exist makes that folder exist, too.
      if content != nil { names.insert(ExactName(String(name))) }
      if content == nil, path.parent == folder { names.remove(ExactName(path.name)) }
    }
    return names.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A name that is compared by its bytes, as file systems do, not by its appearance.
  private struct ExactName: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactName, right: ExactName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}
