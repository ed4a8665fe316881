internal import Packs
internal import Reporting
internal import Vocabulary

/// Documents that the user and the pack both changed.
extension Planner {
  /// Merges both sides if that is possible; false if they are a conflict. Only if the packs are available: `sync`
  /// changes nothing that the user edited.
  mutating func merge(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?) -> Bool {
    guard wanted.isComplete, case .file(let bytes, _) = found[path], let base = entry?.digest.flatMap({ bases[$0] }),
      let theirs = document.bytes,
      let merged = Merge(base: base, mine: text(of: bytes, at: path), theirs: theirs).bytes
    else { return false }
    put(merged, at: path, document, entry, action: .merged)
    return true
  }

  /// Writes a text that is neither the base nor the pack's; the pack's text becomes the base.
  mutating func put(
    _ text: [UInt8], at path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?, action: Action
  ) {
    var locked = LockedFile(document, state: Digest(of: text) == document.digest ? .managed : .kept)
    locked.isAdopted = entry?.isAdopted ?? false
    var bytes = path == AgentTargets.index ? RenderedBlock.expanded(text) : text
    var isExecutable = document.isExecutable
    if case .file(let old, let was) = found[path] {
      bytes = Text.styled(bytes, like: old)
      let isLost = lostExecutableBit(path, document, entry)
      if !isLost, entry?.isExecutable == document.isExecutable { isExecutable = was }
    }
    plan.steps.append(Step(action, path, document: document.document))
    change(path, to: .file(bytes, isExecutable: isExecutable), keys: [.file(path)], holdsUserBytes: true)
    plan.newLock.files[path] = locked
    keepBase(document.bytes, document.digest)
  }

  /// Keeps the document, and adds the pack's text next to it.
  mutating func conflict(_ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile?, note: Message? = nil) {
    guard var locked = entry else { return }
    let isOpen = locked.state == .conflict && locked.theirs == document.digest
    locked.state = .conflict
    locked.theirs = document.digest
    locked.theirsRevision = document.revision
    // If the languages differ, the wanted one is recorded, so that it is not offered again once the conflict is
    // resolved.
    locked.locale = document.locale
    keepBase(document.bytes, document.digest)
    plan.newLock.files[path] = locked
    if case .file(let bytes, _) = found[path] {
      openConflict(
        at: path, block: nil,
        ConflictTexts(
          base: locked.digest.flatMap { bases[$0] }, mine: text(of: bytes, at: path), pack: document.bytes))
    }
    plan.steps.append(
      Step(.conflict, path, document: document.document, note: note ?? (isOpen ? .stillOpen : .bothChanged)))
  }

  /// Resolves a conflict as the user chose.
  mutating func resolve(
    _ path: RelativePath, _ document: WantedDocument, _ entry: LockedFile, by resolution: PlanRequest.Resolution
  ) {
    switch (resolution, found[path]) {
    case (.pack, .file), (.pack, .absent): write(path, document, action: .resolved, holdsUserBytes: true)
    case (.text(let text), .file), (.text(let text), .absent):
      put(text, at: path, document, entry, action: .resolved)
    case (.mine, .file(let bytes, _)):
      let isPacks = RenderedBlock.digest(of: bytes, at: path) == document.digest
      var locked = LockedFile(document, state: isPacks ? .managed : .kept)
      locked.isAdopted = entry.isAdopted
      plan.newLock.files[path] = locked
      plan.steps.append(Step(.resolved, path, document: document.document))
      keepBase(document.bytes, document.digest)
    case (.mine, .absent):
      plan.newLock.files[path] = LockedFile(document, state: .deleted)
      plan.steps.append(Step(.resolved, path, document: document.document))
      keepBase(document.bytes, document.digest)
    default:
      plan.steps.append(Step(.conflict, path, document: document.document, note: .noFile))
    }
  }

  /// A document's text in the form in which bases are stored.
  func text(of bytes: [UInt8], at path: RelativePath) -> [UInt8] {
    path == AgentTargets.index ? RenderedBlock.collapsed(bytes) : Text.normalized(bytes)
  }

  // MARK: The files of open conflicts

  /// Records the texts of a conflict, to be written.
  mutating func openConflict(at path: RelativePath, block: String?, _ texts: ConflictTexts) {
    guard let place = ConflictFile.place(of: path, block: block) else { return }
    conflicts[place] = texts
    documentsInConflict[place] = path
  }

  /// Writes the texts of open conflicts, and deletes those of resolved ones. A merged text that the user edited is
  /// kept, together with the three texts that it was made from.
  mutating func planConflictFiles() {
    for (place, texts) in conflicts.sorted(by: { $0.key < $1.key }) {
      let existing = textsOnDisk(at: place)
      let merged = bytes(.merged, at: place)
      if existing == texts, merged != nil || texts.merged == nil { continue }
      // Even if one of the others is missing, so that its origin is not known.
      if let merged, merged != existing?.merged { continue }
      writeConflictFile(texts.base, .base, at: place)
      writeConflictFile(texts.mine, .mine, at: place)
      writeConflictFile(texts.pack, .pack, at: place)
      writeConflictFile(texts.merged, .merged, at: place)
    }
    let files = found.entries.keys.filter { $0.isWithin(CairnFile.conflicts) }
    for place in Set(files.compactMap(ConflictFile.place(ofFile:))).sorted() where conflicts[place] == nil {
      let isEdited = bytes(.merged, at: place).map { $0 != textsOnDisk(at: place)?.merged } ?? false
      for kind in ConflictFile.allCases {
        guard let path = kind.path(at: place), case .file = found[path] else { continue }
        change(path, to: .absent, keys: [], holdsUserBytes: isEdited && kind == .merged)
      }
    }
  }

  private mutating func writeConflictFile(_ text: [UInt8]?, _ kind: ConflictFile, at place: RelativePath) {
    guard let path = kind.path(at: place), bytes(kind, at: place) != text else { return }
    switch (found[path], text) {
    case (.file, nil): change(path, to: .absent, keys: [])
    case (.file, let text?), (.absent, let text?):
      // It contains the user's text, so only those who may read the document may read it.
      change(
        path, to: .file(text, isExecutable: false), keys: [], permissionsOf: documentsInConflict[place])
    default: return
    }
  }

  /// The texts at a path; nil if those of the two sides are missing.
  private func textsOnDisk(at place: RelativePath) -> ConflictTexts? {
    guard let mine = bytes(.mine, at: place) else { return nil }
    return ConflictTexts(base: bytes(.base, at: place), mine: mine, pack: bytes(.pack, at: place))
  }

  private func bytes(_ kind: ConflictFile, at place: RelativePath) -> [UInt8]? {
    guard let path = kind.path(at: place), case .file(let bytes, _) = found[path] else { return nil }
    return bytes
  }
}
