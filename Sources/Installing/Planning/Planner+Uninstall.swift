internal import Packs
internal import Reporting
internal import Vocabulary

/// Removing Cairn from a repository.
extension Planner {
  /// Of Cairn's own files only the trash remains, which `undo` needs and which is hidden from git. What the user wrote
  /// into one of Cairn's files, or added next to them, is kept, and git still sees it.
  mutating func planUninstall() {
    plan.newLock = Lock()
    if case .file = found[CairnFile.config] {
      plan.steps.append(Step(.removed, CairnFile.config))
      change(CairnFile.config, to: .absent, keys: [], holdsUserBytes: !isConfigPlain)
    }
    takeAway(CairnFile.attributes) { $0 == Array(CairnFile.attributesText.utf8) }
    takeAway(CairnFile.configSchema) { FileSchema.config.isPrinted($0) }
    takeAway(CairnFile.ignore) { $0 == Array(CairnFile.ignoreText.utf8) || CairnFile.hidesAll($0) }
  }

  private mutating func takeAway(_ path: RelativePath, where isCairns: ([UInt8]) -> Bool) {
    guard case .file(let bytes, _) = found[path] else { return }
    if isCairns(bytes) {
      // The ignore file gets no row of its own.
      if path != CairnFile.ignore { plan.steps.append(Step(.removed, path)) }
      change(path, to: .absent, keys: [])
    } else {
      plan.steps.append(Step(.orphaned, path, note: .ownFileEdited))
    }
  }
}

extension Message {
  fileprivate static let ownFileEdited = Message("plan.own-file-edited", "edited\ndelete it if you do not need it")
}
