internal import Platform
internal import Reporting
internal import Vocabulary

/// The commit that `--since` names.
struct SinceCommit: Sendable {
  /// As the user wrote it.
  let name: String
  let id: CommitID

  /// Why a name is not one of a commit, as far as that is known without a repository; nil if it may be one.
  static func misuse(_ name: String) -> Message? {
    if name.isEmpty { return .empty }
    return name.hasPrefix("-") ? .looksLikeOption(name) : nil
  }

  /// Looks the name up in the repository that all of the roots are in. Throws if they are not in one, or if it has no such
  /// commit.
  init(_ name: String, in roots: [ExaminedRoot], _ invocation: Invocation) async throws {
    let git = invocation.environment.git
    for root in roots where root.root.workTree == nil {
      throw Failure("since-without-git", .outsideOfGit, path: root.root.path)
    }
    let repositories = Set(roots.compactMap(\.root.workTree)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard repositories.count < 2 else {
      throw Failure("since-several", .severalRepositories(repositories), exit: .usage)
    }
    guard let repository = repositories.first else { throw Failure("since-without-git", .outsideOfGit) }
    guard let id = try await git.commit(named: name, in: repository) else {
      if name.hasPrefix("HEAD") || name.hasPrefix("@"), try await git.commit(named: "HEAD", in: repository) == nil {
        throw Failure("since-no-commit", .noCommit, path: repository)
      }
      if try await git.isShallow(repository) { throw Failure("since-shallow", .notInShallow(name)) }
      throw Failure("since-unknown", .unknown(name), exit: .usage)
    }
    self.name = name
    self.id = id
  }
}

extension Message {
  fileprivate static let empty = Message(
    "usage.since-empty", "the name after --since is empty\nname a commit, a branch or a tag, such as `origin/main`")
  fileprivate static func looksLikeOption(_ name: String) -> Message {
    Message(
      "usage.since-option",
      "'{name}' is invalid after --since: no commit, branch or tag begins with `-`\nname one, such as `origin/main`",
      ["name": .text(PrintableText.text(name))])
  }
  fileprivate static let outsideOfGit = Message(
    "since.outside-of-git",
    "this folder is not in a Git repository, so --since has nothing to compare with\nomit --since")
  fileprivate static let noCommit = Message(
    "since.no-commit",
    "there is no commit on this branch yet, so --since has nothing to compare with\nomit --since, or commit first")
  fileprivate static func severalRepositories(_ paths: [String]) -> Message {
    Message(
      "since.several-repositories",
      "--since names a commit of one repository, but {count} are checked: {paths}\nrun `cairn doctor` in each of them",
      ["count": .number(paths.count), "paths": NameList(paths.map(PrintableText.text)).argument])
  }
  fileprivate static func notInShallow(_ name: String) -> Message {
    Message(
      "since.shallow",
      "this clone has only a part of the history, and not '{name}'\nfetch the rest with `git fetch --unshallow`, or let CI clone without a depth",
      ["name": .text(PrintableText.text(name))])
  }
  fileprivate static func unknown(_ name: String) -> Message {
    Message(
      "since.unknown",
      "the repository has no commit, branch or tag '{name}'\ncheck the name, or fetch it with `git fetch`",
      ["name": .text(PrintableText.text(name))])
  }
}
