internal import ArgumentParser
internal import Reporting

/// Options that every command takes.
struct CommonOptions: ParsableArguments, Sendable {
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

  @Option(help: ArgumentHelp("How the answer is written: text or json.", valueName: "format"))
  var format: AnswerFormat = .text

  @Flag(name: [.customShort("V"), .long], help: "Show the version.")
  var version = false
}

/// When colours are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case auto, always, never
}

/// How an answer is written.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text, json
}
