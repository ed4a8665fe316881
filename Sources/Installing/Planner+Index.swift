internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

/// What is rendered from the rest of the plan: routes.toml and the block in INDEX.md.
extension Planner {
  /// Renders the packs' routes for the skills that will be there; as it stands, where the packs are not at hand.
  mutating func planRoutes() {
    let path = AgentTargets.routes
    let entry = lock.files[path]
    guard var document = wanted.documents[path] else {
      if entry != nil, wanted.isComplete {
        plan.newLock.files[path] = nil
        if case .file(let bytes, _) = found[path], Digest(of: bytes) == entry?.digest {
          plan.steps.append(Step(.removed, path, document: entry?.document))
          change(path, to: .absent, keys: [.file(path)])
        }
      }
      return
    }
    if let routes = wanted.routes {
      let installed = wanted.documents.values.compactMap(\.skill).filter { !foreignSkills.contains($0.text) }
      let bytes = Array(routes.filtered(to: Set(installed)).text.utf8)
      document.bytes = bytes
      document.digest = Digest(of: bytes)
    }
    guard case .file(let bytes, _) = found[path] else {
      if found[path] != .absent { return leave(path, document, entry) }
      if entry?.state == .deleted, !isLostTree, !isNamed(path, in: request.overwrite) { return }
      if entry != nil, !isLostTree, !wanted.isComplete {
        // It follows from the packs, which a sync does not have.
        plan.newLock.files[path]?.state = .deleted
        plan.steps.append(Step(.deleted, path, document: document.document, note: .routesDeleted(path)))
        return
      }
      return writeRoutes(document, action: .created)
    }
    let disk = Digest(of: bytes)
    if disk == document.digest {
      var locked = LockedFile(document, state: .managed)
      locked.isAdopted = entry?.isAdopted ?? true
      plan.newLock.files[path] = locked
      if entry == nil { plan.steps.append(Step(.adopted, path, document: document.document)) }
    } else if wanted.isComplete, disk == entry?.digest || isNamed(path, in: request.overwrite) {
      writeRoutes(document, action: .updated)
    } else if let mended = mendedRoutes(bytes) {
      document.bytes = Array(mended.text.utf8)
      document.digest = Digest(of: Array(mended.text.utf8))
      writeRoutes(document, action: .recorded)
    } else {
      plan.steps.append(
        Step(entry == nil ? .foreign : .conflict, path, document: document.document, note: .ownRoutes))
    }
  }

  private mutating func writeRoutes(_ document: WantedDocument, action: Action) {
    guard let text = document.bytes else { return }
    var bytes = text
    if case .file(let old, _) = found[AgentTargets.routes] { bytes = Text.styled(text, like: old) }
    plan.steps.append(Step(action, AgentTargets.routes, document: document.document))
    change(
      AgentTargets.routes, to: .file(bytes, isExecutable: false), keys: [.file(AgentTargets.routes)],
      holdsUserBytes: action == .recorded)
    plan.newLock.files[AgentTargets.routes] = LockedFile(document, state: .managed)
  }

  /// The routes of both sides of a merge, joined by git or left with its conflict markers; nil where there was no merge,
  /// or where the two sides say different things of one skill.
  private func mendedRoutes(_ bytes: [UInt8]) -> Routes? {
    guard let sides = GitConflict.sides(of: bytes) ?? (request.joinsBranches ? (bytes, bytes) : nil) else { return nil }
    let ours = Routes.read(sides.ours)
    let theirs = Routes.read(sides.theirs)
    guard ours.faults.isEmpty, theirs.faults.isEmpty else { return nil }
    let merged = ours.routes.merging(theirs.routes)
    guard merged.conflicts.isEmpty else { return nil }
    return merged.routes.filtered(to: Set(skillsAfter().compactMap { SkillName($0) }))
  }

  /// Makes the block in INDEX.md say what the plan leaves on disk.
  mutating func planIndex() {
    let path = AgentTargets.index
    guard let entry = plan.newLock.files[path], entry.digest != nil, entry.state != .deleted,
      case .file(let bytes, let isExecutable)? = contentAfter(path)
    else { return }
    var text = bytes
    var isMended = false
    if RenderedBlock.block(in: text) == nil, let sides = GitConflict.sides(of: text),
      RenderedBlock.collapsed(sides.ours) == RenderedBlock.collapsed(sides.theirs)
    {
      // Git's markers reach over the block's own; outside of it both sides agree.
      text = sides.ours
      isMended = true
    }
    let blocks = ManagedBlocks(in: text, comment: .html)
    if GitConflict.firstMarker(in: text) != nil, !blocks.faults.isEmpty {
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
    guard isMended || !IndexTables.sameCells(Array(text[block.body.range]), body) else { return }
    guard let new = blocks.replacingBody(of: RenderedBlock.id, with: body, in: text) else { return }
    if !plan.steps.contains(where: { $0.path == path && [.created, .updated, .restored].contains($0.action) }) {
      plan.steps.append(Step(.updated, path, block: RenderedBlock.id, document: entry.document, note: .indexRendered))
    }
    let digest = RenderedBlock.digest(of: new, at: path)
    if isMended, digest == entry.digest { plan.newLock.files[path]?.state = .managed }
    change(path, to: .file(new, isExecutable: isExecutable), keys: [.file(path)])
  }

  /// The names of the folders below the shared one that will hold a SKILL.md.
  func skillsAfter() -> [String] {
    var names = Set(found.skillFiles.keys)
    for path in after.keys { if let name = skillFolder(of: path) { names.insert(name) } }
    return names.filter { name in
      guard let path = document(of: name) else { return false }
      if case .file? = contentAfter(path) { return true }
      return false
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func skillFolder(of path: RelativePath) -> String? {
    guard let rest = path.relative(to: AgentTargets.sharedSkills), rest.name == "SKILL.md" else { return nil }
    return rest.parent?.text
  }

  private func document(of skill: String) -> RelativePath? {
    try? AgentTargets.sharedSkills.appending(onDisk: skill).appending(onDisk: "SKILL.md")
  }

  private func renderedIndex(template: [UInt8], locale: LocaleTag?) -> [UInt8] {
    let tables = IndexTables(
      routes: routesAfter(AgentTargets.routes), local: routesAfter(AgentTargets.localRoutes),
      words: IndexWords.read(from: template), locale: locale ?? .english)
    return tables.render(
      skillsAfter().compactMap { name in
        guard let path = document(of: name), case .file(let bytes, _)? = contentAfter(path) else { return nil }
        let matter = FrontMatter(in: bytes)
        let entry = plan.newLock.files[path]
        return IndexTables.Skill(
          name: name, description: matter?["description"]?.value?.text ?? "",
          locale: matter?["metadata"]?.value?["cairn-locale"]?.text.flatMap { LocaleTag($0) },
          isOwn: entry?.digest == nil || entry?.state == .foreign)
      })
  }

  /// The routes of a file after the plan; of both sides where git left its conflict markers in it.
  private func routesAfter(_ path: RelativePath) -> Routes {
    guard case .file(let bytes, _)? = contentAfter(path) else { return .none }
    guard let sides = GitConflict.sides(of: bytes) else { return Routes.read(bytes).routes }
    return Routes.read(sides.ours).routes.merging(Routes.read(sides.theirs).routes).routes
  }
}

extension Message {
  static let conflictMarkers = Message(
    "plan.conflict-markers",
    "git left its conflict markers in the text around the block; join the two sides, then run `cairn sync`")
  fileprivate static let indexRendered = Message("plan.index-rendered", "made current")
  fileprivate static let ownRoutes = Message(
    "plan.own-routes",
    "edited here; its own additions belong in routes.local.toml. move them there, then run `cairn init --overwrite .agents/skills/routes.toml`"
  )
  fileprivate static func routesDeleted(_ path: RelativePath) -> Message {
    Message(
      "plan.routes-deleted", "deleted here; stays away (`cairn init --overwrite {path}` brings it back)",
      ["path": .text(path.text)])
  }
}
