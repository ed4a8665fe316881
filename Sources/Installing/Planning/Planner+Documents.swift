internal import Packs
internal import Reporting
internal import Vocabulary

/// Files of the policies `file`, `once` and `generated`.
extension Planner {
  mutating func planDocuments() {
    let paths = Set(wanted.documents.keys).union(lock.files.keys)
    let rendered = [AgentTargets.index, AgentTargets.routes]
    for path in paths.sorted() where !rendered.contains(path) && !planned.contains(path) { planDocument(path) }
    // What the index and the routes say follows from the rest.
    for path in rendered where paths.contains(path) && !(path == AgentTargets.index && planned.contains(path)) {
      planDocument(path)
    }
  }

  private mutating func planDocument(_ path: RelativePath) {
    let entry = lock.files[path]
    if request.uninstall == nil, isOutside(path) || (path == AgentTargets.index && keepsIndex) { return }
    guard let document = wanted.documents[path] else {
      guard let entry else { return }
      let isGone = wanted.isComplete || wanted.removedKeys.contains(.file(path))
      if isGone || (entry.state == .orphaned && found[path] == .absent) { planRemoval(path, entry) }
      return
    }
    if document.policy == .once {
      planOnce(path, document, entry)
    } else if let skill = document.skill, foreignSkills.contains(skill.text) {
      keepUserContent(path, document, entry)
    } else {
      plan(path, path == AgentTargets.routes ? rendered(document) : document, entry)
    }
  }

  /// Skills that are not installed, and whose folder holds something of the user's: they stay out whole.
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
      if installed.contains(skill) { continue }
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

  private mutating func planOnce(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) {
    let isRecoverable = isNamed(path, in: request.overwrite) || request.bringsBack.contains(.file(path))
    guard entry == nil || (found[path] == .absent && isRecoverable) else { return }
    var locked = LockedFile(document, state: .kept)
    if found[path] == .absent, let bytes = document.bytes {
      plan.steps.append(Step(.created, path, document: document.document, note: .onceYours))
      change(path, to: .file(bytes, isExecutable: document.isExecutable), keys: [.file(path)])
    } else {
      locked.digest = nil
      plan.steps.append(Step(.foreign, path, document: document.document, note: .onceThere))
    }
    plan.newLock.files[path] = locked
  }

  private mutating func keepUserContent(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) {
    // Said once: the lock knows it from then on.
    guard entry?.state != .foreign else { return }
    var locked = LockedFile(document, state: .foreign)
    locked.digest = nil
    locked.revision = nil
    plan.newLock.files[path] = locked
    let note: Message =
      switch found[path] {
      case .absent: .folderIsYours(path)
      case .file: .compare(path)
      case .link, .folder, .other, .unreachable: .noFile
      }
    plan.steps.append(Step(.foreign, path, document: document.document, note: note))
  }

  /// The rows of the decision table that have an N.
  mutating func plan(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) {
    let base = entry?.state == .foreign ? nil : entry?.digest
    // What is rendered has no base to bring back: it follows from the packs.
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
        // What the checkout leaves out is nobody's wish.
        if entry.state != .deleted, isLeftOut(path) { return }
        return planDeleted(path, document, entry, base)
      }
      write(path, document, action: base == nil ? .created : .restored)
    case .file(let bytes, _):
      let disk = RenderedBlock.digest(of: bytes, at: path)
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
    case .link, .folder, .other, .unreachable:
      keepUserContent(path, document, entry)
    }
  }

  mutating func write(
    _ path: RelativePath, _ document: WantedDocument, action: Action, holdsUserBytes: Bool = false
  ) {
    guard let text = document.bytes else {
      plan.steps.append(Step(.conflict, path, document: document.document, note: .baseMissing))
      return
    }
    let entry = lock.files[path]
    var locked = LockedFile(document, state: .managed)
    var isExecutable = document.isExecutable
    var bytes = path == AgentTargets.index ? RenderedBlock.expanded(text) : text
    if case .file(let old, let was) = found[path] {
      bytes = Text.styled(bytes, like: old)
      // The user's own choice of who may run it stays, unless it is given up or the pack changed its mind.
      let isLost = lostExecutableBit(path, document, entry)
      if !holdsUserBytes, !isLost, entry?.isExecutable == document.isExecutable { isExecutable = was }
      locked.isAdopted = entry?.isAdopted ?? false
    } else {
      noteNewExecutable(path, document)
    }
    let reason = action == .created && path.name == "SKILL.md" ? document.requiredBy : nil
    plan.steps.append(Step(action, path, document: document.document, note: reason.map { .requiredBy($0) }))
    change(path, to: .file(bytes, isExecutable: isExecutable), keys: [.file(path)], holdsUserBytes: holdsUserBytes)
    plan.newLock.files[path] = locked
    keepBase(text, document.digest)
  }

  /// D = N: nothing to write, maybe something to note.
  private mutating func record(
    _ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?, restores: Bool
  ) {
    guard case .file(let bytes, let was) = found[path] else { return }
    var locked = LockedFile(document, state: .managed)
    locked.isAdopted = entry?.isAdopted ?? false
    if entry?.digest == nil || entry?.state == .foreign {
      locked.isAdopted = true
      plan.steps.append(Step(.adopted, path, document: document.document))
    } else if let entry, entry.state == .conflict || entry.state == .deleted {
      plan.steps.append(Step(.recorded, path, document: document.document))
    }
    let isPacksChoice = entry.map { $0.isExecutable != document.isExecutable && $0.isExecutable == was } ?? false
    if lostExecutableBit(path, document, entry) {
      plan.steps.append(Step(.updated, path, document: document.document, note: .bitLost))
      change(path, to: .file(bytes, isExecutable: true), keys: [.file(path)])
    } else if isPacksChoice || restores, was != document.isExecutable {
      plan.steps.append(Step(.updated, path, document: document.document, note: .executable(document.isExecutable)))
      change(path, to: .file(bytes, isExecutable: document.isExecutable), keys: [.file(path)])
    }
    plan.newLock.files[path] = locked
    // What stands there brings a lost base back.
    let text = path == AgentTargets.index ? RenderedBlock.collapsed(bytes) : Text.normalized(bytes)
    keepBase(document.bytes ?? text, document.digest)
  }

  private mutating func keep(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) {
    guard var locked = entry else { return }
    locked.state = .kept
    locked.theirs = nil
    locked.theirsRevision = nil
    plan.steps.append(Step(.kept, path, document: document.document))
    plan.newLock.files[path] = locked
  }

  mutating func planDeleted(
    _ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile, _ base: Digest
  ) {
    var locked = entry
    locked.state = .deleted
    locked.theirs = nil
    locked.theirsRevision = nil
    plan.newLock.files[path] = locked
    if document.digest != base {
      plan.steps.append(Step(.deleted, path, document: document.document, note: .deletedAndChanged(path)))
    } else if entry.state != .deleted {
      let note: Message = document.policy == .generated ? .routesDeleted(path) : .deletedHere(path)
      plan.steps.append(Step(.deleted, path, document: document.document, note: note))
    }
  }

  /// The rows without an N: the packs do not have, or the user does not want, this target any longer.
  private mutating func planRemoval(_ path: RelativePath, _ entry: LockedFile) {
    plan.newLock.files[path] = nil
    guard entry.policy != .once || request.uninstall == .deletingDocuments, let base = entry.digest,
      entry.state != .foreign, entry.state != .deleted,
      case .file(let bytes, _) = found[path]
    else { return }
    let disk = RenderedBlock.digest(of: bytes, at: path)
    // What the user wrote into the rendered block is an edit that the digest does not see.
    let additions = path == AgentTargets.index ? indexAdditions() : nil
    if disk == base || disk == entry.theirs, additions?.passages.isEmpty != false {
      if entry.isAdopted {
        plan.steps.append(Step(.foreign, path, document: entry.document, note: .wasYours))
      } else {
        plan.steps.append(Step(.removed, path, document: entry.document))
        change(path, to: .absent, keys: [.file(path)], holdsUserBytes: additions?.isEmpty == false)
      }
    } else {
      var locked = entry
      locked.state = .orphaned
      locked.theirs = nil
      locked.theirsRevision = nil
      plan.newLock.files[path] = locked
      if entry.state != .orphaned {
        plan.steps.append(Step(.orphaned, path, document: entry.document, note: .orphaned))
      }
    }
  }
}

extension LockedFile {
  init(_ document: WantedDocument, state: TargetState) {
    self.init(
      pack: document.pack, document: document.document, policy: document.policy, locale: document.locale,
      revision: document.revision, isExecutable: document.isExecutable, digest: document.digest, state: state)
  }
}

extension Message {
  fileprivate static let onceYours = Message("plan.once-yours", "your own file from now on")
  fileprivate static let onceThere = Message("plan.once-there", "already exists as your own file")
  static let noFile = Message("plan.no-file", "not a regular file: a link, a folder or a device")
  fileprivate static let wasYours = Message("plan.was-yours", "existed before the installation; kept")
  fileprivate static let orphaned = Message(
    "plan.orphaned", "no longer needed, but edited; delete it if you do not need it")
  fileprivate static let baseMissing = Message(
    "plan.base-missing",
    "the base is missing from `.cairn/base`, and no available pack has it; restore `.cairn/base` from a commit that has it, then run again"
  )

  fileprivate static func requiredBy(_ skill: SkillName) -> Message {
    Message("plan.required-by", "required by {skill}", ["skill": .text(skill.text)])
  }
  fileprivate static func compare(_ path: RelativePath) -> Message {
    Message("plan.compare", "your own file is kept; compare it with `cairn diff {path}`", ["path": .text(path.text)])
  }
  fileprivate static func folderIsYours(_ path: RelativePath) -> Message {
    Message(
      "plan.folder-is-yours", "not installed: {folder} is your own folder",
      ["folder": .text(path.components.prefix(3).joined(separator: "/"))])
  }
  fileprivate static func executable(_ isExecutable: Bool) -> Message {
    isExecutable
      ? Message("plan.executable", "now executable") : Message("plan.not-executable", "no longer executable")
  }
  fileprivate static let bitLost = Message("plan.bit-lost", "the executable bit was lost")
  static func deletedHere(_ path: RelativePath) -> Message {
    Message(
      "plan.deleted-here", "you deleted it; `cairn sync --restore {path}` restores it",
      ["path": .text(path.text)])
  }
  static func deletedAndChanged(_ path: RelativePath) -> Message {
    Message(
      "plan.deleted-and-changed",
      "you deleted it and the pack changed it; `cairn add {path}` restores it",
      ["path": .text(path.text)])
  }
  static func bothChanged(_ path: RelativePath) -> Message {
    Message(
      "plan.both-changed",
      "edited here and changed in the pack; your version is kept: compare with `cairn diff {path}`, then resolve with `cairn resolve {path}` (--mine, --pack or --merged)",
      ["path": .text(path.text)])
  }
  static func stillOpen(_ path: RelativePath) -> Message {
    Message(
      "plan.still-open",
      "open conflict: compare with `cairn diff {path}`, then resolve with `cairn resolve {path}` (--mine, --pack or --merged)",
      ["path": .text(path.text)])
  }
}
