internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// Reads the state of an installation with a valid config and lock.
struct InstallReader {
  let invocation: Invocation
  let root: RootSearch.Root
  let tree: any Tree
  let config: Config
  let lock: Lock
  /// What git lists, because it does not ignore it.
  let listed: Set<RelativePath>
  /// The plan of a sync, if it was made already.
  let planned: (plan: Plan, repository: Repository)?

  /// Everything that the doctor needs to know.
  func status(_ configBytes: [UInt8]) async throws -> InstallStatus {
    var status = InstallStatus()
    let rules = try await IgnoredTargets(invocation: invocation, root: root).targets(of: lock, excluding: listed)
    status.ignored = rules.map { path, rule in
      IgnoredTarget(path, source: rule.source, line: rule.line, pattern: rule.pattern)
    }
    let names = ConfigNames(in: configBytes)
    let packs = await readPacks(names, &status)
    let leftOut = config.packs.flatMap { choice in
      invocation.leftOutSkills(of: choice.source).map(choice.installedName)
    }
    status.configFaults += names.faults(in: packs, installed: lock, leavingOut: Set(leftOut))
    try readViolations(names, &status)
    readAcceptances(configBytes, &status)
    status.packs = lock.packs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { id, locked in
      let pack = packs.compactMap { $0 }.first { $0.manifest.id == id }
      return PackStatus(
        id: id, version: locked.version, writer: locked.cairn, available: pack?.manifest.version,
        differs: pack.map { $0.digest != locked.digest } ?? false)
    }
    status.forms = forms(packs.compactMap { $0 })
    status.drifts = try await drifts(ignored: Set(rules.keys), &status)
    status.drifts += unfollowed(packs, status.leftOut) + preferencesWithoutBlock()
    return status
  }

  /// The chosen packs, with nil for each that cannot be read.
  private func readPacks(_ names: ConfigNames, _ status: inout InstallStatus) async -> [Pack?] {
    let resolver = PackResolver(invocation, root: root.path, config)
    try? await resolver.fetch(config.packs.map(\.source), pinnedBy: lock, .none)
    return config.packs.enumerated().map { number, packConfig in
      do { return try resolver.pack(packConfig.source) } catch {
        // Whether a machine has fetched a pack says nothing about the repository.
        if case .git = packConfig.source { return nil }
        let message = (error as? Failure)?.message ?? (error as? TreeError).map { Failure($0).message }
        guard let message, names.sources.indices.contains(number) else { return nil }
        status.configFaults.append(
          Diagnostic("config.packs-readable", .warning, message, at: names.sources[number]))
        return nil
      }
    }
  }

  /// The files that are written once, with their text in every language of their pack.
  private func forms(_ packs: [Pack]) -> [InstalledForm] {
    lock.files.sorted { $0.key < $1.key }.compactMap { path, file in
      guard file.policy == .once, file.state != .deleted, let written = file.digest else { return nil }
      let pack = packs.first { $0.manifest.id == file.pack }
      let templates = pack.map { pack in
        pack.manifest.available.flatMap { locale in
          pack.documents(locale: locale, skills: [], agents: Set(config.agents), revisions: false)
            .filter { $0.target == path }.map(\.bytes)
        }
      }
      return InstalledForm(path, written: written, templates: templates ?? [])
    }
  }

  /// The changes that `sync --check` would make; an obstacle is a separate finding.
  private func drifts(
    ignored: Set<RelativePath>, _ status: inout InstallStatus
  ) async throws -> [Drift] {
    do {
      let made = if let planned { planned } else { try await SyncPlan(invocation: invocation, root: root).make() }
      let (plan, repository) = made
      status.missingBases = missingBases(repository.bases, plan)
      status.reformattedBases = repository.bases.reformatted
      status.leftOut = plan.leftOut
      status.planned = Set(plan.steps.map(\.path))
      return DriftDetection(plan: plan, lock: lock, config: config, ignored: ignored) { path, block in
        UserEdit(path, block: block, lock: lock, bases: repository.bases, tree: tree)
      }.all
    } catch let failure as Failure where failure.id == "lock-missing" {
      // Another rule reports that.
      return []
    } catch let failure as Failure where failure.id == "link-on-the-way" {
      let path = failure.path.flatMap { try? RelativePath(onDisk: $0) } ?? AgentTargets.sharedSkills
      return [Drift(.notRegular, path, explanation: failure.message)]
    } catch let error as TreeError {
      switch error {
      case .linkInPath(let path), .notAFolder(let path):
        return [Drift(.notRegular, path, explanation: Failure(error).message)]
      // One unreadable file only hides how the others differ from the lock.
      case .tooLarge(let path, _), .notRegular(let path), .notFound(let path), .system(_, let path?, _):
        return [Drift(.notRegular, path, explanation: .unreadable(Failure(error).message.text))]
      case .exists, .unsupported, .system(_, nil, _): throw error
      }
    }
  }

  private func missingBases(_ bases: Bases, _ plan: Plan) -> [MissingBase] {
    let written = Set(plan.operations.map(\.path))
    var targets: [Digest: (path: RelativePath, isOfConflict: Bool)] = [:]
    // A text that is both a base and a side of a conflict counts as a base.
    for (key, block) in lock.blocks { if let theirs = block.theirs { targets[theirs] = (key.path, true) } }
    for (path, file) in lock.files { if let theirs = file.theirs { targets[theirs] = (path, true) } }
    for (key, block) in lock.blocks { if let digest = block.digest { targets[digest] = (key.path, false) } }
    for (path, file) in lock.files { if let digest = file.digest { targets[digest] = (path, false) } }
    let lacking = lock.bases.filter { !bases.exists($0) && !plan.leftOut.forbidsWriting(CairnFile.base($0)) }
    return lacking.compactMap { digest in
      targets[digest].map {
        MissingBase(
          of: $0.path, isRecoverable: written.contains(CairnFile.base(digest)), isAltered: bases.isAltered(digest),
          isOfConflict: $0.isOfConflict)
      }
    }
  }

  /// Preferences that no agent reads, because no installed block can have them.
  private func preferencesWithoutBlock() -> [Drift] {
    let hosts = lock.blocks.filter { key, block in
      [.managed, .kept, .conflict].contains(block.state)
        && (key.id == Wanted.rootBlockID || (key.path == AgentTargets.sharedInstructions && key.id != DocsConfig.block))
    }
    guard !config.preferences.isEmpty, !lock.isEmpty, hosts.isEmpty else { return [] }
    return [Drift(.choice, CairnFile.config, explanation: .preferencesUnread, severity: .warning)]
  }

  /// What the config chooses and is not installed, and the reverse. Names that a pack lacks are findings of their own.
  private func unfollowed(_ packs: [Pack?], _ leftOut: CheckoutOmissions) -> [Drift] {
    let choices = UnfollowedChoices(
      invocation: invocation, root: root, config: config, lock: lock, tree: tree, leftOut: leftOut)
    return choices.differences(from: packs).filter { $0.kind != .name }.map { difference in
      Drift(
        .choice, CairnFile.config, explanation: difference.message,
        severity: difference.kind == .requirement ? .info : nil)
    }
  }
}

extension Message {
  fileprivate static func unreadable(_ reason: String) -> Message {
    Message(
      "lock.target-is-regular-file.unreadable",
      "cannot read this target: {reason}; Cairn cannot tell what `cairn sync` would change\nmake it readable, or remove it",
      ["reason": .text(reason)])
  }
  fileprivate static let preferencesUnread = Message(
    "lock.config-followed.preferences",
    "no agent reads [preferences], because the block in AGENTS.md is not installed\nrun `cairn add agents.root`, or remove the table"
  )
}
