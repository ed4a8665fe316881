internal import ArgumentParser
internal import Reporting

/// `cairn pack …`: commands for the author of a pack.
struct PackCommand: DocumentedCommand {
  static let help = CommandHelp(
    abstract: Message("help.pack.abstract", "Release a pack of your own."),
    examples: [
      .init("cairn pack bump", Message("help.pack.example-bump", "Raise the revisions of changed documents.")),
      .init(
        "cairn pack bump --version minor", Message("help.pack.example-version", "Make the pack's next minor version.")),
    ])
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: help.abstract.english,
    subcommands: [PackPreviewCommand.self, PackBumpCommand.self, PackBuildCommand.self])
}
