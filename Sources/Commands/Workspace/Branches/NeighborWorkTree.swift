internal import Platform
internal import Reporting
internal import Vocabulary

/// A work tree of a repository in a hidden folder next to it, so that relative paths out of the repository lead to the same
/// places. It is removed however the work ends, with the state that Cairn notes of runs in it. Only a process that is killed
/// (`SIGKILL`, a power failure) leaves both: `git worktree list` names it then.
struct NeighborWorkTree: Sendable {
  /// Absolute path.
  let path: String
  private let original: Invocation

  /// Calls `body` with a work tree of a commit.
  static func with<Answer: Sendable>(
    _ commit: CommitID, of repository: String, _ invocation: Invocation,
    _ body: (NeighborWorkTree) async throws -> Answer
  ) async throws -> Answer {
    guard let parent = FolderPath.parent(of: repository) else {
      throw Failure("root-refused", .noPlace, path: repository)
    }
    let name = repository.split(separator: "/").last.map(String.init) ?? "repository"
    let number = String(invocation.environment.random() & 0xFFFF_FFFF, radix: 16)
    let neighbor = NeighborWorkTree(
      path: FolderPath.child(".cairn-\(name)-\(number)", of: parent), original: invocation)
    do {
      try await invocation.environment.branches.addWorkTree(at: neighbor.path, of: repository, commit: commit)
      let answer = try await body(neighbor)
      try await neighbor.removeInAnyCase(of: repository)
      return answer
    } catch {
      // What stopped the work is more useful than what hinders cleaning up.
      try? await neighbor.removeInAnyCase(of: repository)
      throw error
    }
  }

  /// A run in the work tree, or in a folder of it.
  func invocation(at folder: RelativePath?) -> Invocation {
    var environment = original.environment
    environment.directory = folder.map { "\(path)/\($0.text)" } ?? path
    environment.variables["XDG_STATE_HOME"] = state
    return Invocation(
      environment: environment, writer: original.writer, command: original.command, arguments: original.arguments,
      version: original.version, directory: environment.directory, isJSON: true)
  }

  /// The folder for the notes of runs in the work tree, next to it.
  private var state: String { path + ".state" }

  /// The same for a run that may be interrupted: its task would end git at once.
  private func removeInAnyCase(of repository: String) async throws {
    try await Task { try await remove(of: repository) }.value
  }

  private func remove(of repository: String) async throws {
    let files = original.environment.files
    if files.entry(at: path) != nil {
      try await original.environment.branches.removeWorkTree(at: path, of: repository)
    }
    guard files.entry(at: state) != nil, let parent = FolderPath.parent(of: state),
      let name = FolderPath.relative(state, to: parent), let tree = try files.tree(at: parent)
    else { return }
    try tree.removeAll(at: name)
  }
}

extension Message {
  fileprivate static let noPlace = Message(
    "workspace.no-place", "there is no place next to this repository for a work tree\nmove it into a folder")
}
