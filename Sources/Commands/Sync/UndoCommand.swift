internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn undo`: reverts the last applied plan.
struct UndoCommand: Subcommand {
  static let name = "undo"
  static let help = CommandHelp(
    abstract: Message("help.undo.abstract", "Undo the last change that Cairn made."),
    details: [
      Message(
        "help.undo.discussion",
        "Files that changed after it are kept and listed. Run it again to undo the change before. The last ten changes are kept, and those that replaced your own text until you use --forget."
      ),
      Message(
        "help.undo.adopt-discussion",
        "Cairn knows its changes by records in your state folder. Use --adopt for a change of another user, of a container or with another `XDG_STATE_HOME`; check it with --dry-run first."
      ),
    ],
    examples: [
      .init("cairn undo --list", Message("help.undo.example-list", "List the changes that can be undone.")),
      .init("cairn undo --dry-run", Message("help.undo.example-dry-run", "Print what the last one would undo.")),
    ],
    attention: Message("help.undo.attention", "There is nothing to undo, or some changes were skipped."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self, UndoOutput.self] }

  @Argument(
    help: ArgumentHelp(
      Message("help.undo.id", "Change to undo, from --list: its id or its number. By default the last one."),
      value: .change
    ))
  var id: String?
  @Flag(help: ArgumentHelp(Message("help.undo.list", "List the changes that can be undone, newest first.")))
  var list = false
  @Option(help: ArgumentHelp(Message("help.undo.forget", "Delete what is kept of this change."), value: .change))
  var forget: [String] = []
  @Option(
    help: ArgumentHelp(
      Message("help.undo.adopt", "Undo this change although it is not in your records."), value: .change)
  )
  var adopt: String?
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    let given = [("--list", list), ("--adopt", adopt != nil), ("--forget", !forget.isEmpty)].filter(\.1).map(\.0)
    if id != nil, let option = given.first { return .idWithOption(option) }
    guard !forget.isEmpty else { return nil }
    let others = [
      ("--list", list), ("--dry-run", preview.dryRun), ("--diff", preview.diff), ("--adopt", adopt != nil),
    ].filter(\.1).map(\.0)
    return others.first.map { .excludeEachOther("--forget", $0) }
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(
      from: invocation.directory, orLeft: true)
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    if let adopt, !list { return try await AdoptedTransaction(id: adopt, pipeline: pipeline).undo(self) }
    let left = try pipeline.recoverUnfinished(mayWrite: !list && !preview.onlyShows)
    // The interrupted undo that was just finished is the one that the user wants.
    if left.finishedUndo { return left.exit(.success) }
    let unknown = try unknown(pipeline)
    let trash = try trash(pipeline)
    let (journals, unreadable) = try trash?.contents() ?? ([], [])
    if list { return try show(journals, trash, unknown, unreadable, invocation) }
    if !forget.isEmpty {
      let forgetting = ForgottenChanges(journals: journals, unreadable: unreadable, pipeline: pipeline)
      return left.exit(try forgetting.forget(forget, skipsConfirmation: preview.yes))
    }
    let candidates = Undo.candidates(among: journals)
    func plan(_ journal: Journal) throws -> Plan {
      let repository = try Repository.load(root, in: invocation.environment, needsConfig: false)
      return try Undo.plan(journal, tree: repository.tree, lock: repository.lock, lockBytes: repository.lockBytes)
    }
    let chosen = try candidate(
      among: candidates, unreadable: unreadable, isUndone: { try $0.targets.isEmpty && plan($0).isNothing })
    // Without its record, the last change stays; undoing the one before it is for the user to decide.
    if id == nil, let latest = unreadable.first, chosen.map({ $0.id < latest }) ?? true {
      throw Failure("journal-unreadable", .lastUnreadable(latest), path: "\(CairnFile.trash)/\(latest)")
    }
    guard let journal = chosen else {
      throw Failure(
        "nothing-to-undo", .nothingToUndo, path: root.path, exit: .needsAttention,
        details: unknown.map { Failure.Detail(.unknown($0)) })
    }
    if !preview.onlyShows {
      try Repository.load(root, in: invocation.environment, conflictedLock: .merge, needsConfig: false)
        .refuseTooOld(invocation.version)
    }
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, showsDiff: preview.diff, skipsConfirmation: preview.yes,
      header: [.reverts(journal.command, journal.id)]
    )
    let isStuck = try plan(journal).isEmpty
    let code = try await pipeline.run(runOptions) { try plan(journal) }
    // If nothing of this change can be reverted, name the one before it, which may be a much larger one: the user decides.
    if isStuck, let next = candidates.drop(while: { $0.id != journal.id }).dropFirst().first {
      invocation.writer.note(.goesFurther(next.command, next.id))
      return left.exit(max(code, .needsAttention))
    }
    return left.exit(code)
  }

  /// The change to undo: the named one, else the last one; nil if there is none. A change that only touched Cairn's own
  /// folder is skipped if nothing of it is left. Throws if the named one is among the unreadable ones.
  private func candidate(
    among candidates: [Journal], unreadable: [String], isUndone: (Journal) throws -> Bool
  ) throws -> Journal? {
    if let id {
      let named = try NamedChange(ids: candidates.map(\.id) + unreadable).find(id)
      if unreadable.contains(named) { throw Failure("journal-unreadable", .unreadable(named)) }
      return candidates.first { $0.id == named }
    }
    return try candidates.first { try !isUndone($0) } ?? candidates.first
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

  private func show(
    _ journals: [Journal], _ trash: Trash?, _ unknown: [String], _ unreadable: [String], _ invocation: Invocation
  ) throws -> Exit {
    let undone = Set(journals.compactMap(\.undoes))
    let rows = Undo.candidates(among: journals)
    let unknown = unknown.filter { !undone.contains($0) }
    let kept = try rows.map { try trash?.keptTexts(of: $0) ?? [] }
    if invocation.isJSON {
      invocation.printJSON(
        UndoOutput(
          transactions: zip(rows, kept).map { row, kept in
            UndoOutput.Row(
              id: row.id, command: row.command, time: RFC3339.text(row.time), targets: row.targets,
              kept: kept.map { UndoOutput.Kept(path: $0.path.text, copy: $0.copy.text) })
          },
          unknown: unknown, unreadable: unreadable))
      return .success
    }
    if rows.isEmpty, unreadable.isEmpty { invocation.writer.status(.nothingToUndo) }
    for id in unreadable { invocation.writer.warnAlways(.unreadable(id)) }
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
private struct UndoOutput: AnswerBody {
  struct Row: Codable, DescribedKeys {
    let id: String
    let command: String
    let time: String
    let targets: [String]
    /// Texts of the user that exist only here.
    let kept: [Kept]

    static let keyTexts = [
      "id": "The id of the change, for `cairn undo ID`.",
      "command": "The command that made it.",
      "time": "When it was made, in UTC (RFC 3339).",
      "targets": "The files that it changed.",
      "kept": "Texts of yours that exist only in the folder of this change.",
    ]
  }
  struct Kept: Codable, DescribedKeys {
    let path: String
    let copy: String

    static let keyTexts = ["path": "The file that had the text.", "copy": "Where the text is now."]
  }
  let transactions: [Row]
  /// Runs in the trash that are not recorded in the user's state folder.
  let unknown: [String]
  /// Runs in the trash whose record this version cannot read.
  let unreadable: [String]

  static let keyTexts = [
    "transactions": "The changes that can be undone, the latest first.",
    "unknown": "Changes in `.cairn/trash` that are not recorded on this machine.",
    "unreadable": "Changes in `.cairn/trash` whose record this version of Cairn cannot read.",
  ]
}

extension Journal {
  /// The user's files that it changed.
  fileprivate var targets: [String] {
    operations.map(\.path).filter { !$0.hasPrefix(".cairn/") || $0 == CairnFile.config.text }
  }
}

extension Message {
  fileprivate static func idWithOption(_ option: String) -> Message {
    Message(
      "usage.id-with-option", "an id cannot be combined with {option}\nremove one of them", ["option": .text(option)])
  }
  fileprivate static let nothingToUndo = Message("undo.nothing", "there is nothing to undo")
  fileprivate static func unknown(_ id: String) -> Message {
    Message(
      "undo.unknown",
      ".cairn/trash/{id}: this run is not recorded in your state folder\nif it was your run, `cairn undo --adopt {name} --dry-run` shows what it would restore",
      ["id": .text(PrintableText.text(id)), "name": .text(ShellWord.text(id))])
  }
  fileprivate static func unreadable(_ id: String) -> Message {
    Message(
      "undo.unreadable",
      ".cairn/trash/{id}: this version of Cairn cannot read the record of this change\nuse the version that made it, or delete what is kept of the change with `cairn undo --forget {name}`",
      ["id": .text(PrintableText.text(id)), "name": .text(ShellWord.text(id))])
  }
  fileprivate static func lastUnreadable(_ id: String) -> Message {
    Message(
      "undo.last-unreadable",
      "this version of Cairn cannot read the record of the last change, {id}; nothing was changed\nuse the version that made it, name an earlier change from `cairn undo --list`, or delete what is kept of this one with `cairn undo --forget {name}`",
      ["id": .text(PrintableText.text(id)), "name": .text(ShellWord.text(id))])
  }
  fileprivate static func reverts(_ command: String, _ id: String) -> Message {
    Message("undo.reverts", "reverting `cairn {command}` ({id})", ["command": .text(command), "id": .text(id)])
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
  fileprivate static func targets(_ count: Int) -> Message {
    Message("undo.targets", "{count} files", one: "1 file", ["count": .number(count)])
  }
}
