internal import ArgumentParser
internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// `cairn diff [PATH…]`: the differences between the pack's documents and the files on disk.
struct DiffCommand: Subcommand {
  static let name = "diff"
  static let help = CommandHelp(
    abstract: Message("help.diff.abstract", "Show how your files differ from their pack."),
    details: [
      Message(
        "help.diff.discussion",
        "Lines with + are in your files; lines with - are in the pack, or with --base in the base.")
    ],
    examples: [
      .init("cairn diff", Message("help.diff.example-all", "Compare all files with the pack.")),
      .init("cairn diff --base AGENTS.md", Message("help.diff.example-base", "Show your own edits of this file.")),
    ],
    attention: Message("help.diff.attention", "A conflict is open in one of the files."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [DiffOutput.self] }

  @Flag(
    help: ArgumentHelp(Message("help.diff.base", "Compare with what Cairn last wrote instead of the pack.")))
  var base = false
  @Argument(
    help: ArgumentHelp(Message("help.diff.path", "File or folder to compare. By default all files."), value: .target))
  var paths: [String] = []
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let repository = try Repository.load(root, in: invocation.environment)
    let config = try repository.requireConfig()
    let named = try PathArgument.scope(paths, root: root.path, invocation)
    var wanted = Wanted(installed: repository.lock, bases: repository.bases, config: config)
    var unavailable: [String] = []
    if !base {
      let packs = try await ComparedPacks(repository, config, installed: wanted, invocation)
      // No pack has the index of the documents; it is compared with the list that Cairn made last.
      let index = wanted.blocks.filter { $0.id == DocsConfig.block }
      wanted = packs.wanted
      wanted.blocks += index
      unavailable = packs.unavailable.map(\.source.text)
      packs.print(to: invocation.writer)
      if !invocation.isJSON { OlderPacks(wanted, installed: repository.lock).print(to: invocation.writer) }
    }
    let found = try await CheckoutReader(invocation: invocation, root: repository.root).read(
      repository, wanted: wanted, config: config)
    let targets =
      Array(wanted.documents.keys) + wanted.blocks.map(\.path) + Array(repository.lock.files.keys)
      + repository.lock.blocks.keys.map(\.path)
    for path in named { try UnknownName.refuse(path, amongTargets: targets) }
    let diffs = (documents(wanted, found) + blocks(wanted, found) + routes(wanted, repository, found))
      .filter { diff in named.isEmpty || named.contains { diff.path.isWithin($0) } }
      .sorted { $0.path < $1.path }
    if invocation.isJSON {
      invocation.printJSON(
        DiffOutput(
          root: root.path, files: diffs.map { DiffOutput.File(path: $0.path.text, diff: $0.text) },
          fromBase: unavailable.isEmpty ? nil : unavailable))
    } else {
      for diff in diffs { invocation.writer.print(diff: diff.text) }
    }
    let open = repository.lock.conflicts.compactMap(\.path).filter { path in
      named.isEmpty || named.contains { path.isWithin($0) }
    }
    for path in open { invocation.writer.warn(.conflictOpen(path)) }
    return open.isEmpty ? .success : .needsAttention
  }

  /// One file's difference.
  fileprivate struct FileDiff {
    let path: RelativePath
    let text: String
  }

  private func documents(_ wanted: Wanted, _ found: Found) -> [FileDiff] {
    wanted.documents.compactMap { path, document -> FileDiff? in
      // Generated files depend on other files, and files that are written once belong to the user.
      guard document.policy == .file, let theirs = document.bytes else { return nil }
      var mine = UnifiedDiff.Side.absent
      if case .file(let bytes, let isExecutable) = found[path] {
        let text = path == AgentTargets.index ? RenderedBlock.collapsed(bytes) : Text.normalized(bytes)
        mine = .file(text, isExecutable: isExecutable)
      } else if found[path] != .absent {
        return nil
      }
      if mine == .absent, found.leftOut.reason(for: path) != nil { return nil }
      var isExecutable = document.isExecutable
      // Execute bits are compared only if they are known, and only lost ones are reported.
      if case .file(let text, let here) = mine {
        switch found.modes {
        case .disk where isExecutable: break
        case .index(let bits, _) where isExecutable && bits[path] == false: mine = .file(text, isExecutable: false)
        default: isExecutable = here
        }
      }
      return FileDiff(path, theirs: .file(theirs, isExecutable: isExecutable), mine: mine)
    }
  }

  /// The generated routes compared with those of the available packs.
  private func routes(_ wanted: Wanted, _ repository: Repository, _ found: Found) -> [FileDiff] {
    let path = AgentTargets.routes
    guard let routes = wanted.routes(for: repository.lock), case .file(let bytes, let isExecutable) = found[path] else {
      return []
    }
    let theirs = UnifiedDiff.Side.file(Array(routes.text.utf8), isExecutable: isExecutable)
    let mine = UnifiedDiff.Side.file(Text.normalized(bytes), isExecutable: isExecutable)
    return FileDiff(path, theirs: theirs, mine: mine).map { [$0] } ?? []
  }

  private func blocks(_ wanted: Wanted, _ found: Found) -> [FileDiff] {
    wanted.blocks.compactMap { block -> FileDiff? in
      guard let theirs = block.body, case .file(let path)? = found.instructions[block.path],
        case .file(let bytes, _) = found[path],
        let mine = BlockText.body(of: block.id, in: bytes, at: path)
      else { return nil }
      return FileDiff(path, theirs: .file(theirs, isExecutable: false), mine: .file(mine, isExecutable: false))
    }
  }
}

extension DiffCommand.FileDiff {
  fileprivate init?(_ path: RelativePath, theirs: UnifiedDiff.Side, mine: UnifiedDiff.Side) {
    guard theirs != mine else { return nil }
    self.init(path: path, text: UnifiedDiff(old: theirs, new: mine, path: path.text).text)
  }
}

extension Message {
  fileprivate static func conflictOpen(_ path: RelativePath) -> Message {
    Message(
      "diff.conflict-open",
      "{path} has an open conflict\nresolve it with `cairn resolve {word}` (--mine, --pack or --merged)",
      ["path": .text(path.text), "word": .text(ShellWord.text(path.text))])
  }
}

/// Differences, in JSON.
private struct DiffOutput: AnswerBody {
  struct File: Codable, DescribedKeys {
    let path: String
    let diff: String

    static let keyTexts = ["path": "The file.", "diff": "The difference, as a unified diff."]
  }
  let root: String
  let files: [File]
  /// The packs that were not available, so that their files are compared with their bases; nil if all were.
  let fromBase: [String]?

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "files": "The files that differ from what the packs would write.",
    "fromBase": "The packs that are not available, so that their files are compared with their bases.",
  ]
}
