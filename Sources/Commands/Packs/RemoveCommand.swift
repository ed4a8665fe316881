internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn remove NAME…`: removes a skill, a document or a pack; `--all` removes Cairn.
struct RemoveCommand: Subcommand {
  static let name = "remove"
  static let help = CommandHelp(
    abstract: Message("help.remove.abstract", "Remove skills, documents, packs or the whole installation."),
    details: [
      Message(
        "help.remove.discussion", "Files that you edited are kept. The pack does not need to be available.")
    ],
    examples: [
      .init("cairn remove deploy", Message("help.remove.example-skill", "Remove a skill.")),
      .init(
        "cairn remove --all --dry-run",
        Message("help.remove.example-all", "Print what removing Cairn from the repository would delete.")),
    ],
    attention: .skippedSome)
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }

  @Argument(
    help: ArgumentHelp(
      Message("help.remove.name", "Skill, document or pack to remove: a name, an id or a folder."), value: .installed))
  var names: [String] = []
  @Flag(
    help: ArgumentHelp(Message("help.remove.all", "Remove everything that Cairn wrote and you did not edit.")))
  var all = false
  @Flag(
    help: ArgumentHelp(
      Message("help.remove.keep-documents", "With --all: keep the documents, remove only Cairn's own files.")))
  var keepDocuments = false
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  var misuse: Message? {
    if all == names.isEmpty { return nil }
    return all ? .allTakesNoNames : .nothingToRemove
  }

  func run(in invocation: Invocation) async throws -> Exit {
    if keepDocuments, !all { throw Failure("keep-documents-alone", .keepsWithAll, exit: .usage) }
    let search = RootSearch(environment: invocation.environment)
    let root = try await search.find(from: invocation.directory)
    if all {
      // When it runs again after Cairn was removed, it must not remove an installation in a folder above.
      let near = try await search.find(from: invocation.directory, orLeft: true)
      guard near.path == root.path else { throw Failure("not-initialized", .removedHere(root.path), path: near.path) }
    }
    let pipeline = ChangePipeline(invocation: invocation, root: root)
    let left = try pipeline.recoverUnfinished(mayWrite: !preview.onlyShows)
    let before = try Repository.load(root, in: invocation.environment)
    try before.refuseTooOld(invocation.version)
    let removal = try await Removal(names, invocation, before)
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, showsDiff: preview.diff, skipsConfirmation: preview.yes, suggestsCommit: true)
    let code = try await pipeline.run(runOptions) {
      all
        ? try await removal.uninstall(keepDocuments ? .keepingDocuments : .deletingDocuments) : try await removal.plan()
    }
    return left.exit(code)
  }
}

extension Message {
  fileprivate static let allTakesNoNames = Message(
    "usage.all-without-names", "--all cannot be combined with names\nremove one of them")
  fileprivate static let nothingToRemove = Message(
    "usage.nothing-to-remove", "nothing to remove was named\nname a skill, a document or a pack, or use --all")
  fileprivate static func removedHere(_ above: String) -> Message {
    Message(
      "remove.removed-here",
      "Cairn was already removed from this folder\nto remove the installation above it, run `cairn -C {folder} remove --all`",
      ["folder": .text(ShellWord.text(above))])
  }
  fileprivate static let keepsWithAll = Message("remove.keeps-with-all", "--keep-documents requires --all")
}
