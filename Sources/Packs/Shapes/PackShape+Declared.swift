internal import Vocabulary

extension PackShape {
  /// The draft of a pack with a manifest: the files that a pack in a folder would have.
  func declared(_ file: RepositoryFile, _ bytes: [UInt8]) throws(ShapeRefusal) -> PackDraft {
    var entries = [file]
    var notes: [ShapeNote] = []
    // The problems of the manifest are reported when the pack is loaded.
    if let manifest = Manifest.read(bytes).manifest {
      entries += try documents(of: PackParts(of: manifest), &notes)
    }
    let faults = entries.compactMap { limits.fault(of: $0, at: $0.path) }
    if !faults.isEmpty { throw ShapeRefusal(faults, notes: notes) }
    notes += entries.filter { $0.isSubmodule }.map { ShapeNote($0.path, .submodule) }
    let kept = entries.filter(\.isFile).map { PackDraft.Entry(path: $0.path, file: $0, skill: nil) }
    return try PackDraft(
      derived: nil, entries: kept, skills: [], refused: [], notes: notes, known: [file.path: bytes], limits: limits)
  }

  private func documents(
    of parts: PackParts, _ notes: inout [ShapeNote]
  ) throws(ShapeRefusal) -> [RepositoryFile] {
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    var entries = parts.files.compactMap { byPath[$0] }
    if let changelog = parts.changelog.flatMap({ byPath[$0] }), changelog.isFile { entries.append(changelog) }
    for choice in parts.places {
      let count = entries.count
      for folder in choice.folders {
        for place in folder.ancestors + [folder] {
          guard let entry = byPath[place] else { continue }
          if entry.isLink { throw ShapeRefusal(.folderIsALink(place)) }
          if entry.isFile { throw ShapeRefusal(.notAFolder(place)) }
          notes.append(ShapeNote(place, .submodule))
        }
        entries += files.filter { $0.path != folder && $0.path.isWithin(folder) }
      }
      entries += choice.files.compactMap { byPath[$0] }
      if entries.count > count { break }
    }
    var seen: Set<RelativePath> = [Manifest.path]
    return entries.filter { seen.insert($0.path).inserted }
  }
}
