internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// `cairn self rollback`: the executable before the last update, and back again.
struct SelfRollbackCommand: Subcommand {
  static let name = "self rollback"
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "Exchange this cairn and the one before the last update.",
    discussion: """
      Needs no network. Run again, it takes itself back.

      Example: cairn self rollback
      """)

  @Flag(help: "Only say which version it would be; exit 1 where there is one.")
  var check = false
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let update = try SelfUpdate(invocation)
    let replacement = try Replacement(of: update.executable, in: invocation.environment)
    if !check { try await update.recoverInterrupted() }
    let version =
      try await check
      ? replacement.previousVersion() : invocation.environment.signals.heeding { try await replacement.rollBack() }
    if invocation.isJSON {
      invocation.environment.console.write(
        JSONOutput.text(
          SelfUpdateOutput(
            current: invocation.version.text, version: version.text, channel: nil, security: nil, applied: !check),
          invocation))
    } else {
      invocation.writer.printUnlessQuiet(
        invocation.writer.text(check ? .wouldBe(version) : .replaced(invocation.version, by: version)))
    }
    return check ? .needsAttention : .success
  }
}

extension Message {
  fileprivate static func wouldBe(_ version: SemanticVersion) -> Message {
    Message("self.would-be", "`cairn self rollback` would install {version}", ["version": .text(version.text)])
  }
}
