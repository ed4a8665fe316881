internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

extension Wanted {
  /// The wanted state from the packs of the config, in its language or their source language. Throws if a pack is not
  /// available. Skills that an upgrade would remove because their pack no longer has them are left out. For
  /// `needsTexts` see below.
  init(
    packsOf config: Config, in repository: Repository, needsTexts: Bool = true, _ invocation: Invocation
  ) throws {
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    let chosen = try config.packs.map { try resolver.resolved($0) }
    try self.init(chosen, of: config, in: repository, needsTexts: needsTexts, invocation)
  }

  /// The same from packs that were read already, in the order of the config.
  init(
    _ chosen: [PackResolver.Resolved], of config: Config, in repository: Repository, needsTexts: Bool = true,
    _ invocation: Invocation
  ) throws {
    let resolver = PackResolver(invocation, root: repository.root.path, config)
    var config = config
    var chosen = chosen
    _ = try config.forgetLostSkills(of: &chosen, installed: repository.lock, resolver)
    let locale = config.locale ?? chosen.first?.pack.manifest.source ?? .english
    try self.init(chosen, config: config, locale: locale, needsTexts: needsTexts, cairn: invocation.version)
  }

  /// The wanted state from the chosen packs and the user's choices: profiles, skills, language, agents. Without
  /// `needsTexts` it is only good for a comparison: routes are left out if there are no others that they could contradict,
  /// and so are revisions, and the texts of documents whose digest is known.
  init(
    _ packs: [PackResolver.Resolved], config: Config, locale: LocaleTag, needsTexts: Bool = true,
    cairn: SemanticVersion
  ) throws {
    self.init(isComplete: true, agents: config.agentTargets, links: config.links)
    var routes = Routes.none
    var ownersOfRoutes: [Pack] = []
    var sources: [String: PackSource] = [:]
    for chosen in packs {
      let manifest = chosen.pack.manifest
      if let other = sources.updateValue(chosen.packConfig.source, forKey: manifest.id) {
        throw Failure.sameID(manifest.id, other, chosen.packConfig.source)
      }
      let faults = chosen.pack.renameFaults.sorted { $0.key < $1.key }.map(\.value)
      func refuse(_ fault: RenameFault?) throws {
        if let fault { throw Failure(fault.id, fault.message, path: CairnFile.config.text) }
      }
      // A new name that is taken is not a skill that the pack lost.
      try refuse(faults.first { $0.isTaken })
      if let failure = chosen.lostSkillFailure { throw failure }
      try refuse(faults.first)
      let selection: Selection
      do {
        selection = try Selection.resolve(
          profile: chosen.packConfig.profile, add: chosen.packConfig.add, remove: chosen.packConfig.remove,
          in: manifest,
          skills: chosen.pack.skills)
      } catch {
        throw Failure(error.id, error.message(in: manifest, of: chosen.packConfig.source), path: CairnFile.config.text)
      }
      let documents = chosen.pack.documents(
        locale: locale, skills: selection.skills, agents: Set(config.agents), without: Set(config.without),
        revisions: needsTexts)
      for document in documents { try add(document, of: manifest, selection, needsTexts) }
      let withheld = chosen.pack.withheldTargets(
        locale: locale, skills: selection.skills, without: Set(config.without))
      self.withheld.merge(withheld) { first, _ in first }
      if needsTexts || packs.count > 1 {
        let (merged, conflicts) = routes.merging(chosen.pack.routes)
        if let conflict = conflicts.first { throw Failure("packs-disagree", conflict.message) }
        routes = merged
        if chosen.pack.routes != .none { ownersOfRoutes.append(chosen.pack) }
      }
      for retired in manifest.retired { if let place = retired.replacedBy { moves[retired.target] = place } }
      self.packs[manifest.id] = LockedPack(
        version: manifest.version, cairn: cairn, source: chosen.packConfig.source.text, digest: chosen.pack.digest,
        commit: chosen.commit)
    }
    if let owner = ownersOfRoutes.first, !config.without.contains("skills.routes") {
      self.routes = routes
      let bytes = Array(routes.text.utf8)
      self.documents[AgentTargets.routes] = WantedDocument(
        pack: owner.manifest.id, document: "skills.routes", policy: .generated, bytes: bytes,
        digest: Digest(of: bytes), isExecutable: false, locale: nil, revision: nil, skill: nil)
    }
    follow(config)
  }

  private mutating func add(
    _ document: PackDocument, of manifest: Manifest, _ selection: Selection, _ needsTexts: Bool
  ) throws {
    // The routes of all packs become one file.
    if document.target == AgentTargets.routes { return }
    if document.policy == .block {
      if let other = blocks.first(where: { $0.path == document.target && $0.id == document.id }) {
        throw Failure("packs-disagree", .sameBlock(document.target, document.id, other.pack, manifest.id))
      }
      let body = Self.body(of: document)
      blocks.append(
        WantedBlock(
          pack: manifest.id, id: document.id, path: document.target, body: body, digest: Digest(of: body),
          isForAgents: manifest.documents.contains { $0.id == document.id && !$0.agents.isEmpty },
          locale: document.locale, revision: document.revision))
      return
    }
    if let other = documents[document.target] {
      let message: Message =
        document.skill.map { .sameSkill($0, other.pack, manifest.id) }
        ?? .sameTarget(document.target, document.id, other.pack, manifest.id)
      throw Failure("packs-disagree", message)
    }
    let isIndex = document.target == AgentTargets.index
    let known = isIndex ? nil : document.digestAtBuild
    let bytes: [UInt8]?
    let digest: Digest
    if let known, !needsTexts {
      (bytes, digest) = (nil, known)
    } else {
      let text = isIndex ? RenderedBlock.collapsed(document.bytes) : Text.normalized(document.bytes)
      (bytes, digest) = (text, known ?? Digest(of: text))
    }
    documents[document.target] = WantedDocument(
      pack: manifest.id, document: document.id, policy: document.policy, bytes: bytes, digest: digest,
      isExecutable: document.isExecutable, locale: document.locale,
      revision: document.revision, skill: document.skill,
      requiredBy: document.skill.flatMap { selection.requiredBy[$0] })
  }

  /// The body of a block: in Markdown with an empty line at either end, as formatters for Markdown require.
  private static func body(of document: PackDocument) -> [UInt8] {
    var text = Text.normalized(document.bytes)[...]
    while text.last == 0x0A { text.removeLast() }
    while text.first == 0x0A { text.removeFirst() }
    let isMarkdown = document.target.name.hasSuffix(".md")
    return (isMarkdown ? [0x0A] : []) + Array(text) + [0x0A] + (isMarkdown ? [0x0A] : [])
  }
}

extension Message {
  fileprivate static func sameBlock(_ path: RelativePath, _ id: String, _ one: String, _ other: String) -> Message {
    Message(
      "packs.same-block", "packs {one} and {other} both write block {id} of {path}\nrename it in one of them",
      ["one": .text(one), "other": .text(other), "id": .text(id), "path": .text(path.text)])
  }
  fileprivate static func sameTarget(
    _ path: RelativePath, _ id: String, _ one: String, _ other: String
  ) -> Message {
    Message(
      "packs.same-target",
      "packs {one} and {other} both write {path}\nrun `cairn init --without {id}` to leave the document out",
      ["one": .text(one), "other": .text(other), "path": .text(path.text), "id": .text(ShellWord.text(id))])
  }
  fileprivate static func sameSkill(_ skill: SkillName, _ one: String, _ other: String) -> Message {
    Message(
      "packs.same-skill",
      "packs {one} and {other} both have the skill '{skill}'\nin .cairn/config.toml, add it to `remove` of one pack, or give it another name in `rename`",
      ["one": .text(one), "other": .text(other), "skill": .text(skill.text)])
  }
}
