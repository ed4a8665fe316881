internal import ArgumentParser
internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn rule [ID]`: explains a rule of the doctor.
struct RuleCommand: Subcommand {
  static let name = "rule"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Explain a rule of the doctor; without an id list all.",
    discussion: """
      Example: cairn rule skill.name-matches-folder
      Example: cairn rule --format markdown
      """)

  @Argument(help: "The rule's id, such as skill.name-format.")
  var id: String?
  @OptionGroup var options: Options<RuleFormat>

  func run(in invocation: Invocation) async throws -> Exit {
    let rules = try id.map { [try Rule.find($0)] } ?? Rule.all
    let text =
      switch options.format ?? .text {
      case .text: id == nil ? RuleText.list(rules) : rules.map { RuleText.explanation(of: $0) }.joined()
      case .json: RuleText.json(rules, cairn: invocation.version.text)
      case .markdown: RuleMarkdown.text(of: rules, isWhole: id == nil)
      }
    invocation.environment.console.write(text)
    return .success
  }
}

/// Prints rules.
enum RuleFormat: String, FormatOption {
  case text, json, markdown

  static let help = "How rules are told: text (the default), json, or markdown, a page to publish."
}
