internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// A pack in a folder: its manifest, the files that the manifest names, and its templates.
///
/// Throws for an entry that cannot be installed, such as a link or an invalid name, because skipping it would install
/// an incomplete pack.
struct PackFolder {
  private let tree: any Tree
  /// The folder as the user wrote it.
  private let name: String

  init(_ tree: any Tree, named name: String) {
    self.tree = tree
    self.name = name
  }

  /// Every file of the pack, by its path below the folder.
  func files() throws -> [RelativePath: PackFile] {
    var files: [RelativePath: PackFile] = [:]
    guard try tree.entry(at: Manifest.path) != nil else { throw Failure("pack-missing", .noManifest, path: name) }
    files[Manifest.path] = try file(at: Manifest.path)
    guard let manifest = files[Manifest.path].flatMap({ Manifest.read($0.bytes).manifest }) else { return files }
    for path in [manifest.ledger, manifest.changelog].compactMap({ $0 }) where try tree.entry(at: path) != nil {
      files[path] = try file(at: path)
    }
    // A changelog that the manifest does not name may be any kind of entry.
    if manifest.changelog == nil, case .file? = try tree.entry(at: Manifest.defaultChangelog) {
      files[Manifest.defaultChangelog] = try file(at: Manifest.defaultChangelog)
    }
    for folder in [manifest.templates, RelativePath(constant: "skills")] {
      let found = try self.files(below: folder)
      files.merge(found) { _, new in new }
      if !found.isEmpty { break }
    }
    return files
  }

  private func files(below folder: RelativePath) throws -> [RelativePath: PackFile] {
    for place in folder.ancestors + [folder] {
      switch try tree.entry(at: place) {
      case .folder?: continue
      case nil: return [:]
      case .link?: throw refused(place, .folderIsALink)
      case .file?, .other?: throw refused(place, .notAFolder)
      }
    }
    var files: [RelativePath: PackFile] = [:]
    var folders = [folder]
    while let next = folders.popLast() {
      if let nameless = try tree.nonUTF8Names(in: next).first {
        throw Failure("pack-invalid", .notUTF8, path: "\(name)/\(next)/\(nameless)")
      }
      for child in try tree.names(in: next) {
        let path = try next.appending(onDisk: child)
        if try tree.entry(at: path) == .folder { folders.append(path) } else { files[path] = try file(at: path) }
      }
    }
    return files
  }

  private func file(at path: RelativePath) throws -> PackFile {
    guard case .file(let isExecutable, _)? = try tree.entry(at: path) else { throw refused(path, .sourceIsALink) }
    return PackFile(bytes: try tree.read(path), isExecutable: isExecutable)
  }

  private func refused(_ path: RelativePath, _ message: Message) -> Failure {
    Failure("pack-invalid", message, path: "\(name)/\(path)")
  }
}

extension Message {
  fileprivate static let noManifest = Message(
    "pack.no-manifest", "this folder has no manifest.toml, so it is not a pack")
  fileprivate static let sourceIsALink = Message(
    "pack.source-is-a-link", "the files of a pack must be regular files\nput the file itself here")
  fileprivate static let folderIsALink = Message(
    "pack.folder-is-a-link", "the folders of a pack must not be links\nput the folder itself here")
  fileprivate static let notAFolder = Message(
    "pack.not-a-folder", "the templates of a pack must be in a folder, but this is not a folder")
  fileprivate static let notUTF8 = Message(
    "pack.name-not-utf8", "the name of this file is not UTF-8\nrename it")
}
