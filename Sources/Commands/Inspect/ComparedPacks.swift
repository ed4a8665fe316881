internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// What `cairn diff` compares the files with: the documents of the packs, and those of a pack that cannot be read now as
/// they were installed last, from the bases.
struct ComparedPacks {
  let wanted: Wanted
  /// The sources of the packs that could not be read, and why.
  let unavailable: [(source: GitSource, reason: Failure)]

  /// Throws if a pack cannot be read for another reason than that its repository cannot be reached, or if nothing of it
  /// is installed.
  init(_ repository: Repository, _ config: Config, installed: Wanted, _ invocation: Invocation) async throws {
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    let lock = repository.lock
    var unavailable: [(source: GitSource, reason: Failure)] = []
    for failed in try await resolver.failures(config.packs.map(\.source), pinnedBy: lock, .pinned) {
      let isInstalled = lock.packs.values.contains { PackSource.git(failed.source).isNamed(inLock: $0.source) }
      guard let reason = failed.error as? Failure, isInstalled else { throw failed.error }
      unavailable.append((failed.source, reason))
    }
    self.unavailable = unavailable
    guard !unavailable.isEmpty else {
      wanted = try Wanted(packsOf: config, in: repository, invocation)
      return
    }
    let missing = unavailable.map { PackSource.git($0.source) }
    let chosen = try config.packs.filter { !missing.contains($0.source) }.map { try resolver.resolved($0) }
    let locale = config.locale ?? chosen.first?.pack.manifest.source ?? .english
    var wanted = try Wanted(chosen, config: config, locale: locale, cairn: invocation.version)
    let ids = lock.packs.filter { entry in missing.contains { $0.isNamed(inLock: entry.value.source) } }
    wanted.packs.merge(ids) { own, _ in own }
    for (path, document) in installed.documents where ids[document.pack] != nil && wanted.documents[path] == nil {
      wanted.documents[path] = document
    }
    wanted.blocks += installed.blocks.filter { ids[$0.pack] != nil }
    // The routes are made of those of all packs.
    wanted.routes = nil
    self.wanted = wanted
  }

  /// Prints which packs are compared with their bases.
  func print(to writer: ConsoleWriter) {
    for pack in unavailable { writer.warn(.comparesWithBase(pack.source, pack.reason.message)) }
  }
}

extension Message {
  fileprivate static func comparesWithBase(_ source: GitSource, _ reason: Message) -> Message {
    Message(
      "diff.from-base",
      "{pack} is not available, so its files are compared with their bases in .cairn/base; {reason}",
      ["pack": .text(PrintableText.text(source.text)), "reason": .message(reason)])
  }
}
