internal import ArgumentParser
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn resolve [PATH…]`: resolves conflicts.
struct ResolveCommand: Subcommand {
  static let name = "resolve"
  static let help = CommandHelp(
    abstract: Message("help.resolve.abstract", "Resolve conflicts between your edits and the changes of a pack."),
    details: [
      Message(
        "help.resolve.discussion",
        "Without an option the file is accepted as it is now. The versions are in `.cairn/conflicts`: yours, the pack's, the base, and all of them merged with conflict markers."
      )
    ],
    examples: [
      .init("cairn resolve", Message("help.resolve.example-all", "Accept all files as they are now.")),
      .init(
        "cairn resolve --mine AGENTS.md",
        Message("help.resolve.example-mine", "Keep your version of this file.")),
    ],
    attention: .skippedSome)
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }

  @Argument(
    help: ArgumentHelp(
      Message("help.resolve.path", "File or folder with conflicts. By default every conflict."), value: .conflict))
  var paths: [String] = []
  @Flag(
    help: ArgumentHelp(
      Message("help.resolve.mine", "Keep your version, also of an edited block without a conflict."), .how))
  var mine = false
  @Flag(help: ArgumentHelp(Message("help.resolve.pack", "Take the version of the pack and discard your edits."), .how))
  var pack = false
  @Flag(
    help: ArgumentHelp(
      Message("help.resolve.merged", "Take the merged text from `.cairn/conflicts`, after you resolved its markers."),
      .how))
  var merged = false
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    let chosen = [("--mine", mine), ("--pack", pack), ("--merged", merged)].filter(\.1).map(\.0)
    if chosen.count > 1 { return .excludeEachOther(chosen[0], chosen[1]) }
    if pack || merged, paths.isEmpty { return .pathRequired(chosen[0]) }
    return nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let named = try PathArgument.scope(paths, root: root.path, invocation)
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: true)
    var sync = SyncPlan(invocation: invocation, root: root)
    let before = try Repository.load(root, in: invocation.environment)
    _ = try before.requireConfig()
    try before.refuseTooOld(invocation.version)
    let targets = Array(before.lock.files.keys) + before.lock.blocks.keys.map(\.path)
    for path in named { try UnknownName.refuse(path, amongTargets: targets) }
    let editedBlocks = mine ? try before.editedBlocks() : []
    let open = (before.lock.conflicts + editedBlocks).filter { key in
      named.isEmpty || (key.path.map { path in named.contains { path.isWithin($0) } } ?? false)
    }
    guard !open.isEmpty else {
      if invocation.isJSON {
        invocation.printJSON(
          PlanOutput(root: root.path, applied: false, changes: [], summary: [:], commit: [], skipped: [], diff: nil))
      }
      invocation.writer.status(.noConflict)
      return .success
    }
    // Of several conflicts those that can be merged are resolved; the others are named.
    let unmergeable = merged && open.count > 1 ? try open.filter { try !ConflictReader($0, before).isMergeable } : []
    let chosen = unmergeable.count < open.count ? open.filter { !unmergeable.contains($0) } : open
    if merged { try await layOut(chosen, before, pipeline, sync) }
    for key in chosen { sync.resolutions[key] = try resolution(of: key, before) }
    let runOptions = ChangePipeline.RunOptions(
      skipsConfirmation: true, suggestsCommit: true, decided: chosen.compactMap(\.path))
    let code = try await pipeline.run(runOptions) { try await sync.make().plan }
    for path in unmergeable.compactMap(\.path) {
      invocation.writer.warnAlways(.toLookAt(path, .notMergeable(path)))
    }
    let kept = mine ? 0 : sync.resolutions.values.count { $0 == .mine }
    if code == .success, kept > 0 { invocation.writer.note(.keptYours(kept)) }
    return left.exit(unmergeable.isEmpty ? code : max(code, .needsAttention))
  }

  /// Writes the merged texts into `.cairn/conflicts/` if they are missing, as in a fresh clone, and have markers for
  /// the user to resolve.
  private func layOut(_ open: [LockKey], _ before: Repository, _ pipeline: ChangePipeline, _ sync: SyncPlan)
    async throws
  {
    let made = try open.compactMap { try ConflictReader($0, before).mergedToBeMade() }
    guard !made.isEmpty else { return }
    _ = try await pipeline.run(ChangePipeline.RunOptions(skipsConfirmation: true, hasOwnOutput: true)) {
      try await sync.make().plan
    }
    throw Failure("markers-left", .writtenOut(made), exit: .needsAttention)
  }

  private func resolution(of key: LockKey, _ repository: Repository) throws -> PlanRequest.Resolution {
    if mine { return .mine }
    if pack { return .pack }
    let conflict = try ConflictReader(key, repository)
    if merged { return .text(try conflict.merged()) }
    if let bytes = conflict.current, GitConflict.marker(in: bytes) != nil {
      throw Failure("markers-left", .markersLeft, path: key.path?.text, exit: .needsAttention)
    }
    return .mine
  }
}

extension Lock {
  /// The entries with an open conflict, in order.
  var conflicts: [LockKey] {
    (files.filter { $0.value.state == .conflict && $0.value.theirs != nil }.keys.map { LockKey.file($0) }
      + blocks.filter { $0.value.state == .conflict && $0.value.theirs != nil }.keys.map { LockKey.block($0) }).sorted()
  }
}

extension Repository {
  /// The blocks that the user edited, apart from conflicts and from edits that were accepted.
  fileprivate func editedBlocks() throws -> [LockKey] {
    try lock.blocks.filter { key, block in
      guard block.state == .managed || block.state == .kept, case .file? = try tree.entry(at: key.path),
        let body = BlockText.body(of: key.id, in: try tree.read(key.path), at: key.path)
      else { return false }
      let digest = Digest(of: body)
      return digest != block.digest && digest != block.accepted
    }.keys.map { LockKey.block($0) }.sorted()
  }
}

extension LockKey {
  /// The target that an entry is about.
  var path: RelativePath? {
    switch self {
    case .pack: nil
    case .file(let path), .link(let path): path
    case .block(let key): key.path
    }
  }
}

extension Message {
  fileprivate static func keptYours(_ count: Int) -> Message {
    Message(
      "resolve.kept-yours",
      "kept your text in {count} places, without the changes of the pack\n`cairn undo` reverts this",
      one: "kept your text, without the changes of the pack\n`cairn undo` reverts this", ["count": .number(count)])
  }
  fileprivate static func pathRequired(_ option: String) -> Message {
    Message(
      "usage.path-required", "{option} discards text, so it requires a path: `cairn resolve {option} PATH`",
      ["option": .text(option)])
  }
  fileprivate static let noConflict = Message("resolve.none", "there is no open conflict")
  fileprivate static func writtenOut(_ paths: [RelativePath]) -> Message {
    Message(
      "resolve.written-out",
      "created the merged file, which was missing\nfinish the merge in {paths}, then run the command again",
      ["paths": .text(paths.map(\.text).joined(separator: ", "))])
  }
  static let markersLeft = Message(
    "resolve.markers-left",
    "this file still has conflict markers\nfinish the merge, or keep your own version with --mine")
}
