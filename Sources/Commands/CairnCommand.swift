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
      At any time:         cairn sync
      """,
    subcommands: [
      InitCommand.self, DoctorCommand.self, RuleCommand.self, SyncCommand.self, StatusCommand.self, DiffCommand.self,
      ListCommand.self, UndoCommand.self,
    ])

  @Flag(name: [.customShort("V"), .long], help: "Show the version.")
  var version = false

  package init() {}

  /// Runs the process's command line on this machine, and ends the process with its exit code.
  package static func main(in environment: Environment) async {
    let code = await run(Array(CommandLine.arguments.dropFirst()), in: environment)
    // ArgumentParser has an `exit` of its own, which would choose the code.
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  /// Runs one command line and gives its exit code; nothing else ends the process.
  package static func run(_ arguments: [String], in environment: Environment) async -> Int32 {
    // ArgumentParser gives a flag that a command and its parent share to the parent alone.
    if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--version" || $0 == "-V" }) {
      environment.console.write("\(Version.text)\n")
      return Exit.done.rawValue
    }
    let arguments = CommonOptions.behindCommand(arguments)
    if let mistaken = mistakenCommand(in: arguments) {
      environment.console.writeError("cairn: \(mistaken)\n")
      return Exit.usage.rawValue
    }
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any Subcommand {
        return await Session.run(command, in: environment).rawValue
      }
      if command is CairnCommand {
        environment.console.write(helpMessage() + "\n")
        return Exit.done.rawValue
      }
      try command.run()
      return Exit.done.rawValue
    } catch {
      let isHelp = exitCode(for: error).isSuccess
      let text = fullMessage(for: error)
      if isHelp { environment.console.write(text + "\n") } else { environment.console.writeError(text + "\n") }
      return isHelp ? Exit.done.rawValue : Exit.usage.rawValue
    }
  }

  /// What to say of a first word that is no command, but near one.
  private static func mistakenCommand(in arguments: [String]) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !names.contains(first) else {
      return nil
    }
    let message =
      if let nearest = Spelling.nearest(to: first, among: names) {
        Message(
          "usage.command-misspelt", "there is no command '{name}'; did you mean '{nearest}'?",
          ["name": .text(Visible.text(first)), "nearest": .text(nearest)])
      } else {
        Message(
          "usage.command-unknown", "there is no command '{name}'; `cairn --help` lists them",
          ["name": .text(Visible.text(first))])
      }
    return message.text
  }
}

/// A command that is given everything it knows of the machine.
protocol Subcommand: ParsableCommand, Sendable {
  associatedtype Format: FormatChoice
  var options: Options<Format> { get }
  /// What the command is called in answers and journals.
  static var name: String { get }
  /// Does it; what it throws is told to the user with the exit code that belongs to it.
  func run(in session: Session) async throws -> Exit
}
