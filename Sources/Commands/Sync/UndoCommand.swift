internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn undo`: reverts the last applied plan.
struct UndoCommand: Subcommand {
  static let name = "undo"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Take back what the last command wrote.",
    discussion: """
      What was changed since stays, and is named. The next undo goes one further back; an id from --list names any change.
      The last ten changes are kept, and those that replaced text of yours until you give them up with --forget; --list
      names the copies of such texts.

      Runs are known by notes in your state folder, which no clone brings along. One that another user, a container or
      another XDG_STATE_HOME made is reverted by --adopt alone: check with --dry-run that it is yours.

      Example: cairn undo --list
      """)

  @Argument(help: "The change to take back, as --list names it; else the last one.")
  var id: String?
  @Flag(help: "List what can be taken back, the newest first.")
  var list = false
  @Option(help: ArgumentHelp("Delete what is kept of a change. May be repeated.", valueName: "id"))
  var forget: [String] = []
  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false
  @Flag(help: "Show the changes as a unified diff, and do nothing.")
  var diff = false
  @Option(help: ArgumentHelp("Revert the run of this id, though it is not in your notes.", valueName: "id"))
  var adopt: String?
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if id != nil, list || adopt != nil || !forget.isEmpty {
      throw ValidationError("an id goes with none of --list, --adopt and --forget, which take their own")
    }
    if !forget.isEmpty, list || dryRun || diff || adopt != nil {
      throw ValidationError("--forget goes with none of --list, --dry-run, --diff and --adopt")
    }
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(
      from: invocation.directory, orLeft: true)
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    if let adopt, !list { return try await AdoptedTransaction(id: adopt, pipeline: pipeline).undo(self) }
    let left = try pipeline.recoverUnfinished(mayWrite: !list && !dryRun && !diff)
    // The interrupted undo that was just finished is the one that the user wants.
    if left.finishedUndo { return left.skipped.isEmpty ? .success : .needsAttention }
    let unknown = try unknown(pipeline)
    let trash = try trash(pipeline)
    let journals = try trash?.journals() ?? []
    if list { return try show(journals, trash, unknown, invocation) }
    if !forget.isEmpty { return try forget(journals, pipeline) }
    let candidates = Undo.candidates(among: journals)
    guard let journal = try candidate(among: candidates) else {
      throw Failure(
        "nothing-to-undo", .nothingToUndo, path: root.path, exit: .needsAttention,
        details: unknown.map { Failure.Detail(.unknown($0)) })
    }
    if !dryRun, !diff {
      try Repository.load(root, in: invocation.environment, conflictedLock: .merge).refuseTooOld(invocation.version)
    }
    func plan() throws -> Plan {
      let repository = try Repository.load(root, in: invocation.environment)
      return try Undo.plan(journal, tree: repository.tree, lock: repository.lock, lockBytes: repository.lockBytes)
    }
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: dryRun || diff, showsDiff: diff, skipsConfirmation: yes, header: [.reverts(journal.command, journal.id)]
    )
    let isStuck = try plan().isEmpty
    let code = try await pipeline.run(runOptions) { try plan() }
    // If nothing of this change can be reverted, name the one before it.
    if isStuck, let next = candidates.drop(while: { $0.id != journal.id }).dropFirst().first {
      invocation.writer.note(.goesFurther(next.command, next.id))
    }
    return left.skipped.isEmpty ? code : max(code, .needsAttention)
  }

  /// The change to undo: the named one, else the last one; nil if there is none.
  private func candidate(among candidates: [Journal]) throws -> Journal? {
    guard let id else { return candidates.first }
    guard let journal = candidates.first(where: { $0.id == id }) else {
      throw Failure("no-such-change", .noSuchChange(id), exit: .usage)
    }
    return journal
  }

  /// The saved changes of this machine; nil if there are none.
  private func trash(_ pipeline: ChangePipeline) throws -> Trash? {
    let environment = pipeline.invocation.environment
    guard let tree = try environment.files.tree(at: pipeline.root.path), try tree.entry(at: .cairn) == .folder,
      let registry = try TransactionRegistry.existing(
        stateFolder: environment.stateFolder, root: pipeline.root.path, files: environment.files)
    else { return nil }
    return Trash(tree, registry)
  }

  /// Runs in the trash that are not recorded in this user's state folder, the newest first.
  private func unknown(_ pipeline: ChangePipeline) throws -> [String] {
    let environment = pipeline.invocation.environment
    guard let tree = try environment.files.tree(at: pipeline.root.path), try tree.entry(at: .cairn) == .folder else {
      return []
    }
    let registry = try TransactionRegistry.existing(
      stateFolder: environment.stateFolder, root: pipeline.root.path, files: environment.files)
    return try UnknownTransaction.done(in: tree, registry: registry)
  }

  /// Deletes the saved files of the named changes.
  private func forget(_ journals: [Journal], _ pipeline: ChangePipeline) throws -> Exit {
    let chosen = try forget.map { id in
      guard let journal = journals.first(where: { $0.id == id }) else {
        throw Failure("no-such-change", .noSuchChange(id), exit: .usage)
      }
      return journal
    }
    try pipeline.forget(chosen)
    for journal in chosen { pipeline.invocation.writer.status(.forgotten(journal.id)) }
    return .success
  }

  private func show(
    _ journals: [Journal], _ trash: Trash?, _ unknown: [String], _ invocation: Invocation
  ) throws -> Exit {
    let undone = Set(journals.compactMap(\.undoes))
    let rows = Undo.candidates(among: journals)
    let unknown = unknown.filter { !undone.contains($0) }
    let kept = try rows.map { try trash?.keptTexts(of: $0) ?? [] }
    if invocation.isJSON {
      invocation.environment.console.write(
        JSONOutput.text(
          UndoOutput(
            transactions: zip(rows, kept).map { row, kept in
              UndoOutput.Row(
                id: row.id, command: row.command, time: RFC3339.text(row.time), targets: row.targets,
                kept: kept.map { UndoOutput.Kept(path: $0.path.text, copy: $0.copy.text) })
            },
            unknown: unknown),
          invocation))
      return .success
    }
    if rows.isEmpty { invocation.writer.status(.nothingToUndo) }
    for id in unknown { invocation.writer.warnAlways(.unknown(id)) }
    for (row, kept) in zip(rows, kept) {
      invocation.writer.print(
        "\(row.id)  \(RFC3339.text(row.time))  \(row.command)  "
          + invocation.writer.text(.targets(row.targets.count)))
      for text in kept {
        invocation.writer.print("  " + PrintableText.text(invocation.writer.text(.keeps(text.path, text.copy))))
      }
    }
    return .success
  }
}

/// The list of changes that can be undone, in JSON.
private struct UndoOutput: Encodable {
  struct Row: Encodable {
    let id: String
    let command: String
    let time: String
    let targets: [String]
    /// Texts of the user's that exist only here.
    let kept: [Kept]
  }
  struct Kept: Encodable {
    let path: String
    let copy: String
  }
  let transactions: [Row]
  /// Runs in the trash that are not recorded in the user's state folder.
  let unknown: [String]
}

extension Journal {
  /// The user's files that it changed.
  fileprivate var targets: [String] {
    operations.map(\.path).filter { !$0.hasPrefix(".cairn/") || $0 == CairnFile.config.text }
  }
}

extension Message {
  fileprivate static let nothingToUndo = Message("undo.nothing", "there is nothing to undo")
  fileprivate static func unknown(_ id: String) -> Message {
    Message(
      "undo.unknown",
      ".cairn/trash/{id}: this run is not recorded in your state folder; if it was your run, `cairn undo --adopt {name} --dry-run` shows what it would restore",
      ["id": .text(PrintableText.text(id)), "name": .text(ShellWord.text(id))])
  }
  fileprivate static func reverts(_ command: String, _ id: String) -> Message {
    Message("undo.takes-back", "reverting `cairn {command}` ({id})", ["command": .text(command), "id": .text(id)])
  }
  fileprivate static func goesFurther(_ command: String, _ id: String) -> Message {
    Message(
      "undo.goes-further", "to undo the change before it (`cairn {command}`), run `cairn undo {id}`",
      ["command": .text(command), "id": .text(id)])
  }
  fileprivate static func keeps(_ path: RelativePath, _ copy: RelativePath) -> Message {
    Message(
      "undo.keeps", "your version of {path} is in {copy}", ["path": .text(path.text), "copy": .text(copy.text)])
  }
  fileprivate static func noSuchChange(_ id: String) -> Message {
    Message(
      "undo.no-such-change", "unknown change '{id}'; run `cairn undo --list` to list the changes", ["id": .text(id)])
  }
  fileprivate static func forgotten(_ id: String) -> Message {
    Message("undo.forgotten", "deleted the saved files of {id}", ["id": .text(id)])
  }
  fileprivate static func targets(_ count: Int) -> Message {
    Message("undo.targets", "{count} files", one: "1 file", ["count": .number(count)])
  }
}
