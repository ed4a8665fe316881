internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn why PATH`: where a file comes from, and why it is here.
struct WhyCommand: Subcommand {
  static let name = "why"
  static let help = CommandHelp(
    abstract: Message("help.why.abstract", "Say where a file comes from and why it is here."),
    details: [
      Message(
        "help.why.discussion",
        "Names pack, source, commit, document, language and revision, what brought the file here, your edits, and what the doctor finds in it. A line, as in `AGENTS.md:12`, also names the managed block around it. For a file that is not installed it says what would install it."
      )
    ],
    examples: [
      .init("cairn why AGENTS.md:3", Message("help.why.example-line", "Name the block that a line is in.")),
      .init(
        "cairn why deploy", Message("help.why.example-skill", "Say why a skill is installed, or what would install it.")
      ),
    ])
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [WhyOutput.self] }

  @Argument(
    help: ArgumentHelp(
      Message("help.why.path", "File, file with a line (PATH:LINE), or name of a skill."), value: .target)
  )
  var path: String
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let search = try await OriginSearch(root, invocation)
    let asked = try AskedFile(path, search, invocation)
    var origin = try await search.origin(of: asked.path)
    if let line = asked.line { origin.line = try search.line(line, of: asked.path, origin) }
    let findings = try await FileFindings(invocation: invocation, root: root).all(in: origin.path)
    if invocation.isJSON {
      invocation.printJSON(WhyOutput(root: root.path, origin, findings, invocation.writer.catalog))
    } else {
      OriginText(writer: invocation.writer).print(origin, findings)
    }
    return .success
  }
}
