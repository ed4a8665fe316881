internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

/// Documents that a pack replaced with others: the user's edits are moved too.
extension Planner {
  /// `respelled` are moves that the packs do not declare.
  mutating func planMoves(_ respelled: [RelativePath: RelativePath]) {
    guard wanted.isComplete else { return }
    let all = wanted.moves.merging(respelled) { declared, _ in declared }
    for (target, replacement) in all.sorted(by: { $0.key < $1.key }) {
      let moves = moves(from: target, to: finalPlace(of: replacement))
      guard !moves.isEmpty else { continue }
      let open = moves.filter { isConflict($0) }
      if open.isEmpty {
        for move in moves { planMove(move) }
      } else {
        deferMoves(moves, open: open, from: target, to: finalPlace(of: replacement))
      }
    }
  }

  /// Files and folders of whose names a pack changed only the letter case or the normalization, old to new. All that is in
  /// them is Cairn's and has a new place, so that nothing stays next to the new name. Where the file system takes both names
  /// for one, none of them is named here.
  func respelledTargets() -> [RelativePath: RelativePath] {
    guard wanted.isComplete, request.uninstall == nil else { return [:] }
    var targets: [RelativePath: RelativePath] = [:]
    let onDisk = found.skillFiles.values.joined()
    for (path, text) in found.lookAlikes {
      guard let old = try? RelativePath(onDisk: text), found[path] == .absent else { continue }
      let depth = old.components.count
      guard let new = ([path] + path.ancestors).first(where: { $0.components.count == depth }) else { continue }
      func place(_ file: RelativePath) -> RelativePath { file.relative(to: old).map(new.appending) ?? new }
      let files = lock.files.keys.filter { $0.isWithin(old) }
      let areReplaced = files.allSatisfy { file in
        wanted.documents[file] == nil && wanted.documents[place(file)]?.policy == .file
          && lock.files[file]?.digest != nil && lock.files[file]?.state != .foreign
      }
      let hasOthers = onDisk.contains { $0.isWithin(old) && lock.files[$0] == nil }
      if !files.isEmpty, areReplaced, !hasOthers { targets[old] = new }
    }
    return targets
  }

  /// One document to be moved.
  struct Move {
    let old: RelativePath
    let new: RelativePath
    let entry: LockedFile
    let base: Digest
    let document: WantedDocument
  }

  /// The last target in a chain of replacements.
  private func finalPlace(of replacement: RelativePath) -> RelativePath {
    var place = replacement
    // Each step follows one entry, so that the loop ends even if entries replace each other.
    for _ in wanted.moves.indices {
      guard let next = wanted.moves[place] else { break }
      place = next
    }
    return place
  }

  /// The documents below a retired target whose new path is not in use.
  private func moves(from target: RelativePath, to replacement: RelativePath) -> [Move] {
    lock.files.filter { $0.key.isWithin(target) }.sorted { $0.key < $1.key }.compactMap { old, entry in
      let new = old == target ? replacement : old.relative(to: target).map(replacement.appending) ?? replacement
      guard wanted.documents[old] == nil, let document = wanted.documents[new], document.policy == .file,
        entry.policy == .file, let base = entry.digest, entry.state != .foreign, lock.files[new] == nil,
        found[new] == .absent, !isOutside(old), !isOutside(new),
        document.skill.map({ !foreignSkills.contains($0.text) }) ?? true
      else { return nil }
      switch found[old] {
      case .absent, .file: return Move(old: old, new: new, entry: entry, base: base, document: document)
      default: return nil
      }
    }
  }

  private func isConflict(_ move: Move) -> Bool {
    guard let disk = edited(move) else { return false }
    return text(of: disk, merging: move) == nil
  }

  /// The bytes at the old path, if the user edited them.
  private func edited(_ move: Move) -> [UInt8]? {
    guard case .file(let bytes, _) = found[move.old] else { return nil }
    let disk = RenderedBlock.digest(of: bytes, at: move.old)
    return disk == move.base || disk == move.entry.theirs || disk == move.document.digest ? nil : bytes
  }

  private func text(of disk: [UInt8], merging move: Move) -> [UInt8]? {
    guard let base = bases[move.base], let theirs = move.document.bytes else { return nil }
    return Merge(base: base, mine: disk, theirs: theirs).bytes
  }

  /// Writes a document at its new path, with the user's edits, and deletes the old one.
  private mutating func planMove(_ move: Move) {
    planned.formUnion([move.old, move.new])
    plan.newLock.files[move.old] = nil
    guard case .file(let old, let was) = found[move.old] else {
      if isLeftOut(move.old), move.entry.state != .deleted {
        return write(move.new, move.document, action: .created)
      }
      // The user deleted it: it stays deleted under its new name too.
      return planDeleted(move.new, move.document, move.entry, move.base)
    }
    let mine = edited(move)
    guard let merged = mine.map({ self.text(of: $0, merging: move) }) ?? move.document.bytes else { return }
    let text = named(merged, as: move)
    let isPacks = Digest(of: text) == move.document.digest
    let isExecutable = move.entry.isExecutable == move.document.isExecutable ? was : move.document.isExecutable
    var locked = LockedFile(move.document, state: isPacks ? .managed : .kept)
    locked.isAdopted = move.entry.isAdopted
    plan.steps.append(
      Step(
        .moved, move.new, document: move.document.document,
        note: mine == nil ? .movedFrom(move.old) : .movedWithEdits(move.old)))
    change(
      move.new, to: .file(Text.styled(text, like: old), isExecutable: isExecutable), keys: [.file(move.new)],
      permissionsOf: move.old)
    change(move.old, to: .absent, keys: [.file(move.old)], holdsUserBytes: mine != nil)
    plan.newLock.files[move.new] = locked
    keepBase(move.document.bytes, move.document.digest)
  }

  /// A skill's document with the name of its new folder, if the user kept the old name.
  private func named(_ text: [UInt8], as move: Move) -> [UInt8] {
    guard move.new.name == "SKILL.md", let old = move.old.parent?.name, let new = move.new.parent?.name, old != new,
      let field = FrontMatter(in: text)?["name"], field.value?.text == old
    else { return text }
    return Array(text[..<field.valueSpan.lower]) + Array(new.utf8) + Array(text[field.valueSpan.upper...])
  }

  /// If one document of a folder is a conflict, the whole folder is kept until the conflict is resolved; the next
  /// upgrade moves it.
  private mutating func deferMoves(
    _ moves: [Move], open: [Move], from target: RelativePath, to replacement: RelativePath
  ) {
    planned.formUnion(lock.files.keys.filter { $0.isWithin(target) })
    let waiting = wanted.documents.filter { $0.key.isWithin(replacement) && lock.files[$0.key] == nil }
    planned.formUnion(waiting.keys)
    deferredSkills.formUnion(waiting.values.compactMap(\.skill))
    for move in open { conflict(move.old, move.document, move.entry, note: .movesLater(move.old, move.new)) }
  }
}

extension Message {
  fileprivate static func movedFrom(_ path: RelativePath) -> Message {
    Message("plan.moved-from", "from {path}", ["path": .text(path.text)])
  }
  fileprivate static func movedWithEdits(_ path: RelativePath) -> Message {
    Message("plan.moved-with-edits", "from {path}, with your edits", ["path": .text(path.text)])
  }
  fileprivate static func movesLater(_ path: RelativePath, _ new: RelativePath) -> Message {
    Message(
      "plan.moves-later",
      "edited here and changed in the pack, which moved it to {new}\nresolve with `cairn resolve {path}`, then run `cairn upgrade`",
      ["path": .text(path.text), "new": .text(new.text)])
  }
}
