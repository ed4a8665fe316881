internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What the folder of a new pack already has.
struct NewPackFolder {
  /// nil if the folder does not exist.
  private let tree: (any Tree)?
  private let name: String

  init(_ tree: (any Tree)?, name: String) {
    self.tree = tree
    self.name = name
  }

  /// The layout that its folders show: full if there are templates, else plain.
  func layout() throws -> PackLayout {
    guard let tree else { return .plain }
    return try tree.entry(at: Self.templates) == .folder ? .full : .plain
  }

  /// The languages of its translations, after English, which is then the source.
  func locales(in layout: PackLayout) throws -> [LocaleTag] {
    guard let tree else { return [.english] }
    let locales = RelativePath(constant: "locales")
    let names = try tree.names(in: layout == .plain ? locales : Self.templates.appending(locales))
    return [.english] + names.compactMap { LocaleTag($0) }.filter { $0 != .english }.sorted()
  }

  /// The documents that belong to a pack of this layout and these languages; routes do not count. Throws for an entry that
  /// no pack can have, such as a link.
  func documents(of pack: NewPack) throws -> [RelativePath: PackFile] {
    guard let tree, let manifest = pack.manifest else { return [:] }
    let parts = PackParts(of: manifest)
    let files = try PackFolder(tree, named: name).files(of: manifest)
    return files.filter { path, _ in
      !parts.files.contains(path) && path != parts.changelog && path.name != "routes.toml"
    }
  }

  /// Whether its folder `skills` has skills, which belong only to a pack of plain skills.
  func hasPlainSkills() throws -> Bool {
    let skills = RelativePath(constant: "skills")
    guard let tree, try tree.entry(at: skills) == .folder else { return false }
    return try tree.names(in: skills).contains { name in
      guard let folder = try? skills.appending(onDisk: name) else { return false }
      if case .file? = try tree.entry(at: folder.appending(SkillScaffold.document)) { return true }
      return false
    }
  }

  /// Whether it has a file that is named like one with a license.
  func hasLicense() throws -> Bool { try equivalent(of: LicenseText.path) != nil }

  /// The path at which the folder already has what would be written to `path`: the same path, on any file system, or for a
  /// license and a readme one with another usual name. nil if there is none.
  ///
  /// Throws if something else than a folder is in the place of a folder of the path.
  func equivalent(of path: RelativePath) throws -> RelativePath? {
    guard let tree else { return nil }
    for folder in path.ancestors {
      switch try tree.entry(at: folder) {
      case .folder?: continue
      case nil: return nil
      case .file?, .link?, .other?: throw Failure("not-a-folder", .inTheWay, path: folder.text)
      }
    }
    let names = try tree.names(in: path.parent)
    guard let taken = names.first(where: { Self.isTaken(path, by: $0) }) else { return nil }
    let name = try RelativePath(onDisk: taken)
    return path.parent?.appending(name) ?? name
  }

  /// Whether a name next to a path stands for it.
  private static func isTaken(_ path: RelativePath, by name: String) -> Bool {
    if name.lowercased() == path.name.lowercased() { return true }
    guard path.parent == nil, let other = try? RelativePath(onDisk: name) else { return false }
    if path == LicenseText.path { return DeclaredLicense.isFile(other) }
    return path.name == "README.md" && name.prefix { $0 != "." }.lowercased() == "readme"
  }

  /// Whether a regular file has exactly these bytes.
  func isFile(_ path: RelativePath, with bytes: [UInt8]) throws -> Bool {
    guard let tree, case .file? = try tree.entry(at: path) else { return false }
    return try tree.read(path) == bytes
  }

  private static let templates = RelativePath(constant: "templates")
}

extension Message {
  fileprivate static let inTheWay = Message(
    "new.in-the-way", "a file or a link is in the place of this folder\nmove it away, or name another folder")
}
