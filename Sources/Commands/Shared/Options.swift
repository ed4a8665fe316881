internal import ArgumentParser
internal import Reporting

/// Options of every command; most commands write text or JSON.
typealias CommonOptions = Options<OutputFormat>

/// Options of every command, with the output formats of one command.
struct Options<Format: FormatOption>: ParsableArguments, Sendable {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp(
      Message("help.option.directory", "Run in this folder instead of the current one."), .how, value: .directory))
  var directory: String?

  @Option(
    help: ArgumentHelp(
      Message(
        "help.option.lang", "Language of messages: en, es, fr, hi, ko, zh. The default is that of the environment."),
      .output, value: .language))
  var lang: String?

  @Option(help: ArgumentHelp(Message("help.option.color", "When to use color."), .output, value: .when))
  var color: ColorChoice = .auto

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(Message("help.option.quiet", "Print only results and errors."), .output))
  var quiet = false

  @Flag(name: .shortAndLong, help: ArgumentHelp(Message("help.option.verbose", "Print more details."), .output))
  var verbose = false

  @Option(help: ArgumentHelp(Format.help, .output, value: .format))
  var format: Format?

  @Flag(name: Format.versionFlag, help: ArgumentHelp(.showsVersion, .output))
  var version = false
}

/// Options of every command that shows a preview before it writes.
struct PreviewOptions: ParsableArguments, Sendable {
  @Flag(
    help: ArgumentHelp(Message("help.option.dry-run", "Only print what would change; write nothing."), .how))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      Message("help.option.diff", "Print the changes line by line as a unified diff; write nothing."), .how))
  var diff = false

  @Flag(
    name: .shortAndLong, help: ArgumentHelp(Message("help.option.yes", "Do not ask before writing."), .how))
  var yes = false

  /// Whether nothing is written.
  var onlyShows: Bool { dryRun || diff }
}

extension Message {
  static let showsVersion = Message("help.option.version", "Print the version.")
}

extension Options {
  private static var flags: Set<String> { ["-q", "--quiet", "-v", "--verbose"] }
  private static var valued: Set<String> { ["-C", "--directory", "--lang", "--color", "--format"] }

  /// The names of the options that can also come before the command.
  static var names: Set<String> { flags.union(valued) }

  /// Whether the output is for programs.
  var isJSON: Bool { format?.rawValue == OutputFormat.json.rawValue }

  /// The arguments, with common options that come before the command moved after it, where its parser looks for them:
  /// `cairn -C DIR status` is `cairn status -C DIR`.
  static func afterCommand(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var options: [String] = []
    while let first = rest.first {
      if flags.contains(first) || valued.contains(where: { $0.hasPrefix("--") && first.hasPrefix($0 + "=") }) {
        options.append(first)
        rest = rest.dropFirst()
      } else if valued.contains(first), rest.count > 1 {
        options += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    var words: [String] = []
    repeat {
      guard let word = rest.popFirst(), !word.hasPrefix("-") else { return arguments }
      words.append(word)
    } while words.count == 1 && CairnCommand.isGroup(words[0]) && rest.first?.hasPrefix("-") == false
    return words + options + rest
  }
}

/// When colors are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case auto, always, never
}

/// An output format of a command.
protocol FormatOption: ExpressibleByArgument, CaseIterable, RawRepresentable<String>, Sendable {
  /// The text on the help page, with the default, which may depend on the terminal.
  static var help: Message { get }
  /// The names of the flag that prints Cairn's version: without the long one for a command with a `--version` of its own.
  static var versionFlag: NameSpecification { get }
}

extension FormatOption {
  static var versionFlag: NameSpecification { [.customShort("V"), .customLong("version")] }
}

/// The common output formats.
enum OutputFormat: String, FormatOption {
  case text, json

  static let help = Message("help.option.format", "Output format; text by default.")
}
