package import Vocabulary

/// Commits on new branches.
extension LiveGit: GitBranches {
  package func isBranchName(_ name: String, in root: String) async throws(GitError) -> Bool {
    guard name.utf8.first != UInt8(ascii: "-"), !name.utf8.contains(0) else { return false }
    do throws(GitError) {
      _ = try await branchGit(["check-ref-format", "refs/heads/" + name], in: root)
      return name != "HEAD"
    } catch .refused {
      return false
    }
  }

  package func hasBranch(_ name: String, in root: String) async throws(GitError) -> Bool {
    let output = try await branchGit(
      ["rev-parse", "--quiet", "--verify", "refs/heads/" + name], in: root, accepting: [0, 1])
    return !output.isEmpty
  }

  package func branch(inTheWayOf name: String, in root: String) async throws(GitError) -> String? {
    let parts = name.split(separator: "/")
    for count in parts.indices.dropFirst() {
      let parent = parts[..<count].joined(separator: "/")
      if try await hasBranch(parent, in: root) { return parent }
    }
    let below = Self.line(
      try await branchGit(
        ["for-each-ref", "--count=1", "--format=%(refname)", "refs/heads/" + name + "/"], in: root))
    return below.isEmpty ? nil : String(below.dropFirst("refs/heads/".count))
  }

  package func head(of root: String) async throws(GitError) -> BranchHead? {
    let commit = try await branchGit(
      ["rev-parse", "--quiet", "--verify", "HEAD^{commit}"], in: root, accepting: [0, 1])
    guard let commit = CommitID(Self.line(commit)) else { return nil }
    let branch = Self.line(
      try await branchGit(["symbolic-ref", "--quiet", "--short", "HEAD"], in: root, accepting: [0, 1]))
    return BranchHead(commit: commit, branch: branch.isEmpty ? nil : branch)
  }

  package func hasIdentity(in root: String) async throws(GitError) -> Bool {
    do throws(GitError) {
      for name in ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"] {
        _ = try await branchGit(["var", name], in: root, overriding: identity)
      }
      return true
    } catch .refused {
      return false
    }
  }

  package func addWorkTree(at path: String, of root: String, commit: CommitID) async throws(GitError) {
    _ = try await branchGit(
      ["worktree", "add", "--quiet", "--detach", "--", path, commit.text], in: root,
      overriding: try await withoutSmudging(in: root))
  }

  package func removeWorkTree(at path: String, of root: String) async throws(GitError) {
    // The task may be canceled, which would end git at once.
    let removal = Task { () -> Result<Void, GitError> in
      do throws(GitError) {
        _ = try await branchGit(["worktree", "remove", "--force", "--force", "--", path], in: root)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try await removal.value.get()
  }

  package func commit(
    _ paths: [RelativePath], message: String, in workTree: String
  ) async throws(GitError) -> CommitID {
    let settings = try await withoutSmudging(in: workTree) + identity + [("commit.gpgSign", "false")]
    _ = try await branchGit(
      ["--literal-pathspecs", "add", "--all", "--"] + paths.map(\.text), in: workTree, overriding: settings)
    _ = try await branchGit(
      ["commit", "--quiet", "--no-verify", "--no-gpg-sign", "--file=-"], in: workTree,
      input: Array((message + "\n").utf8), overriding: settings)
    guard let head = try await head(of: workTree) else { throw .refused("git made no commit") }
    return head.commit
  }

  package func makeBranch(_ name: String, at commit: CommitID, in root: String) async throws(GitError) {
    _ = try await branchGit(["branch", "--no-track", "--", name, commit.text], in: root)
  }

  private func branchGit(
    _ arguments: [String], in root: String, input: [UInt8] = [],
    overriding settings: [(name: String, value: String)] = [], accepting codes: Set<Int32> = [0]
  ) async throws(GitError) -> [UInt8] {
    try await process.run(
      arguments, in: root, workTree: enclosingWorkTree(of: root) ?? root, input: input, overriding: settings,
      accepting: codes)
  }

  /// Settings for who commits: what the caller's environment says, and nothing that git would guess from the machine.
  private var identity: [(name: String, value: String)] {
    process.identity + [("user.useConfigOnly", "true")]
  }

  /// Settings that disable the programs of all filters, also those that git runs when it checks files out, and everything
  /// that git would start by itself.
  private func withoutSmudging(in root: String) async throws(GitError) -> [(name: String, value: String)] {
    let names = try await branchGit(
      ["config", "--null", "--name-only", "--get-regexp", #"^filter\..*\.(clean|smudge|process|required)$"#], in: root,
      accepting: [0, 1])
    let filters = names.split(separator: 0).map { name -> (name: String, value: String) in
      let name = String(decoding: name, as: UTF8.self)
      return (name, name.hasSuffix(".required") ? "false" : "")
    }
    return filters + [("submodule.recurse", "false"), ("gc.auto", "0"), ("maintenance.auto", "false")]
  }

  private static func line(_ output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
