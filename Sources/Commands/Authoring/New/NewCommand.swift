internal import ArgumentParser
internal import Reporting

/// `cairn new …`: what an author starts with.
struct NewCommand: DocumentedCommand {
  static let help = CommandHelp(
    abstract: Message("help.new.abstract", "Create a skill of your own."),
    examples: [
      .init("cairn new skill tidy-imports", Message("help.new.example-skill", "Create a skill.")),
      .init(
        "cairn new skill api --kind procedure",
        Message("help.new.example-procedure", "Create one with a section for each question that an agent has.")),
    ])
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: help.abstract.english, subcommands: [NewSkillCommand.self])
}
