internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// What runs before this one left below `.cairn/txn`.
struct Leftovers: Sendable {
  /// Begun on this machine; the next command that writes finishes them or takes them back.
  let unfinished: [String]
  /// Nothing this machine knows of, such as what came with a clone: nobody follows them.
  let strange: [String]
  /// Whether there is something to finish, take back or forget.
  let needRecovery: Bool

  /// Looks, and makes nothing: neither a folder here nor one for Cairn's notes.
  init(root: String, in environment: Environment) throws {
    guard let tree = try environment.files.tree(at: root), try tree.entry(at: .cairn) == .folder else {
      unfinished = []
      strange = []
      needRecovery = false
      return
    }
    let notes = try StateNotes.existing(
      stateFolder: environment.stateFolder, root: environment.files.resolve(root) ?? root, files: environment.files)
    let names = try Transaction.leftovers(in: tree)
    let known = try names.filter { try notes?.isUnfinished($0) == true }
    unfinished = known
    strange = names.filter { !known.contains($0) }
    needRecovery = try notes?.unfinished().isEmpty == false
  }

  /// Whether there is anything for somebody to look at.
  var isEmpty: Bool { unfinished.isEmpty && strange.isEmpty }

  /// Says what there is, for a command that only reads.
  func tell(_ voice: Voice) {
    for id in unfinished { voice.say(.unfinished(id)) }
    tellStrange(voice)
  }

  /// Says what nobody follows.
  func tellStrange(_ voice: Voice) {
    for id in strange { voice.complain(voice.text(.strange(id))) }
  }
}

extension Message {
  fileprivate static func strange(_ id: String) -> Message {
    Message(
      "road.strange", ".cairn/txn/{id}: not of this machine, so nothing of it is followed; delete it",
      ["id": .text(Visible.text(id))])
  }
  fileprivate static func unfinished(_ id: String) -> Message {
    Message(
      "road.unfinished", "an earlier run was cut off ({id}); `cairn sync` finishes it or takes it back",
      ["id": .text(Visible.text(id))])
  }
}
