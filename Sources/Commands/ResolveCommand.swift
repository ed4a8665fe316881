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
      .cairn/conflicts: yours, the pack's, what they came from, and all joined with conflict markers.

      Example: cairn resolve .agents/skills/release/SKILL.md
      Example: cairn resolve --pack .agents/skills/release
      """)

  @Argument(help: "Documents with a conflict, or folders. Default: every conflict.")
  var paths: [String] = []
  @Flag(help: "Keep yours, without the pack's changes.")
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

  func run(in session: Session) async throws -> Exit {
    let root = try await RootSearch(environment: session.environment).find(from: session.directory)
    let named = try PathArgument.scope(paths, root: root.path, session)
    let road = Road(session: session, root: root)
    let left = try road.clear(mayWrite: true)
    var sync = SyncPlan(session: session, root: root)
    let before = try Repository.load(root, in: session.environment)
    _ = try before.requireChoices()
    try before.refuseTooOld(session.version)
    let targets = Array(before.lock.files.keys) + before.lock.blocks.keys.map(\.path)
    for path in named { try UnknownName.refuse(path, amongTargets: targets) }
    let open = before.lock.conflicts.filter { key in
      named.isEmpty || (key.path.map { path in named.contains { path.isWithin($0) } } ?? false)
    }
    guard !open.isEmpty else {
      if session.isJSON {
        session.environment.console.write(
          Answer.text(
            PlanAnswer(root: root.path, applied: false, changes: [], summary: [:], commit: [], skipped: [], diff: nil),
            session))
      }
      session.voice.say(.noConflict)
      return .done
    }
    for key in open { sync.resolutions[key] = try resolution(of: key, before) }
    let manner = Road.Manner(asksNothing: true, namesCommit: true)
    let code = try await road.travel(manner) { try await sync.make().plan }
    return left.skipped.isEmpty ? code : max(code, .look)
  }

  private func resolution(of key: LockKey, _ repository: Repository) throws -> PlanRequest.Resolution {
    if mine { return .mine }
    if pack { return .pack }
    let conflict = try ConflictReader(key, repository)
    if merged { return .text(try conflict.merged()) }
    if let bytes = conflict.standing, GitConflict.marker(in: bytes) != nil {
      throw Failure("markers-left", .markersLeft, path: key.path?.text, exit: .look)
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
  fileprivate static let noConflict = Message("resolve.none", "no conflict is open there")
  static let markersLeft = Message(
    "resolve.markers-left", "conflict markers stand in it; finish the merge, or keep it as it is with --mine")
}
