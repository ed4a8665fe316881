internal import Vocabulary

/// Two instruction files that different clients read for the same purpose.
struct InstructionPair {
  let first: Document
  let second: Document

  /// The pairs of every folder: its first file, in the order of `InstructionFiles.peers`, with each of the others. The
  /// file of Copilot belongs to the root. Files one of which imports the other are a pair only with `evenIfImported`.
  static func all(in tree: DocumentTree, evenIfImported: Bool = false) -> [InstructionPair] {
    var groups: [RelativePath?: [Document]] = [:]
    for document in tree.documents where document.isInstructions {
      if InstructionFiles.peers.contains(document.path.name) {
        groups[document.path.parent, default: []].append(document)
      } else if document.path == InstructionFiles.copilot {
        groups[nil, default: []].append(document)
      }
    }
    let several = groups.values.filter { $0.count > 1 }
    guard !several.isEmpty else { return [] }
    let imports = Dictionary(tree.imports.map { ($0.document.path, $0.imports) }) { first, _ in first }
    return several.flatMap { documents -> [InstructionPair] in
      let documents = documents.sorted { order(of: $0) < order(of: $1) }
      return documents.dropFirst().compactMap { other in
        let isApart = !reaches(documents[0], other.path, imports) && !reaches(other, documents[0].path, imports)
        guard evenIfImported || isApart else { return nil }
        return InstructionPair(first: documents[0], second: other)
      }
    }.sorted { $0.second.path < $1.second.path }
  }

  private static func order(of document: Document) -> Int {
    InstructionFiles.peers.firstIndex(of: document.path.name) ?? InstructionFiles.peers.count
  }

  private static func reaches(
    _ start: Document, _ target: RelativePath, _ imports: [RelativePath: [Import]]
  ) -> Bool {
    var open = [start.path]
    var seen: Set<RelativePath> = []
    while let next = open.popLast() {
      for one in imports[next] ?? [] {
        guard case .file(let path) = one.place, seen.insert(path).inserted else { continue }
        if path == target { return true }
        open.append(path)
      }
    }
    return false
  }
}
