internal import Packs
internal import Reporting
internal import Vocabulary

/// Folders and files that are where the pack now has a document: it made a file of a folder, or the reverse; or the user
/// has something there.
extension Planner {
  /// Whether there is a folder where a document is to be written, or a file where its folder is to be. Such a document is
  /// planned after the others: what is there may be removed by the same plan.
  func isObstructed(_ path: RelativePath) -> Bool {
    guard wanted.documents[path] != nil else { return false }
    switch found[path] {
    case .folder, .unreachable: return true
    case .absent, .file, .link, .other: return false
    }
  }

  /// What stays where a document, or its folder, is to be; nil if the plan removes all of it. The plan deletes before it
  /// creates, and a folder goes with its last file.
  func obstacle(to path: RelativePath) -> RelativePath? {
    switch found[path] {
    case .absent, .file: nil
    case .folder: (found.contents[path] ?? [path]).first { after[$0] != .absent }
    case .unreachable(let by): after[by] == .absent ? nil : by
    case .link, .other: path
    }
  }

  /// The folder that is at the path of a document, or the file that is at the path of a folder above it, if the plan does
  /// not remove it; nil if there is neither. A link there is what the user chose, and so is anything in a skill of the
  /// user's own.
  func barrier(to path: RelativePath) -> RelativePath? {
    guard obstacle(to: path) != nil, !isOfOwnSkill(path) else { return nil }
    switch found[path] {
    case .folder: return path
    case .unreachable(let by): return found.linksInPath.contains(by) ? nil : by
    case .absent, .file, .link, .other: return nil
    }
  }

  /// Adds the row about a barrier, once for all documents that it keeps from being written. It is there in every run until
  /// the user moves it away: nothing else shows that the document is missing.
  mutating func report(_ barrier: RelativePath, to path: RelativePath, of document: String, _ entry: LockedFile?) {
    guard !plan.steps.contains(where: { $0.action == .obstructed && $0.path == barrier }) else { return }
    let place = ShellWord.text(barrier.text)
    let command =
      if let entry, entry.policy == .once || path == AgentTargets.routes {
        "cairn init --overwrite \(place)"
      } else if let entry, entry.digest != nil, entry.state != .foreign {
        "cairn sync --restore \(place)"
      } else {
        "cairn upgrade"
      }
    let obstacle = obstacle(to: path) ?? barrier
    let note: Message =
      if obstacle != barrier {
        .inTheWay(obstacle, command)
      } else if barrier == path {
        .folderInTheWay(command)
      } else {
        .fileInTheWay(command)
      }
    plan.steps.append(Step(.obstructed, barrier, document: barrier == path ? document : nil, note: note))
  }

  /// Whether a path is in a skill's folder whose SKILL.md is the user's own.
  private func isOfOwnSkill(_ path: RelativePath) -> Bool {
    guard let name = path.relative(to: AgentTargets.sharedSkills)?.components.first.flatMap({ SkillName(String($0)) })
    else { return false }
    let document = SkillPaths.folder(of: name).appending(RelativePath(constant: "SKILL.md"))
    switch found[document] {
    case .file, .link: return document != path && lock.files[document]?.digest == nil
    case .absent, .folder, .other, .unreachable: return false
    }
  }
}

extension Message {
  static func inTheWay(_ path: RelativePath, _ command: String) -> Message {
    Message(
      "plan.in-the-way", "not installed: {path} is in the way\nmove it away, then run `{command}`",
      ["path": .text(path.text), "command": .text(command)])
  }
  static func folderInTheWay(_ command: String) -> Message {
    Message(
      "plan.folder-in-the-way",
      "not installed: this folder is where the pack has a file\nmove it away, then run `{command}`",
      ["command": .text(command)])
  }
  fileprivate static func fileInTheWay(_ command: String) -> Message {
    Message(
      "plan.file-in-the-way",
      "not installed: this file is where the pack has a folder\nmove it away, then run `{command}`",
      ["command": .text(command)])
  }
}
