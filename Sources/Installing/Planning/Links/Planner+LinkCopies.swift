internal import Packs
internal import Reporting
internal import Vocabulary

/// Copies of shared skills in an agent's own skills folder, for agents that do not get links.
extension Planner {
  mutating func planCopy(_ path: RelativePath, of target: RelativePath, isLocal: Bool) {
    let entry = lock.links[path]
    let keys: [LockKey] = isLocal ? [] : [.link(path)]
    let files = filesAfter(below: target)
    let wanted = FolderDigest.of(files)
    var there: [RelativePath: Content] = [:]
    var isGivenUp = false
    switch found[path] {
    case .absent: break
    case .link(let text) where text == entry?.to || text == path.link(to: target):
      change(path, to: .absent, keys: keys)
    case .file(let bytes, _) where String(decoding: bytes, as: UTF8.self) == path.link(to: target):
      change(path, to: .absent, keys: keys)
    case .folder:
      there = filesFound(below: path)
      let digest = FolderDigest.of(there)
      if digest == wanted {
        // A folder that Cairn did not copy may be the user's: it is kept even if it differs from the wanted one.
        if entry?.copy == nil { return }
        break
      }
      isGivenUp = isNamed(path, in: request.overwrite + (request.restores ? request.restore : []))
      // The copies in an ignored folder are not in the lock: one that equals the current skill was not edited.
      let isCopy = digest == entry?.copy || (isLocal && digest == folderDigest(of: target))
      guard isCopy || isGivenUp else {
        if entry?.copy == nil { return leaveLink(path, entry) }
        plan.steps.append(Step(.kept, path, note: .copyEdited(path, target)))
        return
      }
    case .link, .file, .other, .unreachable: return leaveLink(path, entry)
    }
    plan.newLock.links[path] = isLocal ? nil : LockedLink(to: path.link(to: target), copy: wanted)
    var changed = false
    var lastOnes: [RelativePath] = []
    for (file, content) in files {
      let copy = path.appending(file)
      guard let old = there[file] else {
        change(copy, to: content, keys: keys, permissionsOf: target.appending(file))
        changed = true
        continue
      }
      if case .file(let new, _) = content, case .file(let was, _) = old, Digest(of: new) == Digest(of: was) { continue }
      guard content != old else { continue }
      let isLast = !isElsewhere(old, target.appending(file)) && found[target.appending(file)] == .absent
      if isLast { lastOnes.append(file) }
      change(copy, to: content, keys: keys, holdsUserBytes: isGivenUp || isLast)
      changed = true
    }
    for (file, content) in there where files[file] == nil {
      let isLast = !isElsewhere(content, target.appending(file))
      if isLast { lastOnes.append(file) }
      change(path.appending(file), to: .absent, keys: keys, holdsUserBytes: isGivenUp || isLast)
      changed = true
    }
    if changed || found[path] == .absent {
      let note = lastOnes.isEmpty ? Message.copyOf(target) : .copyLoses(target, lastOnes.sorted())
      plan.steps.append(Step(found[path] == .absent ? .created : .updated, path, note: note, isLocal: isLocal))
    }
  }

  /// Whether the content of a copy is also elsewhere: at its path in the shared skill, or in Cairn's bases or packs.
  func isElsewhere(_ content: Content, _ original: RelativePath) -> Bool {
    switch (content, found[original]) {
    case (.absent, _): return true
    case (.link(let text), .link(let there)): return text == there
    case (.file(let bytes, _), .file(let there, _)) where Digest(of: bytes) == Digest(of: there): return true
    case (.file(let bytes, _), _):
      let digest = Digest(of: bytes)
      let entry = lock.files[original]
      if digest == entry?.digest || digest == entry?.theirs { return bases[digest] != nil }
      return wanted.documents[original].map { $0.bytes != nil && $0.digest == digest } ?? false
    case (.link, _): return false
    }
  }

  mutating func removeCopy(_ path: RelativePath, of original: RelativePath) {
    for (file, content) in filesFound(below: path) {
      change(
        path.appending(file), to: .absent, keys: [.link(path)],
        holdsUserBytes: !isElsewhere(content, original.appending(file)))
    }
  }

  func folderDigest(of path: RelativePath) -> Digest {
    FolderDigest.of(filesFound(below: path))
  }

  func filesFound(below folder: RelativePath) -> [RelativePath: Content] {
    var files: [RelativePath: Content] = [:]
    for path in foundBelow[folder] {
      guard let rest = path.relative(to: folder) else { continue }
      switch found[path] {
      case .file(let bytes, let isExecutable): files[rest] = .file(bytes, isExecutable: isExecutable)
      case .link(let text): files[rest] = .link(text)
      default: continue
      }
    }
    return files
  }

  private func filesAfter(below folder: RelativePath) -> [RelativePath: Content] {
    var files = filesFound(below: folder)
    for path in changedBelow[folder] {
      guard let rest = path.relative(to: folder), let content = after[path] else { continue }
      files[rest] = content == .absent ? nil : content
    }
    return files
  }
}

extension Message {
  fileprivate static func copyOf(_ path: RelativePath) -> Message {
    Message("plan.copy-of", "copy of {path}", ["path": .text(path.text)])
  }
  fileprivate static func copyLoses(_ path: RelativePath, _ files: [RelativePath]) -> Message {
    let names = files.prefix(3).map(\.text) + (files.count > 3 ? ["…"] : [])
    return Message(
      "plan.copy-loses",
      "copy of {path}; it replaces text that only the old copy had and `cairn undo` restores: {files}",
      ["path": .text(path.text), "files": .text(names.joined(separator: ", "))])
  }
  fileprivate static func copyEdited(_ path: RelativePath, _ target: RelativePath) -> Message {
    Message(
      "plan.copy-edited",
      "this copy was edited\nedit {target} instead, then run `cairn sync --restore {path}` to copy it again",
      ["path": .text(path.text), "target": .text(target.text)])
  }
}
