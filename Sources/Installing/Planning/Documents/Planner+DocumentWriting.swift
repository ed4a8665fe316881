internal import Packs
internal import Reporting
internal import Vocabulary

/// What happens to one document: it is written, recorded, kept or removed.
extension Planner {
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
      // The user's own change of the execute bit is kept, unless the user gave up the file or the pack changed its
      // execute bit.
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

  /// D = N: nothing to write, but possibly something to record.
  mutating func record(
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
    // The text on disk restores a missing base.
    let text = path == AgentTargets.index ? RenderedBlock.collapsed(bytes) : Text.normalized(bytes)
    keepBase(document.bytes ?? text, document.digest)
  }

  mutating func keep(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) {
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
    } else if entry.state != .deleted || isAskedFor(path) {
      let note: Message = document.policy == .generated ? .overwriteRestores(path) : .deletedHere(path)
      plan.steps.append(Step(.deleted, path, document: document.document, note: note))
    }
  }

  /// Whether the user names a file to be restored.
  func isAskedFor(_ path: RelativePath) -> Bool { request.restores && isNamed(path, in: request.restore) }

  /// Whether a file belongs to a skill that is no longer wanted, but whose SKILL.md stays because the user edited it: its
  /// links lead to this file.
  private func belongsToEditedSkill(_ path: RelativePath) -> Bool {
    guard let name = path.relative(to: AgentTargets.sharedSkills)?.components.first.flatMap({ SkillName(String($0)) })
    else { return false }
    let document = SkillPaths.folder(of: name).appending(RelativePath(constant: "SKILL.md"))
    guard document != path, wanted.documents[document] == nil, let entry = lock.files[document],
      let base = entry.digest, entry.state.isPresent,
      case .file(let bytes, _) = found[document]
    else { return false }
    let disk = RenderedBlock.digest(of: bytes, at: document)
    return disk != base && disk != entry.theirs
  }

  /// The rows without an N: the packs no longer have this target, or the user no longer wants it.
  mutating func planRemoval(_ path: RelativePath, _ entry: LockedFile) {
    plan.newLock.files[path] = nil
    guard entry.policy != .once || request.uninstall == .deletingDocuments, let base = entry.digest,
      entry.state.isPresent,
      case .file(let bytes, _) = found[path]
    else { return }
    let disk = RenderedBlock.digest(of: bytes, at: path)
    // Text that the user wrote into the generated block is an edit that the digest does not show.
    let additions = path == AgentTargets.index ? indexAdditions() : nil
    let isUnedited = disk == base || disk == entry.theirs
    if isUnedited, additions?.passages.isEmpty != false, !belongsToEditedSkill(path) {
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
        plan.steps.append(
          Step(.orphaned, path, document: entry.document, note: isUnedited ? .ofEditedSkill : .orphaned))
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
  fileprivate static let wasYours = Message("plan.was-yours", "existed before the installation\nkept")
  fileprivate static let orphaned = Message(
    "plan.orphaned", "edited and no longer part of the installation\ndelete it if you do not need it")
  fileprivate static let ofEditedSkill = Message(
    "plan.of-edited-skill",
    "part of a skill that you edited and that is no longer part of the installation\ndelete it if you do not need it")
  fileprivate static let baseMissing = Message(
    "plan.base-missing",
    "the base is missing from `.cairn/base`, and no available pack has it\nrestore `.cairn/base` from a commit that has it, then run again"
  )
  fileprivate static func requiredBy(_ skill: SkillName) -> Message {
    Message("plan.required-by", "required by {skill}", ["skill": .text(skill.text)])
  }
  fileprivate static func executable(_ isExecutable: Bool) -> Message {
    isExecutable
      ? Message("plan.executable", "now executable") : Message("plan.not-executable", "no longer executable")
  }
  fileprivate static let bitLost = Message("plan.bit-lost", "the executable bit was lost")
  static func deletedHere(_ path: RelativePath) -> Message {
    Message(
      "plan.deleted-here", "you deleted it\n`cairn sync --restore {path}` restores it",
      ["path": .text(path.text)])
  }
  static func deletedAndChanged(_ path: RelativePath) -> Message {
    Message(
      "plan.deleted-and-changed",
      "you deleted it and the pack changed it\n`cairn add {path}` restores it",
      ["path": .text(path.text)])
  }
  static let bothChanged = Message(
    "plan.both-changed", "edited here and changed in the pack; your version is kept")
  /// The block of the index has no pack.
  static let indexChanged = Message(
    "plan.index-changed", "edited here, and the documents changed; your version is kept")
  static let stillOpen = Message("plan.still-open", "open conflict")
}

extension Step {
  /// Whether it is a conflict that `cairn resolve` resolves. What to do is the same for all of them, and not in its note.
  package var isOpenConflict: Bool {
    let notes: [Message] = [.bothChanged, .indexChanged, .stillOpen]
    return action == .conflict && note.map { note in notes.contains { $0.key == note.key } } ?? false
  }
}
