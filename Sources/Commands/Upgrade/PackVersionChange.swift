internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// A pack that an upgrade changes.
struct PackVersionChange: Sendable {
  let id: String
  /// Where it comes from now, as the config names it.
  let source: PackSource
  let from: SemanticVersion
  let to: SemanticVersion
  /// The parts of its changelog about the versions between the installed and the new one.
  let changelogParts: [Changelog.Part]
  /// The commits of a pack from a git repository; nil for other packs.
  private(set) var commits: CommitChange?
  /// Whether all its files are as before, and only the commit is another one.
  private let hasSameFiles: Bool

  /// The chosen skills that the new version no longer has.
  let lostSkills: [LostSkill]
  /// The chosen language, if documents are installed in it and the new version no longer has it.
  let lostLocale: LocaleTag?
  /// The language that the documents are in then.
  private let sourceLocale: LocaleTag
  /// The highest release of its repository; nil if its range allows it, or if it has no range.
  let outside: SemanticVersion?

  /// nil if the available pack is the installed one. `lost` has the skills that the packs lack, by the ids of the packs;
  /// `locale` is the chosen language, and `outside` the highest release of its repository, if the range does not allow it.
  init?(
    _ resolved: PackResolver.Resolved, from lock: Lock, losing lost: [String: [LostSkill]], in locale: LocaleTag?,
    outside: SemanticVersion?
  ) {
    let pack = resolved.pack
    guard let locked = lock.packs[pack.manifest.id] else { return nil }
    commits = CommitChange(to: resolved, from: locked)
    hasSameFiles = locked.digest == pack.digest
    if hasSameFiles, commits == nil { return nil }
    id = pack.manifest.id
    lostSkills = lost[pack.manifest.id] ?? []
    lostLocale = locale.flatMap { pack.loses($0, installed: lock) ? $0 : nil }
    sourceLocale = pack.manifest.source
    source = resolved.packConfig.source
    self.outside = outside
    from = locked.version
    let version = pack.manifest.version
    to = version
    let path = pack.manifest.changelog ?? Manifest.defaultChangelog
    changelogParts = pack.files[path].map { Changelog($0.bytes).parts(after: locked.version, through: version) } ?? []
  }

  /// Whether the new version is older than the installed one: as the history says, else as their numbers say. A branch
  /// has no number, and so ranks below every tag.
  var isOlder: Bool { commits?.log?.isReverse ?? (to < from) }

  /// The most repositories that are asked for their history at once.
  private static let mostAtOnce = 8

  /// The same changes with the commits between, which are fetched several at once. Shows how it goes on, and stops at a
  /// signal.
  static func withLogs(_ changes: [PackVersionChange], _ invocation: Invocation) async throws -> [PackVersionChange] {
    guard changes.contains(where: { $0.commits != nil }) else { return changes }
    let progress = FetchProgress(invocation)
    defer { progress.end() }
    return try await invocation.environment.signals.interruptible {
      await withTaskGroup(of: (Int, CommitChange).self) { group in
        var changes = changes
        var running = 0
        for (number, change) in changes.enumerated() {
          guard let commits = change.commits else { continue }
          if running >= mostAtOnce, let (ended, found) = await group.next() { changes[ended].commits = found }
          running += 1
          group.addTask { (number, await commits.withLog(isOlder: change.isOlder, invocation, watch: progress)) }
        }
        for await (number, found) in group { changes[number].commits = found }
        return changes
      }
    }
  }

  /// Prints before a preview which versions change, and what is new in them.
  func print(to writer: ConsoleWriter) {
    writer.status(headline)
    if let lostLocale { writer.warn(.localeLost(lostLocale, id, sourceLocale)) }
    for skill in lostSkills { writer.note(skill.message(in: id)) }
    commits?.print(to: writer)
    for part in changelogParts {
      writer.statusLine("  \(part.version)")
      for line in part.lines { writer.statusLine(line.isEmpty ? "" : "    " + PrintableText.text(line)) }
    }
  }

  /// What happens because the new version no longer has a chosen language, or chosen skills.
  var lossMessages: [Message] {
    let locale = lostLocale.map { [Message.localeLost($0, id, sourceLocale)] } ?? []
    return locale + lostSkills.map { $0.message(in: id) }
  }

  private var headline: Message {
    let words: [String: Message.Argument] = ["pack": .text(id), "from": .text(from.text), "to": .text(to.text)]
    let same: [String: Message.Argument] = ["pack": .text(id), "version": .text(to.text)]
    if isOlder { return Message("upgrade.move-back", "{pack}: {from} -> {to}, an older version", words) }
    if from.text != to.text { return Message("upgrade.move", "{pack}: {from} -> {to}", words) }
    if hasSameFiles {
      return Message("upgrade.same-files", "{pack}: {version}, the same files at another commit", same)
    }
    return Message("upgrade.changed", "{pack}: {version}, changed since it was installed", same)
  }
}

extension Pack {
  /// Whether documents of this pack are installed in a language, or a parent of it, that it no longer has.
  fileprivate func loses(_ locale: LocaleTag, installed lock: Lock) -> Bool {
    guard manifest.declaresLocales, !locale.isCovered(by: manifest.available) else { return false }
    let files = lock.files.values.filter { $0.pack == manifest.id }.compactMap(\.locale)
    let blocks = lock.blocks.values.filter { $0.pack == manifest.id }.compactMap(\.locale)
    return locale.isCovered(by: files + blocks)
  }
}

extension Message {
  fileprivate static func localeLost(_ locale: LocaleTag, _ pack: String, _ source: LocaleTag) -> Message {
    Message(
      "upgrade.locale-lost", "{pack} no longer has the language {locale}; its documents are now in {source}",
      ["pack": .text(pack), "locale": .text(locale.text), "source": .text(source.text)])
  }
}

/// A pack whose version changes, in JSON.
struct PackVersionChangeOutput: Codable, DescribedKeys {
  struct Part: Codable, DescribedKeys {
    let version: String
    let text: String

    static let keyTexts = ["version": "The version.", "text": "What the changelog says about it, as Markdown."]
  }
  let id: String
  let from: String
  let to: String
  let changelog: [Part]
  let source: String
  /// What follows the `#` of the source; absent for the default branch and for other packs.
  let reference: String?
  /// `true` if the new version is older; absent otherwise.
  let older: Bool?
  /// Of a pack from a git repository only, as all that follow.
  let fromCommit: String?
  let toCommit: String?
  /// The page that shows the difference.
  let compare: String?
  /// The subjects of the commits between the two, and how many there are beyond them; absent if they cannot be had.
  let log: [String]?
  let more: Int?
  /// `true` if the log has the commits that the new one no longer includes; absent otherwise.
  let reverse: Bool?
  /// `true` if the log cannot be had; absent otherwise.
  let logMissing: Bool?
  /// The installed names of the skills that the new version no longer has; absent if it has all.
  let lostSkills: [String]?
  /// The chosen language that the new version no longer has; absent otherwise.
  let lostLocale: String?
  /// The highest release of its repository; absent if its range allows it, or if it has no range.
  let outside: String?

  init(_ change: PackVersionChange) {
    id = change.id
    from = change.from.text
    to = change.to.text
    changelog = change.changelogParts.map { Part(version: $0.version.text, text: $0.lines.joined(separator: "\n")) }
    source = change.source.text
    if case .git(let git) = change.source { reference = git.reference?.text } else { reference = nil }
    older = change.isOlder ? true : nil
    fromCommit = change.commits?.from.text
    toCommit = change.commits?.to.text
    compare = change.commits?.page
    let log = change.commits?.log
    self.log = log?.subjects
    more = log?.more
    reverse = log?.isReverse == true ? true : nil
    lostSkills = change.lostSkills.isEmpty ? nil : change.lostSkills.map(\.installedName.text)
    lostLocale = change.lostLocale?.text
    outside = change.outside?.text
    logMissing = change.commits != nil && log == nil ? true : nil
  }

  static let keyTexts = [
    "id": "The id of the pack.",
    "from": "The installed version.",
    "to": "The new version.",
    "changelog": "What the changelog says about the versions between the two.",
    "source": "Where the pack comes from, as the config file names it.",
    "reference": "The branch, tag, commit or range after the `#` of the source.",
    "older": "Whether the new version is older; only there if it is.",
    "fromCommit": "The installed commit, of a pack from a git repository.",
    "toCommit": "The new commit.",
    "compare": "A page that shows the difference.",
    "log": "The subjects of the commits between the two; not there if they are not available.",
    "more": "How many commits there are beyond those in `log`.",
    "reverse": "Whether `log` has the commits that the new one no longer includes; only there if it has.",
    "logMissing": "Whether the log is not available; only there if it is not.",
    "lostSkills": "The installed skills that the new version no longer has; only there if there are any.",
    "lostLocale": "The chosen language that the new version no longer has; only there if it lacks it.",
    "outside": "The highest release of its repository, if its range does not allow it.",
  ]
}
