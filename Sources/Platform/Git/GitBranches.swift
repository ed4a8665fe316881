package import Vocabulary

/// Commits on new branches of repositories on this machine, made in work trees of their own, next to the checkout, which
/// is not touched. No hook, no filter and no other program that a repository configures is run, and nothing is signed or
/// pushed.
package protocol GitBranches: Sendable {
  /// Whether git accepts a text as the name of a branch.
  func isBranchName(_ name: String, in root: String) async throws(GitError) -> Bool
  /// Whether a branch exists.
  func hasBranch(_ name: String, in root: String) async throws(GitError) -> Bool
  /// A branch that keeps git from making one of this name: git has no branches `a` and `a/b` at once. nil if there is none.
  func branch(inTheWayOf name: String, in root: String) async throws(GitError) -> String?
  /// The last commit of the checkout, and the branch that it is on (nil if it is on none); nil before the first commit.
  func head(of root: String) async throws(GitError) -> BranchHead?
  /// Whether git knows a name and an address to commit with: from the settings, or from `GIT_AUTHOR_NAME` and the like.
  func hasIdentity(in root: String) async throws(GitError) -> Bool
  /// Checks a commit out into a new folder, without a branch. `path` is absolute, and does not exist.
  func addWorkTree(at path: String, of root: String, commit: CommitID) async throws(GitError)
  /// Deletes the folder of a work tree, and what git notes of it. It also works after the run was interrupted.
  func removeWorkTree(at path: String, of root: String) async throws(GitError)
  /// Commits the present state of some paths of a work tree, and no others; returns the commit.
  func commit(_ paths: [RelativePath], message: String, in workTree: String) async throws(GitError) -> CommitID
  /// Makes a branch that does not exist yet.
  func makeBranch(_ name: String, at commit: CommitID, in root: String) async throws(GitError)
}

/// Where a checkout is.
package struct BranchHead: Sendable, Hashable {
  package let commit: CommitID
  package let branch: String?

  package init(commit: CommitID, branch: String?) {
    self.commit = commit
    self.branch = branch
  }
}

/// For machines without git.
package struct NoGitBranches: GitBranches {
  package init() {}

  package func isBranchName(_ name: String, in root: String) async throws(GitError) -> Bool { throw .missing }
  package func hasBranch(_ name: String, in root: String) async throws(GitError) -> Bool { throw .missing }
  package func branch(inTheWayOf name: String, in root: String) async throws(GitError) -> String? { throw .missing }
  package func head(of root: String) async throws(GitError) -> BranchHead? { throw .missing }
  package func hasIdentity(in root: String) async throws(GitError) -> Bool { throw .missing }
  package func addWorkTree(at path: String, of root: String, commit: CommitID) async throws(GitError) {
    throw .missing
  }
  package func removeWorkTree(at path: String, of root: String) async throws(GitError) { throw .missing }
  package func commit(
    _ paths: [RelativePath], message: String, in workTree: String
  ) async throws(GitError) -> CommitID { throw .missing }
  package func makeBranch(_ name: String, at commit: CommitID, in root: String) async throws(GitError) {
    throw .missing
  }
}
