internal import Documents
internal import Packs
internal import Platform
internal import Vocabulary

/// The last released version of a pack, as git has it: at the newest tag, in the history of the current commit, whose
/// manifest has the version of the tag.
struct LastRelease: Sendable {
  let tag: ReleaseTag
  let outline: PackOutline

  /// A repository may have thousands of tags; the last release is among the highest ones.
  private static let tagLimit = 200

  private init(tag: ReleaseTag, outline: PackOutline) {
    self.tag = tag
    self.outline = outline
  }

  /// nil outside of a git repository, without git, and without such a tag. Reads only; nothing is checked out.
  static func find(of pack: AuthoredPack, in environment: Environment) async throws -> LastRelease? {
    try await history(of: pack, in: environment).release
  }

  /// The tags of a pack's history.
  struct History: Sendable {
    /// The last released version.
    var release: LastRelease?
    /// A higher tag that is no release, because the manifest at it has this other version.
    var ignored: (tag: ReleaseTag, version: SemanticVersion)?
    /// The names of all tags, also of those that are about something else.
    var names: Set<String> = []
  }

  /// The release, and what else the tags say. Empty outside of a git repository and without git.
  static func history(of pack: AuthoredPack, in environment: Environment) async throws -> History {
    var history = History()
    guard pack.root.workTree != nil else { return history }
    let folder = pack.absolutePath
    do {
      let names = try await environment.git.tags(in: folder)
      history.names = Set(names)
      let tags = Array(ReleaseTag.releases(among: names, ofPack: pack.manifest.id).prefix(tagLimit))
      let manifests = try await environment.git.contents(
        of: tags.map { GitObject.file(Manifest.path, atTag: $0.name) }, in: folder)
      for (tag, bytes) in zip(tags, manifests) {
        guard let bytes, let manifest = Manifest.read(bytes).manifest, manifest.id == pack.manifest.id else { continue }
        guard manifest.version == tag.version else {
          if case nil = history.ignored { history.ignored = (tag, manifest.version) }
          continue
        }
        guard let outline = try await outline(at: tag, manifest: bytes, in: folder, environment.git) else { continue }
        history.release = LastRelease(tag: tag, outline: outline)
        break
      }
    } catch GitError.missing {
      return history
    }
    return history
  }

  private static func outline(
    at tag: ReleaseTag, manifest: [UInt8], in folder: String, _ git: any Git
  ) async throws -> PackOutline? {
    let objects = try await git.files(atTag: tag.name, in: folder)
    var files = objects.mapValues { _ in PackFile(bytes: []) }
    files[Manifest.path] = PackFile(bytes: manifest)
    let routes = objects.filter { $0.key.name == "routes.toml" }.sorted { $0.key < $1.key }
    let bytes = try await git.contents(of: routes.map(\.value), in: folder)
    for (route, bytes) in zip(routes, bytes) { files[route.key] = bytes.map { PackFile(bytes: $0) } }
    return PackOutline(of: files)
  }
}
