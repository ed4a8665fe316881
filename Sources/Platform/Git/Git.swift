package import Vocabulary

/// What Cairn asks git about a work tree. Git never runs a program that the repository configures, such as a hook, a filter or
/// a file-system monitor: asking about a clone must not run what came with it.
package protocol Git: Sendable {
  /// The root of the work tree that contains a folder; nil outside of one, or without git.
  func workTree(of folder: String) async throws(GitError) -> String?
  /// The folder in which git keeps what belongs to a work tree, such as its log of commits: `.git`, or the one that a file
  /// of that name names, as in linked work trees and submodules. nil if it cannot be found. Reads the disk, without running
  /// git.
  func gitFolder(of workTree: String) -> String?
  /// The paths below `root` that git ignores, each with the rule that decided.
  func ignored(_ paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: IgnoreRule]
  /// Tracked files and untracked ones that are not ignored, below `root`, in byte order; with U+FFFD in names that are
  /// not UTF-8.
  func files(in root: String) async throws(GitError) -> [RelativePath]
  /// The same without tracked files that were deleted from the disk. One that a sparse checkout leaves out counts as
  /// present.
  func presentFiles(in root: String) async throws(GitError) -> [RelativePath]
  /// Tracked files below `root`, on disk or not, in byte order; nil if `presentFiles` takes hardly longer. It is for what
  /// can start before git has searched the disk.
  func trackedFiles(in root: String) async throws(GitError) -> [RelativePath]?
  /// The folders below `root` at which git has another repository instead of files, in byte order: submodules, and untracked
  /// repositories that are not ignored.
  func repositories(in root: String) async throws(GitError) -> [RelativePath]
  /// The files below `root` that differ from the last commit, staged or not, and untracked ones that are not ignored, in
  /// any order; both names of a renamed file, and twice one that is deleted from the index and untracked.
  func changes(in root: String) async throws(GitError) -> [GitChange]
  /// The commit that a name of the user means, such as a branch, a tag or the start of an id; nil if there is none, and
  /// outside a repository.
  func commit(named name: String, in root: String) async throws(GitError) -> CommitID?
  /// What differs below `root` between a commit and the disk, committed since then or not, in byte order: changed, new and
  /// deleted files, both names of a renamed one, and untracked files that are not ignored. Files that were written without a
  /// change may be included.
  func differences(from commit: CommitID, in root: String) async throws(GitError) -> [GitDifference]
  /// The sizes in bytes of objects, in the order of their ids; nil for one that the repository does not have.
  func sizes(of objects: [String], in root: String) async throws(GitError) -> [Int?]
  /// A boolean setting, such as `core.symlinks`; nil if it is not set, or outside a repository.
  func flag(_ name: String, in root: String) async throws(GitError) -> Bool?
  /// The text of a setting, such as `user.name`, as it applies in a folder that need not be in a repository; nil if it is
  /// not set.
  func setting(_ name: String, in folder: String) async throws(GitError) -> String?
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
  /// Whether the clone was made without its older commits (`git clone --depth`); false outside a repository.
  func isShallow(_ root: String) async throws(GitError) -> Bool
  /// The names of the tags in the history of the last commit, in byte order; empty outside a repository and before the
  /// first commit.
  func tags(in root: String) async throws(GitError) -> [String]
  /// The files below `root` in the commit of a tag, by their paths from `root`, each with the id of its object; without
  /// links and submodules.
  func files(atTag tag: String, in root: String) async throws(GitError) -> [RelativePath: String]
  /// The bytes of objects in the order of their names, nil for what does not exist: ids of objects, or a tag and a path
  /// from `root`, as `GitObject` writes them.
  func contents(of objects: [String], in root: String) async throws(GitError) -> [[UInt8]?]
}

extension Git {
  /// nil: nothing is known earlier.
  package func trackedFiles(in root: String) async throws(GitError) -> [RelativePath]? { nil }
}

/// Names of objects that git reads.
package enum GitObject {
  /// A file in the commit of a tag; `path` is relative to the folder that git is asked in.
  package static func file(_ path: RelativePath, atTag tag: String) -> String { "refs/tags/\(tag):./\(path.text)" }
  /// A file in the last commit; `path` is relative to the folder that git is asked in.
  package static func fileInLastCommit(_ path: RelativePath) -> String { "HEAD:./\(path.text)" }
  /// A file in a commit; `path` is relative to the folder that git is asked in.
  package static func file(_ path: RelativePath, at commit: CommitID) -> String { "\(commit.text):./\(path.text)" }
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
