internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

/// Writing a block into its file, and removing it from there.
extension Planner {
  mutating func insert(
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

  /// Whether a TOML file would still be valid; adds a row to the plan if not.
  mutating func isValid(_ bytes: [UInt8], in key: BlockKey) -> Bool {
    guard key.path.name.hasSuffix(".toml"), !TOMLDocument(parsing: bytes).faults.isEmpty else { return true }
    plan.steps.append(Step(.damaged, key.path, block: key.id, document: key.id, note: .noTOML))
    return false
  }

  mutating func write(
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

  /// Plans for a block that the packs no longer have, or that the user no longer wants.
  mutating func planRemoval(_ key: BlockKey, _ entry: LockedBlock) {
    if request.uninstall == nil, isOutside(key.path) {
      if entry.digest != nil, entry.state.isPresent { plan.outside.insert(key.path) }
      return
    }
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
  fileprivate static let noTOML = Message(
    "plan.no-toml", "the file would not be valid TOML with Cairn's block at its end\nfix the file and run again")
  /// A fence or a comment without an end would include whatever is appended.
  fileprivate static func openFence(in bytes: [UInt8]) -> Message {
    let markdown = MarkdownDocument(bytes)
    let open = markdown.fences.last { !$0.isClosed }?.span.lower ?? markdown.comments.last?.lower ?? 0
    return Message(
      "plan.open-fence",
      "the code fence or comment that starts in line {line} is never closed and would include the block\nclose it",
      ["line": .number(markdown.lines.place(at: open).line)])
  }
  fileprivate static let blockOrphaned = Message(
    "plan.block-orphaned", "edited and no longer part of the installation\ndelete the block if you do not need it")
}
