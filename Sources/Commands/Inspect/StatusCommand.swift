internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn status`: the state of every target.
struct StatusCommand: Subcommand {
  static let name = "status"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Show how every target stands.",
    discussion: """
      Exit 1 where something is to be done; an edit of yours is no such thing.

      Example: cairn status --short
      """)

  @Flag(name: .shortAndLong, help: "Two letters a target: here, and in the pack.")
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
    // In a checkout without symbolic links git writes their targets into plain files, which no agent reads as a skill.
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

  /// Names the command for each kind of work: `sync` resolves no conflict and repairs no block.
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

  /// What the available packs would write, by target and block; empty if they are not available.
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

/// The state of one target.
struct StatusRow: Sendable {
  let path: RelativePath
  let block: String?
  let here: LocalState
  let upstream: Upstream

  /// Its state on disk.
  enum LocalState: String, Sendable {
    case current, edited, missing, deleted, yours, orphaned, conflict, damaged, stale
    /// A script that lost its execute bit.
    case notExecutable = "not-executable"
    /// Left out of this checkout.
    case notHere = "not-checked-out"

    /// Whether it needs work.
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
      case .current: Message("status.current", "up to date")
      case .edited: Message("status.edited", "edited")
      case .missing: Message("status.missing", "missing")
      case .deleted: Message("status.deleted", "deleted")
      case .yours: Message("status.yours", "not managed")
      case .orphaned: Message("status.orphaned", "edited, no longer wanted")
      case .conflict: Message("status.conflict", "conflict")
      case .damaged: Message("status.damaged", "damaged block")
      case .stale: Message("status.stale", "needs sync")
      case .notExecutable: Message("status.not-executable", "not executable")
      case .notHere: Message("status.not-here", "not checked out")
      }
    }
  }

  /// Its state in the pack.
  enum Upstream: String, Sendable {
    case same, new
    /// The available pack is older than the one that is installed, and has another text.
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
    case .new where here == .current: Message("status.new-upstream", "update available")
    case .new: Message("status.and-new-upstream", "{here}, update available", ["here": .message(here.words)])
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
      // The row of the index file already covers its block.
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

  /// New if the pack has a different text than the one that was written, unless it is the older pack.
  private static func upstream(_ new: Text?, _ written: Digest?) -> StatusRow.Upstream {
    guard let new, let written, new.digest != written else { return .same }
    return new.isOlder ? .older : .new
  }

  /// What an available pack would write.
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

  /// The state of a target that the checkout leaves out; nil for any other.
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
  /// Names in `.cairn/txn` that this machine did not create.
  let strange: [String]
  let targets: [Target]
}

extension Message {
  fileprivate static let toDo = Message(
    "status.to-do", "there are changes to apply; run `cairn sync --check` to see them")
  fileprivate static func toResolve(_ count: Int) -> Message {
    Message(
      "status.to-resolve",
      "{count} conflicts are open; compare with `cairn diff PATH`, then resolve them with `cairn resolve PATH` (--mine, --pack or --merged)",
      one:
        "1 conflict is open; compare with `cairn diff PATH`, then resolve it with `cairn resolve PATH` (--mine, --pack or --merged)",
      ["count": .number(count)])
  }
  fileprivate static func toLookAt(_ path: RelativePath, _ note: Message) -> Message {
    Message("status.to-look-at", "{path}: {reason}", ["path": .text(path.text), "reason": .message(note)])
  }
  fileprivate static let linksAreTexts = Message(
    "status.links-are-texts",
    "the links are text files in this checkout (core.symlinks=false); to give agents copies, set `links = \"copy\"` in .cairn/config.toml and run `cairn sync`"
  )
  fileprivate static func clean(_ count: Int) -> Message {
    Message(
      "status.clean", "nothing to do: checked {count} targets",
      one: "nothing to do: checked 1 target",
      ["count": .number(count)])
  }
}
