internal import Doctor
internal import Platform
internal import Vocabulary

/// The symbolic links that lead to nothing among the documents that are not read, because only a part of the tree is
/// checked: a document that is checked may link to one.
struct UnreadLinks {
  /// Their texts.
  private(set) var broken: [RelativePath: String] = [:]

  /// `skipped` are the documents that are not read, `files` those that are checked.
  init(among skipped: [RelativePath], linkedFrom files: [SubjectFile], _ fileTree: FileTree, in tree: any Tree) {
    guard !skipped.isEmpty else { return }
    let skipped = Set(skipped)
    for target in Set(files.flatMap { $0.linkedFiles(in: fileTree) }) where skipped.contains(target) {
      guard case .link(let text)? = try? tree.entry(at: target) else { continue }
      if SymlinkDestination(of: target, in: tree).isNowhere { broken[target] = text }
    }
  }
}
