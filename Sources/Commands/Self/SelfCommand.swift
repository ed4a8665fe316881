internal import ArgumentParser

/// `cairn self …`: the executable alone.
struct SelfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self", abstract: "Update the executable alone, or take the update back.",
    discussion: """
      Example: cairn self upgrade --check
      """,
    subcommands: [SelfUpgradeCommand.self, SelfRollbackCommand.self])
}
