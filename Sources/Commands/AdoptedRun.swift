internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn undo --adopt ID`: a run that this user's notes do not know is reverted because the user says that it was theirs.
///
/// It goes the road of every change: a preview, a question, a transaction of its own that `undo` takes back. Without a
/// terminal it is shown alone, unless `--yes` says that somebody has looked.
struct AdoptedRun {
  let id: String
  let road: Road

  func undo(_ command: UndoCommand) async throws -> Exit {
    let session = road.session
    guard let tree = try session.environment.files.tree(at: road.root.path) else {
      throw Failure("no-such-folder", .noFolder, path: road.root.path)
    }
    try Repository.checkOwnFolder(of: tree)
    let notes = try StateNotes.existing(
      stateFolder: session.environment.stateFolder, root: road.root.path, files: session.environment.files)
    let run = try UnknownRun.find(id, in: tree, notes: notes)
    let isUnseen = !command.yes && !session.canAsk
    let onlyShows = command.dryRun || command.diff
    let mayWrite = !onlyShows && !isUnseen
    let left = mayWrite ? try road.clear(mayWrite: true, besides: id) : Recovery.Outcome()
    if mayWrite {
      try Repository.load(road.root, in: session.environment, conflictedLock: .mend).refuseTooOld(session.version)
    }
    func plan() throws -> Plan {
      let repository = try Repository.load(road.root, in: session.environment)
      return try run.plan(
        tree: repository.tree, lock: repository.lock, lockBytes: repository.lockBytes,
        rules: repository.choices?.targetRules ?? TargetRules())
    }
    let head: Message = .adopts(run.journal?.command ?? "?", id)
    let manner = Road.Manner(
      isDryRun: !mayWrite, showsDiff: command.diff, asksNothing: command.yes, head: [head])
    let code = try await road.travel(manner) { try plan() }
    if isUnseen && !onlyShows {
      session.voice.complain(session.voice.text(.saysYes(id)))
      return max(code, .look)
    }
    guard mayWrite else { return code }
    // Declined, or something is still to be put back: the folder stays where it can be found again.
    guard try plan().isEmpty else { return max(code, .look) }
    if run.isCutOff { session.voice.say(.putAway(try road.putAway(run))) }
    return left.skipped.isEmpty ? code : max(code, .look)
  }
}

extension Message {
  fileprivate static let noFolder = Message("undo.no-folder", "there is no such folder")
  fileprivate static func adopts(_ command: String, _ id: String) -> Message {
    Message(
      "undo.adopts", "reverting `cairn {command}` ({id}), which is not in your notes",
      ["command": .text(Visible.text(command)), "id": .text(Visible.text(id))])
  }
  fileprivate static func saysYes(_ id: String) -> Message {
    Message(
      "undo.says-yes",
      "nothing was written, as there is no terminal to ask on; if the run was yours, `cairn undo --adopt {id} --yes`",
      ["id": .text(ShellWord.text(id))])
  }
  fileprivate static func putAway(_ folder: RelativePath) -> Message {
    Message(
      "undo.put-away", "all that the run had saved is in {path} now, until you delete it",
      ["path": .text(Visible.text(folder.text))])
  }
}
