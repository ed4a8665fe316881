internal import ArgumentParser
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn pack bump [DOCUMENT…]`: raises the revisions of changed documents of a pack, and with `--version` makes a
/// release of it.
struct PackBumpCommand: Subcommand {
  static let name = "pack bump"
  static let help = CommandHelp(
    abstract: Message("help.pack-bump.abstract", "Raise the revisions of changed documents and the pack's version."),
    details: [
      Message(
        "help.pack-bump.discussion",
        "A document is changed if its text differs from the one in the ledger; its translations are then outdated. `--version` also dates the changelog, and compares with the last version that has a git tag."
      )
    ],
    examples: [
      .init("cairn pack bump --check", Message("help.pack-bump.example-check", "List what was changed, for CI.")),
      .init(
        "cairn pack bump --version minor", Message("help.pack.example-version", "Make the pack's next minor version.")),
    ],
    attention: Message(
      "help.pack-bump.attention",
      "A document was changed (`--check`), the changes contradict the version, or you answered no."))
  static let configuration = CommandConfiguration(commandName: "bump", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }
  static let hasOwnVersion = true

  @Argument(
    help: ArgumentHelp(
      Message("help.pack-bump.document", "Document to look at: an id, a skill or a path. By default all of them."),
      value: .packDocument))
  var documents: [String] = []
  @Flag(
    help: ArgumentHelp(
      Message(
        "help.pack-bump.editorial", "Record the changed texts and keep their revisions: translations stay up to date.")
    ))
  var editorial = false
  @Option(
    name: .customLong("version"),
    help: ArgumentHelp(
      Message("help.pack-bump.version", "Set the pack's version: major, minor, patch, or one such as 1.4.0."),
      value: .bump))
  var packVersion: String?
  @Flag(
    help: ArgumentHelp(
      Message("help.pack-bump.force", "With --version: set it although the changes contradict it."), .how))
  var force = false
  @Flag(
    help: ArgumentHelp(
      Message("help.pack-bump.check", "Only list what would be written; exit code 1 if anything would."), .how))
  var check = false
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: Options<BumpFormat>

  var misuse: Message? {
    if force, packVersion == nil { return .requires("--force", "--version") }
    guard check else { return nil }
    let others = [
      ("--editorial", editorial), ("--version", packVersion != nil), ("--dry-run", preview.dryRun),
    ]
    return others.first(where: \.1).map { .excludeEachOther("--check", $0.0) }
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let bump = PackBump(
      invocation: invocation, names: documents, isEditorial: editorial, step: try step(), isForced: force,
      isCheck: check)
    var pack = try await AuthoredPack.find(invocation)
    let pipeline = ChangePipeline(invocation: invocation, root: pack.root)
    let left = try pipeline.recoverUnfinished(mayWrite: !check && !preview.onlyShows)
    if left.hasChangedFiles { pack = try await AuthoredPack.find(invocation) }
    let made = try await bump.changes(in: pack)
    made.printNotes(to: invocation.writer)
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, isCheck: check, showsDiff: preview.diff, skipsConfirmation: preview.yes,
      header: made.lines, suggestsCommit: packVersion != nil, revisions: made.revisions)
    let code = try await pipeline.run(runOptions) {
      try await bump.changes(in: AuthoredPack.find(invocation)).changes.plan(in: pipeline.root, invocation)
    }
    if check, code == .needsAttention { invocation.writer.help(.bumpThem) }
    if code == .success, !preview.onlyShows, let tag = made.tag {
      let others = try await uncommitted(excluding: made, in: pack, invocation)
      if others > 0 { invocation.writer.warn(.notCommitted(others)) }
      invocation.writer.status(made.changes.isEmpty && others == 0 ? .notTagged(tag) : .tagIt(tag))
      if VersionTag(tag, ofPackIn: folder(of: pack)) == nil { invocation.writer.note(.notInRanges(tag)) }
    }
    return left.exit(code)
  }

  /// The folder of a pack in its git repository, as a source names it; nil for the repository's root.
  private func folder(of pack: AuthoredPack) -> RelativePath? {
    let root = pack.root.path
    return FolderPath.relative(
      pack.folder.map { FolderPath.child($0.text, of: root) } ?? root, to: pack.root.workTree ?? root)
  }

  /// How many files of the pack differ from the last commit, or are deleted from git's index, and are not among those that
  /// this run changed: the tag would be about another state of them. 0 without git.
  private func uncommitted(
    excluding made: PackBump.Made, in pack: AuthoredPack, _ invocation: Invocation
  ) async throws -> Int {
    guard pack.root.workTree != nil else { return 0 }
    let git = invocation.environment.git
    let named = made.changes.contents
    let changes = ((try? await git.changes(in: pack.root.path)) ?? []).filter { change in
      named[change.path] == nil && !change.path.isWithin(.cairn) && pack.folder.map(change.path.isWithin) ?? true
    }
    // The next commit deletes these, even if they are still on disk.
    let removed = Set(changes.filter(\.isOnlyRemovedFromIndex).map(\.path))
    let differing = Set(changes.map(\.path)).subtracting(removed).sorted()
    // Git also names files that were written without a change.
    let committed = try? await git.contents(of: differing.map(GitObject.fileInLastCommit), in: pack.root.path)
    let unlike = zip(differing, committed ?? differing.map { _ in nil }).count { path, committed in
      committed == nil || pack.inner(path).flatMap { pack.files[$0]?.bytes } != committed
    }
    return removed.count + unlike
  }

  private func step() throws(Failure) -> VersionStep? {
    guard let packVersion else { return nil }
    guard let step = VersionStep(packVersion) else {
      let name = NearestName(PrintableText.text(packVersion), among: VersionStep.words)
      throw Failure("not-a-version", .notAVersion(name), exit: .usage)
    }
    return step
  }
}

/// The formats of `pack bump`, whose option `--version` is the pack's.
enum BumpFormat: String, FormatOption {
  case text, json

  static let help = OutputFormat.help
  static let versionFlag: NameSpecification = [.customShort("V")]
}

extension Message {
  fileprivate static let bumpThem = Message(
    "bump.bump-them", "run `cairn pack bump`, with --editorial if the translations are still correct")
  fileprivate static func notCommitted(_ count: Int) -> Message {
    Message(
      "bump.not-committed",
      "{count} other files of the pack are not committed\ncommit them too, before you set the tag",
      one: "1 other file of the pack is not committed\ncommit it too, before you set the tag", ["count": .number(count)]
    )
  }
  fileprivate static func tagIt(_ tag: String) -> Message {
    Message("bump.tag-it", "after the commit: `git tag {tag}`", ["tag": .text(ShellWord.text(tag))])
  }
  fileprivate static func notTagged(_ tag: String) -> Message {
    Message("bump.not-tagged", "not tagged yet: `git tag {tag}`", ["tag": .text(ShellWord.text(tag))])
  }
  fileprivate static func notInRanges(_ tag: String) -> Message {
    Message(
      "bump.not-in-ranges",
      "a range such as `#^1.2` finds only tags such as v1.2.0, also after the name of the pack's folder\nto install this version, name the tag, as in `owner/repo#{tag}`",
      ["tag": .text(PrintableText.text(tag))])
  }
  fileprivate static func notAVersion(_ name: NearestName) -> Message {
    name.message(
      near: Message(
        "bump.version-misspelled", "'{text}' is not a version\ndid you mean '{nearest}'?", name.arguments(as: "text")),
      else: Message(
        "bump.not-a-version", "'{text}' is not a version\nuse major, minor, patch, or three numbers such as 1.4.0",
        name.arguments(as: "text")))
  }
}
