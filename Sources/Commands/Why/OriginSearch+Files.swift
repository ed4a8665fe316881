internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The origin of one file.
extension OriginSearch {
  /// Where a file comes from; links above it are followed, as long as they stay inside.
  func origin(of path: RelativePath) async throws -> FileOrigin {
    var through: [RelativePath] = []
    var place = path
    while let link = linkAbove(place), through.count < 8 {
      let rest = place.relative(to: link.path)
      if lock.links[link.path] != nil || isOfAgent(link.path) {
        guard let target = link.path.following(link: link.text) else { break }
        return try await ofLink(.link, path, to: rest.map { target.appending($0) } ?? target, through)
      }
      guard let target = link.path.following(link: link.text) else { break }
      through.append(link.path)
      place = rest.map { target.appending($0) } ?? target
    }
    // A copy, or a link that was deleted; in place of any other link is the user's own folder.
    let placed = (place.ancestors + [place]).first { folder in
      lock.links[folder].map { $0.copy != nil || (try? tree.entry(at: folder)) == nil } ?? false
    }
    if let placed, let link = lock.links[placed], let target = placed.following(link: link.to) {
      let rest = place.relative(to: placed)
      let end = rest.map { target.appending($0) } ?? target
      return try await ofLink(link.copy == nil ? .link : .copy, path, to: end, through)
    }
    place = place == path ? try file(for: path) : (try? file(for: place)) ?? place
    var origin = try ofFile(place, askedAs: path)
    origin.through = through
    origin.ignored = await ignoreRule(of: place)
    return origin
  }

  /// Whether a path is a skill's in an agent's own folder.
  private func isOfAgent(_ path: RelativePath) -> Bool {
    config.readAgents.contains { $0.skills != AgentTargets.sharedSkills && path.isDirectly(in: $0.skills) }
  }

  private func ofLink(
    _ kind: FileOrigin.Kind, _ path: RelativePath, to target: RelativePath, _ through: [RelativePath]
  ) async throws -> FileOrigin {
    let document = (try? file(for: target)) ?? target
    var origin = FileOrigin(path, kind)
    let end = try ofFile(document, askedAs: document)
    origin.target = target
    origin.through = through
    origin.pack = end.pack
    origin.document = end.document
    origin.source = end.source
    origin.skill = end.skill
    origin.locale = end.locale
    origin.revision = end.revision
    let readers = config.agentTargets.filter { path.isWithin($0.skills) }
    origin.reasons = readers.map { .agent($0.name) } + end.reasons
    let link = (path.ancestors + [path]).first { lock.links[$0] != nil }
    origin.state = link.flatMap { link in rows.first { $0.path == link && $0.block == nil }?.here } ?? end.state
    origin.ignored = await ignoreRule(of: path)
    return origin
  }

  private func ofFile(_ path: RelativePath, askedAs asked: RelativePath) throws -> FileOrigin {
    if path.isWithin(.cairn) { return FileOrigin(asked, .cairn) }
    if let entry = lock.files[path] { return try ofLocked(path, entry, asked) }
    let exists: Bool
    if case .file? = try tree.reachableEntry(at: path) { exists = true } else { exists = false }
    let blocks = try blocks(of: path)
    if !blocks.isEmpty {
      var origin = FileOrigin(asked, .host)
      origin.blocks = blocks
      return origin
    }
    if let (chosen, document) = offer(of: path) {
      var origin = FileOrigin(asked, exists ? .own : .available)
      describe(&origin, document, of: chosen)
      origin.pack = OriginPack(chosen.pack.manifest, chosen.packConfig.source, in: lock)
      origin.reasons = exists ? [.ownFile] : chosen.suggestions(for: document)
      return origin
    }
    var origin = FileOrigin(asked, .own)
    if let skill = ownSkill(around: path) {
      origin = FileOrigin(asked, .ownSkill)
      origin.skill = skill
    }
    return origin
  }

  private func ofLocked(_ path: RelativePath, _ entry: LockedFile, _ asked: RelativePath) throws -> FileOrigin {
    let kind: FileOrigin.Kind =
      switch entry.policy {
      case .once: .form
      case .generated: .generated
      case .file, .block: entry.state == .foreign ? .own : .document
      }
    var origin = FileOrigin(asked, kind)
    origin.pack = OriginPack(entry.pack, in: lock)
    origin.document = entry.document
    origin.locale = entry.locale
    origin.revision = entry.revision
    origin.state = rows.first { $0.path == path && $0.block == nil }?.here
    if let chosen = packs.first(where: { $0.pack.manifest.id == entry.pack }) {
      if let document = chosen.document(at: path, locale: locale) {
        describe(&origin, document, of: chosen)
        origin.locale = entry.locale ?? document.locale
        origin.revision = entry.revision
        origin.reasons = chosen.reasons(for: document)
      } else {
        origin.reasons = kind == .generated ? [.pack] : [.notChosen]
      }
    } else {
      origin.reasons = [lock.packs[entry.pack] == nil ? .notChosen : .unavailable]
    }
    if entry.policy == .file, entry.state != .foreign {
      origin.edit = editSize(of: path, block: nil)
    }
    // The table of INDEX.md is a block that is generated.
    if path == AgentTargets.index { origin.blocks = try blocks(of: path) }
    return origin
  }

  private func describe(_ origin: inout FileOrigin, _ document: PackDocument, of chosen: ChosenPack) {
    origin.document = document.id
    origin.source = document.source
    origin.skill = document.skill?.text
    origin.locale = document.locale
    origin.revision = document.revision
  }

  /// The folder name of the user's own skill that a file belongs to; nil if it belongs to none.
  private func ownSkill(around path: RelativePath) -> String? {
    let roots = Set(config.readAgents.map(\.skills) + [AgentTargets.sharedSkills])
    for root in roots.sorted() {
      guard let name = path.relative(to: root)?.components.first,
        let folder = try? root.appending(onDisk: String(name)),
        case .file? = try? tree.reachableEntry(at: folder.appending(Self.skillFile))
      else { continue }
      return String(name)
    }
    return nil
  }

  /// How much was edited; nil if nothing was, or if that is not known.
  func editSize(of path: RelativePath, block: String?) -> EditSize? {
    guard let diff = UserEdit(path, block: block, lock: lock, bases: repository.bases, tree: tree)?.diff, !diff.isEmpty
    else { return nil }
    return EditSize(diff)
  }
}
