internal import Packs
internal import Reporting
internal import Vocabulary

/// Files and skills that are the user's own and have the name of a pack's.
extension Planner {
  /// Skills that are not installed, and whose folder contains files of the user: they are left out completely.
  func findForeignSkills() -> Set<String> {
    var foreign: Set<String> = []
    let installed = Set(
      lock.files.lazy.filter { $0.value.digest != nil && $0.value.state != .foreign }.compactMap { path, _ in
        path.relative(to: AgentTargets.sharedSkills)?.components.first.map { String($0) }
      })
    var targets: [String: Set<RelativePath>] = [:]
    for (path, document) in wanted.documents {
      if let skill = document.skill { targets[skill.text, default: []].insert(path) }
    }
    let outside = Dictionary(grouping: found.leftOut.sparse) { path in
      path.relative(to: AgentTargets.sharedSkills)?.components.first.map { String($0) } ?? ""
    }
    for (skill, paths) in targets {
      if installed.contains(skill) || SkillName(skill).map({ request.adopts[$0] != nil }) == true { continue }
      let existing = Set(found.skillFiles[skill] ?? []).union(paths.filter { found[$0] != .absent })
        .union(outside[skill] ?? [])
      let isForeign = existing.contains { path in
        if isNamed(path, in: request.overwrite) { return false }
        guard let document = wanted.documents[path], case .file(let bytes, _) = found[path] else { return true }
        return RenderedBlock.digest(of: bytes, at: path) != document.digest
      }
      if isForeign { foreign.insert(skill) }
    }
    return foreign
  }

  mutating func keepUserContent(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) {
    let barrier = barrier(to: path)
    if let barrier {
      // The user deleted it: what took its place keeps nothing away.
      if entry?.state == .deleted { return }
      report(barrier, to: path, of: document.document, entry)
      // What is installed stays so: its base restores it.
      if entry?.digest != nil, entry?.state != .foreign { return }
    }
    // Reported once: it is then recorded in the lock.
    guard entry?.state != .foreign else { return }
    var locked = LockedFile(document, state: .foreign)
    locked.digest = nil
    locked.revision = nil
    plan.newLock.files[path] = locked
    if barrier != nil { return }
    let note: Message =
      switch found[path] {
      case .absent: .folderIsYours(path)
      case .file: .compare(path)
      case .folder, .unreachable: .inTheWay(obstacle(to: path) ?? path, "cairn upgrade")
      case .link, .other: .noFile
      }
    plan.steps.append(Step(.foreign, path, document: document.document, note: note))
  }
}

extension Message {
  static let noFile = Message("plan.no-file", "not a regular file: a link, a folder or a device")
  fileprivate static func compare(_ path: RelativePath) -> Message {
    Message("plan.compare", "your own file is kept\ncompare it with `cairn diff {path}`", ["path": .text(path.text)])
  }
  fileprivate static func folderIsYours(_ path: RelativePath) -> Message {
    Message(
      "plan.folder-is-yours", "not installed: {folder} is your own folder",
      ["folder": .text(path.components.prefix(3).joined(separator: "/"))])
  }
}
