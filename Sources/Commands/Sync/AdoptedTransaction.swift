internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn undo --adopt ID`: reverts a run that is not recorded in this user's state folder, because the user states
/// that it was their own.
///
/// It works like every change: a preview, a question, and its own transaction that `undo` reverts. Without a terminal
/// it is only shown, unless `--yes` confirms it.
struct AdoptedTransaction {
  let id: String
  let pipeline: ChangePipeline

  func undo(_ command: UndoCommand) async throws -> Exit {
    let invocation = pipeline.invocation
    guard let tree = try invocation.environment.files.tree(at: pipeline.root.path) else {
      throw Failure("no-such-folder", .noFolder, path: pipeline.root.path)
    }
    try Repository.checkOwnFolder(of: tree)
    let registry = try TransactionRegistry.existing(
      stateFolder: invocation.environment.stateFolder, root: pipeline.root.path, files: invocation.environment.files)
    let run = try UnknownTransaction.find(id, in: tree, registry: registry)
    let isUnseen = !command.preview.yes && !invocation.canAsk
    let onlyShows = command.preview.onlyShows
    let mayWrite = !onlyShows && !isUnseen
    let left = mayWrite ? try pipeline.recoverUnfinished(mayWrite: true, excluding: id) : Recovery.Outcome()
    if mayWrite {
      try Repository.load(pipeline.root, in: invocation.environment, conflictedLock: .merge, needsConfig: false)
        .refuseTooOld(invocation.version)
    }
    func plan() throws -> Plan {
      let repository = try Repository.load(pipeline.root, in: invocation.environment, needsConfig: false)
      return try run.plan(
        tree: repository.tree, lock: repository.lock, lockBytes: repository.lockBytes,
        rules: repository.config?.writtenTargets ?? TargetRules())
    }
    let head: Message = .adopts(run.journal?.command ?? "?", id)
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: !mayWrite, showsDiff: command.preview.diff, skipsConfirmation: command.preview.yes, header: [head])
    let code = try await pipeline.run(runOptions) { try plan() }
    if isUnseen && !onlyShows {
      invocation.writer.warnAlways(.saysYes(id))
      return max(code, .needsAttention)
    }
    guard mayWrite else { return code }
    // If the user declined or something is not restored yet, the folder is kept so that it can be found again.
    guard try plan().isEmpty else { return max(code, .needsAttention) }
    if run.isCutOff { invocation.writer.status(.setAside(try pipeline.setAside(run))) }
    return left.exit(code)
  }
}

extension Message {
  fileprivate static let noFolder = Message("undo.no-folder", "no such folder")
  fileprivate static func adopts(_ command: String, _ id: String) -> Message {
    Message(
      "undo.adopts", "reverting `cairn {command}` ({id}), which is not recorded in your state folder",
      ["command": .text(PrintableText.text(command)), "id": .text(PrintableText.text(id))])
  }
  fileprivate static func saysYes(_ id: String) -> Message {
    Message(
      "undo.says-yes",
      "nothing was written, because there is no terminal to ask on\nif this was your run, use `cairn undo --adopt {id} --yes`",
      ["id": .text(ShellWord.text(id))])
  }
  fileprivate static func setAside(_ folder: RelativePath) -> Message {
    Message(
      "undo.moved-away",
      "everything that the run had saved is now in {path}\ndelete that folder when you no longer need it",
      ["path": .text(PrintableText.text(folder.text))])
  }
}
