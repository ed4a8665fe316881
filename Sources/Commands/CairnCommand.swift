package import ArgumentParser
package import Platform
internal import Reporting
internal import Vocabulary

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The command line of Cairn.
package struct CairnCommand: AsyncParsableCommand, DocumentedCommand {
  static let help = CommandHelp(
    abstract: Message(
      "help.cairn.abstract", "Install skill packs for coding agents into a repository and keep them up to date."),
    details: [
      Message("help.cairn.options", "Options go before or after the command; `cairn help <command>` lists them.")
    ],
    examples: [
      .init("cairn init", Message("help.cairn.example-init", "Set up a repository.")),
      .init("cairn doctor", Message("help.cairn.example-doctor", "Check everything, locally or in CI.")),
    ],
    attention: Message(
      "help.cairn.attention", "There is something to look at, such as an error that `cairn doctor` found."))
  package static let configuration = CommandConfiguration(
    commandName: "cairn", abstract: help.abstract.english,
    subcommands: [
      InitCommand.self, DoctorCommand.self, RuleCommand.self, SyncCommand.self, UpgradeCommand.self,
      ResolveCommand.self, StatusCommand.self, DiffCommand.self, ListCommand.self, AgentsCommand.self, AddCommand.self,
      WhyCommand.self, DocsCommand.self,
      RemoveCommand.self, RouteCommand.self, UndoCommand.self, CacheCommand.self, NewCommand.self, PackCommand.self,
      I18nCommand.self, WorkspaceCommand.self,
      SchemaCommand.self, LspCommand.self, CompletionsCommand.self, ManualCommand.self, SelfCommand.self,
    ])

  @Flag(name: [.customShort("V"), .long], help: ArgumentHelp(.showsVersion, .output))
  var version = false

  /// Whether a word names a command that has commands of its own. The commands after it in the list are not asked for what
  /// they are, which is most of the time of a command line without work.
  static func isGroup(_ word: String) -> Bool {
    let named = configuration.subcommands.first { $0.configuration.commandName == word }
    return named.map { !$0.configuration.subcommands.isEmpty } ?? false
  }

  /// Whether words name a command that has commands of its own.
  static func isGroup(_ path: [String]) -> Bool { path.count == 1 && isGroup(path[0]) }

  package init() {}

  /// Runs the command line of this process and ends the process with its exit code.
  package static func main(in environment: Environment) async {
    let code = await run(Array(CommandLine.arguments.dropFirst()), in: environment)
    if code > 128 { environment.signals.end(by: code - 128) }
    end(code)
  }

  /// Reports what the machine lacks to run the command line of this process at all, and ends the process.
  package static func refuse(_ shortage: Shortage, in environment: Environment) -> Never {
    end(tell(shortage, of: Array(CommandLine.arguments.dropFirst()), in: environment))
  }

  /// Reports what the machine lacks for a command line; returns the exit code.
  static func tell(_ shortage: Shortage, of arguments: [String], in environment: Environment) -> Int32 {
    let message = catalog(arguments, environment).text(of: .shortage(shortage))
    if asksForJSON(arguments) {
      environment.console.write(JSONOutput.failure("out-of-resources", message, of: words(of: arguments)))
    } else {
      environment.console.writeError(
        messages(arguments, environment).text(.error, .shortage(shortage), id: "out-of-resources"))
    }
    return Exit.failure.rawValue
  }

  private static func end(_ code: Int32) -> Never {
    // ArgumentParser has its own `exit`, which would choose the code.
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  /// Runs one command line and returns its exit code: 128 plus the number of a signal if a signal stopped it. Nothing
  /// else ends the process. If the output could not be written, the run failed, whatever the result was; a reader that
  /// closed the pipe is not an error.
  package static func run(_ arguments: [String], in environment: Environment) async -> Int32 {
    let code = await answer(arguments, in: environment)
    guard environment.console.hasLostOutput else { return code }
    environment.console.writeError(messages(arguments, environment).text(.error, .outputLost))
    return max(code, Exit.failure.rawValue)
  }

  private static func answer(_ arguments: [String], in environment: Environment) async -> Int32 {
    if let request = CompletionRequest(arguments) {
      environment.console.write(request.text(in: environment))
      return Exit.success.rawValue
    }
    let arguments = CommonOptions.afterCommand(arguments)
    // ArgumentParser passes a flag that a command and its parent share to the parent only.
    if asksForVersion(arguments) {
      environment.console.write("\(Version.text)\n")
      return Exit.success.rawValue
    }
    // Bytes that are not UTF-8 reach a program as this character, and the name would mean another file.
    if let name = (arguments + [environment.directory]).first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      return refuse(arguments, .notUTF8(name), in: environment)
    }
    switch HelpRequest(arguments) {
    case .page(let path): return show(path, arguments, in: environment)
    case .misuse(let message): return refuse(arguments, message, in: environment)
    case .none: break
    }
    if let mistaken = mistakenCommand(in: arguments) { return refuse(arguments, mistaken, in: environment) }
    do {
      let command = try parsed(arguments)
      // Help is ArgumentParser's own command, and groups run nothing.
      guard let command = command as? any Subcommand else {
        return show(HelpRequest.command(in: arguments), arguments, in: environment)
      }
      if let misuse = command.misuse { return refuse(arguments, misuse, in: environment) }
      return try await Invocation.run(command, arguments, in: environment).rawValue
    } catch let error as Interruption {
      return error.code
    } catch {
      guard exitCode(for: error).isSuccess else {
        let sentence = message(for: error)
        let dump = CommandDump.root?.command(at: HelpRequest.command(in: arguments))
        guard let message = ParserMessage.message(for: sentence, of: dump) else {
          return refuse(arguments, text: sentence, in: environment)
        }
        return refuse(arguments, message, in: environment)
      }
      // Completion scripts for shells, and the dump that help pages are made from.
      if arguments.contains(where: {
        $0.hasPrefix("--generate") || $0.hasPrefix("--experimental") || $0.hasPrefix("---")
      }) {
        environment.console.write(fullMessage(for: error) + "\n")
        return Exit.success.rawValue
      }
      return show(HelpRequest.command(in: arguments), arguments, in: environment)
    }
  }

  /// Whether a command line asks for Cairn's version.
  private static func asksForVersion(_ arguments: [String]) -> Bool {
    var command: any ParsableCommand.Type = Self.self
    for word in HelpRequest.command(in: arguments) {
      command = command.configuration.subcommands.first { $0.configuration.commandName == word } ?? command
    }
    let isItsOwn = (command as? any Subcommand.Type)?.hasOwnVersion ?? false
    let names = isItsOwn ? ["-V"] : ["-V", "--version"]
    return arguments.prefix { $0 != "--" }.contains(where: names.contains)
  }

  /// Writes the help page of a command.
  private static func show(_ path: [String], _ arguments: [String], in environment: Environment) -> Int32 {
    if let tag = arguments.lastValue(of: "--lang"), LocaleTag(tag).flatMap({ Languages.catalog(for: $0) }) == nil {
      return refuse(arguments, .unknownLanguage(tag), in: environment)
    }
    // Longer lines are hard to read, and a narrower page has hardly room for a word.
    let width = min(max(environment.columns ?? 80, 40), 80)
    let page = HelpPage(of: path, catalog: catalog(arguments, environment), width: width)
    environment.console.write(page?.text ?? helpMessage() + "\n")
    return Exit.success.rawValue
  }
}

extension Message {
  fileprivate static let outputLost = Message(
    "session.output-lost", "cannot write to standard output")
  fileprivate static func shortage(_ shortage: Shortage) -> Message {
    switch shortage {
    case .descriptors(let needed):
      Message(
        "usage.few-descriptors",
        "Cairn may open too few files here: it needs {count} more\nraise the limit (`ulimit -n 256`) and run again",
        ["count": .number(needed)])
    case .threads(let needed):
      Message(
        "usage.few-threads",
        "Cairn may start too few threads here: it needs {count}\nraise the limit (`ulimit -u`), or end other programs, and run again",
        ["count": .number(needed)])
    }
  }
  fileprivate static func notUTF8(_ name: String) -> Message {
    Message(
      "usage.not-utf8", "the name '{name}' is not valid UTF-8\nrename the file or folder",
      ["name": .text(PrintableText.text(name))])
  }
}
