package import Vocabulary

/// A git that passes each question on to another one, unless it has an answer of its own. What `Git` is asked in future is
/// passed on here and in no other place; then read the conforming types, because the compiler does not say which of them
/// needs an answer of its own.
package protocol ForwardingGit: Git {
  /// The git that is asked.
  var base: any Git { get }
}

extension ForwardingGit {
  package func workTree(of folder: String) async throws(GitError) -> String? { try await base.workTree(of: folder) }
  package func gitFolder(of workTree: String) -> String? { base.gitFolder(of: workTree) }
  package func ignored(_ paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: IgnoreRule] {
    try await base.ignored(paths, in: root)
  }
  package func files(in root: String) async throws(GitError) -> [RelativePath] { try await base.files(in: root) }
  package func presentFiles(in root: String) async throws(GitError) -> [RelativePath] {
    try await base.presentFiles(in: root)
  }
  package func trackedFiles(in root: String) async throws(GitError) -> [RelativePath]? {
    try await base.trackedFiles(in: root)
  }
  package func repositories(in root: String) async throws(GitError) -> [RelativePath] {
    try await base.repositories(in: root)
  }
  package func changes(in root: String) async throws(GitError) -> [GitChange] { try await base.changes(in: root) }
  package func commit(named name: String, in root: String) async throws(GitError) -> CommitID? {
    try await base.commit(named: name, in: root)
  }
  package func differences(from commit: CommitID, in root: String) async throws(GitError) -> [GitDifference] {
    try await base.differences(from: commit, in: root)
  }
  package func sizes(of objects: [String], in root: String) async throws(GitError) -> [Int?] {
    try await base.sizes(of: objects, in: root)
  }
  package func flag(_ name: String, in root: String) async throws(GitError) -> Bool? {
    try await base.flag(name, in: root)
  }
  package func setting(_ name: String, in folder: String) async throws(GitError) -> String? {
    try await base.setting(name, in: folder)
  }
  package func tracked(
    at paths: [RelativePath], in root: String
  ) async throws(GitError) -> [RelativePath: TrackedFile] {
    try await base.tracked(at: paths, in: root)
  }
  package func mayBeSparse(in root: String) -> Bool { base.mayBeSparse(in: root) }
  package func comparesModes(in root: String) async throws(GitError) -> Bool {
    try await base.comparesModes(in: root)
  }
  package func commits(
    changing path: RelativePath, in history: GitHistory, of root: String, limit: Int
  ) async throws(GitError) -> [HistoricCommit] {
    try await base.commits(changing: path, in: history, of: root, limit: limit)
  }
  package func isShallow(_ root: String) async throws(GitError) -> Bool { try await base.isShallow(root) }
  package func tags(in root: String) async throws(GitError) -> [String] { try await base.tags(in: root) }
  package func files(atTag tag: String, in root: String) async throws(GitError) -> [RelativePath: String] {
    try await base.files(atTag: tag, in: root)
  }
  package func contents(of objects: [String], in root: String) async throws(GitError) -> [[UInt8]?] {
    try await base.contents(of: objects, in: root)
  }
}
