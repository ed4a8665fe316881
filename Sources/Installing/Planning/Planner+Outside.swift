internal import Packs
internal import Vocabulary

/// What a plan would change, if it were not outside of the checkout.
extension Planner {
  /// Notes a document outside of the checkout, if another text than the last one is wanted there, or none.
  mutating func noteOutside(_ path: RelativePath, _ entry: LockedFile?) {
    if let entry {
      guard let digest = entry.digest, entry.policy != .once, ![.foreign, .deleted, .conflict].contains(entry.state)
      else { return }
      guard let document = wanted.documents[path] else {
        let isGone = wanted.isComplete || wanted.removedKeys.contains(.file(path))
        if isGone, wanted.withheld[path] == nil { plan.outside.insert(path) }
        return
      }
      let new = path == AgentTargets.routes ? rendered(document).digest : document.digest
      if new != digest { plan.outside.insert(path) }
    } else if wanted.documents[path] != nil, !found.leftOut.sparse.contains(path) {
      // A file that git has, and the lock does not, is the user's own.
      plan.outside.insert(path)
    }
  }

  /// Notes the file of a block outside of the checkout, if another text than the last one is wanted for the block.
  mutating func noteOutside(_ key: BlockKey, _ block: WantedBlock) {
    let entry = lock.blocks[key]
    if let entry, entry.digest == nil || [.foreign, .deleted, .conflict].contains(entry.state) { return }
    if entry?.digest != block.digest { plan.outside.insert(key.path) }
  }

  /// Notes the index, if the plan changes what it lists. The rows of skills that are left out do not matter for that.
  mutating func noteOutsideIndex() {
    let path = AgentTargets.index
    guard let entry = plan.newLock.files[path], entry.digest != nil, entry.state != .deleted else { return }
    var template: [UInt8] = []
    if case .file(let bytes, _) = found[path] { template = bytes }
    guard let before = lastRenderings(template: template, locale: entry.locale).first else { return }
    let after = renderedIndex(template: template, locale: entry.locale)
    if !IndexTables.sameCells(before, after) { plan.outside.insert(path) }
  }
}
