package import Reporting
internal import Vocabulary

/// Why a repository has no commit for a reference.
package struct ReferenceFault: Error, Sendable, Hashable {
  package let message: Message

  /// Stable: the key of the message, such as `reference.not-found`.
  package var id: String { message.key }

  static let emptyRepository = ReferenceFault(
    message: Message("reference.empty-repository", "the repository has no branches and no tags\npush a commit to it"))

  static func noDefaultBranch(_ names: [String]) -> ReferenceFault {
    ReferenceFault(
      message: Message(
        "reference.no-default-branch",
        "the repository has no default branch\nname a branch or tag after '#'; available: {known}",
        ["known": NameList(names).argument]))
  }

  /// `names` are those that the repository has.
  static func notFound(_ name: String, among names: [String]) -> ReferenceFault {
    let words: [String: Message.Argument] = [
      "name": .text(PrintableText.text(name)), "known": NameList(names, near: name).argument,
    ]
    // `v1.2` is more often the beginning of a tag than an error in writing.
    let longer = names.filter { $0.utf8.starts(with: name.utf8) }.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    if let nearest = longer ?? Spelling.nearest(to: name, among: names) {
      return ReferenceFault(
        message: Message(
          "reference.not-found-near",
          "the repository has no tag, branch or commit '{name}'\ndid you mean '{nearest}'? available: {known}",
          words.merging(["nearest": .text(PrintableText.text(nearest))]) { $1 }))
    }
    if CommitID.isHexadecimal(name), name.utf8.count > 3 {
      return ReferenceFault(
        message: Message(
          "reference.too-short",
          "the repository has no tag or branch '{name}', and a commit needs more digits\nuse at least {count} digits",
          words.merging(["count": .number(GitReference.fewestDigits)]) { $1 }))
    }
    return ReferenceFault(
      message: Message(
        "reference.not-found", "the repository has no tag, branch or commit '{name}'\navailable: {known}", words))
  }

  static func noSuchCommit(_ digits: String) -> ReferenceFault {
    ReferenceFault(
      message: Message(
        "reference.no-such-commit",
        "the repository has no tag or branch '{name}', and none is at a commit that begins so\nfor a commit, use all digits, as `git rev-parse {name}` prints them",
        ["name": .text(digits)]))
  }

  static func ambiguous(_ digits: String, _ commits: [CommitID]) -> ReferenceFault {
    ReferenceFault(
      message: Message(
        "reference.ambiguous", "the digits '{name}' begin {count} commits: {known}\nuse more digits",
        ["name": .text(digits), "count": .number(commits.count), "known": NameList(commits.map(\.text)).argument]))
  }

  /// `newest` is the tag of the newest version; `isBranch` says whether a branch is called like the range.
  static func noVersion(_ range: VersionRange, newest: String?, isBranch: Bool) -> ReferenceFault {
    let words: [String: Message.Argument] = [
      "range": .text(range.canonical), "version": .text(PrintableText.text(newest ?? "")),
    ]
    if isBranch {
      return ReferenceFault(
        message: Message(
          "reference.range-is-branch",
          "no tag is a version in the range '{range}'\nfor the branch of this name, use `#refs/heads/{range}`", words))
    }
    if newest == nil {
      return ReferenceFault(
        message: Message(
          "reference.no-versions",
          "no tag is a version such as v1.2.3, so none is in the range '{range}'\nname a tag, branch or commit", words))
    }
    return ReferenceFault(
      message: Message(
        "reference.no-version", "no tag is a version in the range '{range}'\nthe newest version is {version}", words))
  }
}
