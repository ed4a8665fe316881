internal import ArgumentParser
internal import Reporting

/// `cairn new …`: what an author starts with.
struct NewCommand: DocumentedCommand {
  static let help = CommandHelp(
    abstract: Message("help.new.abstract", "Create a skill or a pack of your own."),
    examples: [
      .init("cairn new skill tidy-imports", Message("help.new.example-skill", "Create a skill.")),
      .init("cairn new pack team-skills", Message("help.new.example-pack", "Create a pack.")),
    ])
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: help.abstract.english, subcommands: [NewSkillCommand.self, NewPackCommand.self])
}
