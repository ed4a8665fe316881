internal import Documents
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The part of a bump that is about the version of the pack: the manifest and the changelog.
struct VersionChange {
  private let pack: AuthoredPack
  private let version: SemanticVersion
  private let last: LastRelease?
  private let history: LastRelease.History
  private let contradictions: [VersionContradiction]
  /// The date of the release, in UTC.
  private let date: String

  /// Throws if the pack cannot have a version, or if the changes contradict it, unless that `isForced`.
  init(pack: AuthoredPack, step: VersionStep, isForced: Bool, invocation: Invocation) async throws {
    guard pack.hasManifest else { throw Failure.withoutManifest(pack) }
    self.pack = pack
    let history = try await LastRelease.history(of: pack, in: invocation.environment)
    let last = history.release
    self.history = history
    var base = last?.outline.version
    if base == nil { base = try await Self.committedVersion(of: pack, in: invocation.environment) }
    let version = step.version(after: base, manifest: pack.manifest.version)
    date = try SourceDate.day(in: invocation.environment)
    let outline = PackOutline(of: pack.files)
    let contradictions = outline.map { VersionContradiction.all(of: version, old: last?.outline, new: $0) } ?? []
    self.last = last
    self.version = version
    self.contradictions = contradictions
    guard contradictions.isEmpty || isForced else {
      throw Failure(
        "version-contradicted", .contradicted(version), path: pack.path(Manifest.path).text, exit: .needsAttention,
        details: contradictions.map { Failure.Detail($0.message(version)) })
    }
  }

  /// The pack's version in the last commit, so that the same step again changes nothing before the next commit where no
  /// tag tells what was released; nil outside of a git repository, without git, and where it is not committed.
  private static func committedVersion(
    of pack: AuthoredPack, in environment: Environment
  ) async throws -> SemanticVersion? {
    guard pack.root.workTree != nil else { return nil }
    do {
      let found = try await environment.git.contents(
        of: [GitObject.fileInLastCommit(Manifest.path)], in: pack.absolutePath)
      let committed = found.compactMap { $0 }.first.flatMap { Manifest.read($0).manifest }
      return committed?.id == pack.manifest.id ? committed?.version : nil
    } catch {
      guard case .missing = error else { throw error }
      return nil
    }
  }

  func add(to made: inout PackBump.Made) throws(Failure) {
    for contradiction in contradictions { made.warnings.append(contradiction.message(version)) }
    let old = pack.manifest.version
    try setVersion(in: &made)
    if old.text != version.text { made.lines.append(.version(version, old)) }
    made.lines.append(last.map { .comparedWith($0.tag.name) } ?? .notCompared)
    if let (tag, found) = history.ignored { made.notes.append(.ignored(tag.name, found)) }
    let isReleased = last.map { version <= $0.outline.version } ?? false
    if pack.root.workTree != nil, !isReleased {
      made.tag = ReleaseTag.name(
        of: version, ofPack: pack.manifest.id, prefix: last?.tag.prefix, taken: history.names)
    }
    try dateChangelog(in: &made)
  }

  private func setVersion(in made: inout PackBump.Made) throws(Failure) {
    guard pack.manifest.version.text != version.text, let bytes = pack.bytes(of: Manifest.path) else { return }
    var editor = TOMLEditor(bytes)
    guard editor?.set(["pack", "version"], to: .string(version.text)) == true, let changed = editor?.bytes else {
      throw Failure("manifest-not-editable", .notEditable, path: pack.path(Manifest.path).text)
    }
    made.changes.write(pack.path(Manifest.path), changed)
  }

  private func dateChangelog(in made: inout PackBump.Made) throws(Failure) {
    let path = pack.manifest.changelog ?? Manifest.defaultChangelog
    try Failure.refuseConflict(in: path, of: pack)
    guard let bytes = pack.bytes(of: path) else {
      made.notes.append(.noChangelog)
      return
    }
    let release = ChangelogRelease(of: bytes, version: version, date: date)
    switch release.outcome {
    case .released:
      made.changes.write(pack.path(path), release.bytes, note: .dated(version, date))
      if release.isEmpty { made.warnings.append(.emptyChangelog(pack.path(path))) }
    case .noUnreleased: made.notes.append(.noUnreleased(pack.path(path), version))
    case .alreadyReleased: break
    }
  }
}

extension VersionContradiction {
  fileprivate func message(_ version: SemanticVersion) -> Message {
    switch self {
    case .notHigher(let other, isReleased: true):
      Message(
        "bump.not-higher", "{version} is not higher than {other}, the last released version",
        ["version": .text(version.text), "other": .text(other.text)])
    case .notHigher(let other, isReleased: false):
      Message(
        "bump.lower", "{version} is lower than {other} in the manifest",
        ["version": .text(version.text), "other": .text(other.text)])
    case .removed(let kind, let name, let part):
      Message(
        "bump.was-removed", "{kind} '{name}' was removed, which requires a new {part} version",
        ["kind": .message(kind.message), "name": .text(PrintableText.text(name)), "part": .text(part.rawValue)])
    case .added(let name, let part):
      Message(
        "bump.was-added", "skill '{name}' was added, which requires a new {part} version",
        ["name": .text(PrintableText.text(name)), "part": .text(part.rawValue)])
    case .retired(let path, let since):
      Message(
        "bump.retired-since", "{path} is newly retired, but with `since = \"{since}\"` instead of {version}",
        ["path": .text(path.text), "since": .text(since.text), "version": .text(version.text)])
    }
  }
}

extension VersionContradiction.Kind {
  fileprivate var message: Message {
    switch self {
    case .skill: Message("bump.kind-skill", "skill")
    case .profile: Message("bump.kind-profile", "profile")
    case .document: Message("bump.kind-document", "document")
    case .locale: Message("bump.kind-locale", "language")
    case .reason: Message("bump.kind-reason", "reason")
    }
  }
}

extension Message {
  fileprivate static func contradicted(_ version: SemanticVersion) -> Message {
    Message(
      "bump.contradicted",
      "the changes contradict the version {version}; nothing was written\nchoose another version, or use --force",
      ["version": .text(version.text)])
  }
  fileprivate static func version(_ version: SemanticVersion, _ old: SemanticVersion) -> Message {
    Message(
      "bump.version", "version {version}, was {old}", ["version": .text(version.text), "old": .text(old.text)])
  }
  fileprivate static func comparedWith(_ tag: String) -> Message {
    Message("bump.compared-with", "compared with the tag {tag}", ["tag": .text(PrintableText.text(tag))])
  }
  fileprivate static func ignored(_ tag: String, _ version: SemanticVersion) -> Message {
    Message(
      "bump.tag-ignored", "the tag {tag} does not count, because manifest.toml has the version {version} there",
      ["tag": .text(PrintableText.text(tag)), "version": .text(version.text)])
  }
  fileprivate static let notCompared = Message(
    "bump.not-compared", "not compared: no git tag has an older version of this pack")
  fileprivate static let notEditable = Message(
    "bump.manifest-not-editable", "the version is written in a form that Cairn cannot change; nothing was written")
  fileprivate static let noChangelog = Message("bump.no-changelog", "the pack has no changelog")
  fileprivate static func dated(_ version: SemanticVersion, _ date: String) -> Message {
    Message("bump.dated", "{version}, {date}", ["version": .text(version.text), "date": .text(date)])
  }
  fileprivate static func noUnreleased(_ path: RelativePath, _ version: SemanticVersion) -> Message {
    Message(
      "bump.no-unreleased", "{path} has no heading `Unreleased`, so it was not changed\nadd a section for {version}",
      ["path": .text(path.text), "version": .text(version.text)])
  }
  fileprivate static func emptyChangelog(_ path: RelativePath) -> Message {
    Message(
      "bump.changelog-empty",
      "{path} says nothing below `Unreleased`\nwrite below the new version what users of the pack notice",
      ["path": .text(path.text)])
  }
}
