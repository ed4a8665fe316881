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
    return files.merging(try self.files(of: manifest)) { _, new in new }
  }

  /// The files that a manifest makes part of the pack, without the manifest itself.
  func files(of manifest: Manifest) throws -> [RelativePath: PackFile] {
    var files: [RelativePath: PackFile] = [:]
    let parts = PackParts(of: manifest)
    for path in parts.files where try tree.entry(at: path) != nil { files[path] = try file(at: path) }
    if let changelog = parts.changelog, case .file? = try tree.entry(at: changelog) {
      files[changelog] = try file(at: changelog)
    }
    for choice in parts.places {
      var found: [RelativePath: PackFile] = [:]
      for folder in choice.folders { found.merge(try self.files(below: folder)) { _, new in new } }
      if found.isEmpty, choice != parts.places.last { continue }
      for path in choice.files where try tree.entry(at: path) != nil { found[path] = try file(at: path) }
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
      case .link?: throw refused(.folderIsALink(place))
      case .file?, .other?: throw refused(.notAFolder(place))
      }
    }
    var files: [RelativePath: PackFile] = [:]
    var folders = [folder]
    while let next = folders.popLast() {
      if let nameless = try tree.nonUTF8Names(in: next).first {
        throw Failure("pack-invalid", ShapeFault.notUTF8(next).message, path: "\(name)/\(next)/\(nameless)")
      }
      for child in try tree.names(in: next) {
        let path = try next.appending(onDisk: child)
        if try tree.entry(at: path) == .folder { folders.append(path) } else { files[path] = try file(at: path) }
      }
    }
    return files
  }

  private func file(at path: RelativePath) throws -> PackFile {
    guard case .file(let isExecutable, _)? = try tree.entry(at: path) else { throw refused(.link(path)) }
    return PackFile(bytes: try tree.read(path), isExecutable: isExecutable)
  }

  private func refused(_ fault: ShapeFault) -> Failure {
    Failure("pack-invalid", fault.message, path: fault.path.map { "\(name)/\($0)" } ?? name)
  }
}

extension Message {
  fileprivate static let noManifest = Message(
    "pack.no-manifest", "this folder has no manifest.toml, so it is not a pack")
}
