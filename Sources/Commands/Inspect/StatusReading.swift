internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// The state of an installation, as a value: every target with its state here and in the pack.
struct StatusReading {
  let plan: Plan
  let repository: Repository
  let rows: [StatusRow]
  let transactions: UnfinishedTransactions
  /// How the choices of the config file differ from what is installed.
  let unfollowed: [Message]
  /// The chosen language, if no pack has it.
  let unavailableLocale: UnavailableLocale?

  /// Whether something is to do.
  var needsWork: Bool {
    rows.contains { $0.here.needsWork } || plan.hasSharedChanges || !plan.outside.isEmpty || !transactions.isEmpty
      || !unfollowed.isEmpty
  }

  /// Reads it; throws if Cairn is not installed, or if config or lock cannot be read. Nothing is written.
  init(_ root: RootSearch.Root, _ invocation: Invocation) async throws {
    async let ahead: Void = LoadedBuiltinPack.readAhead(in: root.path, invocation)
    let (plan, read) = try await SyncPlan(invocation: invocation, root: root).make()
    var repository = read
    await ahead
    transactions = try UnfinishedTransactions(root: root.path, in: invocation.environment)
    let upstream = try await Self.upstream(&repository, invocation)
    rows = StatusRows(plan: plan, repository: repository, upstream: upstream).rows
    let choices = await repository.unfollowed(plan, invocation)
    unfollowed = choices.messages
    unavailableLocale = choices.unavailableLocale
    if !invocation.isJSON, let lacking = unavailableLocale {
      invocation.writer.warn(.toLookAt(CairnFile.config, lacking.message))
    }
    self.plan = plan
    self.repository = repository
  }

  /// What the available packs would write, by target and block; empty if they are not available.
  private static func upstream(
    _ repository: inout Repository, _ invocation: Invocation
  ) async throws -> [StatusRows.Key: StatusRows.Text] {
    guard let config = repository.config else { return [:] }
    do {
      let resolver = PackResolver(invocation, root: repository.root.path, config)
      try await resolver.fetch(config.packs.map(\.source), pinnedBy: repository.lock, .none)
      let chosen = try repository.resolvedPacks(config, invocation).map { try $0.get() }
      let wanted = try Wanted(chosen, of: config, in: repository, needsTexts: false, invocation)
      let older = OlderPacks(wanted, installed: repository.lock)
      if !invocation.isJSON { older.print(to: invocation.writer) }
      var texts: [StatusRows.Key: StatusRows.Text] = [:]
      for (path, document) in wanted.documents where document.policy == .file {
        texts[StatusRows.Key(path, nil)] = StatusRows.Text(
          digest: document.digest, isOlder: older.contains(document.pack))
      }
      for block in wanted.blocks {
        texts[StatusRows.Key(block.path, block.id)] = StatusRows.Text(
          digest: block.digest, isOlder: older.contains(block.pack))
      }
      return texts
    } catch let error as Failure {
      // The status of the installed files does not need the packs. The resolver has said which are not in the cache.
      if error.id != "pack-not-fetched" { invocation.writer.verbose(error.message) }
      return [:]
    }
  }
}

/// A target in a status, in JSON.
struct StatusTarget: Codable, Sendable, DescribedKeys {
  let path: String
  let block: String?
  let here: StatusRow.LocalState
  let upstream: StatusRow.Upstream

  init(_ row: StatusRow) {
    path = row.path.text
    block = row.block
    here = row.here
    upstream = row.upstream
  }

  static let keyTexts = [
    "path": "The file.",
    "block": "The id of the managed block; not there for a whole file.",
    "here": "Its state on disk.",
    "upstream": "Its state in the pack.",
  ]
}
