internal import ArgumentParser
internal import Reporting

/// Options that every command takes; most write text or JSON.
typealias CommonOptions = Options<OutputFormat>

/// Options that every command takes, with the formats that one of them answers in.
struct Options<Format: FormatOption>: ParsableArguments, Sendable {
  @Option(
    name: [.customShort("C"), .long], help: ArgumentHelp("Work as if started in DIR.", valueName: "dir"))
  var directory: String?

  @Option(help: ArgumentHelp("The language Cairn speaks: en, es, fr, hi, ko, zh.", valueName: "tag"))
  var lang: String?

  @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Say only what went wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more.")
  var verbose = false

  @Option(help: ArgumentHelp(Format.help, valueName: "format"))
  var format: Format?

  @Flag(name: [.customShort("V"), .long], help: "Show the version.")
  var version = false
}

extension Options {
  private static var flags: Set<String> { ["-q", "--quiet", "-v", "--verbose"] }
  private static var valued: Set<String> { ["-C", "--directory", "--lang", "--color", "--format"] }

  /// Whether the output is for programs.
  var isJSON: Bool { format?.rawValue == OutputFormat.json.rawValue }

  /// The arguments, with common options that come before the command moved after it, where its parser looks for them:
  /// `cairn -C DIR status` is `cairn status -C DIR`.
  static func behindCommand(_ arguments: [String]) -> [String] {
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
    } while words.count == 1 && CairnCommand.groups.contains(words[0]) && rest.first?.hasPrefix("-") == false
    return words + options + rest
  }
}

/// When colors are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case auto, always, never
}

/// How a command's answer can be written.
protocol FormatOption: ExpressibleByArgument, CaseIterable, RawRepresentable<String>, Sendable {
  /// What `--help` says, with the default, which may depend on the terminal.
  static var help: String { get }
}

/// How an answer is written.
enum OutputFormat: String, FormatOption {
  case text, json

  static let help = "How the answer is written: text (the default) or json."
}
