package import Vocabulary

/// What Cairn asks git about a work tree. Git never runs a program that the repository configures (`house.md`).
package protocol Git: Sendable {
  /// The root of the work tree that contains a folder; nil outside of one, or without git.
  func workTree(of folder: String) async throws(GitError) -> String?
  /// The paths below `root` that git ignores, each with the rule that decided.
  func ignored(_ paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: IgnoreRule]
  /// Tracked files and untracked ones that are not ignored, below `root`, in byte order; with U+FFFD in names that are
  /// not UTF-8.
  func files(in root: String) async throws(GitError) -> [RelativePath]
  /// The files below `root` that may differ from the last commit, and untracked ones that are not ignored, in byte
  /// order; both names of a renamed file. Files that were written without a change may be included.
  func changed(in root: String) async throws(GitError) -> [RelativePath]
  /// A boolean setting, such as `core.symlinks`; nil if it is not set, or outside a repository.
  func flag(_ name: String, in root: String) async throws(GitError) -> Bool?
  /// The entries of the index at and below paths of `root`, by path; empty outside a repository.
  func tracked(at paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: TrackedFile]
  /// Whether a checkout may leave out files of the index deliberately, as sparse ones do. Reads the disk, without
  /// running git.
  func mayBeSparse(in root: String) -> Bool
  /// Whether git compares the disk's execute bits with its own (`core.fileMode`); runs git only if the repository's own
  /// configuration file is not enough to tell.
  func comparesModes(in root: String) async throws(GitError) -> Bool
  /// The commits that changed a file, the newest first and at most `limit`; empty outside a repository, and before the
  /// first commit.
  func commits(
    changing path: RelativePath, in history: GitHistory, of root: String, limit: Int
  ) async throws(GitError) -> [HistoricCommit]
  /// What a file contained in commits; those in which it did not exist are left out, and those in which its content is
  /// not in the clone. All of it is in memory at once, so the caller asks for a few commits at a time.
  func contents(
    of path: RelativePath, at commits: [CommitID], in root: String
  ) async throws(GitError) -> [CommitID: [UInt8]]
  /// Whether the clone was made without its older commits (`git clone --depth`); false outside a repository.
  func isShallow(_ root: String) async throws(GitError) -> Bool
}

/// The entry of the index at one path.
package struct TrackedFile: Sendable, Hashable {
  /// The type of the entry.
  package enum Kind: Sendable, Hashable {
    case file(isExecutable: Bool)
    case link
    /// A commit of another repository.
    case submodule
  }

  package let kind: Kind
  /// Whether the checkout leaves it out deliberately: the skip-worktree bit of sparse checkouts.
  package let isSkipped: Bool

  package init(_ kind: Kind, isSkipped: Bool = false) {
    self.kind = kind
    self.isSkipped = isSkipped
  }
}

/// The line of an ignore file that decided for a path.
package struct IgnoreRule: Sendable, Hashable {
  /// The file, as git names it.
  package let source: String
  /// Its line, from 1.
  package let line: Int
  package let pattern: String

  package init(source: String, line: Int, pattern: String) {
    self.source = source
    self.line = line
    self.pattern = pattern
  }
}

/// Why git gave no result.
package enum GitError: Error, Sendable, Hashable {
  /// `git` was not found.
  case missing
  /// Git refused; the first line of its message.
  case refused(String)
  /// Git was still running after that many seconds, and was ended; with the name of the subcommand.
  case tooSlow(String, seconds: Double)
  /// Git printed more than that many bytes, and was ended; with the name of the subcommand.
  case tooMuch(String, limit: Int)
  /// Git would wait forever for a pipe or a device at this absolute path.
  case blocked(by: String)
}
