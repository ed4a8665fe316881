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
    let rules = try await IgnoredTargets(invocation: invocation, root: root).targets(of: lock, besides: listed)
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
    status.drifts += otherReferences() + unfollowed(packs, status.leftOut) + preferencesWithoutBlock()
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
    var targets: [Digest: RelativePath] = [:]
    for (key, block) in lock.blocks { if let digest = block.digest { targets[digest] = key.path } }
    for (path, file) in lock.files { if let digest = file.digest { targets[digest] = path } }
    let lacking = lock.bases.filter { !bases.stands($0) && !plan.leftOut.forbidsWriting(CairnFile.base($0)) }
    return lacking.compactMap { digest in
      targets[digest].map {
        MissingBase(of: $0, isRecoverable: written.contains(CairnFile.base(digest)), isAltered: bases.isAltered(digest))
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

  /// Packs of git repositories that are installed at another reference than the config has now.
  private func otherReferences() -> [Drift] {
    config.packs.map(\.source).compactMap { source in
      guard case .git(let git) = source, lock.pin(of: source) == nil, let other = lock.pin(ofSamePackAs: git) else {
        return nil
      }
      return Drift(.choice, CairnFile.config, explanation: .otherReference(source.text, other.pack.source))
    }
  }

  /// Skills that the config chooses and the lock does not have, and the reverse; the same for languages. Empty if a
  /// pack changed, because the files of its former version are not known.
  private func unfollowed(_ packs: [Pack?], _ leftOut: CheckoutOmissions) -> [Drift] {
    let found = packs.compactMap { $0 }
    guard !lock.isEmpty, found.count == packs.count, !found.isEmpty,
      found.allSatisfy({ pack in lock.packs[pack.manifest.id].map { $0.digest == pack.digest } ?? true })
    else { return [] }
    let locale = config.locale ?? found.first?.manifest.source ?? .english
    let chosen = zip(config.packs, found).map { PackResolver.Resolved(packConfig: $0, pack: $1, commit: nil) }
    guard
      let wanted = try? Wanted(
        chosen, config: config, locale: locale, needsTexts: false, cairn: invocation.version)
    else { return [] }
    let skills = wanted.documents.filter { $0.value.skill != nil && $0.key.name == "SKILL.md" }
    let missing = skills.keys.filter { path in
      guard lock.files[path] == nil, leftOut.reason(for: path) == nil, case nil = try? tree.entry(at: path) else {
        return false
      }
      return true
    }.sorted()
    let managed = lock.files.filter { path, file in
      file.state == .managed && path.name == "SKILL.md" && leftOut.reason(for: path) == nil
    }
    let surplus = managed.filter { path, file in
      file.document.hasPrefix("skill.") && wanted.documents[path] == nil
    }.keys.sorted()
    let foreign = managed.filter { path, file in
      skills[path].map { $0.locale != file.locale } ?? false
    }.keys.sorted()
    let required = chosen.compactMap { chosen in
      try? Selection.resolve(
        profile: chosen.packConfig.profile, add: chosen.packConfig.add, remove: chosen.packConfig.remove,
        in: chosen.pack.manifest, skills: chosen.pack.skills
      ).requiredBy.keys.map(SkillPaths.folder)
    }.joined()
    let onlyRequired = missing.filter { path in required.contains { path.isWithin($0) } }
    let messages: [(paths: [RelativePath], message: (RelativePath, Int) -> Message)] = [
      (missing.filter { !onlyRequired.contains($0) }, Message.notInstalled), (surplus, Message.notChosen),
      (foreign, { .otherLocale($0, $1, locale) }),
    ]
    let drifts = messages.compactMap { paths, message in
      paths.first.map { Drift(.choice, CairnFile.config, explanation: message($0, paths.count)) }
    }
    return drifts
      + onlyRequired.prefix(1).map { path in
        Drift(.choice, CairnFile.config, explanation: .notRequired(path, onlyRequired.count), severity: .info)
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
  fileprivate static func otherReference(_ source: String, _ installed: String) -> Message {
    Message(
      "lock.config-followed.reference", "{source} is chosen, but {installed} is installed\nrun `cairn upgrade`",
      ["source": .text(PrintableText.text(source)), "installed": .text(PrintableText.text(installed))])
  }
  fileprivate static func notInstalled(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "lock.config-followed.missing",
      "{count} chosen skills are not installed (first: {path})\nrun `cairn init` to install them",
      one: "a chosen skill is not installed: {path}\nrun `cairn init` to install it",
      ["count": .number(count), "path": .text(path.text)])
  }
  fileprivate static func notRequired(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "lock.config-followed.required",
      "{count} skills that chosen skills require are not installed (first: {path})\nrun `cairn init` to install them",
      one: "a skill that a chosen skill requires is not installed: {path}\nrun `cairn init` to install it",
      ["count": .number(count), "path": .text(path.text)])
  }
  fileprivate static func notChosen(_ path: RelativePath, _ count: Int) -> Message {
    Message(
      "lock.config-followed.surplus",
      "{count} installed skills are not chosen (first: {path})\nrun `cairn init` to delete them",
      one: "an installed skill is not chosen: {path}\nrun `cairn init` to delete it",
      ["count": .number(count), "path": .text(path.text)])
  }
  fileprivate static func otherLocale(_ path: RelativePath, _ count: Int, _ locale: LocaleTag) -> Message {
    Message(
      "lock.config-followed.locale",
      "{count} skills are not installed in the chosen language {locale} (first: {path})\nrun `cairn init` to update them",
      one: "{path} is not installed in the chosen language {locale}\nrun `cairn init` to update it",
      ["count": .number(count), "path": .text(path.text), "locale": .text(locale.text)])
  }
}
