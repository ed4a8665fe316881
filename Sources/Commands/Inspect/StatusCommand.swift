internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn status`: how every target stands.
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

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      Message("help.status.short", "Two letters for each file: its state here and in the pack."), .output))
  var short = false
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let (plan, repository) = try await SyncPlan(invocation: invocation, root: root).make()
    let transactions = try UnfinishedTransactions(root: root.path, in: invocation.environment)
    let rows = StatusRows(plan: plan, repository: repository, upstream: try upstream(repository, invocation)).rows
    let needsWork = rows.contains { $0.here.needsWork } || plan.hasSharedChanges || !transactions.isEmpty
    if invocation.isJSON {
      invocation.environment.console.write(
        JSONOutput.text(
          StatusOutput(
            root: root.path, clean: !needsWork, unfinished: transactions.unfinished, strange: transactions.unrecognized,
            targets: rows.map { StatusOutput.Target($0) }),
          invocation))
      return needsWork ? .needsAttention : .success
    }
    transactions.print(to: invocation.writer)
    // In a checkout without symbolic links git leaves their texts in plain files, of which no agent makes a skill.
    let isText = try repository.lock.links.contains { path, link in
      guard link.copy == nil, case .file? = try? repository.tree.entry(at: path) else { return false }
      return try repository.tree.read(path, limit: 4096) == Array(link.to.utf8)
    }
    if isText { invocation.writer.status(.linksAreTexts) }
    if repository.lockIsMerged { invocation.writer.status(.lockConflict) }
    let shown = invocation.writer.isVerbose ? rows : rows.filter { $0.here != .current || $0.upstream != .same }
    let width = shown.map { PrintableText.width(of: invocation.writer.text($0.words)) }.max() ?? 0
    for row in shown {
      let name = PrintableText.text(row.path.text) + (row.block.map { " [\(PrintableText.text($0))]" } ?? "")
      if short {
        invocation.writer.print("\(row.here.letter)\(row.upstream.letter) \(name)")
      } else {
        let words = invocation.writer.text(row.words)
        invocation.writer.print(
          words + String(repeating: " ", count: width - PrintableText.width(of: words) + 2) + name)
      }
    }
    if !short {
      if needsWork {
        tellWhatToDo(plan, rows, transactions, invocation)
      } else {
        invocation.writer.status(.clean(rows.count))
      }
    }
    return needsWork ? .needsAttention : .success
  }

  /// Names the command for each kind of work: `sync` ends no conflict and repairs no block.
  private func tellWhatToDo(
    _ plan: Plan, _ rows: [StatusRow], _ transactions: UnfinishedTransactions, _ invocation: Invocation
  ) {
    let open = plan.newLock.conflicts
    if !open.isEmpty { invocation.writer.status(.toResolve(open.count)) }
    let inConflict = Set(open.compactMap(\.path))
    for step in plan.steps where !step.isLocal && step.action.needsAttention && !inConflict.contains(step.path) {
      if let note = step.note { invocation.writer.status(.toLookAt(step.path, note)) }
    }
    let isForSync = rows.contains { $0.here == .missing || $0.here == .stale }
    if isForSync || plan.hasSharedChanges || !transactions.isEmpty { invocation.writer.status(.toDo) }
  }

  /// What the packs at hand would write, by target and block; empty where they are not at hand.
  private func upstream(
    _ repository: Repository, _ invocation: Invocation
  ) throws -> [StatusRows.Key: StatusRows.Text] {
    guard let config = repository.config else { return [:] }
    do {
      let wanted = try Wanted(packsOf: config, in: repository, invocation)
      let older = OlderPacks(wanted, installed: repository.lock)
      if !invocation.isJSON { older.print(to: invocation.writer) }
      var texts: [StatusRows.Key: StatusRows.Text] = [:]
      for (path, document) in wanted.documents where document.policy == .file {
        texts[StatusRows.Key(path, nil)] = StatusRows.Text(
          digest: document.digest, isOlder: older.contains(document.pack))
      }
      for block in wanted.blocks {
        texts[StatusRows.Key(block.path, block.id)] = StatusRows.Text(
          digest: block.digest, isOlder: older.contains(block.pack))
      }
      return texts
    } catch let error as Failure {
      // The status of what is installed needs no pack.
      invocation.writer.verbose(error.message)
      return [:]
    }
  }
}

/// How one target stands.
struct StatusRow: Sendable {
  let path: RelativePath
  let block: String?
  let here: LocalState
  let upstream: Upstream

  /// How it stands on disk.
  enum LocalState: String, Sendable {
    case current, edited, missing, deleted, yours, orphaned, conflict, damaged, stale
    /// A script that lost its execute bit.
    case notExecutable = "not-executable"
    /// Left out of this checkout.
    case notHere = "not-checked-out"

    /// Whether something is to be done about it.
    var needsWork: Bool { [.missing, .conflict, .damaged, .stale, .notExecutable].contains(self) }

    var letter: String {
      switch self {
      case .current: " "
      case .edited: "M"
      case .missing: "D"
      case .deleted: "d"
      case .yours: "Y"
      case .orphaned: "O"
      case .conflict: "U"
      case .damaged: "!"
      case .stale: "S"
      case .notExecutable: "X"
      case .notHere: "-"
      }
    }

    var words: Message {
      switch self {
      case .current: Message("status.current", "current")
      case .edited: Message("status.edited", "edited here")
      case .missing: Message("status.missing", "missing")
      case .deleted: Message("status.deleted", "deleted here")
      case .yours: Message("status.yours", "yours")
      case .orphaned: Message("status.orphaned", "edited here, not wanted any longer")
      case .conflict: Message("status.conflict", "conflict")
      case .damaged: Message("status.damaged", "damaged block")
      case .stale: Message("status.stale", "not made current")
      case .notExecutable: Message("status.not-executable", "may not be run")
      case .notHere: Message("status.not-here", "not checked out here")
      }
    }
  }

  /// How it stands in the pack.
  enum Upstream: String, Sendable {
    case same, new
    /// The pack at hand is older than the one that is installed, and has another text.
    case older

    var letter: String {
      switch self {
      case .same: " "
      case .new: "N"
      case .older: "O"
      }
    }
  }

  var words: Message {
    switch upstream {
    case .same: here.words
    case .new where here == .current: Message("status.new-upstream", "new upstream")
    case .new: Message("status.and-new-upstream", "{here}, new upstream", ["here": .message(here.words)])
    case .older where here == .current: Message("status.older-pack", "older pack")
    case .older: Message("status.and-older-pack", "{here}, older pack", ["here": .message(here.words)])
    }
  }
}

/// The rows of a status, from a sync's plan and the lock.
struct StatusRows {
  let rows: [StatusRow]

  init(plan: Plan, repository: Repository, upstream: [Key: Text]) {
    var rows: [StatusRow] = []
    let steps = Dictionary(plan.steps.filter { !$0.isLocal }.map { (Key($0.path, $0.block), $0) }) { first, _ in first }
    let unmarked = plan.unmarked.union(plan.markedExecutable)
    for (path, file) in plan.newLock.files {
      let ofBlock = path == AgentTargets.index ? steps[Key(path, RenderedBlock.id)] : nil
      let step = ofBlock?.action == .damaged ? ofBlock : steps[Key(path, nil)] ?? ofBlock
      var here = Self.here(step, wasDeleted: repository.lock.files[path]?.state == .deleted, state: file.state)
      if unmarked.contains(path), here == .current || here == .stale { here = .notExecutable }
      if file.digest != nil, here == .current { here = Self.leftOut(path, plan) ?? here }
      rows.append(
        StatusRow(
          path: path, block: nil, here: here,
          upstream: Self.upstream(upstream[Key(path, nil)], file.theirs ?? file.digest)))
    }
    for (key, block) in plan.newLock.blocks {
      var here = Self.here(
        steps[Key(key.path, key.id)], wasDeleted: repository.lock.blocks[key]?.state == .deleted, state: block.state)
      if block.digest != nil, here == .current { here = Self.leftOut(key.path, plan) ?? here }
      let new = upstream[Key(key.path, key.id)]
      rows.append(
        StatusRow(path: key.path, block: key.id, here: here, upstream: Self.upstream(new, block.theirs ?? block.digest))
      )
    }
    var known = Set(rows.map { Key($0.path, $0.block) })
    for step in plan.steps where !step.isLocal {
      // What is to be said of the index's block was said of its file.
      let key = step.path == AgentTargets.index ? Key(step.path, nil) : Key(step.path, step.block)
      guard known.insert(key).inserted else { continue }
      let here = Self.here(step, wasDeleted: false, state: .managed)
      rows.append(StatusRow(path: step.path, block: step.block, here: here, upstream: .same))
    }
    let paths = Set(rows.map(\.path))
    for path in plan.newLock.links.keys where !paths.contains(path) {
      rows.append(StatusRow(path: path, block: nil, here: Self.leftOut(path, plan) ?? .current, upstream: .same))
    }
    self.rows = rows.sorted { ($0.path, $0.block ?? "") < ($1.path, $1.block ?? "") }
  }

  /// New where the pack has another text than the one that was written, unless it is the older pack.
  private static func upstream(_ new: Text?, _ written: Digest?) -> StatusRow.Upstream {
    guard let new, let written, new.digest != written else { return .same }
    return new.isOlder ? .older : .new
  }

  /// What a pack at hand would write.
  struct Text {
    let digest: Digest
    /// Whether the pack is older than the one that is installed.
    let isOlder: Bool
  }

  /// A target, or a block in it.
  struct Key: Hashable {
    let path: RelativePath
    let block: String?

    init(_ path: RelativePath, _ block: String?) {
      self.path = path
      self.block = block
    }
  }

  /// How a target stands that the checkout leaves out; nil for any other.
  private static func leftOut(_ path: RelativePath, _ plan: Plan) -> StatusRow.LocalState? {
    plan.leftOut.reason(for: path).map { $0.forbidsWriting ? .notHere : .missing }
  }

  private static func here(_ step: Step?, wasDeleted: Bool, state: TargetState) -> StatusRow.LocalState {
    switch step?.action {
    case .damaged: return .damaged
    case .conflict: return .conflict
    case .deleted: return wasDeleted ? .deleted : .missing
    case .created, .updated, .removed, .restored, .recorded, .adopted, .merged, .moved, .resolved: return .stale
    case .foreign: return .yours
    case .orphaned: return .orphaned
    case .kept: return .edited
    case nil: break
    }
    switch state {
    case .managed: return .current
    case .kept: return .current
    case .deleted: return .deleted
    case .foreign: return .yours
    case .orphaned: return .orphaned
    case .conflict: return .conflict
    }
  }
}

/// A status, in JSON.
private struct StatusOutput: Encodable {
  struct Target: Encodable {
    let path: String
    let block: String?
    let here: String
    let upstream: String

    init(_ row: StatusRow) {
      path = row.path.text
      block = row.block
      here = row.here.rawValue
      upstream = row.upstream.rawValue
    }
  }
  let root: String
  let clean: Bool
  let unfinished: [String]
  /// Names in `.cairn/txn` that this machine did not put there.
  let strange: [String]
  let targets: [Target]
}

extension Message {
  fileprivate static let toDo = Message("status.to-do", "something is to be done: `cairn sync --check` shows what")
  fileprivate static func toResolve(_ count: Int) -> Message {
    Message(
      "status.to-resolve",
      "{count} conflicts are open: compare with `cairn diff PATH`, end them with `cairn resolve PATH` (--mine, --pack or --merged)",
      one:
        "a conflict is open: compare with `cairn diff PATH`, end it with `cairn resolve PATH` (--mine, --pack or --merged)",
      ["count": .number(count)])
  }
  fileprivate static func toLookAt(_ path: RelativePath, _ note: Message) -> Message {
    Message("status.to-look-at", "{path}: {reason}", ["path": .text(path.text), "reason": .message(note)])
  }
  fileprivate static let linksAreTexts = Message(
    "status.links-are-texts",
    "the links are text files here (core.symlinks=false); with `links = \"copy\"` in .cairn/config.toml and `cairn sync` agents get copies"
  )
  fileprivate static func clean(_ count: Int) -> Message {
    Message(
      "status.clean", "nothing to do: {count} targets as they should be",
      one: "nothing to do: 1 target as it should be",
      ["count": .number(count)])
  }
}
