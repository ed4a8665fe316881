internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn undo`: the last applied plan is taken back.
struct UndoCommand: Subcommand {
  static let name = "undo"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Take back what the last command wrote.",
    discussion: """
      What was changed since stays, and is named. The next undo goes one further back.

      Runs are known by notes in your state folder, which no clone brings along. One that another user, a container or
      another XDG_STATE_HOME made is reverted by --adopt alone: check with --dry-run that it is yours.

      Example: cairn undo --list
      """)

  @Flag(help: "List what can be taken back, the newest first.")
  var list = false
  @Flag(help: "Show what would be done, and do nothing.")
  var dryRun = false
  @Flag(help: "Show the changes as a unified diff, and do nothing.")
  var diff = false
  @Option(help: ArgumentHelp("Revert the run of this id, though it is not in your notes.", valueName: "id"))
  var adopt: String?
  @Flag(name: .shortAndLong, help: "Ask nothing.")
  var yes = false
  @OptionGroup var options: CommonOptions

  func run(in session: Session) async throws -> Exit {
    let root = try await RootSearch(environment: session.environment).find(from: session.directory)
    let road = Road(session: session, root: root)
    if let adopt, !list { return try await AdoptedRun(id: adopt, road: road).undo(self) }
    let left = try road.clear(mayWrite: !list && !dryRun && !diff)
    // The undo that was cut short is the one that was asked for again.
    if left.finishedUndo { return left.skipped.isEmpty ? .done : .look }
    let journals = try self.journals(road)
    let unknown = try unknown(road)
    if list { return show(journals, unknown, session) }
    guard let journal = Undo.candidate(among: journals) else {
      throw Failure(
        "nothing-to-undo", .nothingToUndo, path: root.path, exit: .look,
        details: unknown.map { Failure.Detail(.unknown($0)) })
    }
    if !dryRun, !diff {
      try Repository.load(root, in: session.environment, conflictedLock: .mend).refuseTooOld(session.version)
    }
    let manner = Road.Manner(
      isDryRun: dryRun || diff, showsDiff: diff, asksNothing: yes, head: [.takesBack(journal.command, journal.id)])
    let code = try await road.travel(manner) {
      let repository = try Repository.load(root, in: session.environment)
      return try Undo.plan(
        journal, tree: repository.tree, lock: repository.lock, lockBytes: repository.lockBytes)
    }
    return left.skipped.isEmpty ? code : max(code, .look)
  }

  private func journals(_ road: Road) throws -> [Journal] {
    let environment = road.session.environment
    guard let tree = try environment.files.tree(at: road.root.path), try tree.entry(at: .cairn) == .folder,
      let notes = try StateNotes.existing(
        stateFolder: environment.stateFolder, root: road.root.path, files: environment.files)
    else { return [] }
    return try Trash(tree, notes).journals()
  }

  /// Runs in the trash that this user's notes do not know, the newest first.
  private func unknown(_ road: Road) throws -> [String] {
    let environment = road.session.environment
    guard let tree = try environment.files.tree(at: road.root.path), try tree.entry(at: .cairn) == .folder else {
      return []
    }
    let notes = try StateNotes.existing(
      stateFolder: environment.stateFolder, root: road.root.path, files: environment.files)
    return try UnknownRun.done(in: tree, notes: notes)
  }

  private func show(_ journals: [Journal], _ unknown: [String], _ session: Session) -> Exit {
    let undone = Set(journals.compactMap(\.undoes))
    let rows = journals.filter { $0.undoes == nil && !undone.contains($0.id) }
    let unknown = unknown.filter { !undone.contains($0) }
    if session.isJSON {
      session.environment.console.write(
        Answer.text(
          UndoAnswer(
            transactions: rows.map {
              UndoAnswer.Row(id: $0.id, command: $0.command, time: Timestamp.text($0.time), targets: $0.targets)
            },
            unknown: unknown),
          session))
      return .done
    }
    if rows.isEmpty { session.voice.say(.nothingToUndo) }
    for id in unknown { session.voice.complain(session.voice.text(.unknown(id))) }
    for row in rows {
      session.voice.answer(
        "\(row.id)  \(Timestamp.text(row.time))  \(row.command)  "
          + session.voice.text(.targets(row.targets.count)))
    }
    return .done
  }
}

/// The list of what can be taken back, in JSON.
private struct UndoAnswer: Encodable {
  struct Row: Encodable {
    let id: String
    let command: String
    let time: String
    let targets: [String]
  }
  let transactions: [Row]
  /// Runs in the trash that are not in the user's notes.
  let unknown: [String]
}

extension Journal {
  /// The user's files that it changed.
  fileprivate var targets: [String] {
    operations.map(\.path).filter { !$0.hasPrefix(".cairn/") || $0 == OwnFile.config.text }
  }
}

extension Message {
  fileprivate static let nothingToUndo = Message("undo.nothing", "there is nothing to take back here")
  fileprivate static func unknown(_ id: String) -> Message {
    Message(
      "undo.unknown",
      ".cairn/trash/{id}: a run that is not in your cairn notes; if it was yours, `cairn undo --adopt {name} --dry-run` shows what it would put back",
      ["id": .text(Visible.text(id)), "name": .text(ShellWord.text(id))])
  }
  fileprivate static func takesBack(_ command: String, _ id: String) -> Message {
    Message("undo.takes-back", "taking back `cairn {command}` ({id})", ["command": .text(command), "id": .text(id)])
  }
  fileprivate static func targets(_ count: Int) -> Message {
    Message("undo.targets", "{count} files", one: "1 file", ["count": .number(count)])
  }
}
