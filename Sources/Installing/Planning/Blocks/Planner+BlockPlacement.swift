internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

/// Decides in which file each wanted block is written, and which blocks are not needed.
extension Planner {
  /// Each block with the file that its instruction file leads to. If two lead to one file, only the block for
  /// all agents is written there: the other one would only import it.
  mutating func placedBlocks(
    of blocks: [WantedBlock], barred: inout Set<BlockKey>
  ) -> [(BlockKey, WantedBlock)] {
    var placed: [(BlockKey, WantedBlock)] = []
    for block in blocks.sorted(by: { ($0.isForAgents ? 1 : 0, $0.path) < ($1.isForAgents ? 1 : 0, $1.path) }) {
      let path: RelativePath
      switch found.instructions[block.path] ?? .file(block.path) {
      case .file(let target): path = target
      // A link to a file that gets a block is not dangling.
      case .dangling(let target, _) where wanted.blocks.contains { $0.path == target }: path = target
      // The target of the link is missing, so nothing can be written there.
      case .dangling(_, let what), .foreign(let what):
        let key = BlockKey(path: block.path, id: block.id)
        barred.insert(key)
        keepUserContent(key, block, .leadsElsewhere(what))
        continue
      case .folder(let folder):
        let key = BlockKey(path: block.path, id: block.id)
        barred.insert(key)
        plan(key, block, barredBy: folder)
        continue
      }
      let key = BlockKey(path: path, id: block.id)
      // Without the packs it is not known which agents a block is for; a block that is in this file because of a link
      // is left out too.
      let isGuest = !wanted.isComplete && path != block.path && block.id != DocsConfig.block
      let givesWay = placed.contains { other, host in
        other.path == path && !host.isForAgents && (block.isForAgents || (isGuest && host.path != block.path))
      }
      if givesWay { continue }
      if block.isForAgents, lock.blocks[key] == nil, imports(path, whatBlockDoes: block) || importsNothing(block) {
        continue
      }
      if path != block.path, let moved = lock.blocks[BlockKey(path: block.path, id: block.id)] {
        // The user moved the file and left a link: the block moved with it, or is written to the target of the link.
        plan.newLock.blocks[BlockKey(path: block.path, id: block.id)] = nil
        if lock.blocks[key] == nil, holds(path, block.id) { plan.newLock.blocks[key] = moved }
      }
      placed.append((key, block))
    }
    return placed
  }

  /// A block that cannot be written to its file. It is reported once, because it is then recorded in the lock.
  mutating func keepUserContent(_ key: BlockKey, _ block: WantedBlock, _ reason: Message) {
    let entry = lock.blocks[key]
    guard entry?.state != .foreign else { return }
    var locked = LockedBlock(block, state: .foreign)
    locked.digest = nil
    locked.revision = nil
    if key.id == DocsConfig.block, let entry, entry.state != .deleted {
      // No pack has the list, and the documents may change until its file is back: only this tells that it is Cairn's.
      locked.digest = entry.digest
      locked.lead = entry.lead
      locked.isCreated = entry.isCreated
    }
    plan.newLock.blocks[key] = locked
    plan.steps.append(Step(.foreign, key.path, block: key.id, document: key.id, note: reason))
  }

  /// A block in whose file's place there is a folder: this is reported in every run, and what is installed stays so.
  private mutating func plan(_ key: BlockKey, _ block: WantedBlock, barredBy folder: RelativePath) {
    let entry = lock.blocks[key]
    if entry?.state == .deleted { return }
    report(folder, to: key, entry)
    guard entry == nil else { return }
    var locked = LockedBlock(block, state: .foreign)
    locked.digest = nil
    locked.revision = nil
    plan.newLock.blocks[key] = locked
  }

  /// Adds the row about a folder in the place of a block's file.
  mutating func report(_ folder: RelativePath, to key: BlockKey, _ entry: LockedBlock?) {
    let isInstalled = entry?.digest != nil && entry?.state != .foreign
    let command = isInstalled ? "cairn sync --restore \(ShellWord.text(key.path.text))" : "cairn upgrade"
    plan.steps.append(
      Step(.obstructed, folder, block: key.id, document: key.id, note: .folderInTheWay(command)))
  }

  /// Whether a block that the user edited is still in its file, or where that leads to.
  func isThere(_ key: BlockKey) -> Bool {
    if case .file(let path)? = found.instructions[key.path] { return holds(path, key.id) }
    return holds(key.path, key.id)
  }

  /// Whether a file has a block with that id, or may have one because its blocks are damaged.
  private func holds(_ path: RelativePath, _ id: String) -> Bool {
    guard case .file(let bytes, _) = found[path] else { return false }
    let blocks = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))
    return blocks[id] != nil || !blocks.faults.isEmpty
  }

  /// Whether the file, outside of any block with this id, already imports every file that the block imports.
  private func imports(_ path: RelativePath, whatBlockDoes block: WantedBlock) -> Bool {
    guard case .file(let bytes, _) = found[path], let body = block.body else { return false }
    let wanted = Set(Imports.names(in: body))
    let blocks = ManagedBlocks(in: bytes, comment: ManagedBlocks.comment(for: path))
    let rest = blocks[block.id].map { Array(bytes[..<$0.body.lower] + bytes[$0.body.upper...]) } ?? bytes
    return !wanted.isEmpty && wanted.isSubset(of: Imports.names(in: rest))
  }

  /// Whether the block only imports a file that does not exist and that the plan does not create.
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
}

extension Message {
  static let notAFile = Message("plan.not-a-file", "not a file")
  static func leadsElsewhere(_ what: Message) -> Message {
    Message("plan.leads-elsewhere", "cannot write a block: it is {what}", ["what": .message(what)])
  }
}
