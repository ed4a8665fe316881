internal import Doctor
internal import Packs
internal import Platform
internal import Vocabulary

/// The files and folders of packs that are symbolic links. No command can use such a pack, because what it installs must
/// not depend on what a link leads to.
struct PackLinks {
  /// The links, as files that were not read.
  private(set) var all: [UnreadFile] = []

  /// Looks at the packs whose manifests are among `files`; `tree` has all files at `paths`, and `entries` what is known of
  /// some of them.
  init(
    of files: [SubjectFile], among paths: [RelativePath], knowing entries: [RelativePath: FileTree.Entry],
    in tree: any Tree
  ) {
    let manifests = files.filter { $0.kind == .manifest }
    guard !manifests.isEmpty else { return }
    let known = Set(paths).union(paths.lazy.compactMap(\.parent).flatMap { [$0] + $0.ancestors })
    for file in manifests {
      guard let manifest = Manifest.read(file.bytes).manifest else { continue }
      let folder = file.path.parent
      func below(_ path: RelativePath) -> RelativePath { folder?.appending(path) ?? path }
      let parts = PackParts(of: manifest)
      let place = parts.places.first { $0.folders.contains { known.contains(below($0)) } } ?? parts.places.last
      let folders = (place?.folders ?? []).map(below)
      let named = [file.path] + (parts.files + (place?.files ?? [])).map(below)
      // The folders of documents may themselves be links, or be below one.
      let above = folders.flatMap { [$0] + $0.ancestors.filter { folder.map($0.isWithin) ?? true && $0 != folder } }
      let documents = paths.filter { path in folders.contains { path.isWithin($0) } }
      for path in Set(named + above + documents).sorted() {
        guard let text = Self.link(at: path, entries, in: tree) else { continue }
        all.append(UnreadFile(path, .linkInPack(text), kind: .ledger))
      }
    }
  }

  /// The text of the link at a path; nil if there is none.
  private static func link(
    at path: RelativePath, _ entries: [RelativePath: FileTree.Entry], in tree: any Tree
  ) -> String? {
    if let entry = entries[path] { return entry.link }
    guard case .link(let text)? = try? tree.entry(at: path) else { return nil }
    return text
  }
}
