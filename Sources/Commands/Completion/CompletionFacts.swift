internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What completions know of the machine. Everything is read when it is asked for, without git and without a network; what
/// cannot be read is missing.
struct CompletionFacts {
  private let environment: Environment
  let position: CompletionPosition
  let catalog: Catalog
  /// Absolute path of the folder to work in, without links; nil if there is none.
  let directory: String?
  /// Absolute path of the repository's root; nil outside of one.
  let root: String?

  /// The largest file that is read: half of the time of an answer would not suffice for more.
  private static let limit = 4 << 20

  init(_ position: CompletionPosition, _ environment: Environment, _ catalog: Catalog) {
    self.position = position
    self.environment = environment
    self.catalog = catalog
    var place = environment.directory
    if let named = position.last("-C") { place = Self.absolute(named, from: place, home: environment.home) }
    directory = environment.files.resolve(place)
    root = directory.flatMap { Self.root(of: $0, in: environment) }
  }

  /// The nearest folder with an installation, upward to the one that holds `.git`; else that one. Outside of a work tree
  /// only the folder itself counts, as for `RootSearch`, which asks git.
  private static func root(of folder: String, in environment: Environment) -> String? {
    let search = RootSearch(environment: environment)
    var installed: String?
    var next: String? = folder
    while let place = next {
      if installed == nil, search.isInstalled(place) { installed = place }
      if environment.files.entry(at: FolderPath.child(".git", of: place)) != nil { return installed ?? place }
      next = FolderPath.parent(of: place)
    }
    return installed == folder ? folder : nil
  }

  /// A path as the user wrote it in a shell, where `~` is the home folder.
  private static func absolute(_ path: String, from directory: String, home: String?) -> String {
    if let home, path == "~" || path.hasPrefix("~/") { return home + path.dropFirst() }
    return path.hasPrefix("/") ? path : directory + "/" + path
  }

  /// The tree of the root.
  var tree: (any Tree)? { root.flatMap { try? environment.files.tree(at: $0) } }

  /// The user's choices.
  var config: Config? { bytes(of: CairnFile.config, in: tree).map { Config.read($0).config } }

  /// What is installed; of a damaged lock, what can be read.
  var lock: Lock {
    let rules = config?.targetRules ?? TargetRules()
    return bytes(of: CairnFile.lock, in: tree).map { Lock.read($0, allowing: rules).lock } ?? Lock()
  }

  /// The names of the packs that a command can choose from: the one that is named in the command line, if it is a folder;
  /// else the one whose sources the user is in; else those of the config, or the built-in one without a config. Packs of
  /// git repositories and of archives are left out, because reading them takes too long.
  var packs: [PackNames] {
    let named = (position.given["--pack"] ?? []) + position.positionals
    if let directory {
      let folders = named.filter { Self.isPath($0) }.compactMap { names(in: $0, from: directory) }
      if !folders.isEmpty { return folders }
    }
    if let authored { return [authored] }
    let sources = config?.packs.map(\.source) ?? []
    return (sources.isEmpty ? [.builtin] : sources).compactMap { source -> PackNames? in
      switch source {
      case .builtin: PackNames.builtin
      case .folder(let path): root.flatMap { names(in: path, from: $0) }
      case .git, .archive: nil
      }
    }
  }

  /// The pack whose sources the user is in, if Cairn is not installed between.
  private var authored: PackNames? {
    guard let directory else { return nil }
    var next: String? = directory
    while let place = next {
      if RootSearch(environment: environment).isInstalled(place) { return nil }
      if let names = names(in: place, from: place) { return names }
      guard place != root, root != nil else { return nil }
      next = FolderPath.parent(of: place)
    }
    return nil
  }

  private func names(in path: String, from directory: String) -> PackNames? {
    let place = Self.absolute(path, from: directory, home: environment.home)
    guard let tree = try? environment.files.tree(at: place) else { return nil }
    return bytes(of: Manifest.path, in: tree).flatMap { PackNames(manifest: $0, in: tree) }
  }

  /// The bytes of a regular file of moderate size.
  func bytes(of path: RelativePath, in tree: (any Tree)?) -> [UInt8]? {
    guard let tree, case .file(_, let size)? = try? tree.entry(at: path), size <= Self.limit else { return nil }
    return try? tree.read(path, limit: Self.limit)
  }

  /// The names in a folder of the root.
  func names(in folder: RelativePath) -> [String] { tree.flatMap { try? $0.names(in: folder) } ?? [] }

  /// Whether a word is meant as a path and not as a name.
  static func isPath(_ word: String) -> Bool { [".", "/", "~"].contains { word.hasPrefix($0) } }
}
