package import Vocabulary

/// How the disk differs from a commit.
///
/// Only plumbing is used, and the filters that the repository configures are disabled, so that no program of it runs.
extension LiveGit {
  package func commit(named name: String, in root: String) async throws(GitError) -> CommitID? {
    guard let workTree = enclosingWorkTree(of: root), !name.isEmpty, !name.hasPrefix("-"), !name.utf8.contains(0)
    else { return nil }
    let output = try await process.run(
      ["rev-parse", "--quiet", "--verify", "\(name)^{commit}"], in: root, workTree: workTree,
      accepting: [0, 1])
    // A range has two lines.
    let lines = output.split(separator: UInt8(ascii: "\n"))
    return lines.count == 1 ? CommitID(String(decoding: lines[0], as: UTF8.self)) : nil
  }

  package func differences(from commit: CommitID, in root: String) async throws(GitError) -> [GitDifference] {
    guard let workTree = enclosingWorkTree(of: root) else { return [] }
    try refuseBlockingRules(in: [], of: root, workTree)
    // It does not enter submodules, where git would run what is configured there.
    let differing = try await process.run(
      [
        "diff-index", "-z", "--raw", "--no-renames", "--no-abbrev", "--relative", "--ignore-submodules=dirty",
        commit.text,
      ], in: root, workTree: workTree, overriding: try await withoutFilters(in: root, workTree: workTree),
      accepting: [0])
    let unknown = try await process.run(
      ["ls-files", "-z", "--others", "--exclude-standard"], in: root, workTree: workTree, accepting: [0])
    return GitOutput.differences(differing, untracked: GitOutput.paths(unknown))
  }

  package func sizes(of objects: [String], in root: String) async throws(GitError) -> [Int?] {
    guard !objects.isEmpty, let workTree = enclosingWorkTree(of: root) else { return objects.map { _ in nil } }
    let output: [UInt8]
    do {
      output = try await process.run(
        ["cat-file", "--batch-check=%(objectsize)", "--buffer"], in: root, workTree: workTree,
        input: objects.flatMap { Array("\($0)\n".utf8) }, accepting: [0])
    } catch {
      // Git before 2.45 does not know GIT_NO_LAZY_FETCH: it tries to fetch the first object that a partial clone lacks, is
      // not allowed to, and ends.
      guard case .refused(let reason) = error, reason.contains("promisor remote") else { throw error }
      return objects.map { _ in nil }
    }
    let lines = output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    guard lines.count == objects.count else { throw .refused("git did not answer for every object") }
    return lines.map { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
