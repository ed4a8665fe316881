internal import Packs
internal import Reporting
internal import Vocabulary

/// The content of each chosen agent's own skills folder: links to the shared one, or copies of it.
extension Planner {
  mutating func planLinks() {
    var planned: Set<RelativePath> = []
    let skills = request.uninstall == nil ? skillsAfter() : []
    let left = request.uninstall == nil ? skillsLeftOut() : []
    // Agents may share a folder, which is written once.
    var folders: Set<RelativePath> = [AgentTargets.sharedSkills]
    for agent in wanted.agents where folders.insert(agent.skills).inserted {
      switch found.skillsFolders[agent.skills] ?? .own {
      case .shared: continue
      case .foreign(let at):
        plan.steps.append(Step(.foreign, at, note: .folderLeadsElsewhere(agent.skills)))
        continue
      case .own: break
      }
      let isLocal = request.ignoredFolders.contains(agent.skills)
      if request.uninstall != nil, isLocal { removeLocalLinks(of: agent) }
      // Links to a skill that the checkout leaves out are kept.
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
        if request.uninstall == nil, isOutside(path) {
          if lock.links[path] == nil, !isLocal { plan.outside.insert(path) }
          continue
        }
        if wanted.links == .copy {
          planCopy(path, of: target, isLocal: isLocal)
        } else {
          planLink(path, to: path.link(to: target), isLocal: isLocal)
        }
      }
    }
    for (path, entry) in lock.links.sorted(by: { $0.key < $1.key }) where !planned.contains(path) {
      if request.uninstall == nil, isOutside(path) {
        plan.outside.insert(path)
        continue
      }
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
      // A checkout without symbolic links; with `links = "copy"` the path has more than a text.
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

  mutating func leaveLink(_ path: RelativePath, _ entry: LockedLink?) {
    plan.newLock.links[path] = nil
    plan.steps.append(Step(.foreign, path, note: .notALink))
  }

  /// The skill that a link's text leads to.
  private func target(of path: RelativePath, _ text: String) -> RelativePath {
    path.following(link: text) ?? AgentTargets.sharedSkills
  }

  /// Plans for a link, or a copy, whose skill or agent is no longer wanted.
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
          // The lock keeps its entry, so that it is a copy again once the skill is restored.
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

  /// Removes links that are local to this machine: they are not in the lock.
  private mutating func removeLocalLinks(of agent: AgentTarget) {
    for (path, entry) in found.entries.sorted(by: { $0.key < $1.key }) where path.parent == agent.skills {
      guard case .link(let text) = entry, let target = try? AgentTargets.sharedSkills.appending(onDisk: path.name),
        text == path.link(to: target), lock.links[path] == nil
      else { continue }
      plan.steps.append(Step(.removed, path, isLocal: true))
      change(path, to: .absent, keys: [])
    }
  }
}

extension Message {
  fileprivate static let notALink = Message(
    "plan.not-a-link", "your own file or folder; this agent reads it instead of the shared skill")
  fileprivate static func notPortable(_ agent: String) -> Message {
    Message(
      "plan.not-portable", "no link for {agent}: the name is not valid on every system\nrename the folder",
      ["agent": .text(agent)])
  }
  fileprivate static let copyOrphaned = Message(
    "plan.copy-orphaned", "an edited copy, no longer part of the installation\ndelete it if you do not need it")
  fileprivate static func linkTo(_ text: String) -> Message {
    Message("plan.link-to", "-> {target}", ["target": .text(text)])
  }
  fileprivate static func onlyCopy(_ path: RelativePath, _ target: RelativePath) -> Message {
    Message(
      "plan.only-copy",
      "{target} is missing, and only this copy has some of its text\nmove {path} there or delete it",
      ["path": .text(path.text), "target": .text(target.text)])
  }
  fileprivate static func folderLeadsElsewhere(_ path: RelativePath) -> Message {
    Message(
      "plan.folder-leads-elsewhere", "cannot create links in {path}: a link or a file is in the way",
      ["path": .text(path.text)])
  }
}
