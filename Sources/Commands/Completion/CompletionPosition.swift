/// Where the cursor is in a command line: in which command, and what can be there.
struct CompletionPosition {
  /// What the current word can be.
  enum Expectation {
    /// A command below the one with these words; `help` too, if that is a command there.
    case command(below: [String], orHelp: Bool)
    /// The name of an option.
    case option
    /// A value of an option or argument; `head` is the part of the word before it, such as `--profile=`.
    case value(CommandDump.Argument, head: String, typed: String)
    /// Nothing that Cairn knows.
    case nothing
  }

  /// The words of the command.
  private(set) var path: [String] = []
  /// The options that are valid here.
  private(set) var options: [CommandDump.Argument] = []
  private(set) var expects = Expectation.nothing
  /// Every option that was given, by its first name, with its values.
  private(set) var given: [String: [String]] = [:]
  /// The arguments that were given.
  private(set) var positionals: [String] = []

  /// Reads the words as the parser does; words that it would refuse are passed over.
  init(_ words: [String], current: String, in root: CommandDump) {
    var command = root
    var options = root.optionsBeforeCommand
    var pending: CommandDump.Argument?
    var isHelp = false
    var isOver = false
    for word in words {
      if let argument = pending {
        pending = nil
        // The value of `--adopt` can be left out.
        if argument.allValues?.contains(word) ?? true {
          record(argument, word)
          continue
        }
      }
      if !isOver, word == "--" {
        isOver = true
      } else if !isOver, word.utf8.count > 1, word.hasPrefix("-") {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let argument = options.first(where: { $0.isNamed(parts[0]) }) else { continue }
        if parts.count > 1 {
          record(argument, parts[1])
        } else if argument.kind == .option {
          pending = argument
          given[argument.id, default: []] += []
        } else {
          record(argument, "")
        }
      } else if positionals.isEmpty, !isOver,
        let next = command.realSubcommands.first(where: { $0.commandName == word })
      {
        command = next
        path.append(word)
        options = next.ownOptions
      } else if positionals.isEmpty, path.isEmpty, word == Self.help {
        isHelp = true
      } else {
        positionals.append(word)
      }
    }
    self.options = options
    expects = expectation(in: command, pending, current, isHelp: isHelp, isOver: isOver)
  }

  /// The command that prints help; ArgumentParser has it, so no dump describes it as ours.
  static let help = "help"

  /// The last value of an option.
  func last(_ name: String) -> String? {
    options.first { $0.isNamed(name) }.flatMap { given[$0.id]?.last }
  }

  private mutating func record(_ argument: CommandDump.Argument, _ value: String) {
    given[argument.id, default: []].append(value)
  }

  private func expectation(
    in command: CommandDump, _ pending: CommandDump.Argument?, _ current: String, isHelp: Bool, isOver: Bool
  ) -> Expectation {
    let looksLikeOption = !isOver && current.hasPrefix("-")
    if let pending, !(looksLikeOption && pending.allValues != nil) {
      return .value(pending, head: "", typed: current)
    }
    if isHelp { return .command(below: path, orHelp: false) }
    if looksLikeOption {
      guard let equals = current.utf8.firstIndex(of: UInt8(ascii: "=")) else { return .option }
      guard let argument = options.first(where: { $0.kind == .option && $0.isNamed(String(current[..<equals])) }) else {
        return .nothing
      }
      let start = current.utf8.index(after: equals)
      return .value(argument, head: String(current[..<start]), typed: String(current[start...]))
    }
    if positionals.isEmpty, !isOver, !command.realSubcommands.isEmpty {
      return .command(below: path, orHelp: path.isEmpty)
    }
    let arguments = (command.arguments ?? []).filter { $0.kind == .positional }
    guard let argument = positionals.count < arguments.count ? arguments[positionals.count] : arguments.last,
      positionals.count < arguments.count || argument.isRepeating
    else { return current.isEmpty && !isOver ? .option : .nothing }
    if argument.valueName == ValueName.command.rawValue {
      return .command(below: positionals, orHelp: false)
    }
    return .value(argument, head: "", typed: current)
  }
}

extension CommandDump {
  /// The commands below it, without ArgumentParser's own `help`.
  var realSubcommands: [CommandDump] { (subcommands ?? []).filter { $0.commandName != CompletionPosition.help } }

  /// Its options and flags.
  var ownOptions: [Argument] { (arguments ?? []).filter { $0.kind != .positional } }

  /// The options that can come before a command: its own, and the common ones, which are moved after the command.
  fileprivate var optionsBeforeCommand: [Argument] {
    let common = realSubcommands.first { $0.subcommands == nil }?.ownOptions ?? []
    return ownOptions + common.filter { argument in CommonOptions.names.contains { argument.isNamed($0) } }
  }
}

extension CommandDump.Argument {
  /// Tells it from the other options of the command.
  var id: String { shownNames.first ?? valueName ?? "" }

  /// Whether an option has this name.
  func isNamed(_ name: String) -> Bool { shownNames.contains(name) }
}
