internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

/// Managed blocks in files that belong to the user.
extension Planner {
  mutating func planBlocks() {
    var planned: Set<BlockKey> = []
    planFormerIndex()
    let index = documentIndexBlock()
    let others = request.isForDocuments ? [] : wanted.blocks.filter { $0.id != DocsConfig.block }
    for (key, block) in placedBlocks(of: others + [index].compactMap { $0 }, barred: &planned) {
      planned.insert(key)
      plan(key, block)
    }
    guard !request.isForDocuments else { return }
    for (key, entry) in lock.blocks.sorted(by: { $0.key < $1.key })
    where key.id != DocsConfig.block && !planned.contains(key) {
      let isGone = wanted.isComplete || wanted.removedKeys.contains(.block(key))
      if isGone || (entry.state == .orphaned && !isThere(key)) {
        planRemoval(key, entry)
      } else if entry.state == .foreign, case .folder(let folder)? = found.instructions[key.path] {
        report(folder, to: key, entry)
      }
    }
  }

  private mutating func plan(_ key: BlockKey, _ block: WantedBlock) {
    let path = key.path
    if isOutside(path) { return noteOutside(key, block) }
    let entry = plan.newLock.blocks[key]
    let restores = request.restores && isNamed(path, in: request.restore)
    let bytes: [UInt8]?
    switch contentAfter(path) {
    case .absent?: bytes = nil
    case .file(let text, _)?: bytes = text
    case .link?, nil:
      return keepUserContent(key, block, .leadsElsewhere(.notAFile))
    }
    let blocks = ManagedBlocks(in: bytes ?? [], comment: ManagedBlocks.comment(for: path))
    if let fault = blocks.faults.first {
      let note = GitConflict.marker(in: bytes ?? []) == nil ? fault.message : .conflictMarkers
      plan.steps.append(Step(.damaged, path, block: key.id, document: key.id, note: note))
      return
    }
    guard let existing = blocks[key.id], let bytes else { return planMissing(key, block, entry, into: bytes) }
    let existingBody = Array(bytes[existing.body.range])
    let disk = Digest(of: existingBody)
    let base = entry?.digest
    let isPlaceForIndex = entry == nil && key.id == DocsConfig.block && existingBody.allSatisfy(Byte.isSpace)
    let isEdited = disk != base && disk != entry?.theirs && !isPlaceForIndex
    var locked = LockedBlock(block, state: .managed)
    locked.lead = entry?.lead ?? ""
    locked.isCreated = entry?.isCreated ?? false
    let isAccepted = isEdited && disk == entry?.accepted
    if let entry, entry.state == .conflict, let resolution = request.resolutions[.block(key)] {
      resolve(key, block, locked, by: resolution, mine: existingBody, in: blocks, of: bytes)
    } else if disk == block.digest {
      switch entry?.state {
      case nil, .foreign?: plan.steps.append(Step(.adopted, path, block: key.id, document: key.id))
      case .deleted?, .conflict?: plan.steps.append(Step(.recorded, path, block: key.id, document: key.id))
      case .managed?, .kept?, .orphaned?: break
      }
      plan.newLock.blocks[key] = locked
      // The text in the file restores a missing base.
      keepBase(block.body ?? Text.normalized(existingBody), block.digest)
    } else if let body = block.body, hasBothSidesFromCairn(existingBody, digest: { Digest(of: $0) }) {
      guard let new = blocks.replacingBody(of: key.id, with: body, in: bytes) else { return }
      plan.steps.append(Step(.recorded, path, block: key.id, document: key.id))
      write(key, new, locked, block, holdsUserBytes: true)
    } else if restores || !isEdited || isNamed(path, in: request.overwrite), let body = block.body {
      guard let new = blocks.replacingBody(of: key.id, with: body, in: bytes), isValid(new, in: key) else { return }
      plan.steps.append(Step(restores ? .restored : .updated, path, block: key.id, document: key.id))
      write(key, new, locked, block, holdsUserBytes: isEdited)
    } else if base == nil {
      // A block with the id of ours that is not in the lock: it may contain the user's own text.
      guard entry == nil else { return }
      locked.state = .foreign
      locked.digest = nil
      plan.newLock.blocks[key] = locked
      plan.steps.append(Step(.foreign, path, block: key.id, document: key.id, note: .blockUnknown(path)))
    } else if block.digest == base, var locked = entry {
      locked.state = .kept
      locked.theirs = nil
      locked.theirsRevision = nil
      let isAcceptedNow = !isAccepted && request.resolutions[.block(key)] == .mine
      if isAcceptedNow { locked.accepted = disk }
      plan.newLock.blocks[key] = locked
      let note: Message? = isAcceptedNow ? .blockAccepted : isAccepted ? nil : .blockEdited(path)
      plan.steps.append(Step(isAcceptedNow ? .resolved : .kept, path, block: key.id, document: key.id, note: note))
    } else if let base, let body = mergedBody(block, entry, base, existingBody),
      let new = blocks.replacingBody(of: key.id, with: body, in: bytes), isValid(new, in: key)
    {
      locked.state = Digest(of: body) == block.digest ? .managed : .kept
      // A text that the user kept deliberately is still kept deliberately.
      if isAccepted, locked.state == .kept { locked.accepted = Digest(of: body) }
      plan.steps.append(Step(.merged, path, block: key.id, document: key.id))
      write(key, new, locked, block, holdsUserBytes: true)
    } else if let entry {
      conflict(key, block, entry, mine: existingBody)
    }
  }

  /// Plans for a block that is missing in its file: the user deleted it, unless it is new, was lost with the whole
  /// tree, or is requested.
  private mutating func planMissing(
    _ key: BlockKey, _ block: WantedBlock, _ entry: LockedBlock?, into bytes: [UInt8]?
  ) {
    let path = key.path
    let isRecoverable =
      request.restores && (request.restore.isEmpty || isNamed(path, in: request.restore))
      || isNamed(path, in: request.overwrite) || request.bringsBack.contains(.block(key))
    let isLost = !lost.isEmpty && entry?.state != .deleted
    let isKnown = entry.map { $0.digest != nil && $0.state.isPresent } ?? false
    if isKnown, !isLost, !isRecoverable, isLeftOut(path) || !request.recordsDeletions { return }
    if let entry, let base = entry.digest, entry.state != .foreign, !isLost, !isRecoverable {
      var locked = entry
      locked.state = .deleted
      locked.theirs = nil
      locked.theirsRevision = nil
      plan.newLock.blocks[key] = locked
      if base != block.digest {
        plan.steps.append(
          Step(.deleted, path, block: key.id, document: key.id, note: .deletedAndChanged(path)))
      } else if entry.state != .deleted {
        plan.steps.append(Step(.deleted, path, block: key.id, document: key.id, note: .deletedHere(path)))
      }
    } else {
      insert(
        key, block, into: bytes, comment: ManagedBlocks.comment(for: path),
        action: entry?.digest == nil ? .created : .restored)
    }
  }

  /// Resolves a conflict as the user chose.
  private mutating func resolve(
    _ key: BlockKey, _ block: WantedBlock, _ entry: LockedBlock, by resolution: PlanRequest.Resolution, mine: [UInt8],
    in blocks: ManagedBlocks, of bytes: [UInt8]
  ) {
    var locked = entry
    let body: [UInt8]?
    switch resolution {
    case .mine: body = mine
    case .pack: body = block.body
    case .text(let text): body = text
    }
    guard let body, let new = blocks.replacingBody(of: key.id, with: body, in: bytes), isValid(new, in: key) else {
      return
    }
    locked.state = Digest(of: body) == block.digest ? .managed : .kept
    if locked.state == .kept { locked.accepted = Digest(of: body) }
    plan.steps.append(Step(.resolved, key.path, block: key.id, document: key.id))
    if new != bytes { write(key, new, locked, block, holdsUserBytes: true) }
    plan.newLock.blocks[key] = locked
    keepBase(block.body, block.digest)
  }

  /// Keeps the block as it is, with the pack's text next to it.
  private mutating func conflict(_ key: BlockKey, _ block: WantedBlock, _ entry: LockedBlock, mine: [UInt8]) {
    var locked = entry
    let isOpen = locked.state == .conflict && locked.theirs == block.digest
    locked.state = .conflict
    locked.theirs = block.digest
    locked.theirsRevision = block.revision
    keepBase(block.body, block.digest)
    plan.newLock.blocks[key] = locked
    openConflict(
      at: key.path, block: key.id,
      ConflictTexts(base: entry.digest.flatMap { bases[$0] }, mine: mine, pack: block.body))
    plan.steps.append(
      Step(
        .conflict, key.path, block: key.id, document: key.id,
        note: isOpen ? .stillOpen : key.id == DocsConfig.block ? .indexChanged : .bothChanged))
  }

  /// The user's edits of a block's body merged with the pack's; nil if they cannot be merged.
  private func mergedBody(
    _ block: WantedBlock, _ entry: LockedBlock?, _ base: Digest, _ mine: [UInt8]
  ) -> [UInt8]? {
    // Without the packs, an open conflict waits for the user; only what is generated here can have a new text.
    guard wanted.isComplete || entry?.state != .conflict, let base = bases[base], let theirs = block.body else {
      return nil
    }
    return Merge(base: base, mine: mine, theirs: theirs).bytes
  }
}

extension Message {
  fileprivate static let blockAccepted = Message(
    "plan.block-accepted", "your edits are kept and recorded in the lock file")
  fileprivate static func blockEdited(_ path: RelativePath) -> Message {
    Message(
      "plan.block-edited",
      "edited\n`cairn sync --restore {path}` restores Cairn's text, `cairn resolve --mine {path}` keeps your edits",
      ["path": .text(path.text)])
  }
  fileprivate static func blockUnknown(_ path: RelativePath) -> Message {
    Message(
      "plan.block-unknown",
      "the file already has a block of this name with other text\n`cairn init --overwrite {path}` replaces it",
      ["path": .text(path.text)])
  }
}
