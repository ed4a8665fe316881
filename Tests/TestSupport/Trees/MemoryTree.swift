package import Platform
package import Vocabulary

/// A tree in memory, for code that only reads.
package struct MemoryTree: Tree {
  private var contents: [RelativePath: Content] = [:]
  private var children: [RelativePath?: Set<String>] = [:]

  /// Parent folders exist without being listed.
  package init(_ contents: [String: Content] = [:]) throws {
    for (path, content) in contents { self[try RelativePath(onDisk: path)] = content }
  }

  /// The content at a path; setting it creates the parent folders, and nil removes the path and everything below it.
  package subscript(_ path: RelativePath) -> Content? {
    get { contents[path] }
    set {
      guard let newValue else { return remove(path) }
      contents[path] = newValue
      children[path.parent, default: []].insert(path.name)
      if let parent = path.parent, contents[parent] == nil { self[parent] = .folder }
    }
  }

  package func entry(at path: RelativePath) throws(TreeError) -> TreeEntry? {
    do throws(TreeError) {
      try checkParents(of: path)
    } catch .notAFolder {
      return nil
    }
    return switch contents[path] {
    case .file(let bytes, let isExecutable): .file(isExecutable: isExecutable, size: bytes.count)
    case .folder: .folder
    case .link(let text): .link(to: text)
    case nil: nil
    }
  }

  package func read(_ path: RelativePath, limit: Int) throws(TreeError) -> [UInt8] {
    try checkParents(of: path)
    switch contents[path] {
    case .file(let bytes, _):
      if bytes.count > limit { throw .tooLarge(path, limit: limit) }
      return bytes
    case .folder, .link: throw .notRegular(path)
    case nil: throw .notFound(path)
    }
  }

  package func names(in folder: RelativePath?) throws(TreeError) -> [String] {
    if let folder, try entry(at: folder) != .folder { return [] }
    return children[folder, default: []].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func checkParents(of path: RelativePath) throws(TreeError) {
    for parent in path.ancestors {
      switch contents[parent] {
      case .link: throw .linkInPath(parent)
      case .file: throw .notAFolder(parent)
      case .folder, nil: break
      }
    }
  }

  private mutating func remove(_ path: RelativePath) {
    for gone in contents.keys where gone.isWithin(path) {
      contents[gone] = nil
      children[gone] = nil
    }
    children[path.parent]?.remove(path.name)
  }
}
