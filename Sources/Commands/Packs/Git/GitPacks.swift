internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Finds and fetches the packs of git repositories, with the commits that the lock file pins.
struct GitPacks: Sendable {
  /// What may be asked of the network.
  enum Network: Sendable {
    /// Nothing: a pack that is not in the cache is left out.
    case none
    /// The pinned commit if it is not in the cache, and the reference of a source that is not pinned.
    case pinned
    /// The reference of every source.
    case newest
  }

  let invocation: Invocation
  let rules: TargetRules
  let agents: [String]
  /// Whether the safety rules check the packs, which they then do while the packs are loaded.
  var checksSafety = false

  /// The most repositories that are asked and fetched at once.
  private static let mostAtOnce = 8

  /// Fetches the packs among `sources` that this run does not have yet, several at once. Returns the errors, in the
  /// order of the sources.
  func failures(
    _ sources: [PackSource], pinnedBy lock: Lock, _ network: Network
  ) async throws -> [(source: GitSource, error: any Error)] {
    var missing: [GitSource] = []
    for case .git(let source) in sources where invocation.packs[source] == nil && !missing.contains(source) {
      missing.append(source)
    }
    guard !missing.isEmpty else { return [] }
    let found =
      try await network == .none
      ? all(of: missing, pinnedBy: lock, network, watch: nil)
      : reachingServers { [missing] watch in await all(of: missing, pinnedBy: lock, network, watch: watch) }
    var failures: [(source: GitSource, error: any Error)] = []
    for (source, result) in zip(missing, found) {
      do {
        if let pack = try result.get() { invocation.packs[source] = pack }
      } catch {
        failures.append((source, error))
      }
    }
    return failures
  }

  private typealias Outcome = Result<FetchedPack?, any Error>

  /// The outcome of a task, and the number of its source. On the heap: the optimizer of Swift 6.3.1 loses the result of a
  /// task if it is as large as a pack.
  private final class Ended: Sendable {
    let number: Int
    let outcome: Outcome

    init(_ number: Int, _ outcome: Outcome) {
      self.number = number
      self.outcome = outcome
    }
  }

  /// Shows how it goes on, and stops at a signal: git ends, and what it has not finished is deleted.
  private func reachingServers(
    _ body: @escaping @Sendable (any RemoteWatch) async -> [Outcome]
  ) async throws -> [Outcome] {
    let progress = FetchProgress(invocation)
    defer { progress.end() }
    return try await invocation.environment.signals.interruptible { await body(progress) }
  }

  /// The pack of each source. Those whose server wants a password are asked for again at the end, one after the other,
  /// if a user can answer: two questions at once cannot be told apart.
  private func all(
    of sources: [GitSource], pinnedBy lock: Lock, _ network: Network, watch: (any RemoteWatch)?
  ) async -> [Outcome] {
    var found = await withTaskGroup(of: Ended.self) { group in
      var found: [Int: Outcome] = [:]
      for (number, source) in sources.enumerated() {
        if number >= Self.mostAtOnce, let ended = await group.next() { found[ended.number] = ended.outcome }
        group.addTask { Ended(number, await outcome(source, pinnedBy: lock, network, watch: watch)) }
      }
      for await ended in group { found[ended.number] = ended.outcome }
      return sources.indices.map { found[$0] ?? .success(nil) }
    }
    guard invocation.canAsk, network != .none else { return found }
    for (number, source) in sources.enumerated() {
      guard case .failure(let error) = found[number], (error as? Failure)?.id == "pack-needs-password" else { continue }
      (watch as? FetchProgress)?.end()
      found[number] = await outcome(source, pinnedBy: lock, network, watch: nil, asks: true)
    }
    return found
  }

  private func outcome(
    _ source: GitSource, pinnedBy lock: Lock, _ network: Network, watch: (any RemoteWatch)?, asks: Bool = false
  ) async -> Outcome {
    let repository = RemotePackRepository(source, invocation, asks: asks, watch: watch)
    do { return .success(try await pack(source, in: repository, pinnedBy: lock, network)) } catch {
      return .failure(error)
    }
  }

  /// nil if the network is needed and may not be used.
  private func pack(
    _ source: GitSource, in repository: RemotePackRepository, pinnedBy lock: Lock, _ network: Network
  ) async throws -> FetchedPack? {
    let pin = lock.packs.values.first { PackSource.git(source).isNamed(inLock: $0.source) }
    if network != .newest, let pin, let commit = pin.commit {
      // The version that was installed decides, whatever its tag names now.
      let pinned = ResolvedReference(commit: commit, tag: pin.version.text)
      if network == .none {
        // The installed files suffice, whatever hinders reading the pack.
        guard let tree = await repository.cachedTree(of: commit) else { return nil }
        return try? await read(source, pinned, tree, isPinned: true)
      }
      return try await read(source, pinned, try await repository.tree(at: pinned, isPinned: true), isPinned: true)
    }
    if network == .none { return nil }
    let resolved = try await repository.resolve()
    try invocation.review.refuse(source, meaning: resolved, invocation)
    for pin in lock.packs.values { try refuseMovedTag(source, resolved, pin) }
    return try await read(source, resolved, try await repository.tree(at: resolved, isPinned: false), isPinned: false)
  }

  /// A tag is chosen because it does not change; one that names another commit now may be an attack.
  /// The pin may have another reference, because the user asks for one now: `#^1.0` for `#v1.0.0`.
  private func refuseMovedTag(_ source: GitSource, _ resolved: ResolvedReference, _ pin: LockedPack) throws {
    guard let tag = resolved.tag, let commit = pin.commit, commit != resolved.commit,
      let locked = pin.gitSource, locked.isSamePack(as: source)
    else { return }
    let isSameTag =
      switch locked.reference {
      case .any(let name)?: name == tag || name == "refs/tags/" + tag || name == "tags/" + tag
      case .range?: resolved.version == pin.version
      case .commit?, nil: false
      }
    guard isSameTag else { return }
    throw Failure(
      "pack-tag-moved", .tagMoved(tag, locked.address.text, pinned: commit, now: resolved.commit), path: source.text,
      exit: .failure)
  }

  /// Reads the pack in the files of a commit: first the few files that tell what it is, then its own.
  private func read(
    _ source: GitSource, _ resolved: ResolvedReference, _ tree: any RemoteTree, isPinned: Bool
  ) async throws -> FetchedPack {
    do {
      let (files, objects) = try Self.files(of: tree, in: source.folder)
      let shape = try PackShape(of: files)
      var bytes = try await tree.bytes(of: shape.wanted.compactMap { objects[$0] })
      func read(_ path: RelativePath) throws -> [UInt8] {
        guard let object = objects[path], let found = bytes[object] else {
          throw Failure("pack-unreadable", .unreadable(path), path: source.text)
        }
        return found
      }
      let origin = PackOrigin(
        address: source.address.text, folder: source.folder, tag: resolved.tag, commit: resolved.commit.text)
      let draft = try shape.draft(from: origin, reading: read)
      bytes.merge(try await tree.bytes(of: draft.wanted.compactMap { objects[$0] })) { $1 }
      let shaped = try draft.pack(reading: read)
      async let findings = checksSafety ? SafetyFindings(in: shaped.files) : nil
      let pack = try pack(shaped, named: source.text)
      return FetchedPack(
        pack: pack, commit: resolved.commit, isFromCache: isPinned && tree.wasCached, refused: shaped.refused,
        notes: shaped.notes, sources: shaped.sources, findings: await findings,
        outside: resolved.outside)
    } catch let refusal as ShapeRefusal {
      throw refusal.failure(of: source.text)
    } catch let fault as RemoteFault {
      throw RemotePackRepository.failure(fault, source)
    } catch let fault as ShapeFault {
      throw Failure(fault.id, fault.message, path: source.text)
    }
  }

  private func pack(_ shaped: ShapedPack, named name: String) throws -> Pack {
    let (pack, faults) = shaped.load(targets: rules, agents: agents)
    guard let pack else { throw Failure.invalidPack(name, faults) }
    if let unmet = pack.manifest.unmetRequirement(ofCairn: invocation.version) {
      throw Failure("cairn-too-old", unmet.message, path: name)
    }
    return pack
  }

  /// The files below the folder of the source, by their paths there, and the object of each.
  private static func files(
    of tree: any RemoteTree, in folder: RelativePath?
  ) throws(ShapeFault) -> (files: [RepositoryFile], objects: [RelativePath: String]) {
    var files: [RepositoryFile] = []
    var objects: [RelativePath: String] = [:]
    let prefix = folder.map { $0.text + "/" } ?? ""
    for entry in tree.entries where entry.path.utf8.starts(with: prefix.utf8) {
      let name = String(Substring(entry.path.utf8.dropFirst(prefix.utf8.count)))
      // A file without a size was too large to be sent.
      let size = entry.kind == .submodule ? nil : entry.size ?? .max
      let file = try RepositoryFile(name: name, entry.kind, size: size, id: entry.object)
      files.append(file)
      objects[file.path] = entry.object
    }
    return (files, objects)
  }
}

extension Message {
  fileprivate static func tagMoved(_ tag: String, _ pack: String, pinned: CommitID, now: CommitID) -> Message {
    Message(
      "pack.tag-moved",
      "the tag '{tag}' was moved from commit {pinned}, which is installed, to {now}\nask the owner of the repository; to install the new commit anyway, run `cairn upgrade --pack {pack} --to {commit}`",
      [
        "tag": .text(PrintableText.text(tag)), "pinned": .text(pinned.short), "now": .text(now.short),
        "pack": .text(ShellWord.text(pack)), "commit": .text(now.text),
      ])
  }
  fileprivate static func unreadable(_ path: RelativePath) -> Message {
    Message("pack.unreadable", "cannot read {path} of the repository", ["path": .text(PrintableText.text(path.text))])
  }
}
