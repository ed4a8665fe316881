internal import ArgumentParser
internal import Reporting

/// `cairn self …`: commands for the executable alone.
struct SelfCommand: DocumentedCommand {
  static let help = CommandHelp(
    abstract: Message("help.self.abstract", "Update `cairn` itself, or revert the update."),
    examples: [
      .init("cairn self upgrade --check", Message("help.self.example-check", "Check for a newer version.")),
      .init("cairn self rollback", Message("help.self.example-rollback", "Return to the version before.")),
    ])
  static let configuration = CommandConfiguration(
    commandName: "self", abstract: help.abstract.english,
    subcommands: [SelfUpgradeCommand.self, SelfRollbackCommand.self])
}
