internal import ArgumentParser
internal import Reporting

/// `cairn i18n …`: commands for those who translate a pack.
struct I18nCommand: DocumentedCommand {
  static let help = CommandHelp(
    abstract: Message("help.i18n.abstract", "Translate a pack, and keep its translations up to date."),
    examples: [
      .init("cairn i18n status", Message("help.i18n.example-status", "See what is to be translated.")),
      .init("cairn i18n new ko", Message("help.i18n.example-new", "Start a translation to Korean.")),
    ])
  static let configuration = CommandConfiguration(
    commandName: "i18n", abstract: help.abstract.english,
    subcommands: [I18nStatusCommand.self, I18nDiffCommand.self, I18nAcceptCommand.self, I18nNewCommand.self])
}
