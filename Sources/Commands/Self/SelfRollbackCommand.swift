internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// `cairn self rollback`: restores the executable that the last update replaced; run again, it reverts that.
struct SelfRollbackCommand: Subcommand {
  static let name = "self rollback"
  static let help = CommandHelp(
    abstract: Message("help.self-rollback.abstract", "Return to the version of `cairn` before the last update."),
    details: [Message("help.self-rollback.discussion", "Needs no network. Run it again to revert the rollback.")],
    examples: [
      .init(
        "cairn self rollback --check", Message("help.self-rollback.example-check", "Print which version that is.")),
      .init("cairn self rollback", Message("help.self.example-rollback", "Return to the version before.")),
    ],
    attention: Message("help.self-rollback.attention", "There is a version to return to (`--check`)."))
  static let configuration = CommandConfiguration(commandName: "rollback", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [SelfUpdateOutput.self] }

  @Flag(
    help: ArgumentHelp(
      Message("help.self-rollback.check", "Only print the version; exit code 1 if there is one."), .how))
  var check = false
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let update = try SelfUpdate(invocation)
    let replacement = try Replacement(of: update.executable, in: invocation.environment)
    if !check { try await update.recoverInterrupted() }
    let version =
      try await check
      ? replacement.previousVersion()
      : invocation.environment.signals.interruptible { try await replacement.rollBack() }
    if invocation.isJSON {
      invocation.printJSON(
        SelfUpdateOutput(
          current: invocation.version.text, version: version.text, channel: nil, security: nil, applied: !check))
    } else {
      invocation.writer.printUnlessQuiet(
        invocation.writer.text(check ? .wouldBe(version) : .replaced(invocation.version, by: version)))
    }
    return check ? .needsAttention : .success
  }
}

extension Message {
  fileprivate static func wouldBe(_ version: SemanticVersion) -> Message {
    Message("self.would-install", "`cairn self rollback` would install {version}", ["version": .text(version.text)])
  }
}
