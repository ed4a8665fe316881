internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// What `--frozen` is about: every pack is the one that the lock file pins, and nothing else is resolved or fetched.
struct FrozenPacks {
  let invocation: Invocation
  let repository: Repository
  let resolver: PackResolver
  /// Whether to say which packs are from the cache; for a command that does not say it anyway.
  var tellsOfCache = false

  private var lock: Lock { repository.lock }

  /// Takes the packs of these sources from the cache, or fetches them at the commits of the lock file, so that `resolver`
  /// has them. Throws a failure with exit code 2 that names every pack which the lock file does not pin, then every one
  /// that cannot be had, then every one that is not the pack that was locked.
  func fetch(_ sources: [PackSource]) async throws {
    _ = try repository.requireConfig()
    guard repository.lockBytes != nil else {
      throw Failure("lock-insufficient", .noLock, path: CairnFile.lock.text)
    }
    guard !repository.lockIsMerged else {
      throw Failure("lock-conflict", .lockConflict, path: CairnFile.lock.text)
    }
    try refuse(sources.compactMap(mismatch))
    let failures = try await failuresOfFetching(sources)
    if failures.count == 1, let failure = failures.first { throw failure }
    guard failures.isEmpty else {
      throw Failure(
        "packs-not-available", .notAvailable(failures.count), path: CairnFile.lock.text,
        details: failures.map { Failure.Detail(.reason($0)) })
    }
    try refuse(try sources.compactMap(difference))
    for case .git(let source) in sources {
      guard let pack = invocation.packs[source], !pack.isFromDisk, !pack.isFromCache || tellsOfCache else { continue }
      let message: Message = pack.isFromCache ? .fromCache(source, pack.commit) : .fetched(source, pack.commit)
      if invocation.writer.once.isFirst(message.text) { invocation.writer.status(message) }
    }
  }

  /// The failure of a run that writes only what is installed, although the config file chooses something else.
  static func unfollowed(_ messages: [Message]) -> Failure {
    Failure(
      "lock-insufficient", .unfollowed, path: CairnFile.lock.text, details: messages.map { Failure.Detail($0) })
  }

  private func refuse(_ messages: [Message]) throws(Failure) {
    guard !messages.isEmpty else { return }
    throw Failure(
      "lock-insufficient", .insufficient, path: CairnFile.lock.text, details: messages.map { Failure.Detail($0) })
  }

  /// Why the lock file does not pin a pack; nil if it does.
  private func mismatch(_ source: PackSource) -> Message? {
    if let pin = lock.pin(of: source) {
      if case .git = source, pin.pack.commit == nil { return .noCommit(source.text) }
      return nil
    }
    if case .git(let git) = source, let other = lock.pin(ofSamePackAs: git) {
      return .otherReference(source.text, other.pack.source)
    }
    return .notLocked(source.text)
  }

  /// Fetches every pack, also after one that failed; the failures, those of repositories first.
  private func failuresOfFetching(_ sources: [PackSource]) async throws -> [Failure] {
    var failures: [Failure] = []
    for failed in try await resolver.failures(sources, pinnedBy: lock, .pinned) {
      guard let failure = failed.error as? Failure else { throw failed.error }
      failures.append(explained(failure, of: failed.source))
    }
    for source in sources {
      if case .git = source { continue }
      do { _ = try resolver.pack(source) } catch let failure as Failure { failures.append(failure) }
    }
    return failures
  }

  /// The failure, with a line that says what the cache lacks.
  private func explained(_ failure: Failure, of source: GitSource) -> Failure {
    guard let commit = lock.pin(of: .git(source))?.pack.commit, failure.id != "pack-commit-missing",
      !RemotePackRepository(source, invocation).hasCached(commit)
    else { return failure }
    return Failure(
      failure.id, failure.message, path: failure.path, place: failure.place, exit: failure.exit,
      details: failure.details + [Failure.Detail(.notCached(commit))])
  }

  /// How a pack differs from the one that was locked; nil if it does not.
  private func difference(_ source: PackSource) throws -> Message? {
    guard let pin = lock.pin(of: source)?.pack else { return nil }
    let pack = try resolver.pack(source)
    guard pack.digest != pin.digest else { return nil }
    let version = pack.manifest.version
    if case .builtin = source, version.text != pin.version.text {
      return .otherCairn(pinned: pin.version, found: version)
    }
    return .otherDocuments(source.text, pinned: pin.digest, found: pack.digest)
  }
}

extension Message {
  fileprivate static let noLock = Message(
    "frozen.no-lock",
    "the lock file is missing, and --frozen installs only what it pins\nrun `cairn init` without --frozen, and commit `.cairn`"
  )
  fileprivate static let insufficient = Message(
    "frozen.insufficient", "the lock file does not pin the packs that are chosen, so nothing was written")
  fileprivate static let unfollowed = Message(
    "frozen.unfollowed", "the lock file does not have what the config file chooses, so nothing was written")
  fileprivate static func notAvailable(_ count: Int) -> Message {
    Message(
      "frozen.not-available", "{count} packs that the lock file pins are not available, so nothing was written",
      ["count": .number(count)])
  }
  fileprivate static func notCached(_ commit: CommitID) -> Message {
    Message(
      "frozen.not-cached", "the locked commit {commit} is not in the cache of this machine",
      ["commit": .text(commit.short)])
  }
  fileprivate static func reason(_ failure: Failure) -> Message {
    Message(
      "frozen.reason", "{pack}: {reason}",
      ["pack": .text(PrintableText.text(failure.path ?? failure.id)), "reason": .message(failure.message)])
  }
  fileprivate static func notLocked(_ source: String) -> Message {
    Message(
      "frozen.not-locked",
      "{source} is not in the lock file\nrun `cairn init` without --frozen and commit `.cairn`, or remove the pack",
      ["source": .text(PrintableText.text(source))])
  }
  fileprivate static func otherReference(_ source: String, _ locked: String) -> Message {
    Message(
      "frozen.other-reference",
      "{source} is chosen, but the lock file pins {locked}\nrun `cairn upgrade` and commit `.cairn`, or choose {locked}",
      ["source": .text(PrintableText.text(source)), "locked": .text(PrintableText.text(locked))])
  }
  fileprivate static func noCommit(_ source: String) -> Message {
    Message(
      "frozen.no-commit", "the lock file has no commit for {source}\nrun `cairn upgrade` and commit `.cairn`",
      ["source": .text(PrintableText.text(source))])
  }
  fileprivate static func otherCairn(pinned: SemanticVersion, found: SemanticVersion) -> Message {
    Message(
      "frozen.other-cairn",
      "the lock file pins the built-in pack {pinned}, and this Cairn has {found}\nuse Cairn {pinned}, or run `cairn upgrade` and commit `.cairn`",
      ["pinned": .text(pinned.text), "found": .text(found.text)])
  }
  fileprivate static func otherDocuments(_ source: String, pinned: Digest, found: Digest) -> Message {
    Message(
      "frozen.other-documents",
      "{source} has the digest {found}, but the lock file pins {pinned}\nrestore the pack, or run `cairn upgrade` and commit `.cairn`",
      [
        "source": .text(PrintableText.text(source)), "pinned": .text(pinned.text),
        "found": .text(found.text),
      ])
  }
  fileprivate static func fetched(_ source: GitSource, _ commit: CommitID) -> Message {
    Message(
      "frozen.fetched", "{source}: commit {commit}, which the lock file pins, was fetched",
      ["source": .text(PrintableText.text(source.text)), "commit": .text(commit.short)])
  }
}
