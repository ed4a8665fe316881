internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn status`: the state of every target.
struct StatusCommand: Subcommand {
  static let name = "status"
  static let help = CommandHelp(
    abstract: Message(
      "help.status.abstract", "Show which installed files are edited, missing, outdated or in conflict."),
    details: [Message("help.status.discussion", "Files that are up to date are listed with --verbose only.")],
    examples: [
      .init("cairn status", Message("help.status.example-all", "Show the state in words.")),
      .init("cairn status --short", Message("help.status.example-short", "Show two letters for each file.")),
    ],
    attention: Message(
      "help.status.attention", "There is something to do, such as a missing file or a conflict. An edit is not."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [StatusOutput.self] }
  static func prepare() { LoadedBuiltinPack.prepare() }

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      Message("help.status.short", "Two letters for each file: its state here and in the pack."), .output))
  var short = false
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let reading = try await StatusReading(root, invocation)
    let (plan, repository, rows) = (reading.plan, reading.repository, reading.rows)
    let (transactions, needsWork) = (reading.transactions, reading.needsWork)
    if invocation.isJSON {
      invocation.printJSON(
        StatusOutput(
          root: root.path, clean: !needsWork, unfinished: transactions.unfinished,
          unrecognized: transactions.unrecognized,
          unfollowed: reading.unfollowed.map { invocation.writer.catalog.text(of: $0) },
          unavailableLocale: reading.unavailableLocale?.locale.text,
          targets: rows.map { StatusTarget($0) }))
      return needsWork ? .needsAttention : .success
    }
    transactions.print(to: invocation.writer)
    // A checkout without symbolic links has plain files with the targets of the links, which no agent reads as a skill.
    let isText = try repository.lock.links.contains { path, link in
      guard link.copy == nil, case .file? = try? repository.tree.entry(at: path) else { return false }
      return try repository.tree.read(path, limit: 4096) == Array(link.to.utf8)
    }
    if isText { invocation.writer.warn(.linksAreTexts) }
    if repository.lockIsMerged { invocation.writer.warn(.lockConflict) }
    let shown = invocation.writer.isVerbose ? rows : rows.filter { $0.here != .current || $0.upstream != .same }
    let lines =
      short
      ? shown.map { "\($0.here.letter)\($0.upstream.letter) \($0.name)" }
      : Columns.lines(shown.map { [invocation.writer.text($0.words), $0.name] })
    for line in lines { invocation.writer.print(line) }
    if !short {
      if needsWork {
        tellWhatToDo(plan, rows, transactions, invocation)
        for message in reading.unfollowed { invocation.writer.warn(.toLookAt(CairnFile.config, message)) }
      } else {
        invocation.writer.status(.clean(rows.count))
      }
    }
    return needsWork ? .needsAttention : .success
  }

  /// Names the command for each kind of problem: `sync` resolves no conflict and repairs no block.
  private func tellWhatToDo(
    _ plan: Plan, _ rows: [StatusRow], _ transactions: UnfinishedTransactions, _ invocation: Invocation
  ) {
    let open = plan.newLock.conflicts
    if !open.isEmpty { invocation.writer.warn(.toResolve(open.count)) }
    let inConflict = Set(open.compactMap(\.path))
    for step in plan.steps where !step.isLocal && step.action.needsAttention && !inConflict.contains(step.path) {
      if let note = step.note { invocation.writer.warn(.toLookAt(step.path, note)) }
    }
    let missing = rows.count { $0.here == .missing }
    if missing > 0 { invocation.writer.status(.toRestore(missing)) }
    let hasOthers = rows.contains { $0.here == .stale } || (missing == 0 && plan.hasSharedChanges)
    if hasOthers || !plan.outside.isEmpty || !transactions.isEmpty { invocation.writer.status(.toDo) }
  }
}

/// A status, in JSON.
private struct StatusOutput: AnswerBody {
  let root: String
  let clean: Bool
  let unfinished: [String]
  /// Names in `.cairn/txn` that are not recorded on this machine.
  let unrecognized: [String]
  /// How the choices of the config file differ from what is installed.
  let unfollowed: [String]
  /// The chosen language, if no pack has it.
  let unavailableLocale: String?
  let targets: [StatusTarget]

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "clean": "Whether nothing needs work.",
    "unfinished": "The ids of interrupted runs, which the next run finishes or reverts.",
    "unrecognized": "Names in `.cairn/txn` that are not recorded on this machine.",
    "unfollowed": "What the config file chooses and is not installed, and the reverse, in the language of the run.",
    "unavailableLocale": "The chosen language, if no chosen pack has it; only there if it is so.",
    "targets": "The files and blocks that are not as they were installed; all of them with `-v`.",
  ]
}

extension Message {
  fileprivate static let toDo = Message(
    "status.to-do", "there are changes to apply\nrun `cairn sync --check` to see them")
  fileprivate static func toRestore(_ count: Int) -> Message {
    Message(
      "status.to-restore",
      "{count} files or blocks are missing\nrun `cairn sync --restore` to restore them, or `cairn sync` to record that you deleted them",
      one:
        "1 file or block is missing\nrun `cairn sync --restore` to restore it, or `cairn sync` to record that you deleted it",
      ["count": .number(count)])
  }
  fileprivate static func toResolve(_ count: Int) -> Message {
    Message(
      "status.to-resolve",
      "{count} conflicts are open\ncompare with `cairn diff PATH`, then resolve them with `cairn resolve PATH` (--mine, --pack or --merged)",
      one:
        "1 conflict is open\ncompare with `cairn diff PATH`, then resolve it with `cairn resolve PATH` (--mine, --pack or --merged)",
      ["count": .number(count)])
  }
  static func toLookAt(_ path: RelativePath, _ note: Message) -> Message {
    Message("status.to-look-at", "{path}: {reason}", ["path": .text(path.text), "reason": .message(note)])
  }
  fileprivate static let linksAreTexts = Message(
    "status.links-are-texts",
    "the links are text files in this checkout (core.symlinks=false)\nto give agents copies, set `links = \"copy\"` in .cairn/config.toml and run `cairn sync`"
  )
  fileprivate static func clean(_ count: Int) -> Message {
    Message(
      "status.clean", "nothing to do: checked {count} files",
      one: "nothing to do: checked 1 file",
      ["count": .number(count)])
  }
}
