internal import Vocabulary

/// Finds the one file that a link was probably meant for.
enum SimilarFile {
  /// A file of that name with `.md`, a name that differs by at most two edits in the same folder, or the only file of
  /// that name in the tree; nil if there is none, or several.
  static func suggestion(for path: RelativePath, from document: Document) -> RelativePath? {
    let fileTree = document.fileTree
    if let page = try? RelativePath(onDisk: path.text + ".md"), fileTree.isFile(page) { return page }
    let other = typo(of: path, fileTree) ?? namesake(of: path, from: document)
    return other.flatMap { fileTree.brokenLink(onTheWayTo: $0) == nil ? $0 : nil }
  }

  private static func typo(of path: RelativePath, _ fileTree: FileTree) -> RelativePath? {
    let children = fileTree.children(of: path.parent).prefix(largest)
    let name = Array(path.name.lowercased().unicodeScalars)
    let ending = path.name.fileEnding
    let fitting = children.filter { child in
      guard fileTree.isFile(child), child.name.fileEnding == ending else { return false }
      let other = Array(child.name.lowercased().unicodeScalars)
      guard abs(name.count - other.count) <= 2, digits(name) == digits(other) else { return false }
      let edits = Spelling.edits(between: path.name, and: child.name)
      return edits > 0 && edits <= 2 && edits * 2 < name.count - ending.count - 1
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// `report-1.md` is not a misspelling of `report-2.md`.
  private static func digits(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    name.filter { $0.properties.numericType != nil }
  }

  private static func namesake(of path: RelativePath, from document: Document) -> RelativePath? {
    let fileTree = document.fileTree
    var open: [RelativePath?] = [document.skillFolder ?? document.path.parent]
    let isDeep = document.skillFolder != nil
    var found: [RelativePath] = []
    var seen = 0
    while let folder = open.popLast() {
      for child in fileTree.children(of: folder) {
        seen += 1
        guard seen < largest else { return nil }
        if fileTree.isFolder(child) {
          if isDeep || folder == document.path.parent { open.append(child) }
        } else if child.name == path.name, child != document.path {
          found.append(child)
        }
      }
    }
    return found.count == 1 && !["SKILL.md", "README.md"].contains(path.name) ? found.first : nil
  }

  /// In a folder with more files than this, a guess is not useful.
  private static let largest = 500
}

extension String {
  /// The text after the last dot, in lower case; empty if there is no dot.
  var fileEnding: String {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(self[utf8.index(after: dot)...]).lowercased()
  }
}
