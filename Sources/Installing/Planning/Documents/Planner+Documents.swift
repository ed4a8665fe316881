internal import Packs
internal import Reporting
internal import Vocabulary

/// Files of the policies `file`, `once` and `generated`.
extension Planner {
  mutating func planDocuments() {
    let paths = Set(wanted.documents.keys).union(lock.files.keys)
    let rendered = [AgentTargets.index, AgentTargets.routes]
    let others = paths.sorted().filter { !rendered.contains($0) && !planned.contains($0) }
    for path in others where !isObstructed(path) { planDocument(path) }
    for path in others where isObstructed(path) { planDocument(path) }
    planOtherAdoptedFiles()
    // The content of the index and the routes depends on the rest.
    for path in rendered where paths.contains(path) && !(path == AgentTargets.index && planned.contains(path)) {
      planDocument(path)
    }
  }

  private mutating func planDocument(_ path: RelativePath) {
    defer { compared() }
    let entry = lock.files[path]
    if request.uninstall == nil, isOutside(path) || (path == AgentTargets.index && keepsIndex) {
      return noteOutside(path, entry)
    }
    if let entry, let document = withheldDocument(path, entry) { return planWithheld(path, document, entry) }
    guard let document = wanted.documents[path] else {
      guard let entry else { return }
      if entry.policy == .once, found[path] == .absent, isAskedFor(path) {
        plan.steps.append(Step(.deleted, path, document: entry.document, note: .overwriteRestores(path)))
      }
      let isGone = wanted.isComplete || wanted.removedKeys.contains(.file(path))
      // Without the packs, only the lock says that they have a document here.
      if !isGone, entry.state == .foreign || entry.policy == .once, let barrier = barrier(to: path) {
        report(barrier, to: path, of: entry.document, entry)
      }
      if isGone || (entry.state == .orphaned && found[path] == .absent) { planRemoval(path, entry) }
      return
    }
    if document.policy == .once {
      planOnce(path, document, entry)
    } else if let adopted = document.skill.flatMap({ request.adopts[$0] }), isUninstalled(entry) {
      adopt(path, document, from: adopted)
    } else if let skill = document.skill, foreignSkills.contains(skill.text) {
      keepUserContent(path, document, entry)
    } else {
      plan(path, path == AgentTargets.routes ? rendered(document) : document, entry)
    }
  }

  private mutating func planOnce(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) {
    let isRecoverable = isNamed(path, in: request.overwrite) || request.bringsBack.contains(.file(path))
    let barrier = barrier(to: path)
    if let barrier { report(barrier, to: path, of: document.document, entry ?? LockedFile(document, state: .kept)) }
    guard entry == nil || (found[path] == .absent && isRecoverable) else { return }
    var locked = LockedFile(document, state: .kept)
    if found[path] == .absent, let bytes = document.bytes {
      plan.steps.append(Step(.created, path, document: document.document, note: .onceYours))
      change(path, to: .file(bytes, isExecutable: document.isExecutable), keys: [.file(path)])
    } else {
      locked.digest = nil
      if barrier == nil { plan.steps.append(Step(.foreign, path, document: document.document, note: .onceThere)) }
    }
    plan.newLock.files[path] = locked
  }

  /// The rows of the decision table that have an N.
  mutating func plan(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) {
    let base = entry?.state == .foreign ? nil : entry?.digest
    // A generated file has no base to restore: it is generated from the packs.
    let canRestore = document.policy != .generated || document.bytes != nil
    let restores = canRestore && request.restores && isNamed(path, in: request.restore)
    let restoresMissing = canRestore && request.restores && (request.restore.isEmpty || restores)
    if let entry, entry.state == .conflict, let resolution = request.resolutions[.file(path)] {
      return resolve(path, document, entry, by: resolution)
    }
    switch found[path] {
    case .absent:
      let isRecoverable =
        restoresMissing || isNamed(path, in: request.overwrite) || request.bringsBack.contains(.file(path))
      if let base, let entry, !isRecoverable, !isLost(path) {
        // The user did not delete files that the checkout leaves out.
        if entry.state != .deleted, isLeftOut(path) || !request.recordsDeletions { return }
        return planDeleted(path, document, entry, base)
      }
      write(path, document, action: base == nil ? .created : .restored)
    case .file(let bytes, _):
      let disk =
        path == AgentTargets.index
        ? RenderedBlock.digest(of: bytes, at: path) : bases.digest(of: bytes, expecting: entry?.digest)
      if disk == document.digest {
        record(path, document, entry, restores: restores)
      } else if restores || isNamed(path, in: request.overwrite) {
        write(path, document, action: restores ? .restored : .updated, holdsUserBytes: true)
      } else if hasBothSidesFromCairn(bytes, digest: { RenderedBlock.digest(of: $0, at: path) }) {
        write(path, document, action: .recorded)
      } else if base == nil {
        keepUserContent(path, document, entry)
      } else if disk == base || disk == entry?.theirs {
        write(path, document, action: .updated)
      } else if document.policy == .generated {
        planEditedRoutes(bytes, document)
      } else if document.digest == base {
        keep(path, document, entry)
      } else if !merge(path, document, entry) {
        conflict(path, document, entry)
      }
    case .folder, .unreachable:
      guard obstacle(to: path) == nil else { return keepUserContent(path, document, entry) }
      write(path, document, action: .created)
    case .link, .other:
      keepUserContent(path, document, entry)
    }
  }
}

extension Message {
  fileprivate static let onceYours = Message("plan.once-yours", "your own file from now on")
  fileprivate static let onceThere = Message("plan.once-there", "already exists as your own file")
}
