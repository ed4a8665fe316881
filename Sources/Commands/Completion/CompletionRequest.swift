internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn __complete SHELL …`: the question of a completion script, which is in no help page.
///
/// It is asked at every press of a key, so it never waits: no git, no network, no lock, and only the files that the answer
/// needs. It never fails: what cannot be read is not offered.
///
/// A shell keeps a script that it loaded, and a user keeps a file with one, so later versions must understand it too: the
/// arguments are those of `CompletionInput`, and the answer has the form of `CompletionAnswer.text(for:)`.
struct CompletionRequest {
  private let input: CompletionInput?

  /// nil for any other command line.
  init?(_ arguments: [String]) {
    guard arguments.first == Self.name else { return nil }
    input = CompletionInput(Array(arguments.dropFirst()))
  }

  /// The word that scripts write after `cairn`.
  static let name = "__complete"

  /// The answer as text; empty if the question was not understood.
  func text(in environment: Environment) -> String {
    guard let input, let root = CommandDump.root else { return "" }
    return Self.answer(to: input, in: environment, root).text(for: input)
  }

  /// The answer.
  static func answer(to input: CompletionInput, in environment: Environment, _ root: CommandDump) -> CompletionAnswer {
    if input.isFile { return .files }
    let position = CompletionPosition(input.words, current: input.current, in: root)
    let catalog = CairnCommand.catalog(input.words, environment)
    switch position.expects {
    case .nothing: return .nothing
    case .option: return .values(options(position, catalog, isLong: input.current.isEmpty))
    case .command(let path, let orHelp): return .values(commands(below: path, orHelp: orHelp, catalog))
    case .value(let argument, let head, let typed):
      let facts = CompletionFacts(position, environment, catalog)
      return ArgumentValues(argument, typed: typed, facts).answer.prefixed(by: head)
    }
  }

  /// The options that were not given yet, and those that can be repeated; `isLong` leaves out the short names.
  private static func options(_ position: CompletionPosition, _ catalog: Catalog, isLong: Bool) -> [Candidate] {
    position.options.filter { $0.isRepeating || position.given[$0.id] == nil }.flatMap { argument in
      argument.shownNames.filter { !isLong || $0.hasPrefix("--") }.map { Candidate($0, argument.text(in: catalog)) }
    }
  }

  private static func commands(below path: [String], orHelp: Bool, _ catalog: Catalog) -> [Candidate] {
    let page = HelpPage(of: path, catalog: catalog, width: 80)
    let commands = (page?.subcommands ?? []).map { Candidate($0.name, catalog.text(of: $0.abstract)) }
    return orHelp ? commands + [Candidate(CompletionPosition.help, catalog.text(of: .showsHelp))] : commands
  }
}
