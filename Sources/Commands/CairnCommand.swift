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
package struct CairnCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "cairn",
    abstract: "Installs skill packs for coding agents into a repository, and keeps them true.",
    discussion: """
      A new repository:    cairn init
      Every change, in CI: cairn doctor
      After a release:     cairn upgrade
      At any time:         cairn sync
      """,
    subcommands: [
      InitCommand.self, DoctorCommand.self, RuleCommand.self, SyncCommand.self, UpgradeCommand.self,
      ResolveCommand.self, StatusCommand.self, DiffCommand.self, ListCommand.self, AddCommand.self, RemoveCommand.self,
      RouteCommand.self, UndoCommand.self, SelfCommand.self,
    ])

  @Flag(name: [.customShort("V"), .long], help: "Show the version.")
  var version = false

  /// Commands that have commands of their own.
  static let groups = configuration.subcommands.filter { !$0.configuration.subcommands.isEmpty }
    .compactMap { $0.configuration.commandName }

  package init() {}

  /// Runs the process's command line on this machine, and ends the process with its exit code.
  package static func main(in environment: Environment) async {
    let code = await run(Array(CommandLine.arguments.dropFirst()), in: environment)
    if code > 128 { environment.signals.end(by: code - 128) }
    end(code)
  }

  /// Says what the machine lacks for the process's command line to be run at all, and ends the process.
  package static func refuse(_ shortage: Shortage, in environment: Environment) -> Never {
    end(tell(shortage, of: Array(CommandLine.arguments.dropFirst()), in: environment))
  }

  /// Says what the machine lacks for a command line; the exit code.
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
    // ArgumentParser has an `exit` of its own, which would choose the code.
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  /// Runs one command line and gives its exit code, 128 and a signal's number where one stopped it; nothing else ends the
  /// process. An answer that could not be written is no success, whatever the answer is; a reader that went away is none
  /// of that.
  package static func run(_ arguments: [String], in environment: Environment) async -> Int32 {
    let code = await answer(arguments, in: environment)
    guard environment.console.hasLostOutput else { return code }
    environment.console.writeError(messages(arguments, environment).text(.error, .outputLost))
    return max(code, Exit.failure.rawValue)
  }

  private static func answer(_ arguments: [String], in environment: Environment) async -> Int32 {
    // ArgumentParser gives a flag that a command and its parent share to the parent alone.
    if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--version" || $0 == "-V" }) {
      environment.console.write("\(Version.text)\n")
      return Exit.success.rawValue
    }
    let arguments = CommonOptions.behindCommand(arguments)
    // What is no UTF-8 reaches a program with this sign in it, and would name another file.
    if let name = (arguments + [environment.directory]).first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      return refuse(arguments, .notUTF8(name), in: environment)
    }
    if let mistaken = mistakenCommand(in: arguments) {
      return refuse(arguments, mistaken, in: environment)
    }
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any Subcommand {
        return try await Invocation.run(command, arguments, in: environment).rawValue
      }
      if command is CairnCommand {
        environment.console.write(helpMessage() + "\n")
        return Exit.success.rawValue
      }
      try command.run()
      return Exit.success.rawValue
    } catch let error as Interruption {
      return error.code
    } catch {
      let isHelp = exitCode(for: error).isSuccess
      let text = fullMessage(for: error)
      guard isHelp else {
        let shown = UsageError(text).text(messages(arguments, environment))
        return refuse(arguments, message(for: error), shown: shown, in: environment)
      }
      environment.console.write(text + "\n")
      return Exit.success.rawValue
    }
  }

  /// How messages are shown before the options are known to be right.
  private static func messages(_ arguments: [String], _ environment: Environment) -> MessageText {
    let words = arguments.prefix { $0 != "--" }
    let choices = zip(words, words.dropFirst() + [""]).compactMap { word, next in
      word == "--color" ? next : word.hasPrefix("--color=") ? String(word.dropFirst("--color=".count)) : nil
    }
    let choice = choices.last.flatMap { ColorChoice(rawValue: $0) } ?? .auto
    return MessageText(
      catalog: catalog(arguments, environment), style: TerminalStyle(choice, environment, ofErrors: true),
      columns: environment.errorColumns)
  }

  private static func refuse(_ arguments: [String], _ message: Message, in environment: Environment) -> Int32 {
    let shown = messages(arguments, environment).text(.error, message, id: "usage")
    return refuse(arguments, catalog(arguments, environment).text(of: message), shown: shown, in: environment)
  }

  /// Tells a wrong use of the command line, as JSON where that was asked for; `shown` ends with a line end.
  private static func refuse(
    _ arguments: [String], _ message: String, shown: String, in environment: Environment
  ) -> Int32 {
    if asksForJSON(arguments) {
      environment.console.write(JSONOutput.misuse(message, of: words(of: arguments)))
    } else {
      environment.console.writeError(shown)
    }
    return Exit.usage.rawValue
  }

  /// Whether the answer is to be JSON; as for the parser, the last word on it counts.
  private static func asksForJSON(_ arguments: [String]) -> Bool {
    let formats = zip(arguments, arguments.dropFirst() + [""]).compactMap { word, next in
      word == "--format" ? next : word.hasPrefix("--format=") ? String(word.dropFirst("--format=".count)) : nil
    }
    return formats.last == "json"
  }

  /// The command's name, as it is written.
  private static func words(of arguments: [String]) -> String {
    let words = arguments.prefix(arguments.first == SelfCommand.configuration.commandName ? 2 : 1)
    return words.prefix { !$0.hasPrefix("-") }.joined(separator: " ")
  }

  /// The language to speak before the options are known to be right.
  private static func catalog(_ arguments: [String], _ environment: Environment) -> Catalog {
    let requested = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    return requested.flatMap { LocaleTag($0) }.flatMap { Languages.catalog(for: $0) }
      ?? Languages.catalog(environment.variables)
  }

  /// What to say of a first word that is no command, but near one; and of a second one, where a command has several.
  private static func mistakenCommand(in arguments: [String]) -> Message? {
    var known = configuration.subcommands
    for (depth, word) in arguments.enumerated() {
      let names = known.compactMap { $0.configuration.commandName }
      guard !names.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let command = known.first(where: { $0.configuration.commandName == word }) else {
        return mistaken(word, among: names, behind: arguments[..<depth])
      }
      known = command.configuration.subcommands
    }
    return nil
  }

  private static func mistaken(_ word: String, among names: [String], behind before: ArraySlice<String>) -> Message {
    let name = PrintableText.text((before + [word]).joined(separator: " "))
    guard let nearest = Spelling.nearest(to: word, among: names) else {
      return Message(
        "usage.command-unknown", "there is no command '{name}'; `cairn --help` lists them", ["name": .text(name)])
    }
    return Message(
      "usage.command-misspelt", "there is no command '{name}'; did you mean '{nearest}'?",
      ["name": .text(name), "nearest": .text((before + [nearest]).joined(separator: " "))])
  }
}

/// A command that is given everything it knows of the machine.
protocol Subcommand: ParsableCommand, Sendable {
  associatedtype Format: FormatOption
  var options: Options<Format> { get }
  /// What the command is called in answers and journals.
  static var name: String { get }
  /// Does it; what it throws is told to the user with the exit code that belongs to it.
  func run(in invocation: Invocation) async throws -> Exit
}

extension Message {
  fileprivate static let outputLost = Message(
    "session.output-lost", "the answer could not be written to standard output")
  fileprivate static func shortage(_ shortage: Shortage) -> Message {
    switch shortage {
    case .descriptors(let needed):
      Message(
        "usage.few-descriptors",
        "cairn may open too few files here: it needs {count} more. raise the limit (`ulimit -n 256`) and run again",
        ["count": .number(needed)])
    case .threads(let needed):
      Message(
        "usage.few-threads",
        "cairn may start too few threads here: it needs {count}. raise the limit (`ulimit -u`), or end other programs, and run again",
        ["count": .number(needed)])
    }
  }
  fileprivate static func notUTF8(_ name: String) -> Message {
    Message(
      "usage.not-utf8", "'{name}' is no UTF-8, and cairn can name nothing else; rename it",
      ["name": .text(PrintableText.text(name))])
  }
}
