internal import Packs
internal import Platform
internal import Vocabulary

/// A folder of plain skills without a manifest.toml, read as a pack.
struct PlainFolder: Sendable {
  /// What stands for the manifest: its id and its name come from the folder's.
  let manifest: Manifest
  /// By their paths below the folder.
  let files: [RelativePath: PackFile]

  /// nil if the folder has a manifest.toml, or no skill in `skills`. `place` is its absolute path, `name` the path as
  /// the user wrote it. Throws as `PackFolder` does.
  init?(_ tree: any Tree, at place: String, named name: String) throws {
    guard try tree.entry(at: Manifest.path) == nil, try Self.hasSkills(tree) else { return nil }
    let folder = place.split(separator: "/").last.map(String.init) ?? "skills"
    manifest = Manifest(
      plain: PackOrigin(address: "folder/" + folder, commit: "").packID, name: folder, version: .zero,
      locales: try Self.locales(in: tree))
    files = try PackFolder(tree, named: name).files(of: manifest)
  }

  private static let skills = RelativePath(constant: "skills")
  private static let locales = RelativePath(constant: "locales")

  private static func hasSkills(_ tree: any Tree) throws -> Bool {
    guard try tree.entry(at: skills) == .folder else { return false }
    return try tree.names(in: skills).contains { name in
      guard let folder = try? skills.appending(onDisk: name), try tree.entry(at: folder) == .folder else {
        return false
      }
      if case .file? = try tree.entry(at: folder.appending(RelativePath(constant: "SKILL.md"))) { return true }
      return false
    }
  }

  private static func locales(in tree: any Tree) throws -> [LocaleTag] {
    guard try tree.entry(at: locales) == .folder else { return [] }
    return try tree.names(in: locales).compactMap { LocaleTag($0) }.filter { $0 != .english }
  }
}
