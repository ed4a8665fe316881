internal import ArgumentParser
internal import Reporting

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A command's arguments as ArgumentParser dumps them (`--experimental-dump-help`, version 0 of its format).
struct CommandDump: Decodable {
  let commandName: String
  let arguments: [Argument]?
  let subcommands: [CommandDump]?

  /// One option, flag or argument.
  struct Argument: Decodable {
    let kind: Kind
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  /// How an argument is given.
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  /// A name of an option.
  struct Name: Decodable {
    let kind: Kind
    let name: String

    /// How many dashes it has.
    enum Kind: String, Decodable {
      case long, short, longWithSingleDash
    }

    /// The name as it is typed.
    var text: String { (kind == .long ? "--" : "-") + name }
  }

  /// The whole command line; nil only if ArgumentParser changed its format.
  static let root: CommandDump? = {
    struct Tool: Decodable { let command: CommandDump }
    return try? JSONDecoder().decode(Tool.self, from: Data(CairnCommand._dumpHelp().utf8)).command
  }()

  /// The command that words name, starting below this one.
  func command(at path: some Sequence<String>) -> CommandDump? {
    path.reduce(self as CommandDump?) { command, word in command?.subcommands?.first { $0.commandName == word } }
  }

  /// Every name of every option, as it is typed.
  var optionNames: [String] { (arguments ?? []).flatMap { $0.names ?? [] }.map(\.text) }
}

extension CommandDump.Argument {
  /// The names as they are typed, the short one first; `-h` and `--help`, but not ArgumentParser's `-help`.
  var shownNames: [String] {
    let names = (names ?? []).filter { $0.kind != .longWithSingleDash }
    return (names.filter { $0.kind == .short } + names.filter { $0.kind == .long }).map(\.text)
  }

  /// The section it is listed in.
  var group: HelpGroup {
    discussion.flatMap { $0.split(separator: " ").first }.flatMap { HelpGroup(rawValue: String($0)) } ?? .output
  }

  /// The key of its text; `--help` is ArgumentParser's own, so it has none.
  var key: String? {
    discussion?.split(separator: " ").dropFirst().first.map(String.init)
  }

  /// Its text in a language.
  func text(in catalog: Catalog) -> String {
    key.map { catalog.text(forKey: $0, english: abstract ?? "") } ?? catalog.text(of: .showsHelp)
  }

  /// What its value is called in a language.
  func value(in catalog: Catalog) -> String {
    valueName.flatMap { ValueName(rawValue: $0) }.map { catalog.text(of: $0.message) } ?? valueName ?? ""
  }
}

extension Message {
  /// What `--help` and the command `help` do.
  static let showsHelp = Message("help.option.help", "Show this help.")
}
