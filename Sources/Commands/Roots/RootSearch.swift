internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finds the folder that a command is about: the nearest one with an installation, from the user's folder upward to the root
/// of its git work tree; without one, that root, and outside of git the user's folder itself.
struct RootSearch {
  let environment: Environment

  /// The folder, and the facts about it.
  struct Root: Sendable {
    /// Absolute path, with links resolved if it exists.
    let path: String
    /// The git work tree it is in; nil outside of one.
    let workTree: String?
    /// Whether it was found by searching upward from the user's folder.
    let isAbove: Bool
    /// Whether the folder exists.
    let exists: Bool
    /// Whether Cairn is installed here but its folder is outside of the sparse checkout.
    var hidesInstall = false

    /// How many folders of its git work tree are above it.
    var foldersAbove: Int {
      guard let workTree, path.hasPrefix(workTree + "/") else { return 0 }
      return path.dropFirst(workTree.count).split(separator: "/").count
    }
  }

  /// The nearest folder with a `.cairn/config.toml` that has more than doctor settings, upward to the work tree's root
  /// and no further; else the work tree's root; outside of git the folder itself. With `orLeft`, a folder from which
  /// Cairn was removed counts too, as long as the files that `undo` needs exist.
  func find(from directory: String, orLeft: Bool = false) async throws -> Root {
    guard let start = environment.files.resolve(directory), environment.files.entry(at: start) == .folder else {
      throw Failure("no-such-folder", .noSuchFolder, path: directory)
    }
    let workTree = try await environment.git.workTree(of: start)
    var folder = start
    while true {
      if isInstalled(folder) || (orLeft && environment.files.entry(at: "\(folder)/\(CairnFile.trash)") == .folder) {
        return Root(path: folder, workTree: workTree, isAbove: folder != start, exists: true)
      }
      guard let workTree, folder != workTree, let above = FolderPath.parent(of: folder) else { break }
      folder = above
    }
    let root = workTree ?? start
    if let workTree, let hidden = try await hiddenInstall(from: start, upTo: workTree) {
      return Root(path: hidden, workTree: workTree, isAbove: hidden != start, exists: true, hidesInstall: true)
    }
    return Root(path: root, workTree: workTree, isAbove: root != start, exists: true)
  }

  /// The root of a named path, by the folder that contains it. Outside of git it is `here`, the root that the user is
  /// in, if that contains the folder; else the folder itself, or the folder whose skills are there. Other folders of
  /// the machine are not read.
  func find(owning folder: String, from here: Root) async throws -> Root {
    if try await environment.git.workTree(of: folder) != nil || isInstalled(folder) {
      return try await find(from: folder)
    }
    let isHere = here.workTree == nil && isSomebodys(here.path) && FolderPath.isWithin(folder, here.path)
    var above = FolderPath.parent(of: folder)
    while isHere, let next = above, FolderPath.isWithin(next, here.path) {
      if isInstalled(next) { return Root(path: next, workTree: nil, isAbove: false, exists: true) }
      above = FolderPath.parent(of: next)
    }
    let path = isHere ? here.path : ownFolder(of: folder)
    return Root(path: path, workTree: nil, isAbove: false, exists: true)
  }

  /// The root of a folder outside of git, by its content: the folder that contains it in an agent's folder or as a
  /// skill, or else itself.
  private func ownFolder(of folder: String) -> String {
    let hidden = Set(AgentTargets.coreFolders.compactMap { $0.components.first.map { String($0) } } + [".cairn"])
      .filter { $0.utf8.first == UInt8(ascii: ".") }
    var candidates: [String] = []
    var path = folder
    while let above = FolderPath.parent(of: path) {
      let name = String(path.split(separator: "/").last ?? "")
      if hidden.contains(name) || environment.files.entry(at: FolderPath.child("SKILL.md", of: path)) != nil {
        candidates.append(above)
      }
      path = above
    }
    return candidates.last(where: isSomebodys) ?? folder
  }

  /// Whether a folder may be a project: not the file system's root, not a home folder or the parent of home folders,
  /// not the folder for temporary files.
  private func isSomebodys(_ path: String) -> Bool {
    let home = environment.home.flatMap { environment.files.resolve($0) }
    let temporary = ["/tmp", "/var/tmp"] + [environment.variables["TMPDIR"]].compactMap { $0 }
    if path == "/" || home.map({ FolderPath.isWithin($0, path) }) == true { return false }
    return !temporary.contains { environment.files.resolve($0) == path }
  }

  /// Whether a folder has a config that makes it a root. A config with only `[doctor]` has settings, but installs
  /// nothing.
  func isInstalled(_ folder: String) -> Bool {
    guard case .file? = environment.files.entry(at: "\(folder)/\(CairnFile.config)") else { return false }
    // The code that reads the file reports it if the file is not readable.
    guard let tree = try? environment.files.tree(at: folder), let bytes = try? tree.read(CairnFile.config) else {
      return true
    }
    return (try? Repository.tunesDoctorAlone(bytes, in: tree)) != true
  }

  /// The nearest folder, from `folder` upward to the work tree's root, whose `.cairn/config.toml` is tracked and
  /// outside of the sparse checkout; nil if there is none. Git is run only in a checkout that may be sparse.
  private func hiddenInstall(from folder: String, upTo workTree: String) async throws -> String? {
    guard environment.git.mayBeSparse(in: workTree) else { return nil }
    let prefix = workTree == "/" ? "/" : workTree + "/"
    let configPath = RelativePath(constant: ".cairn/config.toml")
    var folders = [workTree: configPath]
    if folder.hasPrefix(prefix), let below = try? RelativePath(onDisk: String(folder.dropFirst(prefix.count))) {
      for place in below.ancestors + [below] { folders[prefix + place.text] = place.appending(configPath) }
    }
    do throws(GitError) {
      let tracked = try await environment.git.tracked(at: folders.values.sorted(), in: workTree)
      let hidden = folders.filter { tracked[$0.value]?.isSkipped == true }
      return hidden.keys.max { $0.utf8.count < $1.utf8.count }
    } catch {
      guard error == .missing else { throw error }
      return nil
    }
  }

  /// The named root, with the information whether it hides an installation.
  private func named(_ path: String, workTree: String?, exists: Bool) async throws -> Root {
    var root = Root(path: path, workTree: workTree, isAbove: false, exists: exists)
    guard let workTree, environment.files.entry(at: path + "/.cairn/config.toml") == nil else { return root }
    root.hidesInstall = try await hiddenInstall(from: path, upTo: workTree) == path
    return root
  }

  /// The folder for `init`: the named one, which is created later if it does not exist, or else the one that is found.
  /// Throws for folders that cannot be a repository.
  func findForInit(named name: String?, from directory: String) async throws -> Root {
    guard let name else {
      let root = try await find(from: directory)
      try refuse(root)
      return root
    }
    guard !name.isEmpty else { throw Failure("no-such-folder", .noName, exit: .usage) }
    let root = try await find(named: name, from: directory)
    try refuse(root)
    return root
  }

  /// A folder that the user named, which may not exist yet; nothing above it is searched. Throws if something else than a
  /// folder is there.
  func find(named name: String, from directory: String) async throws -> Root {
    let path = name.hasPrefix("/") ? name : directory + "/" + name
    guard let resolved = environment.files.resolve(path) else {
      let parent = try resolvedParent(of: path)
      return try await named(
        parent.path, workTree: environment.git.workTree(of: parent.existing), exists: false)
    }
    guard environment.files.entry(at: resolved) == .folder else {
      throw Failure("not-a-folder", .fileInPlace, path: name)
    }
    return try await named(resolved, workTree: environment.git.workTree(of: resolved), exists: true)
  }

  /// A path that does not exist yet: its nearest existing folder, resolved, and the rest of the path.
  private func resolvedParent(of path: String) throws -> (path: String, existing: String) {
    var missing: [String] = []
    var above = path
    while environment.files.resolve(above) == nil {
      let name = above.split(separator: "/").last.map(String.init) ?? ""
      if environment.files.entry(at: above) != nil || name == ".." || name == "." {
        throw Failure("not-a-folder", .fileInPlace, path: path)
      }
      missing.insert(name, at: 0)
      guard let next = FolderPath.parent(of: above) else { throw Failure("no-such-folder", .noSuchFolder, path: path) }
      above = next
    }
    guard let existing = environment.files.resolve(above), environment.files.entry(at: existing) == .folder else {
      throw Failure("not-a-folder", .fileInPlace, path: above)
    }
    return ((existing == "/" ? "" : existing) + "/" + missing.joined(separator: "/"), existing)
  }

  /// A folder in which neither a repository nor a pack can be.
  enum Reserved: Sendable {
    /// The root of the file system, or the user's home folder.
    case home
    /// In git's own folder, or a bare repository.
    case git
    /// In Cairn's folder of a repository, or of the machine.
    case cairn
  }

  /// Whose a folder is, if neither a repository nor a pack can be in it.
  func reserved(_ path: String) -> Reserved? {
    if path == "/" || path == environment.home.flatMap({ environment.files.resolve($0) }) { return .home }
    if path.split(separator: "/").contains(".git") || isBareRepository(path) { return .git }
    let state = environment.stateFolder.flatMap { environment.files.resolve($0) }
    let isState = state.map { FolderPath.isWithin(path, $0) } ?? false
    return isState || path.split(separator: "/").contains(".cairn") ? .cairn : nil
  }

  private func refuse(_ root: Root) throws {
    let path = root.path
    switch reserved(path) {
    case .home?: throw Failure("root-refused", .ownerlessRepository, path: path, exit: .usage)
    case .git?: throw Failure("root-refused", .gitFolder, path: path, exit: .usage)
    case .cairn?: throw Failure("root-refused", .ownFolder, path: path, exit: .usage)
    case nil: break
    }
    guard root.exists, root.workTree == nil, !isInstalled(path) else { return }
    let repositories = NestedRepositories(path, in: environment.files).paths
    if repositories.count > 1 {
      throw Failure("folder-of-repositories", .folderOfRepositories(repositories), path: path, exit: .usage)
    }
  }

  /// Whether the content of a folder is that of a bare git repository (gitrepository-layout).
  private func isBareRepository(_ path: String) -> Bool {
    ["objects", "refs"].allSatisfy { environment.files.entry(at: "\(path)/\($0)") == .folder }
      && environment.files.entry(at: path + "/HEAD") != nil
  }
}

extension Message {
  static let noSuchFolder = Message("root.no-such-folder", "no such folder")
  fileprivate static let noName = Message("root.no-name", "the folder name is empty\nomit it to use the git root")
  fileprivate static let fileInPlace = Message("root.file-in-place", "not a folder")
  fileprivate static let ownerlessRepository = Message(
    "root.ownerless-repository",
    "Cairn cannot be installed in the home folder or in `/`\nchange to a repository, or name one: `cairn init DIR`")
  static let gitFolder = Message("root.git-folder", "this folder belongs to git\nname another one")
  static let ownFolder = Message("root.own-folder", "this folder belongs to Cairn\nname another one")
  fileprivate static func folderOfRepositories(_ names: [String]) -> Message {
    Message(
      "root.folder-of-repositories",
      "this folder is not a git repository, but it contains repositories ({names})\nname one of them, for example `cairn init {first}`, or run `git init` here first",
      [
        "names": .text(names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")),
        "first": .text(ShellWord.text(names.first ?? "")),
      ])
  }
}
