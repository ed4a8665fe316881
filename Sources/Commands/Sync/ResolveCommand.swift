internal import ArgumentParser
internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn resolve [PATH…]`: ends conflicts.
struct ResolveCommand: Subcommand {
  static let name = "resolve"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "End conflicts between your edits and the pack's.",
    discussion: """
      Without a choice the document counts as it stands, after you worked the pack's changes in. The texts lie in
      .cairn/conflicts: yours, the pack's, what they came from, and all joined with conflict markers. --mine also records
      that an edited block stays as it is.

      Example: cairn resolve .agents/skills/release/SKILL.md
      Example: cairn resolve --pack .agents/skills/release
      """)

  @Argument(help: "Documents with a conflict, or folders. Default: every conflict.")
  var paths: [String] = []
  @Flag(help: "Keep yours, without the pack's changes; also an edited block that is no conflict.")
  var mine = false
  @Flag(help: "Take the pack's, without your edits.")
  var pack = false
  @Flag(help: "Take the joined text from .cairn/conflicts, where no marker is left in it.")
  var merged = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if [mine, pack, merged].count(where: { $0 }) > 1 {
      throw ValidationError("--mine, --pack and --merged exclude each other")
    }
    if pack || merged, paths.isEmpty {
      throw ValidationError(
        "name the documents whose text you give up: cairn resolve --\(pack ? "pack" : "merged") PATH")
    }
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
        invocation.environment.console.write(
          JSONOutput.text(
            PlanOutput(root: root.path, applied: false, changes: [], summary: [:], commit: [], skipped: [], diff: nil),
            invocation))
      }
      invocation.writer.status(.noConflict)
      return .success
    }
    if merged { try await layOut(open, before, pipeline, sync) }
    for key in open { sync.resolutions[key] = try resolution(of: key, before) }
    let runOptions = ChangePipeline.RunOptions(skipsConfirmation: true, suggestsCommit: true)
    let code = try await pipeline.run(runOptions) { try await sync.make().plan }
    return left.skipped.isEmpty ? code : max(code, .needsAttention)
  }

  /// Writes the joined texts into `.cairn/conflicts/` where they are missing, as in a fresh clone, and have markers for
  /// the user to work on.
  private func layOut(_ open: [LockKey], _ before: Repository, _ pipeline: ChangePipeline, _ sync: SyncPlan)
    async throws
  {
    let made = try open.compactMap { try ConflictReader($0, before).mergedToBeMade() }
    guard !made.isEmpty else { return }
    _ = try await pipeline.run(ChangePipeline.RunOptions(skipsConfirmation: true, hasOwnOutput: true)) {
      try await sync.make().plan
    }
    throw Failure("markers-left", .laidOut(made), exit: .needsAttention)
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
  fileprivate static let noConflict = Message("resolve.none", "there is no open conflict")
  fileprivate static func laidOut(_ paths: [RelativePath]) -> Message {
    Message(
      "resolve.laid-out",
      "created the merged file, which was missing; finish the merge in {paths}, then run the command again",
      ["paths": .text(paths.map(\.text).joined(separator: ", "))])
  }
  static let markersLeft = Message(
    "resolve.markers-left",
    "this file still has conflict markers; finish the merge, or keep your own version with --mine")
}
