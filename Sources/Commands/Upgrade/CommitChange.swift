internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The installed commit of a pack, and the one that an upgrade installs.
struct CommitChange: Sendable {
  /// The source with the reference that leads to the new commit.
  let source: GitSource
  let from: CommitID
  let to: CommitID
  /// What happened between the two; nil if it is not known, or cannot be had.
  private(set) var log: Log?

  /// The first lines of the messages of the commits between two.
  struct Log: Sendable {
    /// The newest first, at most `most`.
    let subjects: [String]
    /// How many there are beyond these.
    let more: Int
    /// Whether the upgrade goes back, so that these commits are not in the new one.
    let isReverse: Bool
  }

  /// The maximum number of commits that are listed.
  static let most = 20
  /// The maximum number that is counted.
  private static let counted = 10_000
  /// The maximum length of a line, in scalars: what is longer is no summary.
  private static let longest = 200

  /// nil if the pack is not from a git repository, was from another one, or stays at its commit.
  init?(to resolved: PackResolver.Resolved, from locked: LockedPack) {
    guard case .git(let source) = resolved.packConfig.source, let to = resolved.commit, let from = locked.commit,
      from != to, locked.gitSource?.address == source.address
    else { return nil }
    self.source = source
    self.from = from
    self.to = to
  }

  /// The page of the repository's web site that shows the difference; nil if none is known.
  var page: String? { source.address.comparePage(from: from, to: to) }

  /// The same with its log, as the server tells it. `isOlder` says that the new commit is probably before the old one;
  /// `watch` hears of every wait.
  func withLog(isOlder: Bool, _ invocation: Invocation, watch: any RemoteWatch) async -> CommitChange {
    let repository = RemotePackRepository(source, invocation, watch: watch)
    var change = self
    change.log = await readLog(isReverse: isOlder, repository)
    if change.log == nil { change.log = await readLog(isReverse: !isOlder, repository) }
    return change
  }

  private func readLog(isReverse: Bool, _ repository: RemotePackRepository) async -> Log? {
    let (old, new) = isReverse ? (to, from) : (from, to)
    let all = await repository.subjects(after: old, upTo: new, limit: Self.counted)
    guard let all else { return nil }
    let subjects = all.prefix(Self.most).map(Self.shortened)
    return Log(subjects: subjects, more: all.count - subjects.count, isReverse: isReverse)
  }

  private static func shortened(_ subject: String) -> String {
    let scalars = subject.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return subject }
    return String(subject[..<end]) + "…"
  }

  /// Prints the two commits and what happened between them. Each line begins so that no CI log reads it as a command.
  func print(to writer: ConsoleWriter) {
    writer.statusLine("  " + writer.text(.commits(source.text, from, to)))
    guard let log else { return writer.statusLine("  " + writer.text(.noHistory)) }
    if log.isReverse { writer.statusLine("  " + writer.text(.reverse)) }
    for subject in log.subjects { writer.statusLine("    - " + subject) }
    if log.more > 0 { writer.statusLine("    - " + writer.text(.more(log.more))) }
  }
}

extension Message {
  /// After the commits that are listed.
  static func more(_ count: Int) -> Message {
    Message("upgrade.more", "and {count} more", ["count": .number(count)])
  }
  /// Instead of the commits.
  static let noHistory = Message("upgrade.no-history", "the commits between the two versions are not available")
  /// Before the commits, if the upgrade goes back.
  static let reverse = Message("upgrade.reverse", "these commits are no longer included:")
  fileprivate static func commits(_ source: String, _ from: CommitID, _ to: CommitID) -> Message {
    Message(
      "upgrade.commits", "{source}: commit {from} -> {to}",
      ["source": .text(PrintableText.text(source)), "from": .text(from.short), "to": .text(to.short)])
  }
}
