internal import Synchronization
internal import Vocabulary

/// What was worked out about the folders of a tree, so that it is not worked out again for each link that leads
/// nowhere, and in an editor for each letter that is typed: it depends on the names of the files alone.
final class FolderMemory: Sendable {
  private struct Known {
    var children: [RelativePath?: [RelativePath]] = [:]
    var byFoldedName: [RelativePath?: [String: [RelativePath]]] = [:]
    var hidden: [RelativePath]?
  }

  private let known = Mutex(Known())

  /// A folder with fewer entries is read as fast as it is remembered.
  static let large = 64

  /// The direct entries of a folder, nil for the root; `list` lists them.
  func children(of folder: RelativePath?, _ list: () -> [RelativePath]) -> [RelativePath] {
    if let children = known.withLock({ $0.children[folder] }) { return children }
    let children = list()
    if children.count >= Self.large { known.withLock { $0.children[folder] = children } }
    return children
  }

  /// Those of a folder's entries, which are many, whose name is `name` in lower case.
  func entries(named name: String, among children: [RelativePath], of folder: RelativePath?) -> [RelativePath] {
    if let names = known.withLock({ $0.byFoldedName[folder] }) { return names[name] ?? [] }
    let names = Dictionary(grouping: children) { $0.name.lowercased() }
    known.withLock { $0.byFoldedName[folder] = names }
    return names[name] ?? []
  }

  /// The files below hidden folders; `list` lists them.
  func filesInHiddenFolders(_ list: () -> [RelativePath]) -> [RelativePath] {
    if let hidden = known.withLock({ $0.hidden }) { return hidden }
    let hidden = list()
    known.withLock { $0.hidden = hidden }
    return hidden
  }
}
