package import Vocabulary

/// What a file was in earlier commits.
///
/// Only plumbing is used, because `git log` follows settings that run programs, such as `log.showSignature`; and
/// `cat-file` without options gives the stored bytes without a filter.
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

  package func contents(
    of path: RelativePath, at commits: [CommitID], in root: String
  ) async throws(GitError) -> [CommitID: [UInt8]] {
    // A name is a line of the input. Documents of packs have no such names.
    guard !commits.isEmpty, !path.text.utf8.contains(0x0A), let workTree = enclosingWorkTree(of: root) else {
      return [:]
    }
    // `./` makes the path relative to the root and not to the work tree (gitrevisions).
    let names = commits.map { "\($0.text):./\(path.text)" }
    let output = try await process.run(
      ["cat-file", "--batch"], in: root, workTree: workTree, input: names.flatMap { Array("\($0)\n".utf8) },
      accepting: [0])
    var found: [CommitID: [UInt8]] = [:]
    for (commit, content) in zip(commits, GitOutput.contents(of: names, output)) {
      if let content { found[commit] = content }
    }
    return found
  }

  package func isShallow(_ root: String) async throws(GitError) -> Bool {
    guard let workTree = enclosingWorkTree(of: root) else { return false }
    let output = try await process.run(
      ["rev-parse", "--is-shallow-repository"], in: root, workTree: workTree, accepting: [0])
    return GitOutput.flag(output) ?? false
  }
}
