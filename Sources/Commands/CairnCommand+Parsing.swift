internal import ArgumentParser
internal import Synchronization

extension CairnCommand {
  /// The command of a command line, its options read. Where the words name one, only that one is asked: ArgumentParser
  /// would build the options of every command above it first, and in debug builds validates all of them each time.
  ///
  /// A debug build reads each command line once for each process. ArgumentParser validates a command and its option
  /// groups again at every parse there, which was half of the time of the tests; a release build does not.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    #if DEBUG
      if let known = known.withLock({ $0[arguments] }) { return known }
      let command = try read(arguments)
      if let command = command as? any Subcommand { known.withLock { $0[arguments] = command } }
      return command
    #else
      return try read(arguments)
    #endif
  }

  #if DEBUG
    private static let known = Mutex<[[String]: any Subcommand]>([:])
  #endif

  private static func read(_ arguments: [String]) throws -> any ParsableCommand {
    var command: any ParsableCommand.Type = Self.self
    var rest = arguments[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word })
    {
      command = next
      rest = rest.dropFirst()
    }
    if let command = command as? any Subcommand.Type { Task.detached { command.prepare() } }
    return try command.parseAsRoot(Array(rest))
  }
}
