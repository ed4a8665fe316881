internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

/// Managed blocks in files that are the user's.
extension Planner {
  mutating func planBlocks() {
    var planned: Set<BlockKey> = []
    for (key, block) in placedBlocks(barred: &planned) {
      planned.insert(key)
      plan(key, block)
    }
    for (key, entry) in lock.blocks.sorted(by: { $0.key < $1.key }) where !planned.contains(key) {
      if wanted.isComplete || wanted.removedKeys.contains(.block(key)) { planRemoval(key, entry) }
    }
  }

  /// Every wanted block with the file its instruction file leads to. Where two lead to one file, the block for all
  /// agents stands there alone: the other one would only import it.
  private mutating func placedBlocks(barred: inout Set<BlockKey>) -> [(BlockKey, WantedBlock)] {
    var placed: [(BlockKey, WantedBlock)] = []
    for block in wanted.blocks.sorted(by: { ($0.isForAgents ? 1 : 0, $0.path) < ($1.isForAgents ? 1 : 0, $1.path) }) {
      let path: RelativePath
      switch found.instructions[block.path] ?? .file(block.path) {
      case .file(let target): path = target
      // A link to a file that a block is wanted in is no dangling one.
      case .dangling(let target, _) where wanted.blocks.contains { $0.path == target }: path = target
      // Its owner meant something that is not there, so it is no place to write to.
      case .dangling(_, let what), .foreign(let what):
        let key = BlockKey(path: block.path, id: block.id)
        barred.insert(key)
        keepUserContent(key, block, .leadsElsewhere(what))
        continue
      }
      let key = BlockKey(path: path, id: block.id)
      // Without the packs it is not known whom a block is for; one that came here over a link gives way likewise.
      let isGuest = !wanted.isComplete && path != block.path
      let givesWay = placed.contains { other, host in
        other.path == path && !host.isForAgents && (block.isForAgents || (isGuest && host.path != block.path))
      }
      if givesWay { continue }
      if block.isForAgents, lock.blocks[key] == nil, imports(path, whatBlockDoes: block) || importsNothing(block) {
        continue
      }
      if path != block.path, let moved = lock.blocks[BlockKey(path: block.path, id: block.id)] {
        // The user moved the file and left a link: the block moved with it, or comes to where the link leads.
        plan.newLock.blocks[BlockKey(path: block.path, id: block.id)] = nil
        if lock.blocks[key] == nil, holds(path, block.id) { plan.newLock.blocks[key] = moved }
      }
      placed.append((key, block))
    }
    return placed
  }

  /// A block that cannot stand where it belongs: said once, since the lock knows it from then on.
  private mutating func keepUserContent(_ key: BlockKey, _ block: WantedBlock, _ reason: Message) {
    guard lock.blocks[key]?.state != .foreign else { return }
    var locked = LockedBlock(block, state: .foreign)
    locked.digest = nil
    locked.revision = nil
    plan.newLock.blocks[key] = locked
    plan.steps.append(Step(.foreign, key.path, block: key.id, document: key.id, note: reason))
  }

  /// Whether a block of that id stands in a file, or may do so in one that is damaged.
  private func holds(_ path: RelativePath, _ id: String) -> Bool {
    guard case .file(let bytes, _) = found[path] else { return false }
    let blocks = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))
    return blocks[id] != nil || !blocks.faults.isEmpty
  }

  /// Whether the file, outside of any block of this id, already imports every file that the block imports.
  private func imports(_ path: RelativePath, whatBlockDoes block: WantedBlock) -> Bool {
    guard case .file(let bytes, _) = found[path], let body = block.body else { return false }
    let wanted = Set(Imports.names(in: body))
    let blocks = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))
    let rest = blocks[block.id].map { Array(bytes[..<$0.body.lower] + bytes[$0.body.upper...]) } ?? bytes
    return !wanted.isEmpty && wanted.isSubset(of: Imports.names(in: rest))
  }

  /// Whether the block only imports a file that neither stands here nor will.
  private func importsNothing(_ block: WantedBlock) -> Bool {
    guard let body = block.body else { return false }
    let names = Imports.names(in: body).compactMap { try? RelativePath(onDisk: $0) }
    return !names.isEmpty
      && names.allSatisfy { name in
        let path = block.path.parent?.appending(name) ?? name
        if wanted.blocks.contains(where: { $0.path == path }) { return false }
        if case .file(let target)? = found.instructions[path], found[target] != .absent { return false }
        return true
      }
  }

  private mutating func plan(_ key: BlockKey, _ block: WantedBlock) {
    let path = key.path
    if isOutside(path) { return }
    let entry = plan.newLock.blocks[key]
    let restores = request.restores && isNamed(path, in: request.restore)
    let isRecoverable =
      request.restores && (request.restore.isEmpty || restores) || isNamed(path, in: request.overwrite)
      || request.bringsBack.contains(.block(key))
    let bytes: [UInt8]?
    switch contentAfter(path) {
    case .absent?: bytes = nil
    case .file(let text, _)?: bytes = text
    case .link?, nil:
      return keepUserContent(key, block, .leadsElsewhere(.notAFile))
    }
    let comment = ManagedBlocks.comment(for: path)
    let blocks = ManagedBlocks(in: bytes ?? [], comment: comment)
    if let fault = blocks.faults.first {
      let note = GitConflict.marker(in: bytes ?? []) == nil ? fault.message : .conflictMarkers
      plan.steps.append(Step(.damaged, path, block: key.id, document: key.id, note: note))
      return
    }
    guard let existing = blocks[key.id], let bytes else {
      let isLost = !lost.isEmpty && entry?.state != .deleted
      if let entry, entry.digest != nil, entry.state != .deleted, !isLost, !isRecoverable, isLeftOut(path) { return }
      if let entry, let base = entry.digest, !isLost, !isRecoverable {
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
        insert(key, block, into: bytes, comment: comment, action: entry?.digest == nil ? .created : .restored)
      }
      return
    }
    let existingBody = Array(bytes[existing.body.range])
    let disk = Digest(of: existingBody)
    let base = entry?.digest
    let isEdited = disk != base && disk != entry?.theirs
    var locked = LockedBlock(block, state: .managed)
    locked.lead = entry?.lead ?? ""
    locked.isCreated = entry?.isCreated ?? false
    let isAccepted = isEdited && disk == entry?.accepted
    if let entry, entry.state == .conflict, let resolution = request.resolutions[.block(key)] {
      let body: [UInt8]?
      switch resolution {
      case .mine: body = existingBody
      case .pack: body = block.body
      case .text(let text): body = text
      }
      guard let body, let new = blocks.replacingBody(of: key.id, with: body, in: bytes), isValid(new, in: key) else {
        return
      }
      locked.state = Digest(of: body) == block.digest ? .managed : .kept
      if locked.state == .kept { locked.accepted = Digest(of: body) }
      plan.steps.append(Step(.resolved, path, block: key.id, document: key.id))
      if new != bytes { write(key, new, locked, block, holdsUserBytes: true) }
      plan.newLock.blocks[key] = locked
      keepBase(block.body, block.digest)
    } else if disk == block.digest {
      if entry == nil { plan.steps.append(Step(.adopted, path, block: key.id, document: key.id)) }
      plan.newLock.blocks[key] = locked
      // What stands there brings a lost base back.
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
      // A block of our name that the lock does not know: somebody's own words may stand in it.
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
    } else if let base, let body = mergedBody(block, base, existingBody),
      let new = blocks.replacingBody(of: key.id, with: body, in: bytes), isValid(new, in: key)
    {
      locked.state = Digest(of: body) == block.digest ? .managed : .kept
      // What the user kept on purpose is still kept on purpose.
      if isAccepted, locked.state == .kept { locked.accepted = Digest(of: body) }
      plan.steps.append(Step(.merged, path, block: key.id, document: key.id))
      write(key, new, locked, block, holdsUserBytes: true)
    } else if var locked = entry {
      let isOpen = locked.state == .conflict && locked.theirs == block.digest
      locked.state = .conflict
      locked.theirs = block.digest
      locked.theirsRevision = block.revision
      keepBase(block.body, block.digest)
      plan.newLock.blocks[key] = locked
      openConflict(
        at: path, block: key.id,
        ConflictTexts(base: base.flatMap { bases[$0] }, mine: existingBody, pack: block.body))
      plan.steps.append(
        Step(
          .conflict, path, block: key.id, document: key.id, note: isOpen ? .stillOpen(path) : .bothChanged(path)))
    }
  }

  /// The user's edits of a block's body and the pack's joined; nil where they cannot be.
  private func mergedBody(_ block: WantedBlock, _ base: Digest, _ mine: [UInt8]) -> [UInt8]? {
    guard wanted.isComplete, let base = bases[base], let theirs = block.body else { return nil }
    return Merge(base: base, mine: mine, theirs: theirs).bytes
  }

  private mutating func insert(
    _ key: BlockKey, _ block: WantedBlock, into bytes: [UInt8]?, comment: ManagedBlocks.Comment, action: Action
  ) {
    guard let body = block.body else { return }
    let (new, lead) = ManagedBlocks.inserting(id: key.id, body: body, attributes: [:], into: bytes, comment: comment)
    guard isValid(new, in: key) else { return }
    guard ManagedBlocks(in: new, comment: comment)[key.id] != nil else {
      plan.steps.append(Step(.damaged, key.path, block: key.id, document: key.id, note: .openFence(in: new)))
      return
    }
    var locked = LockedBlock(block, state: .managed)
    locked.lead = lead
    locked.isCreated = bytes == nil || plan.newLock.blocks.contains { $0.key.path == key.path && $0.value.isCreated }
    plan.steps.append(Step(action, key.path, block: key.id, document: key.id))
    write(key, new, locked, block, holdsUserBytes: false)
  }

  /// Whether a TOML file would still be one; says so where it would not.
  private mutating func isValid(_ bytes: [UInt8], in key: BlockKey) -> Bool {
    guard key.path.name.hasSuffix(".toml"), !TOMLDocument(parsing: bytes).faults.isEmpty else { return true }
    plan.steps.append(Step(.damaged, key.path, block: key.id, document: key.id, note: .noTOML))
    return false
  }

  private mutating func write(
    _ key: BlockKey, _ bytes: [UInt8], _ locked: LockedBlock, _ block: WantedBlock, holdsUserBytes: Bool
  ) {
    var isExecutable = false
    if case .file(_, let was)? = contentAfter(key.path) { isExecutable = was }
    change(
      key.path, to: .file(bytes, isExecutable: isExecutable), keys: [.block(key)],
      holdsUserBytes: holdsUserBytes || !locked.isCreated)
    plan.newLock.blocks[key] = locked
    keepBase(block.body, block.digest)
  }

  /// A block that the packs do not have, or the user does not want, any longer.
  private mutating func planRemoval(_ key: BlockKey, _ entry: LockedBlock) {
    if request.uninstall == nil, isOutside(key.path) { return }
    plan.newLock.blocks[key] = nil
    var key = key
    // The user may have moved the file and left a link.
    if case .file(let path)? = found.instructions[key.path] { key = BlockKey(path: path, id: key.id) }
    guard let base = entry.digest, entry.state != .foreign, plan.newLock.blocks[key] == nil,
      case .file(let bytes, let isExecutable)? = contentAfter(key.path)
    else { return }
    let blocks = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: key.path))
    if let fault = blocks.faults.first {
      plan.newLock.blocks[key] = entry
      plan.steps.append(Step(.damaged, key.path, block: key.id, document: key.id, note: fault.message))
      return
    }
    guard let existing = blocks[key.id] else { return }
    let disk = Digest(of: Array(bytes[existing.body.range]))
    guard disk == base || disk == entry.theirs else {
      var locked = entry
      locked.state = .orphaned
      locked.theirs = nil
      locked.theirsRevision = nil
      plan.newLock.blocks[key] = locked
      if entry.state != .orphaned {
        plan.steps.append(Step(.orphaned, key.path, block: key.id, document: key.id, note: .blockOrphaned))
      }
      return
    }
    guard let rest = blocks.removing(key.id, lead: entry.lead, from: bytes) else { return }
    let isNothing = entry.isCreated && Text.normalized(rest).allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    plan.steps.append(Step(.removed, key.path, block: key.id, document: key.id))
    change(
      key.path, to: isNothing ? .absent : .file(rest, isExecutable: isExecutable), keys: [.block(key)],
      holdsUserBytes: !isNothing)
  }
}

extension LockedBlock {
  init(_ block: WantedBlock, state: TargetState) {
    self.init(
      pack: block.pack, locale: block.locale, revision: block.revision, digest: block.digest, lead: "",
      isCreated: false, state: state)
  }
}

extension Message {
  fileprivate static let notAFile = Message("plan.not-a-file", "not a file")
  fileprivate static let noTOML = Message(
    "plan.no-toml", "the file would not be valid TOML with Cairn's block at its end; fix the file and run again")
  /// A fence or a comment without an end takes in whatever is appended.
  fileprivate static func openFence(in bytes: [UInt8]) -> Message {
    let markdown = MarkdownDocument(bytes)
    let open = markdown.fences.last { !$0.isClosed }?.span.lower ?? markdown.comments.last?.lower ?? 0
    return Message(
      "plan.open-fence",
      "the code fence or comment that starts in line {line} is never closed and would include the block; close it",
      ["line": .number(markdown.lines.place(at: open).line)])
  }
  fileprivate static let blockOrphaned = Message(
    "plan.block-orphaned", "no longer needed, but edited; delete it if you do not need it")
  fileprivate static func leadsElsewhere(_ what: Message) -> Message {
    Message("plan.leads-elsewhere", "cannot write a block: it is {what}", ["what": .message(what)])
  }
  fileprivate static let blockAccepted = Message(
    "plan.block-accepted", "your edits are kept and recorded in the lock file")
  fileprivate static func blockEdited(_ path: RelativePath) -> Message {
    Message(
      "plan.block-edited",
      "edited; `cairn sync --restore {path}` restores Cairn's text, `cairn resolve --mine {path}` keeps your edits",
      ["path": .text(path.text)])
  }
  fileprivate static func blockUnknown(_ path: RelativePath) -> Message {
    Message(
      "plan.block-unknown",
      "the file already has a block of this name with other text; `cairn init --overwrite {path}` replaces it",
      ["path": .text(path.text)])
  }
}
