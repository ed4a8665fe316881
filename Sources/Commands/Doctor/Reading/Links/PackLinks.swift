internal import Doctor
internal import Packs
internal import Platform
internal import Vocabulary

/// The ledger, the routes and other single files of packs that are symbolic links. No command can use such a pack, because
/// what it installs must not depend on what a link leads to.
struct PackLinks {
  /// The links, as files that were not read.
  private(set) var all: [UnreadFile] = []

  /// Looks at the packs whose manifests are among `files`; `tree` has all files at `paths`.
  init(of files: [SubjectFile], among paths: [RelativePath], in tree: any Tree) {
    let manifests = files.filter { $0.kind == .manifest }
    guard !manifests.isEmpty else { return }
    let known = Set(paths).union(paths.lazy.compactMap(\.parent).flatMap { [$0] + $0.ancestors })
    for file in manifests {
      guard let manifest = Manifest.read(file.bytes).manifest else { continue }
      let folder = file.path.parent
      func below(_ path: RelativePath) -> RelativePath { folder?.appending(path) ?? path }
      let parts = PackParts(of: manifest)
      let place = parts.places.first { $0.folders.contains { known.contains(below($0)) } }
      for path in Set(parts.files + ((place ?? parts.places.last)?.files ?? [])).sorted().map(below) {
        guard case .link(let text)? = try? tree.entry(at: path) else { continue }
        all.append(UnreadFile(path, .linkInPack(text), kind: .ledger))
      }
    }
  }
}
