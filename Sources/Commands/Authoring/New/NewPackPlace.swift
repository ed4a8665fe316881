internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The folder of a new pack, and what it is in.
struct NewPackPlace: Sendable {
  /// Absolute path of the pack's folder, with links resolved.
  let path: String
  /// The folder that changes are made in: the installation or the repository that the pack is in, else the pack's own.
  let root: RootSearch.Root
  /// The pack's folder, relative to the root; nil if it is the root.
  let folder: RelativePath?
  /// Whether Cairn is installed in the root.
  let isInInstallation: Bool
  /// The name of the folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// Finds the folder that the user named. Throws if no pack can be there.
  init(named name: String, _ invocation: Invocation) async throws {
    let environment = invocation.environment
    let search = RootSearch(environment: environment)
    guard !name.isEmpty else { throw Failure("no-such-folder", .noName, exit: .usage) }
    if case .link? = environment.files.entry(at: Self.absolute(name, invocation)) {
      throw Failure("not-a-folder", .isALink, path: name)
    }
    let named = try await search.find(named: name, from: invocation.directory)
    path = named.path
    if let owner = search.reserved(path) { throw Failure("root-refused", .reserved(owner), path: path, exit: .usage) }

    // The nearest folder that exists tells which repository it is.
    var existing = path
    while environment.files.entry(at: existing) != .folder, let above = FolderPath.parent(of: existing) {
      existing = above
    }
    let around = try await search.find(from: existing)
    let here = try await search.find(from: invocation.directory)
    if around.hidesInstall { throw Failure.hiddenInstall(around) }
    if around.workTree != nil || search.isInstalled(around.path) {
      root = around
    } else if search.isInstalled(here.path), FolderPath.isWithin(path, here.path) {
      root = here
    } else {
      root = named
    }
    folder = FolderPath.relative(path, to: root.path)
    isInInstallation = search.isInstalled(root.path)
    if isInInstallation, folder == nil {
      throw Failure("pack-in-installation", .installedHere, path: path, exit: .usage)
    }
    if let agents = folder.flatMap({ Self.agentsFolder(above: $0) }) {
      throw Failure("pack-in-skills-folder", .readByAgents(agents), path: path, exit: .usage)
    }
    try refuseOuterPack(environment)
  }

  /// A path of the pack as one of the root.
  func path(_ inner: RelativePath) -> RelativePath { folder?.appending(inner) ?? inner }

  /// The path as the user wrote it, from the root of the file system and without slashes at its end.
  private static func absolute(_ name: String, _ invocation: Invocation) -> String {
    var path = invocation.absolute(name)
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  /// The folder that agents read skills from, if a path is in one.
  private static func agentsFolder(above path: RelativePath) -> RelativePath? {
    let folders = [RelativePath(constant: ".agents")] + AgentTargets.all.map(\.skills)
    // Others than hidden ones, such as `skills`, are usual names for a folder of packs, too.
    return folders.first { $0.text.utf8.first == UInt8(ascii: ".") && path.isWithin($0) }
  }

  /// Throws if a folder above is a pack: its files would belong to both.
  private func refuseOuterPack(_ environment: Environment) throws {
    let home = environment.home.flatMap { environment.files.resolve($0) }
    var inner = path
    while inner != root.workTree, let above = FolderPath.parent(of: inner), above != "/", above != home {
      if let tree = try environment.files.tree(at: above), try ManifestFile.find(in: tree) == .ofPack {
        throw Failure("pack-in-pack", .inPack(above), path: path, exit: .usage)
      }
      inner = above
    }
  }

  /// Prints what the author does next.
  func printNextSteps(_ invocation: Invocation) {
    let here =
      invocation.environment.files.resolve(invocation.environment.directory) ?? invocation.environment.directory
    func option(_ folder: String) -> String {
      if folder == here { return "" }
      return "-C \(ShellWord.text(FolderPath.relative(folder, to: here)?.text ?? folder)) "
    }
    let writer = invocation.writer
    writer.statusLine(writer.text(.next(option(path))))
    if isInInstallation, let folder {
      writer.statusLine(writer.text(.installHere(option(root.path), ShellWord.text("./\(folder)"))))
    }
  }
}

/// What a folder has as manifest.toml.
enum ManifestFile {
  /// Nothing.
  case absent
  /// The manifest of a pack.
  case ofPack
  /// The file of another program, or no file at all.
  case other

  /// Reads it.
  static func find(in tree: any Tree) throws -> ManifestFile {
    switch try tree.entry(at: Manifest.path) {
    case nil: return .absent
    case .file?:
      let bytes = try tree.read(Manifest.path)
      return Manifest.isPack(TOMLDocument(parsing: bytes).root) ? .ofPack : .other
    default: return .other
    }
  }
}

extension Message {
  fileprivate static let noName = Message(
    "new.no-folder-name", "the folder name is empty\nname one, such as ./our-skills")
  fileprivate static let isALink = Message(
    "new.folder-is-a-link", "this is a symbolic link\nname the folder that it leads to")
  fileprivate static func reserved(_ owner: RootSearch.Reserved) -> Message {
    switch owner {
    case .home:
      Message(
        "new.pack-in-home",
        "a pack cannot be in the home folder or in `/` itself\nname a folder of its own, such as `cairn new pack our-skills`"
      )
    case .git: .gitFolder
    case .cairn: .ownFolder
    }
  }
  fileprivate static let installedHere = Message(
    "new.pack-in-installation",
    "Cairn is installed in this folder, so it is not a pack\nname a folder in it, such as `cairn new pack packs/ours`")
  fileprivate static func readByAgents(_ folder: RelativePath) -> Message {
    Message(
      "new.pack-in-skills-folder",
      "agents read what is in {folder}, and would take the sources of a pack for their skills\nname another folder, such as packs/ours",
      ["folder": .text(folder.text)])
  }
  fileprivate static func inPack(_ path: String) -> Message {
    Message(
      "new.pack-in-pack",
      "this folder is in the pack at {path}\nname a folder outside of it, or add a skill to it: `cairn new skill NAME`",
      ["path": .text(path)])
  }
  fileprivate static func next(_ folder: String) -> Message {
    Message(
      "new.pack-next",
      "next: `cairn {folder}new skill NAME` adds a skill, `cairn {folder}doctor` checks the pack",
      ["folder": .text(folder)])
  }
  fileprivate static func installHere(_ folder: String, _ source: String) -> Message {
    Message(
      "new.pack-install", "to install it here: `cairn {folder}init --pack {source}`",
      ["folder": .text(folder), "source": .text(source)])
  }
}
