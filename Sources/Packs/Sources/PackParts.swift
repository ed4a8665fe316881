package import Vocabulary

/// Which files of a folder or a repository belong to a pack with a manifest, in addition to the manifest itself.
package struct PackParts: Sendable, Hashable {
  /// Files that belong to it if they exist; anything but a regular file there is an error.
  package let files: [RelativePath]
  /// A file that belongs to it only if it is a regular one: a changelog that the manifest does not name may be any kind
  /// of entry.
  package let changelog: RelativePath?
  /// Where the documents are, in the order in which they are looked for: all files of the first place that has any
  /// belong to the pack.
  package let places: [DocumentPlace]

  /// Folders and files of one layout.
  package struct DocumentPlace: Sendable, Hashable {
    /// Folders of which all files belong to the pack.
    package let folders: [RelativePath]
    /// Files that belong to the pack if they exist, and if this is the place; they do not make it one.
    package let files: [RelativePath]
  }

  /// `layout` is that of the pack, if it is known although the manifest does not say it.
  package init(of manifest: Manifest, layout: PackLayout? = nil) {
    files = [manifest.ledger, manifest.changelog].compactMap { $0 }
    changelog = manifest.changelog == nil ? Manifest.defaultChangelog : nil
    let full = DocumentPlace(folders: [manifest.templates], files: [])
    places =
      switch manifest.layout ?? layout {
      case .full: [full]
      case .plain: [Self.plain(manifest)]
      case nil: [full, Self.plain(manifest)]
      }
  }

  /// Whether a file of the folder belongs to the pack, if its layout is known.
  package func mayHave(_ path: RelativePath) -> Bool {
    files.contains(path) || path == changelog || path == Manifest.path
      || places.contains { $0.files.contains(path) || $0.folders.contains { path.isWithin($0) } }
  }

  /// The files of the pack among all files of its folder.
  package func choosing(from all: [RelativePath: PackFile]) -> [RelativePath: PackFile] {
    let named = Set([Manifest.path] + files + [changelog].compactMap { $0 })
    var chosen = all.filter { named.contains($0.key) }
    for place in places {
      let found = all.filter { path, _ in place.folders.contains { path.isWithin($0) } }
      guard !found.isEmpty || place == places.last else { continue }
      chosen.merge(found) { own, _ in own }
      chosen.merge(all.filter { place.files.contains($0.key) }) { own, _ in own }
      break
    }
    return chosen
  }

  private static func plain(_ manifest: Manifest) -> DocumentPlace {
    let locales = manifest.available.map(TemplateTree.folder)
    let documents = manifest.documents.map(\.source).filter { !$0.isWithin(TemplateTree.skills) }
    return DocumentPlace(
      folders: [TemplateTree.skills] + locales.map { $0.appending(TemplateTree.skills) },
      files: [PackLoader.plainRoutes] + documents + locales.flatMap { locale in documents.map(locale.appending) })
  }
}
