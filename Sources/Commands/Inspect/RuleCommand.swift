internal import ArgumentParser
internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn rule [ID]`: explains a rule of the doctor, or lists those that a group or a pattern matches.
struct RuleCommand: Subcommand {
  static let name = "rule"
  static let help = CommandHelp(
    abstract: Message("help.rule.abstract", "List the rules of the doctor or explain one."),
    examples: [
      .init("cairn rule", Message("help.rule.example-all", "List all rules.")),
      .init("cairn rule skill.name-format", Message("help.rule.example-one", "Explain this rule.")),
    ])
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [RuleText.Body.self] }

  @Argument(
    help: ArgumentHelp(
      Message(
        "help.rule.id", "Rule to explain, such as skill.name-format, or group or pattern to list, such as 'link.*'."),
      value: .ruleID))
  var id: String?
  @OptionGroup var options: Options<RuleFormat>

  func run(in invocation: Invocation) async throws -> Exit {
    let rules = try id.map { try Rule.named($0) } ?? Rule.all
    let isOne = id.map { Rule.isID($0) } ?? false
    let columns = invocation.writer.outputColumns
    let text =
      switch options.format ?? .text {
      case .text:
        isOne
          ? rules.map { RuleText.explanation(of: $0, columns: columns) }.joined()
          : RuleText.list(rules, columns: columns)
      case .json: RuleText.json(rules, cairn: invocation.version.text)
      case .markdown: RuleMarkdown.text(of: rules, isWhole: id == nil)
      case .html: RulePage(catalog: invocation.writer.catalog, cairn: invocation.version.text).text(of: rules)
      }
    invocation.environment.console.write(text)
    return .success
  }
}

/// The formats in which rules are printed.
enum RuleFormat: String, FormatOption {
  case text, json, markdown, html

  static let help = Message(
    "help.rule.format", "Output format; text by default, markdown or html for a page to publish.")
}
