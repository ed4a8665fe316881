internal import ArgumentParser
internal import Packs
internal import Reporting

/// `cairn new pack DIR`: creates a pack that its author can publish, or adds what a folder of skills lacks to be one.
struct NewPackCommand: Subcommand {
  static let name = "new pack"
  static let help = CommandHelp(
    abstract: Message("help.new-pack.abstract", "Create a pack of your own."),
    details: [
      Message(
        "help.new-pack.discussion",
        "Writes a manifest, an example skill, routes, a ledger of translations, a readme with the commands that install the pack, a changelog, a license and a workflow for CI. Files that exist are kept."
      )
    ],
    examples: [
      .init("cairn new pack packs/team", Message("help.new-pack.example-folder", "Create a pack in this folder.")),
      .init(
        "cairn new pack packs/team --locale ko",
        Message("help.new-pack.example-languages", "The same, written in Korean.")),
    ],
    attention: Message("help.new-pack.attention", "Nothing was written, because you answered no."))
  static let configuration = CommandConfiguration(commandName: "pack", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [PlanOutput.self] }

  @Argument(
    help: ArgumentHelp(
      Message("help.new-pack.dir", "Folder of the pack; created if it is missing."), value: .directory))
  var dir: String

  @Option(
    help: ArgumentHelp(
      Message(
        "help.new-pack.id",
        "Id of the pack: lower-case words joined by dots. By default `example.` and the name of the folder."),
      value: .id))
  var id: String?
  @Option(
    help: ArgumentHelp(
      Message("help.new-pack.name", "Name of the pack. By default that of the folder."), value: .name))
  var name: String?
  @Option(
    help: ArgumentHelp(
      Message("help.new-pack.description", "One sentence about what is in the pack."), value: .task))
  var description: String?
  @Option(
    help: ArgumentHelp(
      Message(
        "help.new-pack.layout",
        "Where the skills are: plain (skills/ at the top, for every installer; the default) or full (templates/)."),
      value: .name))
  var layout: Layout?
  @Option(
    name: .customLong("locale"),
    help: ArgumentHelp(
      Message(
        "help.new-pack.locale", "Language of the pack; the first one is that of the sources. The default is en."),
      value: .tag))
  var locales: [String] = []
  @Option(
    help: ArgumentHelp(
      Message(
        "help.new-pack.license",
        "License, as SPDX names it, or none. The default is MIT, and none for a pack inside a larger repository."),
      value: .id))
  var license: String?
  @OptionGroup var preview: PreviewOptions
  @OptionGroup var options: CommonOptions

  /// The layouts, as words of the command line.
  enum Layout: String, ExpressibleByArgument, CaseIterable, Sendable {
    case plain, full

    var layout: PackLayout { self == .plain ? .plain : .full }
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let place = try await NewPackPlace(named: dir, invocation)
    let pipeline = ChangePipeline(invocation: invocation, root: place.root)
    // First, because an interrupted run may have left some of the files that decide what is added.
    let left = try pipeline.recoverUnfinished(mayWrite: !preview.onlyShows)
    let choices = try await NewPackChoices(self, at: place, invocation)
    let runOptions = ChangePipeline.RunOptions(
      isDryRun: preview.onlyShows, showsDiff: preview.diff, skipsConfirmation: preview.yes, header: choices.header,
      suggestsCommit: true)
    let code = try await pipeline.run(runOptions) { try choices.plan(at: place, invocation) }
    if code == .success, !preview.onlyShows { place.printNextSteps(invocation) }
    return left.exit(code)
  }
}
