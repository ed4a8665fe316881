package import Vocabulary

/// Which commits changed a file.
///
/// Only plumbing is used, because `git log` follows settings that run programs, such as `log.showSignature`.
extension LiveGit {
  package func commits(
    changing path: RelativePath, in history: GitHistory, of root: String, limit: Int
  ) async throws(GitError) -> [HistoricCommit] {
    guard let workTree = enclosingWorkTree(of: root) else { return [] }
    let head = try await process.run(
      ["rev-parse", "--quiet", "--verify", "HEAD^{commit}"], in: root, workTree: workTree, accepting: [0, 1])
    let revisions: [String]
    switch history {
    case .head where head.isEmpty: return []
    case .head: revisions = ["HEAD"]
    case .tags: revisions = ["--tags"] + (head.isEmpty ? [] : ["--not", "HEAD"])
    }
    let output = try await process.run(
      ["--literal-pathspecs", "rev-list", "--timestamp", "--max-count=\(limit)"] + revisions + ["--", path.text],
      in: root, workTree: workTree, accepting: [0])
    return GitOutput.commits(output)
  }

  package func isShallow(_ root: String) async throws(GitError) -> Bool {
    guard let workTree = enclosingWorkTree(of: root) else { return false }
    let output = try await process.run(
      ["rev-parse", "--is-shallow-repository"], in: root, workTree: workTree, accepting: [0])
    return GitOutput.flag(output) ?? false
  }
}
