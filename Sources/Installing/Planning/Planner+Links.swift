internal import Packs
internal import Reporting
internal import Vocabulary

/// What each chosen agent's own skills folder holds: links to the shared one, or copies of it.
extension Planner {
  mutating func planLinks() {
    var planned: Set<RelativePath> = []
    let skills = request.uninstall == nil ? skillsAfter() : []
    let left = request.uninstall == nil ? skillsLeftOut() : []
    for agent in wanted.agents where agent.skills != AgentTargets.sharedSkills {
      switch found.skillsFolders[agent.skills] ?? .own {
      case .shared: continue
      case .foreign(let at):
        plan.steps.append(Step(.foreign, at, note: .folderLeadsElsewhere(agent.skills)))
        continue
      case .own: break
      }
      let isLocal = request.ignoredFolders.contains(agent.skills)
      if request.uninstall != nil, isLocal { removeLocalLinks(of: agent) }
      // What links to a skill that the checkout leaves out stays as it is.
      for skill in left { if let path = try? agent.skills.appending(onDisk: skill) { planned.insert(path) } }
      for skill in skills {
        guard let path = try? agent.skills.appending(onDisk: skill),
          let target = try? AgentTargets.sharedSkills.appending(onDisk: skill)
        else { continue }
        guard path.isPortable else {
          plan.steps.append(Step(.foreign, target, note: .notPortable(agent.name), isLocal: true))
          continue
        }
        planned.insert(path)
        if request.uninstall == nil, isOutside(path) { continue }
        if wanted.links == .copy {
          planCopy(path, of: target, isLocal: isLocal)
        } else {
          planLink(path, to: path.link(to: target), isLocal: isLocal)
        }
      }
    }
    for (path, entry) in lock.links.sorted(by: { $0.key < $1.key }) where !planned.contains(path) {
      if request.uninstall == nil, isOutside(path) { continue }
      planRemoval(path, entry)
    }
  }

  private mutating func planLink(_ path: RelativePath, to text: String, isLocal: Bool) {
    let entry = lock.links[path]
    var action: Action?
    switch found[path] {
    case .absent:
      action = .created
    case .link(let there) where there == text: break
    case .link(let there) where there == entry?.to:
      action = .updated
    case .file(let bytes, _) where String(decoding: bytes, as: UTF8.self) == text:
      // A checkout without symbolic links; `links = "copy"` is the way to have more than a text there.
      break
    case .folder:
      guard let copy = entry?.copy, folderDigest(of: path) == copy else { return leaveLink(path, entry) }
      removeCopy(path, of: target(of: path, text))
      action = .updated
    case .link, .file, .other, .unreachable:
      return leaveLink(path, entry)
    }
    if let action {
      plan.steps.append(Step(action, path, note: .linkTo(text), isLocal: isLocal))
      change(path, to: .link(text), keys: isLocal ? [] : [.link(path)])
    }
    plan.newLock.links[path] = isLocal ? nil : LockedLink(to: text)
  }

  private mutating func leaveLink(_ path: RelativePath, _ entry: LockedLink?) {
    plan.newLock.links[path] = nil
    plan.steps.append(Step(.foreign, path, note: .notALink))
  }

  private mutating func planCopy(_ path: RelativePath, of target: RelativePath, isLocal: Bool) {
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
        // A folder that Cairn did not copy may be the user's: it is as wanted, and stays when it is not any longer.
        if entry?.copy == nil { return }
        break
      }
      isGivenUp = isNamed(path, in: request.overwrite + (request.restores ? request.restore : []))
      // Nobody remembers the copies of an ignored folder: one that is as the skill still is was not edited.
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

  /// Whether what a copy holds can be had without it: it stands at its place in the shared skill, or Cairn wrote it there
  /// and has the text.
  private func isElsewhere(_ content: Content, _ original: RelativePath) -> Bool {
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

  /// The skill that a link's text leads to.
  private func target(of path: RelativePath, _ text: String) -> RelativePath {
    path.following(link: text) ?? AgentTargets.sharedSkills
  }

  /// A link, or a copy, whose skill or agent is not wanted any longer.
  private mutating func planRemoval(_ path: RelativePath, _ entry: LockedLink) {
    plan.newLock.links[path] = nil
    switch found[path] {
    case .link(let text) where text == entry.to:
      plan.steps.append(Step(.removed, path))
      change(path, to: .absent, keys: [.link(path)])
    case .file(let bytes, _) where String(decoding: bytes, as: UTF8.self) == entry.to:
      plan.steps.append(Step(.removed, path))
      change(path, to: .absent, keys: [.link(path)])
    case .folder where entry.copy != nil:
      let original = target(of: path, entry.to)
      if folderDigest(of: path) == entry.copy {
        guard filesFound(below: path).allSatisfy({ isElsewhere($0.value, original.appending($0.key)) }) else {
          // The lock goes on knowing it, so that it is a copy again once the skill is back.
          if request.uninstall == nil { plan.newLock.links[path] = entry }
          plan.steps.append(Step(.kept, path, note: .onlyCopy(path, original)))
          return
        }
        plan.steps.append(Step(.removed, path))
        removeCopy(path, of: original)
      } else {
        plan.steps.append(Step(.orphaned, path, note: .copyOrphaned))
      }
    default: break
    }
  }

  /// Links that only this machine knows of: nobody's lock names them.
  private mutating func removeLocalLinks(of agent: AgentTarget) {
    for (path, entry) in found.entries.sorted(by: { $0.key < $1.key }) where path.parent == agent.skills {
      guard case .link(let text) = entry, let target = try? AgentTargets.sharedSkills.appending(onDisk: path.name),
        text == path.link(to: target), lock.links[path] == nil
      else { continue }
      plan.steps.append(Step(.removed, path, isLocal: true))
      change(path, to: .absent, keys: [])
    }
  }

  private mutating func removeCopy(_ path: RelativePath, of original: RelativePath) {
    for (file, content) in filesFound(below: path) {
      change(
        path.appending(file), to: .absent, keys: [.link(path)],
        holdsUserBytes: !isElsewhere(content, original.appending(file)))
    }
  }

  private func folderDigest(of path: RelativePath) -> Digest {
    FolderDigest.of(filesFound(below: path))
  }

  private func filesFound(below folder: RelativePath) -> [RelativePath: Content] {
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

/// The digest of a folder of files: over one line a file, sorted by path, as a pack's.
enum FolderDigest {
  static func of(_ files: [RelativePath: Content]) -> Digest {
    var lines: [UInt8] = []
    for (path, content) in files.sorted(by: { $0.key < $1.key }) {
      switch content {
      case .file(let bytes, _): lines += Array("\(Digest(of: bytes))\t\(path)\n".utf8)
      case .link(let text): lines += Array("link \(text)\t\(path)\n".utf8)
      case .absent: continue
      }
    }
    return Digest(ofBytes: lines)
  }
}

extension Message {
  fileprivate static let notALink = Message(
    "plan.not-a-link", "your own file or folder; this agent reads it instead of the shared skill")
  fileprivate static func notPortable(_ agent: String) -> Message {
    Message(
      "plan.not-portable", "no link for {agent}: the name is not valid on every system; rename the folder",
      ["agent": .text(agent)])
  }
  fileprivate static let copyOrphaned = Message(
    "plan.copy-orphaned", "no longer needed, but this copy was edited; delete it if you do not need it")
  fileprivate static func linkTo(_ text: String) -> Message {
    Message("plan.link-to", "-> {target}", ["target": .text(text)])
  }
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
  fileprivate static func onlyCopy(_ path: RelativePath, _ target: RelativePath) -> Message {
    Message(
      "plan.only-copy",
      "{target} is missing, and only this copy has some of its text; move {path} there or delete it",
      ["path": .text(path.text), "target": .text(target.text)])
  }
  fileprivate static func copyEdited(_ path: RelativePath, _ target: RelativePath) -> Message {
    Message(
      "plan.copy-edited",
      "this copy was edited; edit {target} instead, then run `cairn sync --restore {path}` to copy it again",
      ["path": .text(path.text), "target": .text(target.text)])
  }
  fileprivate static func folderLeadsElsewhere(_ path: RelativePath) -> Message {
    Message(
      "plan.folder-leads-elsewhere", "cannot create links in {path}: a link or a file is in the way",
      ["path": .text(path.text)])
  }
}
