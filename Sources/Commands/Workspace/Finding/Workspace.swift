internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The repositories that a command is about.
struct Workspace {
  /// Each once; in byte order of the paths below each folder, or in the order of the list.
  let repositories: [WorkspaceRepository]
  /// How many repositories are worked on at once.
  let jobs: Int

  /// Finds them as the options say; throws if there are none, or too many.
  init(_ options: WorkspaceOptions, _ invocation: Invocation) async throws {
    let limit = options.limit ?? 10_000
    // While one waits for git, another one is compared.
    jobs = options.jobs ?? max(1, invocation.environment.processors) * 2
    var all: [WorkspaceRepository] = []
    if let list = options.list {
      all = try await RepositoryList(invocation).repositories(of: list)
      guard all.count <= limit else {
        throw Failure("too-many-repositories", .listTooLong(all.count), path: list, exit: .usage)
      }
    } else {
      for folder in options.folders.isEmpty ? ["."] : options.folders {
        all += try Self.search(folder, options, limit, invocation)
      }
    }
    all = all.unique
    if !options.kinds.isEmpty { all.removeAll { !options.kinds.contains($0.kind) } }
    guard !all.isEmpty else {
      throw Failure(
        "no-repositories", options.list == nil ? .nothingFound : .emptyList,
        path: options.list ?? options.folders.first, exit: .failure)
    }
    repositories = all
  }

  private static func search(
    _ folder: String, _ options: WorkspaceOptions, _ limit: Int, _ invocation: Invocation
  ) throws -> [WorkspaceRepository] {
    let files = invocation.environment.files
    guard let path = files.resolve(invocation.absolute(folder)), files.entry(at: path) == .folder else {
      throw Failure("no-such-folder", .noSuchFolder, path: folder, exit: .usage)
    }
    let search = try RepositorySearch(path, deepest: options.depth ?? 6, mostRepositories: limit, files)
    for (file, line) in search.unsupported {
      invocation.writer.warn(.unsupportedPattern(FolderPath.child(file.text, of: folder), line))
    }
    if search.tooDeep > 0 { invocation.writer.verbose(.tooDeep(search.tooDeep)) }
    func name(_ found: RelativePath) -> String {
      folder == "." ? found.text : FolderPath.child(found.text, of: withoutSlash(folder))
    }
    // Nobody can tell whether they have repositories, so each is a row with its error.
    let unreadable = search.unreadable.map {
      WorkspaceRepository(name: name($0.path), place: .unusable(.folder, Failure($0.failure.id, $0.failure.message)))
    }
    return search.found.map { found, kind in
      let place = found.map { FolderPath.child($0.text, of: path) } ?? path
      return WorkspaceRepository(name: found.map(name) ?? folder, place: .checkout(place, kind))
    } + unreadable
  }

  private static func withoutSlash(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }
}

extension Message {
  fileprivate static let nothingFound = Message(
    "workspace.nothing-found", "no git repository was found here\nname a folder above your repositories, or use --list")
  fileprivate static let emptyList = Message(
    "workspace.empty-list", "the list names no repository\nwrite a path or a git address on each line")
  fileprivate static func listTooLong(_ count: Int) -> Message {
    Message(
      "workspace.list-too-long", "the list names {count} repositories\ndivide it, or raise --limit",
      ["count": .number(count)])
  }
  fileprivate static func unsupportedPattern(_ file: String, _ line: Int) -> Message {
    Message(
      "workspace.unsupported-pattern",
      "{path}:{line}: this pattern is not supported and matches nothing\nuse only `*`, `**`, `?`, `!` and `/`",
      ["path": .text(PrintableText.text(file)), "line": .number(line)])
  }
  fileprivate static func tooDeep(_ count: Int) -> Message {
    Message(
      "workspace.too-deep", "{count} folders are deeper than --depth and were not searched",
      one: "1 folder is deeper than --depth and was not searched", ["count": .number(count)])
  }
}
