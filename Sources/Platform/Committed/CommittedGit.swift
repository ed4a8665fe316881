package import Vocabulary

/// Git's information about a work tree as a commit has it. All of the history is that of now.
package struct CommittedGit: Git {
  /// What git would have ignored then, which needs the ignore files of the commit.
  package enum Ignoring: Sendable {
    /// The same as now: no ignore file differs.
    case sameAsNow
    case nothing
    case everything
  }

  private let state: CommittedState
  private let now: any Git
  private let ignoring: Ignoring

  /// `now` is git as it is.
  package init(_ state: CommittedState, ignoring: Ignoring, on now: any Git) {
    self.state = state
    self.now = now
    self.ignoring = ignoring
  }

  package func ignored(_ paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: IgnoreRule] {
    switch ignoring {
    case .sameAsNow: try await now.ignored(paths, in: root)
    case .nothing: [:]
    case .everything:
      Dictionary(paths.map { ($0, IgnoreRule(source: ".gitignore", line: 1, pattern: "*")) }) { first, _ in first }
    }
  }

  package func files(in root: String) async throws(GitError) -> [RelativePath] {
    let files = try await now.files(in: root)
    return root == state.root ? committed(files) : files
  }

  package func presentFiles(in root: String) async throws(GitError) -> [RelativePath] {
    let files = try await now.presentFiles(in: root)
    return root == state.root ? committed(files) : files
  }

  package func trackedFiles(in root: String) async throws(GitError) -> [RelativePath]? {
    root == state.root ? nil : try await now.trackedFiles(in: root)
  }

  package func tracked(
    at paths: [RelativePath], in root: String
  ) async throws(GitError) -> [RelativePath: TrackedFile] {
    var tracked = try await now.tracked(at: paths, in: root)
    guard root == state.root else { return tracked }
    let asked = Set(paths)
    for (path, entry) in state.entries where path.isWithin(anyOf: asked) {
      tracked[path] = entry.map { TrackedFile($0.kind) }
    }
    return tracked
  }

  /// The files that do not differ, and those of the commit that do, in byte order.
  private func committed(_ files: [RelativePath]) -> [RelativePath] {
    let same = files.filter { state.entries[$0] == nil }
    let then = state.entries.compactMap { $0.value == nil ? nil : $0.key }
    return then.isEmpty ? same : (same + then).sorted()
  }

  package func workTree(of folder: String) async throws(GitError) -> String? { try await now.workTree(of: folder) }
  package func repositories(in root: String) async throws(GitError) -> [RelativePath] {
    try await now.repositories(in: root)
  }
  package func changed(in root: String) async throws(GitError) -> [RelativePath] { try await now.changed(in: root) }
  package func commit(named name: String, in root: String) async throws(GitError) -> CommitID? {
    try await now.commit(named: name, in: root)
  }
  package func differences(from commit: CommitID, in root: String) async throws(GitError) -> [GitDifference] {
    try await now.differences(from: commit, in: root)
  }
  package func sizes(of objects: [String], in root: String) async throws(GitError) -> [Int?] {
    try await now.sizes(of: objects, in: root)
  }
  package func flag(_ name: String, in root: String) async throws(GitError) -> Bool? {
    try await now.flag(name, in: root)
  }
  package func setting(_ name: String, in folder: String) async throws(GitError) -> String? {
    try await now.setting(name, in: folder)
  }
  package func mayBeSparse(in root: String) -> Bool { now.mayBeSparse(in: root) }
  package func comparesModes(in root: String) async throws(GitError) -> Bool { try await now.comparesModes(in: root) }
  package func commits(
    changing path: RelativePath, in history: GitHistory, of root: String, limit: Int
  ) async throws(GitError) -> [HistoricCommit] {
    try await now.commits(changing: path, in: history, of: root, limit: limit)
  }
  package func isShallow(_ root: String) async throws(GitError) -> Bool { try await now.isShallow(root) }
  package func tags(in root: String) async throws(GitError) -> [String] { try await now.tags(in: root) }
  package func files(atTag tag: String, in root: String) async throws(GitError) -> [RelativePath: String] {
    try await now.files(atTag: tag, in: root)
  }
  package func contents(of objects: [String], in root: String) async throws(GitError) -> [[UInt8]?] {
    try await now.contents(of: objects, in: root)
  }
}
