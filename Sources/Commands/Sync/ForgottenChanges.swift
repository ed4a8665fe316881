internal import Installing
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn undo --forget ID`: deletes what is kept of changes.
///
/// Of a change whose record cannot be read it is unknown what its files are, and they can be the only copies of a user's
/// text. So this is asked first, and without a terminal only `--yes` deletes them.
struct ForgottenChanges {
  /// The changes that can be read.
  let journals: [Journal]
  /// The ids of those that cannot.
  let unreadable: [String]
  let pipeline: ChangePipeline

  private var invocation: Invocation { pipeline.invocation }

  /// Deletes the named changes, all of them or none; throws if a name is that of none.
  func forget(_ names: [String], skipsConfirmation: Bool) throws -> Exit {
    let known = NamedChange(ids: journals.map(\.id) + unreadable)
    var ids: [String] = []
    for id in try names.map({ try known.find($0) }) where !ids.contains(id) { ids.append(id) }
    let unknown = try ids.filter(unreadable.contains).map { ($0, size: try size(of: $0)) }
    if !unknown.isEmpty, !skipsConfirmation {
      for (id, size) in unknown { invocation.writer.warnAlways(.isUnreadable(Self.folder(of: id), size)) }
      guard invocation.canAsk else {
        invocation.writer.warnAlways(.needsYes(ids))
        return .needsAttention
      }
      guard Prompt(invocation).confirm(.deletes, byDefault: false, help: .deletesHelp) else {
        invocation.writer.status(.nothingDeleted)
        return .needsAttention
      }
    }
    try pipeline.forget(ids)
    for id in ids {
      if let size = unknown.first(where: { $0.0 == id })?.size {
        invocation.writer.status(.forgottenUnread(Self.folder(of: id), size))
      } else {
        invocation.writer.status(.forgotten(id))
      }
    }
    return .success
  }

  private func size(of id: String) throws -> (files: Int, bytes: Int) {
    guard let tree = try invocation.environment.files.tree(at: pipeline.root.path) else { return (0, 0) }
    return try Trash(tree, pipeline.registry()).size(of: id)
  }

  private static func folder(of id: String) -> String { "\(CairnFile.trash)/\(id)" }
}

extension Message {
  fileprivate static func forgotten(_ id: String) -> Message {
    Message("undo.forgotten", "deleted the saved files of {id}", ["id": .text(id)])
  }
  fileprivate static func forgottenUnread(_ folder: String, _ size: (files: Int, bytes: Int)) -> Message {
    Message(
      "undo.forgotten-unread", "deleted {folder} with {count} saved files ({size})",
      one: "deleted {folder} with 1 saved file ({size})",
      [
        "folder": .text(PrintableText.text(folder)), "count": .number(size.files),
        "size": .message(ByteSize.message(size.bytes)),
      ])
  }
  fileprivate static func isUnreadable(_ folder: String, _ size: (files: Int, bytes: Int)) -> Message {
    Message(
      "undo.forgets-unread",
      "{folder} has {count} saved files ({size}), and this version of Cairn cannot read what they are; they can be the only copies of text of yours\nlook at them first",
      one:
        "{folder} has 1 saved file ({size}), and this version of Cairn cannot read what it is; it can be the only copy of text of yours\nlook at it first",
      [
        "folder": .text(PrintableText.text(folder)), "count": .number(size.files),
        "size": .message(ByteSize.message(size.bytes)),
      ])
  }
  fileprivate static func needsYes(_ ids: [String]) -> Message {
    Message(
      "undo.forget-says-yes",
      "nothing was deleted, because there is no terminal to ask on\nto delete it, run `cairn undo {options} --yes`",
      ["options": .text(ids.map { "--forget " + ShellWord.text($0) }.joined(separator: " "))])
  }
  fileprivate static let deletes = Message("ask.forget", "delete everything in it? [y/N]")
  fileprivate static let deletesHelp = Message(
    "ask.forget-help",
    "y: delete it, which cannot be undone; n, Enter or Ctrl-D: delete nothing; use the version of Cairn that made the change to undo it"
  )
  fileprivate static let nothingDeleted = Message("undo.nothing-deleted", "nothing was deleted")
}
