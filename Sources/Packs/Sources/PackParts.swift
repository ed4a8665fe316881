package import Vocabulary

/// Which files of a folder or a repository belong to a pack with a manifest, besides the manifest itself.
package struct PackParts: Sendable, Hashable {
  /// Files that belong to it if they exist; anything but a regular file there is an error.
  package let files: [RelativePath]
  /// A file that belongs to it only if it is a regular one: a changelog that the manifest does not name may be any kind
  /// of entry.
  package let changelog: RelativePath?
  /// Groups of folders of documents. All files of the first group that has any belong to the pack.
  package let folders: [[RelativePath]]

  package init(of manifest: Manifest) {
    files = [manifest.ledger, manifest.changelog].compactMap { $0 }
    changelog = manifest.changelog == nil ? Manifest.defaultChangelog : nil
    folders = [[manifest.templates], TemplateTree.plainFolders(of: manifest)]
  }
}
