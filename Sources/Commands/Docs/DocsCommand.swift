internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn docs`: writes the index of the documents; in JSON it only lists them.
struct DocsCommand: Subcommand {
  static let name = "docs"
  static let help = CommandHelp(
    abstract: Message("help.docs.abstract", "Write the index of your documents into the file that the config names."),
    details: [
      Message(
        "help.docs.discussion",
        "The index lists the Markdown files of a folder with the `summary`, `read_when` and `last_updated` of their front matter. `cairn sync` keeps it up to date. With `--format json` it only lists the documents and writes nothing."
      )
    ],
    examples: [
      .init(
        "cairn docs --init", Message("help.docs.example-init", "Choose docs/ and write the index to docs/README.md.")),
      .init(
        "cairn docs --init --index AGENTS.md --dry-run",
        Message("help.docs.example-dry-run", "Show what an index in AGENTS.md would be; write nothing.")),
    ],
    attention: Message(
      "help.docs.attention", "No index is chosen, or a conflict or a damaged block needs your decision."))
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [DocsOutput.self] }

  @Flag(
    name: .customLong("init"), help: ArgumentHelp(Message("help.docs.init", "Write [docs] into the config file first."))
  )
  var isFirst = false
  @Option(
    help: ArgumentHelp(
      Message("help.docs.folder", "With --init: the folder of the documents; docs by default."), value: .directory))
  var folder: String?
  @Option(
    help: ArgumentHelp(
      Message("help.docs.index", "With --init: the file for the index; README.md of the folder by default."),
      value: .file))
  var index: String?
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    let ofInit = [("--folder", folder), ("--index", index)].filter { $0.1 != nil }.map(\.0)
    if !isFirst, let option = ofInit.first { return .requiresInit(option) }
    let writing = [
      ("--init", isFirst), ("--dry-run", preview.dryRun), ("--diff", preview.diff), ("--yes", preview.yes),
    ].filter(\.1).map(\.0)
    return options.isJSON ? writing.first.map { Message.excludeEachOther($0, "--format json") } : nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !preview.onlyShows && !invocation.isJSON)
    let before = try Repository.load(root, in: invocation.environment)
    for warning in before.warnings { invocation.writer.warn(warning) }
    let config = try before.requireConfig()
    if !preview.onlyShows, !invocation.isJSON { try before.refuseTooOld(invocation.version) }
    let chosen = try isFirst ? docs(in: root, invocation) : config.docs
    guard let docs = chosen else { throw Failure("docs-not-chosen", .notChosen, exit: .needsAttention) }
    let plan = DocumentIndexPlan(
      invocation: invocation, root: root, docs: docs, isNew: isFirst, configBytes: before.configBytes)
    if invocation.isJSON {
      let made = try await plan.make()
      invocation.printJSON(
        DocsOutput(
          root: root.path, docs, try await documents(of: docs, in: before, invocation),
          isCurrent: made.isEmpty && !made.needsAttention))
      return .success
    }
    let documents = try await documents(of: docs, in: before, invocation)
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, showsDiff: preview.diff, skipsConfirmation: preview.yes, suggestsCommit: true)
    let code = try await pipeline.run(runOptions) { try await plan.make() }
    if documents.isEmpty {
      invocation.writer.warn(.noDocuments(docs.folder))
    } else {
      let count = documents.count { $0.summary == nil }
      if count > 0 { invocation.writer.note(.withoutSummary(count, of: documents.count)) }
    }
    return left.exit(code)
  }

  /// The choice of `--init`.
  private func docs(in root: RootSearch.Root, _ invocation: Invocation) throws -> DocsConfig {
    func path(_ text: String?) throws -> RelativePath? {
      guard let text else { return nil }
      guard let path = try PathArgument.targets([text], root: root.path, invocation).first, path.isPortable else {
        throw Failure("bad-path", .notPortable, path: text, exit: .usage)
      }
      return path
    }
    let docs = DocsConfig(folder: try path(folder) ?? DocsConfig.usualFolder, index: try path(index))
    guard DocsConfig.allowsIndex(at: docs.index) else {
      throw Failure("bad-index", .noIndexFile, path: docs.index.text, exit: .usage)
    }
    return docs
  }

  /// The documents in the order of the index.
  private func documents(
    of docs: DocsConfig, in repository: Repository, _ invocation: Invocation
  ) async throws -> [IndexedDocument] {
    let folder = DocumentFolder(invocation: invocation, root: repository.root)
    let paths = try await folder.files(of: docs, in: repository.tree) ?? []
    let documents = try paths.map { IndexedDocument(at: $0, try repository.tree.read($0)) }
    return DocumentIndex(documents, in: docs.index, locale: .english).documents
  }
}

/// The documents of an index, in JSON.
private struct DocsOutput: AnswerBody {
  struct Document: Codable, DescribedKeys {
    let path: String
    let title: String
    let summary: String?
    let lastUpdated: String?
    let readWhen: [String]

    static let keyTexts = [
      "path": "The file.",
      "title": "The first heading, or the name of the file.",
      "summary": "What it is about, if its front matter says so.",
      "lastUpdated": "The day of the last change, if its front matter has one.",
      "readWhen": "The tasks for which to read it.",
    ]
  }
  let root: String
  let folder: String
  let index: String
  let current: Bool
  let documents: [Document]

  init(root: String, _ docs: DocsConfig, _ documents: [IndexedDocument], isCurrent: Bool) {
    self.root = root
    folder = docs.folder.text
    index = docs.index.text
    current = isCurrent
    self.documents = documents.map {
      Document(
        path: $0.path.text, title: $0.title, summary: $0.summary, lastUpdated: $0.lastUpdated, readWhen: $0.readWhen)
    }
  }

  static let keyTexts = [
    "root": "The repository root, as an absolute path; all other paths are relative to it.",
    "folder": "The folder of the documents.",
    "index": "The file with the index.",
    "current": "Whether the index in the file is up to date.",
    "documents": "The documents, in the order of the index.",
  ]
}

extension Message {
  fileprivate static func requiresInit(_ option: String) -> Message {
    Message(
      "usage.requires-init", "{option} requires --init\nadd it, or edit [docs] in .cairn/config.toml",
      ["option": .text(option)])
  }
  fileprivate static let notChosen = Message(
    "docs.not-chosen",
    "no documents are chosen: .cairn/config.toml has no table [docs]\nrun `cairn docs --init`, with --folder and --index for others than docs and docs/README.md"
  )
  fileprivate static let notPortable = Message(
    "docs.not-portable", "not every system can have this path\nname another one")
  fileprivate static let noIndexFile = Message(
    "docs.no-index-file",
    "this file cannot have the index\nname a Markdown file outside of hidden folders, such as docs/README.md")
  fileprivate static func noDocuments(_ folder: RelativePath) -> Message {
    Message(
      "docs.none", "{folder} has no Markdown files to list", ["folder": .text(PrintableText.text(folder.text))])
  }
  fileprivate static func withoutSummary(_ count: Int, of all: Int) -> Message {
    Message(
      "docs.without-summary",
      "{count} of {all} documents have no summary and are listed with their titles\nadd `summary: TEXT` to their front matter",
      one: "1 of {all} documents has no summary and is listed with its title\nadd `summary: TEXT` to its front matter",
      ["count": .number(count), "all": .number(all)])
  }
}
