internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

/// The block in INDEX.md, which is rendered from the rest of the plan.
extension Planner {
  /// Makes the block in INDEX.md say what the plan leaves on disk.
  mutating func planIndex() {
    let path = AgentTargets.index
    guard let entry = plan.newLock.files[path], entry.digest != nil, entry.state != .deleted,
      case .file(let bytes, let isExecutable)? = contentAfter(path)
    else { return }
    // Git's markers may reach over the block's own.
    let mended = RenderedBlock.mended(bytes)
    let text = mended ?? bytes
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
    guard mended != nil || !IndexTables.sameCells(Array(text[block.body.range]), body) else { return }
    guard let new = blocks.replacingBody(of: RenderedBlock.id, with: body, in: text) else { return }
    if !plan.steps.contains(where: { $0.path == path && [.created, .updated, .restored].contains($0.action) }) {
      plan.steps.append(Step(.updated, path, block: RenderedBlock.id, document: entry.document, note: .indexRendered))
    }
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
      } + agentSkillsAfter())
  }

  /// The user's own skills in the folders of agents, but for those that git ignores: every clone has to render the same.
  private func agentSkillsAfter() -> [IndexTables.Skill] {
    let skills = found.agentFolders.skills(
      beside: { name in
        guard let path = document(of: name), case .file(let bytes, _)? = contentAfter(path) else { return nil }
        return bytes
      },
      where: { place in
        guard case .file? = contentAfter(place.document) else { return false }
        return plan.newLock.links[place.folder]?.copy == nil && !place.folder.isWithin(anyOf: request.ignoredFolders)
      })
    return skills.compactMap { skill in
      skill.document.map {
        IndexTables.Skill(
          name: skill.name, description: skill.description, isOwn: true,
          elsewhere: IndexTables.Skill.Elsewhere(document: $0, agents: skill.agents))
      }
    }
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
}
