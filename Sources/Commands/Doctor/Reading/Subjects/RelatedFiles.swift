internal import Doctor
internal import Platform
internal import Vocabulary

/// Documents that are not checked, and that findings in the checked ones depend on because these lead to them: by links to
/// places in them, and by imports, also through each other.
struct RelatedFiles {
  /// In no order.
  private(set) var all: [SubjectFile] = []
  private let tree: any Tree
  private var unread: Set<RelativePath>
  private var known: [RelativePath: SubjectFile]

  /// `skipped` are the documents that were not read; of the other files, `files` are checked, and `context` is not.
  init(
    to files: [SubjectFile], _ context: [SubjectFile], among skipped: [RelativePath], _ fileTree: FileTree,
    in tree: any Tree
  ) {
    self.tree = tree
    unread = Set(skipped)
    known = [:]
    guard !skipped.isEmpty else { return }
    let read = files + context
    known = Dictionary(read.map { ($0.path, $0) }) { first, _ in first }
    for target in files.flatMap({ $0.places(in: fileTree) }) { _ = file(at: target) }
    var open = read.filter { $0.isImporter(in: fileTree) }
    var seen = Set(open.map(\.path))
    while let next = open.popLast() {
      for target in next.imports(in: fileTree) where seen.insert(target).inserted {
        if let file = file(at: target) { open.append(file) }
      }
    }
  }

  /// A document that was read, or can be read now.
  private mutating func file(at path: RelativePath) -> SubjectFile? {
    if let file = known[path] { return file }
    guard unread.remove(path) != nil, let bytes = try? tree.read(path, limit: SubjectReader.largest) else { return nil }
    let file = SubjectFile(path, bytes, kind: .markdown)
    known[path] = file
    all.append(file)
    return file
  }
}
