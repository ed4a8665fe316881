package import Vocabulary

/// Git's information about a work tree as a commit has it. All of the history is that of now.
package struct CommittedGit: ForwardingGit {
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

  /// Git as it is.
  package var base: any Git { now }

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
}
