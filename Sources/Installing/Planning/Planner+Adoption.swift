internal import Packs
internal import Reporting
internal import Vocabulary

/// Skills that are on disk and become a pack's. The pack's text is the base, so that what differs from it is the user's
/// edit, which later upgrades merge.
extension Planner {
  /// Whether Cairn did not install what an entry of the lock is about.
  func isUninstalled(_ entry: LockedFile?) -> Bool { entry?.digest == nil || entry?.state == .foreign }

  /// Records one document of such a skill as it is on disk.
  mutating func adopt(_ path: RelativePath, _ document: WantedDocument, from adopted: AdoptedSkill) {
    if let copied = adopted.copied {
      adoptCopy(path, document, copied, from: adopted.folder)
      return
    }
    switch found[path] {
    case .file(let bytes, _) where Digest(of: bytes) == document.digest:
      var locked = LockedFile(document, state: .managed)
      // Some tools write every file without its execute bit, and the next run would restore it.
      let isLost = lostExecutableBit(path, document, locked)
      locked.isAdopted = true
      plan.steps.append(Step(.adopted, path, document: document.document, note: isLost ? .executable : nil))
      if isLost { change(path, to: .file(bytes, isExecutable: true), keys: [.file(path)]) }
      plan.newLock.files[path] = locked
      keepBase(document.bytes, document.digest)
    case .file:
      var locked = LockedFile(document, state: .kept)
      locked.isAdopted = true
      plan.steps.append(Step(.adopted, path, document: document.document, note: .differs(path)))
      plan.newLock.files[path] = locked
      keepBase(document.bytes, document.digest)
    case .absent where isLeftOut(path): return
    case .absent: adoptMissing(path, document)
    case .link, .folder, .other, .unreachable: keepUserContent(path, document, nil)
    }
  }

  /// The pack has a file that the skill on disk lacks: it stays away.
  private mutating func adoptMissing(_ path: RelativePath, _ document: WantedDocument) {
    plan.steps.append(Step(.deleted, path, document: document.document, note: .notInSkill(path)))
    plan.newLock.files[path] = LockedFile(document, state: .deleted)
    keepBase(document.bytes, document.digest)
  }

  /// Writes a document as it is in the folder of an agent.
  private mutating func adoptCopy(
    _ path: RelativePath, _ document: WantedDocument, _ copied: [RelativePath: Content], from folder: RelativePath?
  ) {
    guard found[path] == .absent else { return keepUserContent(path, document, nil) }
    guard let rest = document.skill.flatMap({ path.relative(to: SkillPaths.folder(of: $0)) }),
      case .file(let bytes, let isExecutable)? = copied[rest]
    else { return adoptMissing(path, document) }
    let isEdited = Digest(of: bytes) != document.digest
    noteNewExecutable(path, document)
    plan.steps.append(
      Step(.created, path, document: document.document, note: folder.map { isEdited ? .editedCopy($0) : .copy($0) }))
    change(
      path, to: .file(bytes, isExecutable: isEdited ? isExecutable : document.isExecutable), keys: [.file(path)],
      permissionsOf: folder.map { $0.appending(rest) })
    plan.newLock.files[path] = LockedFile(document, state: isEdited ? .kept : .managed)
    keepBase(document.bytes, document.digest)
  }

  /// Files that the user added to a skill in the folder of an agent: they belong to the copy, and stay the user's.
  mutating func planOtherAdoptedFiles() {
    for (skill, adopted) in request.adopts.sorted(by: { $0.key < $1.key }) {
      let target = SkillPaths.folder(of: skill)
      guard let copied = adopted.copied, let folder = adopted.folder,
        plan.newLock.files.contains(where: { $0.key.isWithin(target) && $0.value.digest != nil }),
        lock.files.allSatisfy({ !$0.key.isWithin(target) || isUninstalled($0.value) })
      else { continue }
      for (rest, content) in copied.sorted(by: { $0.key < $1.key }) {
        let path = target.appending(rest)
        guard wanted.documents[path] == nil, found[path] == .absent else { continue }
        plan.steps.append(Step(.created, path, note: .copy(folder)))
        change(path, to: content, keys: [], permissionsOf: folder.appending(rest))
      }
    }
  }
}

extension Message {
  fileprivate static let executable = Message("plan.adopt-executable", "made executable, as in the pack")
  fileprivate static func differs(_ path: RelativePath) -> Message {
    Message(
      "plan.adopt-differs", "differs from the pack, kept as your edit\ncompare it with `cairn diff {path}`",
      ["path": .text(path.text)])
  }
  fileprivate static func notInSkill(_ path: RelativePath) -> Message {
    Message(
      "plan.adopt-missing", "the pack has it, your skill does not\n`cairn sync --restore {path}` installs it",
      ["path": .text(path.text)])
  }
  fileprivate static func copy(_ folder: RelativePath) -> Message {
    Message("plan.adopt-copy", "as in {folder}", ["folder": .text(folder.text)])
  }
  fileprivate static func editedCopy(_ folder: RelativePath) -> Message {
    Message("plan.adopt-edited-copy", "as in {folder}, with your edits", ["folder": .text(folder.text)])
  }
}
