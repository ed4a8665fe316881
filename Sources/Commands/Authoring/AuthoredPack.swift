internal import Doctor
internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The pack whose sources the user works on.
struct AuthoredPack: Sendable {
  /// The folder that changes are made in, as one transaction: the installation or the repository that the pack is in,
  /// else the pack's own folder.
  let root: RootSearch.Root
  /// The pack's folder, relative to the root; nil if it is the root.
  let folder: RelativePath?
  /// Whether it has a manifest.toml; without one it is a folder of plain skills.
  let hasManifest: Bool
  /// Every file of the pack, by its path below the pack's folder.
  let files: [RelativePath: PackFile]
  /// What the pack has, with or without errors.
  let contents: PackContents
  /// The manifest; what stands for it without one.
  let manifest: Manifest

  /// Where its documents are.
  var layout: PackLayout { contents.layout ?? .full }

  /// The absolute path of the pack's folder.
  var absolutePath: String { folder.map { FolderPath.child($0.text, of: root.path) } ?? root.path }

  /// A path of the pack as one of the root.
  func path(_ inner: RelativePath) -> RelativePath { folder?.appending(inner) ?? inner }

  /// A path of the root as one of the pack; nil outside of the pack.
  func inner(_ path: RelativePath) -> RelativePath? { folder.map { path.relative(to: $0) } ?? path }

  /// The bytes of a file of the pack; nil if it has no such file.
  func bytes(of inner: RelativePath) -> [UInt8]? { files[inner]?.bytes }

  /// Where the pack has, or would have, a document with this path below a folder of one language, such as
  /// `skills/release/SKILL.md`; `locale` is nil for a document without a language.
  func place(of document: RelativePath, in locale: LocaleTag?) -> RelativePath {
    layout.path(of: document, in: locale, of: manifest)
  }

  /// Reads the pack completely, as it is after some changes of its files; throws a failure with all its errors and their
  /// places, and if a document is too large to be installed.
  func load(after changes: SourceChanges = SourceChanges()) throws -> Pack {
    var files = files
    let own = Set([Manifest.path, manifest.ledger, manifest.changelog].compactMap { $0 })
    for (path, bytes) in changes.contents {
      guard let inner = inner(path), files[inner] != nil || own.contains(inner) else { continue }
      let isExecutable = files[inner]?.isExecutable ?? false
      files[inner] = bytes.map { PackFile(bytes: $0, isExecutable: isExecutable) }
    }
    let (pack, faults) = Pack.load(files, derived: hasManifest ? nil : manifest)
    guard let pack else { throw Failure.unusable(faults, in: folder) }
    try SizeLimit.check(pack, in: folder)
    return pack
  }
}

extension AuthoredPack {
  /// The pack that the user is in: the nearest folder upward, not above the git work tree, with the manifest.toml of a
  /// pack, or with a folder `skills` that has skills in it. Throws a failure if there is none, or if a file of it cannot
  /// be read.
  static func find(_ invocation: Invocation) async throws -> AuthoredPack {
    guard let pack = try await findIfAny(invocation) else { throw Failure("not-a-pack", .notAPack) }
    return pack
  }

  /// The same; nil if there is none.
  static func findIfAny(_ invocation: Invocation) async throws -> AuthoredPack? {
    let environment = invocation.environment
    guard let start = environment.files.resolve(invocation.directory), environment.files.entry(at: start) == .folder
    else { throw Failure("no-such-folder", .noSuchFolder, path: invocation.directory) }
    let workTree = try await environment.git.workTree(of: start)
    var place = start
    while true {
      if let tree = try environment.files.tree(at: place), let found = try PackSources(in: tree, at: place) {
        let root = try await RootSearch(environment: environment).find(from: place)
        let pack = AuthoredPack(
          root: root, folder: FolderPath.relative(place, to: root.path), hasManifest: found.hasManifest,
          files: found.files, contents: found.contents, manifest: found.manifest)
        try Failure.refuseConflict(in: Manifest.path, of: pack)
        try await pack.requireCompleteCheckout(in: environment)
        return pack
      }
      // Outside of git a pack is looked for in the folders above, too, but not in the home folder or its parents.
      guard place != workTree, place != environment.home.flatMap({ environment.files.resolve($0) }), place != "/",
        let above = FolderPath.parent(of: place)
      else { return nil }
      place = above
    }
  }
}

extension AuthoredPack {
  /// Throws if files of the pack are outside of the sparse checkout: they would count as deleted.
  private func requireCompleteCheckout(in environment: Environment) async throws {
    guard root.workTree != nil, environment.git.mayBeSparse(in: root.path) else { return }
    let parts = PackParts(of: manifest)
    let named = [parts.changelog].compactMap { $0 } + parts.files + parts.places.flatMap { $0.folders + $0.files }
    let tracked: [RelativePath: TrackedFile]
    do throws(GitError) {
      tracked = try await environment.git.tracked(at: Set(named.map { path($0) }).sorted(), in: root.path)
    } catch {
      guard error == .missing else { throw error }
      return
    }
    let missing = tracked.filter { path, file in file.isSkipped && inner(path).flatMap { files[$0] } == nil }
    guard let first = missing.keys.min() else { return }
    throw Failure("outside-sparse-checkout", .outsideSparse(missing.count), path: first.text)
  }
}

/// The sources of a pack in one folder.
private struct PackSources {
  let hasManifest: Bool
  let files: [RelativePath: PackFile]
  let contents: PackContents
  let manifest: Manifest

  /// nil if the folder is not a pack. Throws if it is one whose manifest cannot be read.
  init?(in tree: any Tree, at place: String) throws {
    if case .file? = try tree.entry(at: Manifest.path) {
      let bytes = try tree.read(Manifest.path)
      let document = TOMLDocument(parsing: bytes)
      guard Manifest.isPack(document.root) else { return nil }
      files = try PackFolder(tree, named: place).files()
      contents = PackContents(of: files, manifest: document, targets: TargetRules(), agents: AgentTargets.names)
      guard let manifest = contents.manifest else { throw Failure.unusable(contents.faults, in: nil) }
      self.manifest = manifest
      hasManifest = true
      return
    }
    guard try tree.entry(at: Self.config) == nil, let plain = try PlainFolder(tree, at: place, named: place) else {
      return nil
    }
    manifest = plain.manifest
    files = plain.files
    contents = PackContents(of: files, derived: manifest)
    hasManifest = false
  }

  private static let config = RelativePath(constant: ".cairn/config.toml")
}

extension Failure {
  /// A pack whose sources have errors, each with its place relative to the root.
  static func unusable(_ faults: [LocatedDiagnostic], in folder: RelativePath?) -> Failure {
    Failure(
      "pack-invalid", .sourcesInvalid, path: folder?.text,
      details: faults.filter { $0.diagnostic.severity == .error }.map {
        Failure.Detail(
          $0.diagnostic.underRule(in: $0.path), in: folder?.appending($0.path) ?? $0.path, at: $0.place)
      })
  }
}

extension Message {
  fileprivate static let notAPack = Message(
    "authoring.not-a-pack",
    "this folder is not in a pack\nchange to the folder of one, or create one: `cairn new pack DIR`")
  fileprivate static func outsideSparse(_ count: Int) -> Message {
    Message(
      "authoring.sparse",
      "{count} files of the pack, such as this one, are outside of the sparse checkout\nadd their folders with `git sparse-checkout add`",
      one: "this file of the pack is outside of the sparse checkout\nadd its folder with `git sparse-checkout add`",
      ["count": .number(count)])
  }
  /// The doctor says what is wrong.
  static let sourcesInvalid = Message(
    "authoring.pack-invalid", "the pack has errors\n`cairn doctor` shows them with their fixes")
}
