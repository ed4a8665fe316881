internal import Packs
internal import Reporting
internal import Vocabulary

/// Folders and files that are where the pack now has a document: it made a file of a folder, or the reverse.
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
}

extension Message {
  static func inTheWay(_ path: RelativePath) -> Message {
    Message(
      "plan.in-the-way", "not installed: {path} is in the way\nmove it away, then run `cairn upgrade`",
      ["path": .text(path.text)])
  }
}
