internal import ArgumentParser
internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn rule [ID]`: what a rule of the doctor says, and why.
struct RuleCommand: Subcommand {
  static let name = "rule"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Explain a rule of the doctor; without an id list all.",
    discussion: "Example: cairn rule skill.name-matches-folder")

  @Argument(help: "The rule's id, such as skill.name-format.")
  var id: String?
  @OptionGroup var options: CommonOptions

  func run(in session: Session) async throws -> Exit {
    let rules = try id.map { [try Rule.find($0)] } ?? Rule.all
    if session.isJSON {
      session.environment.console.write(RuleText.json(rules, cairn: session.version.text))
    } else if let rule = rules.first, id != nil {
      session.environment.console.write(RuleText.explanation(of: rule))
    } else {
      session.environment.console.write(RuleText.list())
    }
    return .done
  }
}
