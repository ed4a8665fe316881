internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finds the repositories below a folder: level by level from each folder downward, links never followed.
///
/// A repository is not searched, except for the submodules that its `.gitmodules` names and for its own linked work trees.
/// Hidden folders, `node_modules` and `lost+found` are left out unless a `.cairnignore` includes them again.
struct RepositorySearch {
  private let root: String
  private let tree: any Tree
  private let files: any FileSystem
  private let deepest: Int
  private let mostRepositories: Int
  /// What was found, by the path from the root; nil is the root itself.
  private(set) var found: [(path: RelativePath?, kind: RepositoryKind)] = []
  /// The folders that may not be read, so that nothing is known of what is in them.
  private(set) var unreadable: [(path: RelativePath, failure: Failure)] = []
  /// The lines of `.cairnignore` files that match nothing because they are not supported.
  private(set) var unsupported: [(file: RelativePath, line: Int)] = []
  /// How many folders were not searched because they are too deep.
  private(set) var tooDeep = 0
  private var searched = 0

  /// How many folders are searched at most, so that a mistaken folder, such as `/`, ends soon.
  static let mostFolders = 200_000
  /// The name of the file with patterns of folders to leave out.
  static let ignoreFile = RelativePath(constant: ".cairnignore")
  private static let defaults = IgnorePatterns(".*/\nnode_modules/\nlost+found/\n".utf8)

  /// Searches a folder, which is an absolute path with its links resolved; throws if it cannot be read, or if there are
  /// more repositories or folders than allowed.
  init(_ root: String, deepest: Int, mostRepositories: Int, _ files: any FileSystem) throws {
    let opened: (any Tree)?
    do throws(TreeError) {
      opened = try files.tree(at: root)
      _ = try opened?.names(in: nil)
    } catch {
      let failure = Failure(error)
      throw Failure(failure.id, failure.message, path: root)
    }
    guard let tree = opened else { throw Failure("no-such-folder", .noSuchFolder, path: root) }
    self.tree = tree
    self.root = root
    self.files = files
    self.deepest = deepest
    self.mostRepositories = mostRepositories
    try visit(nil, depth: 0, [(nil, Self.defaults)])
  }

  /// The ignore files above a folder, each with its folder, the outermost first.
  private typealias Rules = [(folder: RelativePath?, patterns: IgnorePatterns)]

  private mutating func visit(_ folder: RelativePath?, depth: Int, _ rules: Rules) throws {
    searched += 1
    guard searched <= Self.mostFolders else {
      throw Failure("too-many-folders", .tooManyFolders(Self.mostFolders), path: root)
    }
    if let kind = kind(of: folder, isSubmodule: false) {
      try add(folder, kind)
      try addNested(in: folder, depth: 0)
      return
    }
    let rules = rules + own(folder)
    for child in children(of: folder) where !Self.ignores(child, rules) {
      if depth < deepest { try visit(child, depth: depth + 1, rules) } else { tooDeep += 1 }
    }
  }

  /// The folders directly in a folder.
  private mutating func children(of folder: RelativePath?) -> [RelativePath] {
    var children: [RelativePath] = []
    var refusal: TreeError?
    do throws(TreeError) {
      for name in try tree.names(in: folder) {
        guard let component = try? RelativePath(onDisk: name) else { continue }
        let child = RepositoryKind.child(component, of: folder)
        do throws(TreeError) {
          if try tree.entry(at: child) == .folder { children.append(child) }
        } catch {
          refusal = error
        }
      }
    } catch {
      refusal = error
    }
    // What has been deleted or replaced since is no longer a folder.
    if let folder, let refusal, case .system = refusal { unreadable.append((folder, Failure(refusal))) }
    return children
  }

  /// The patterns in a folder.
  private mutating func own(_ folder: RelativePath?) -> Rules {
    let file = RepositoryKind.child(Self.ignoreFile, of: folder)
    guard let bytes = try? tree.read(file, limit: 1 << 20) else { return [] }
    let patterns = IgnorePatterns(bytes)
    unsupported += patterns.unsupported.map { (file, $0) }
    return [(folder, patterns)]
  }

  /// Whether the nearest file with a pattern for a folder leaves it out.
  private static func ignores(_ path: RelativePath, _ rules: Rules) -> Bool {
    for (folder, patterns) in rules.reversed() {
      guard let below = folder.map({ path.relative(to: $0) }) ?? path,
        let answer = patterns.ignores(below, isFolder: true)
      else { continue }
      return answer
    }
    return false
  }

  private func kind(of folder: RelativePath?, isSubmodule: Bool) -> RepositoryKind? {
    RepositoryKind(of: folder, in: tree, at: root, isListedAsSubmodule: isSubmodule, files)
  }

  private mutating func add(_ folder: RelativePath?, _ kind: RepositoryKind) throws {
    found.append((folder, kind))
    guard found.count <= mostRepositories else {
      throw Failure("too-many-repositories", .tooMany(mostRepositories), path: root, exit: .usage)
    }
  }

  /// Adds what is checked out in a repository: its submodules with theirs, and its work trees.
  private mutating func addNested(in repository: RelativePath?, depth: Int) throws {
    guard depth < deepest else { return }
    let modules = (try? tree.read(RepositoryKind.child(Self.modulesFile, of: repository), limit: 1 << 20)) ?? []
    for path in Self.paths(inModules: modules) {
      let child = RepositoryKind.child(path, of: repository)
      guard let kind = kind(of: child, isSubmodule: true), kind == .submodule else { continue }
      try add(child, kind)
      try addNested(in: child, depth: depth + 1)
    }
    let notes = RepositoryKind.child(Self.workTrees, of: repository)
    for name in (try? tree.names(in: notes)) ?? [] {
      guard let note = try? notes.appending(onDisk: name),
        let bytes = try? tree.read(note.appending(RelativePath(constant: "gitdir")), limit: 8192)
      else { continue }
      // `/absolute/path/.git`, and a line end.
      let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      let base = repository.map { "\(root)/\($0.text)" } ?? root
      guard text.hasSuffix("/.git"), let child = FolderPath.relative(String(text.dropLast(5)), to: base) else {
        continue
      }
      let path = repository?.appending(child) ?? child
      if kind(of: path, isSubmodule: false) == .worktree { try add(path, .worktree) }
    }
  }

  private static let modulesFile = RelativePath(constant: ".gitmodules")
  private static let workTrees = RelativePath(constant: ".git/worktrees")

  /// The paths of submodules in a `.gitmodules` file (gitmodules(5)): the values of `path`, without quotes.
  static func paths(inModules bytes: [UInt8]) -> [RelativePath] {
    bytes.split(whereSeparator: Byte.isLineEnd).compactMap { line in
      let parts = line.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard parts.count == 2, parts[0].trimmed().elementsEqual("path".utf8) else { return nil }
      var value = parts[1].trimmed()
      let quote = UInt8(ascii: "\"")
      if value.count > 1, value.first == quote, value.last == quote { value = value.dropFirst().dropLast() }
      return try? RelativePath(onDisk: String(decoding: value, as: UTF8.self))
    }
  }
}

extension Message {
  fileprivate static func tooMany(_ limit: Int) -> Message {
    Message(
      "workspace.too-many",
      "more than {count} repositories are here\nname fewer folders, leave some out in .cairnignore, or raise --limit",
      ["count": .number(limit)])
  }
  fileprivate static func tooManyFolders(_ limit: Int) -> Message {
    Message(
      "workspace.too-many-folders",
      "more than {count} folders are here\nname folders that have your repositories, or lower --depth",
      ["count": .number(limit)])
  }
}
