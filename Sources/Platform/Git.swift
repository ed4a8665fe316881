package import Vocabulary

/// What Cairn asks of git about a work tree. The examined repository never runs a program of its own (`house.md`).
package protocol Git: Sendable {
  /// The root of the work tree that holds a folder; nil outside of one, or without git.
  func workTree(of folder: String) async throws(GitError) -> String?
  /// The paths below `root` that git's ignore rules cover, each with the rule that decided.
  func ignored(_ paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: IgnoreRule]
  /// Tracked files and untracked ones that are not ignored, below `root`, in byte order; with U+FFFD where a name is
  /// not UTF-8.
  func files(in root: String) async throws(GitError) -> [RelativePath]
  /// The files below `root` that may differ from the last commit, and those that git does not know yet and does not
  /// ignore, in byte order; both names of one that was renamed. A file that was touched and not changed may be among them.
  func changed(in root: String) async throws(GitError) -> [RelativePath]
  /// A boolean setting, such as `core.symlinks`; nil if it is not set, or outside a repository.
  func flag(_ name: String, in root: String) async throws(GitError) -> Bool?
  /// What the index holds at and below paths of `root`, by path; nothing outside a repository.
  func tracked(at paths: [RelativePath], in root: String) async throws(GitError) -> [RelativePath: TrackedFile]
  /// Whether a checkout may leave out files of the index on purpose, as sparse ones do. Looks, and runs no git.
  func mayBeSparse(in root: String) -> Bool
  /// Whether git compares the disk's execute bits with its own (`core.fileMode`); runs git only where the repository's
  /// own configuration does not say it plainly.
  func comparesModes(in root: String) async throws(GitError) -> Bool
}

/// What the index holds at one path.
package struct TrackedFile: Sendable, Hashable {
  /// What is tracked.
  package enum Kind: Sendable, Hashable {
    case file(isExecutable: Bool)
    case link
    /// A commit of another repository.
    case submodule
  }

  package let kind: Kind
  /// Whether the checkout leaves it out on purpose: the skip-worktree bit of sparse checkouts.
  package let isSkipped: Bool

  package init(_ kind: Kind, isSkipped: Bool = false) {
    self.kind = kind
    self.isSkipped = isSkipped
  }
}

/// The line of an ignore file that decided about a path.
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

/// Why git gave no answer.
package enum GitError: Error, Sendable, Hashable {
  /// No `git` to run.
  case missing
  /// It ran and refused; its own first line.
  case refused(String)
  /// It was still running after that many seconds, and was ended; the subcommand.
  case tooSlow(String, seconds: Double)
  /// It printed more than that many bytes, and was ended; the subcommand.
  case tooMuch(String, limit: Int)
  /// Git would wait forever for a pipe or a device at this absolute path.
  case blocked(by: String)
}
