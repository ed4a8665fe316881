internal import ArgumentParser
internal import Reporting

/// `cairn workspace …`: commands for many repositories at once.
struct WorkspaceCommand: DocumentedCommand {
  static let help = CommandHelp(
    abstract: Message("help.workspace.abstract", "Check and upgrade many repositories at once."),
    examples: [
      .init("cairn workspace status", Message("help.workspace.example-status", "Show which repositories need work.")),
      .init(
        "cairn workspace matrix --shards 8",
        Message("help.workspace.example-matrix", "Divide the repositories among eight machines.")),
    ])
  static let configuration = CommandConfiguration(
    commandName: "workspace", abstract: help.abstract.english,
    subcommands: [
      WorkspaceStatusCommand.self, WorkspaceDoctorCommand.self, WorkspaceListCommand.self,
      WorkspaceUpgradeCommand.self, WorkspaceMatrixCommand.self, WorkspaceMergeCommand.self,
    ])
}
