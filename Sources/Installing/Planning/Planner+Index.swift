internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

/// The block in INDEX.md, which is generated from the rest of the plan.
extension Planner {
  /// Updates the block in INDEX.md to what is on disk after the plan.
  mutating func planIndex() {
    let path = AgentTargets.index
    // What remains after Cairn was removed belongs to the user and is not changed.
    guard request.uninstall == nil else { return }
    if keepsIndex || isOutside(path) { return noteOutsideIndex() }
    guard let entry = plan.newLock.files[path], entry.digest != nil, entry.state != .deleted,
      case .file(let bytes, let isExecutable)? = contentAfter(path)
    else { return }
    // Git's markers may include those of the block.
    let resolved = RenderedBlock.resolved(bytes)
    let text = resolved ?? bytes
    let blocks = ManagedBlocks(in: text, comment: .html)
    if GitConflict.marker(in: text) != nil, !blocks.faults.isEmpty {
      plan.steps.append(
        Step(.damaged, path, block: RenderedBlock.id, document: entry.document, note: .conflictMarkers))
      return
    }
    if let fault = blocks.faults.first {
      plan.steps.append(Step(.damaged, path, block: RenderedBlock.id, document: entry.document, note: fault.message))
      return
    }
    guard let block = blocks.blocks.first(where: { $0.id == RenderedBlock.id }) else { return }
    let body = renderedIndex(template: text, locale: entry.locale)
    guard resolved != nil || !IndexTables.sameCells(Array(text[block.body.range]), body) else { return }
    guard var new = blocks.replacingBody(of: RenderedBlock.id, with: body, in: text) else { return }
    let additions = indexAdditions(excluding: [body])
    let isGivenUp =
      isNamed(path, in: request.overwrite + (request.restores ? request.restore : []))
      || request.resolutions[.file(path)] == .pack
    let carried = isGivenUp ? [] : RenderedBlock.carry(additions.passages, into: &new)
    let unknown = additions.unknownRows + (isGivenUp ? additions.lineCount : 0)
    let note = indexNote(carried: carried.isEmpty ? 0 : additions.lineCount, unknown: unknown)
    let done: [Action] = [.created, .updated, .restored, .merged, .resolved, .recorded]
    if let index = plan.steps.firstIndex(where: { $0.path == path && $0.block == nil && done.contains($0.action) }) {
      if !carried.isEmpty || unknown > 0 { plan.steps[index].note = plan.steps[index].note ?? note }
    } else {
      plan.steps.append(Step(.updated, path, block: RenderedBlock.id, document: entry.document, note: note))
    }
    change(path, to: .file(new, isExecutable: isExecutable), keys: [.file(path)], holdsUserBytes: unknown > 0)
    if !carried.isEmpty, entry.state == .managed { plan.newLock.files[path]?.state = .kept }
  }

  /// The part of the block on disk that Cairn did not generate, as far as that can be found out. `renderings` are known
  /// generated blocks, in addition to those from the current disk and from what Cairn wrote last.
  func indexAdditions(excluding renderings: [[UInt8]] = []) -> IndexAdditions {
    guard case .file(let bytes, _) = found[AgentTargets.index] else { return IndexAdditions(in: [], excluding: []) }
    let locale = lock.files[AgentTargets.index]?.locale
    let known = renderings + lastRenderings(template: bytes, locale: locale)
    var additions = IndexAdditions(in: [], excluding: [])
    for body in RenderedBlock.bodies(in: bytes) { additions.join(IndexAdditions(in: body, excluding: known)) }
    return additions
  }

  private func indexNote(carried: Int, unknown: Int) -> Message {
    var note = Message.indexRendered
    if carried > 0 { note = .and(note, .indexCarried(carried)) }
    if unknown > 0 { note = .and(note, .indexReplaced(unknown)) }
    return note
  }

  /// The names of the folders below the shared one that will contain a SKILL.md.
  func skillsAfter() -> [String] {
    var names = Set(found.skillFiles.keys)
    for path in after.keys { if let name = skillFolder(of: path) { names.insert(name) } }
    return names.filter { name in
      guard let path = document(of: name) else { return false }
      if case .file? = contentAfter(path) { return true }
      return false
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func skillFolder(of path: RelativePath) -> String? {
    guard let rest = path.relative(to: AgentTargets.sharedSkills), rest.name == "SKILL.md" else { return nil }
    return rest.parent?.text
  }

  private func document(of skill: String) -> RelativePath? {
    try? AgentTargets.sharedSkills.appending(onDisk: skill).appending(onDisk: "SKILL.md")
  }

  /// The block for what is on disk after the plan; `template` has the words of its headings.
  func renderedIndex(template: [UInt8], locale: LocaleTag?) -> [UInt8] {
    let tables = IndexTables(
      routes: routes(in: contentAfter(AgentTargets.routes)), local: routes(in: contentAfter(AgentTargets.localRoutes)),
      words: IndexWords.read(from: template), locale: locale ?? .english)
    let skills = skillsAfter().concurrentMap { name -> IndexTables.Skill? in
      guard let path = document(of: name), case .file(let bytes, _)? = contentAfter(path) else { return nil }
      return skill(name, bytes, plan.newLock.files[path], of: plan.newLock)
    }
    return tables.render(skills.compactMap(\.self) + agentSkills(in: plan.newLock) { contentAfter($0) })
  }

  /// The user's own skills in the folders of agents, except for those that git ignores: the block must be the same in
  /// every clone.
  private func agentSkills(in lock: Lock, _ content: (RelativePath) -> Content?) -> [IndexTables.Skill] {
    let skills = found.agentFolders.skills(
      beside: { name in
        guard let path = document(of: name), case .file(let bytes, _)? = content(path) else { return nil }
        return bytes
      },
      where: { place in
        guard case .file? = content(place.document) else { return false }
        return lock.links[place.folder]?.copy == nil && !place.folder.isWithin(anyOf: request.ignoredFolders)
      })
    return skills.compactMap { skill in
      skill.document.map {
        IndexTables.Skill(
          name: skill.name, description: skill.description, isOwn: true,
          elsewhere: IndexTables.Skill.Elsewhere(document: $0, agents: skill.agents))
      }
    }
  }

  /// The block as generated from what is on disk now, and from the texts that Cairn wrote last.
  func lastRenderings(template: [UInt8], locale: LocaleTag?) -> [[UInt8]] {
    func standing(_ path: RelativePath) -> Content? {
      guard case .file(let bytes, let isExecutable) = found[path] else { return nil }
      return .file(bytes, isExecutable: isExecutable)
    }
    let tables = IndexTables(
      routes: routes(in: standing(AgentTargets.routes)), local: routes(in: standing(AgentTargets.localRoutes)),
      words: IndexWords.read(from: template), locale: locale ?? .english)
    let names = Set(found.skillFiles.keys).union(lock.files.keys.compactMap { skillFolder(of: $0) })
    let onDisk = names.compactMap { name -> IndexTables.Skill? in
      guard let path = document(of: name), case .file(let bytes, _)? = standing(path) else { return nil }
      return skill(name, bytes, lock.files[path], of: lock)
    }
    let asWritten = names.compactMap { name -> IndexTables.Skill? in
      guard let path = document(of: name), let entry = lock.files[path], let base = entry.digest.flatMap({ bases[$0] })
      else { return nil }
      return skill(name, base, entry, of: lock)
    }
    return [tables.render(onDisk + agentSkills(in: lock, standing)), tables.render(asWritten)]
  }

  private func skill(_ name: String, _ bytes: [UInt8], _ entry: LockedFile?, of lock: Lock) -> IndexTables.Skill {
    let isOwn = entry?.digest == nil || entry?.state == .foreign
    let isBuiltin = entry.flatMap { lock.packs[$0.pack] }?.source == PackSource.builtin.text
    let matter = FrontMatter(in: bytes)
    return IndexTables.Skill(
      name: name, description: matter?["description"]?.value?.text ?? "",
      locale: matter?["metadata"]?.value?["cairn-locale"]?.text.flatMap { LocaleTag($0) },
      isOwn: isOwn, pack: isOwn || isBuiltin ? nil : entry?.pack)
  }

  /// The routes of a file; of both sides if it has git's conflict markers.
  private func routes(in content: Content?) -> Routes {
    guard case .file(let bytes, _)? = content else { return .none }
    guard let sides = GitConflict.sides(of: bytes) else { return Routes.read(bytes).routes }
    return Routes.read(sides.ours).routes.merging(Routes.read(sides.theirs).routes).routes
  }
}

extension Message {
  static let conflictMarkers = Message(
    "plan.conflict-markers",
    "git left conflict markers around the block\nresolve them, then run `cairn sync`")
  fileprivate static let indexRendered = Message("plan.index-rendered", "to match the installed skills")
  fileprivate static func indexCarried(_ count: Int) -> Message {
    Message(
      "plan.index-carried", "{count} of your lines move below the block and are kept",
      one: "1 of your lines moves below the block and is kept", ["count": .number(count)])
  }
  fileprivate static func indexReplaced(_ count: Int) -> Message {
    Message(
      "plan.index-replaced", "{count} lines with other text are replaced, which `cairn undo` restores",
      one: "1 line with other text is replaced, which `cairn undo` restores", ["count": .number(count)])
  }
  fileprivate static func and(_ first: Message, _ second: Message) -> Message {
    Message("plan.and", "{first}; {second}", ["first": .message(first), "second": .message(second)])
  }
}
