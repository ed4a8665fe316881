internal import ArgumentParser
internal import Installing
internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// One run of one command: the machine, the options, and the writer.
struct Invocation: Sendable {
  private(set) var environment: Environment
  private(set) var writer: ConsoleWriter
  /// The command's name in JSON output and journals.
  let command: String
  /// The command line, starting with the words of the command.
  let arguments: [String]
  /// This Cairn's version.
  let version: SemanticVersion

  /// Absolute path of the folder to work in.
  let directory: String
  /// Whether the output is for programs.
  let isJSON: Bool
  /// The packs of git repositories that this run has.
  let packs = FetchedPacks()
  /// The packs of archives that this run has.
  let archives = ReadArchives()
  /// What this run planned last.
  let planned = PlanMemory()
  /// What this run accepts and refuses of packs.
  let review = PackReview()

  /// Whether a user can answer questions.
  var canAsk: Bool { environment.console.canAsk && !environment.isCI && !isJSON }

  /// The same run, with what it reads and plans, on another console; what was printed once is printed again.
  func with(console: any Console) -> Invocation {
    var copy = self
    copy.environment.console = console
    copy.writer = ConsoleWriter(
      catalog: writer.catalog, console: console, isQuiet: writer.isQuiet, isVerbose: writer.isVerbose,
      style: writer.style, errorStyle: writer.errorStyle, outputColumns: copy.environment.outputColumns,
      columns: writer.columns)
    return copy
  }

  /// Runs a command and reports its error; the one place where errors become exit codes. A signal that stopped it is
  /// reported and rethrown.
  static func run(
    _ command: some Subcommand, _ arguments: [String], in environment: Environment
  ) async throws(Interruption) -> Exit {
    let name = type(of: command).name
    let options = command.options
    var catalog = Languages.catalog(environment.variables)
    var failure: Failure?
    if let requested = options.lang {
      if let chosen = LocaleTag(requested).flatMap({ Languages.catalog(for: $0) }) {
        catalog = chosen
      } else {
        failure = Failure("unknown-language", .unknownLanguage(requested), exit: .usage)
      }
    }
    let writer = ConsoleWriter(
      catalog: catalog, console: environment.console, isQuiet: options.quiet || options.isJSON,
      isVerbose: options.verbose, style: TerminalStyle(options.color, environment),
      errorStyle: TerminalStyle(options.color, environment, ofErrors: true), outputColumns: environment.outputColumns,
      columns: environment.errorColumns)
    guard let version = Version.current else { return .failure }
    let invocation = Invocation(
      environment: environment, writer: writer, command: name, arguments: arguments, version: version,
      directory: options.directory.map { $0.hasPrefix("/") ? $0 : environment.directory + "/" + $0 }
        ?? environment.directory,
      isJSON: options.isJSON)
    if let failure { return invocation.report(failure) }
    let exit = try await invocation.run(command)
    if options.format.map({ $0.rawValue == "text" || $0.rawValue == "concise" }) ?? true {
      await UpdateNotice(invocation: invocation).show()
    }
    return exit
  }

  /// A path that the user wrote, from the root of the file system; it counts from the working directory.
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : directory + "/" + path }

  private func run(_ command: some Subcommand) async throws(Interruption) -> Exit {
    let invocation = self
    do {
      return try await command.run(in: invocation)
    } catch let error as Interruption {
      if !error.isUsual { _ = invocation.report(Failure("interrupted", .interrupted)) }
      throw error
    } catch {
      return invocation.report(Failure(anyError: error, in: invocation))
    }
  }

  /// Reports a failure as text or JSON, and returns its exit code.
  private func report(_ failure: Failure) -> Exit {
    if isJSON {
      environment.console.write(JSONOutput.failure(failure, self))
    } else {
      writer.fail(failure)
    }
    return failure.exit
  }
}

extension Message {
  static let interrupted = Message(
    "failure.interrupted", "interrupted; nothing partial was left\nrun the command again")
  static func unknownLanguage(_ tag: String) -> Message {
    let known = Languages.available
    let name = NearestName(tag, among: known)
    return name.message(
      near: Message(
        "usage.language-misspelled", "Cairn is not available in '{tag}'\ndid you mean '{nearest}'?",
        name.arguments(as: "tag")),
      else: Message(
        "usage.language-unknown", "Cairn is not available in '{tag}'\nit is available in {known}",
        ["tag": .text(tag), "known": NameList(known, near: tag).argument]))
  }
}
