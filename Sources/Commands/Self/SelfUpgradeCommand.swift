internal import ArgumentParser
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// `cairn self upgrade`: replaces this executable with a newer one.
struct SelfUpgradeCommand: Subcommand {
  static let name = "self upgrade"
  static let help = CommandHelp(
    abstract: Message("help.self-upgrade.abstract", "Update `cairn` to the newest version."),
    details: [
      Message(
        "help.self-upgrade.discussion",
        "The download is verified: the index by its signature, the executable by its SHA-256 and a test run. If a step fails, the old executable remains."
      )
    ],
    examples: [
      .init("cairn self upgrade --check", Message("help.self.example-check", "Check for a newer version.")),
      .init("cairn self upgrade", Message("help.self-upgrade.example-upgrade", "Install the newest version.")),
    ],
    attention: Message("help.self-upgrade.attention", "A newer version is available (`--check`)."))
  static let configuration = CommandConfiguration(commandName: "upgrade", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [SelfUpdateOutput.self] }

  @Flag(
    help: ArgumentHelp(
      Message("help.self-upgrade.check", "Only check for a newer version; exit code 1 if there is one."), .how))
  var check = false
  @Option(
    help: ArgumentHelp(Message("help.self-upgrade.to", "Version to install instead of the newest."), value: .version))
  var to: String?
  @Option(
    help: ArgumentHelp(
      Message("help.self-upgrade.channel", "Release channel, such as stable or beta."), value: .channel))
  var channel: String?
  @Flag(help: ArgumentHelp(Message("help.self-upgrade.allow-downgrade", "Allow an older version."), .how))
  var allowDowngrade = false
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let requestedVersion = try to.map { try RequestedVersion.parse($0) }
    let update = try SelfUpdate(invocation)
    if !check { try await update.recoverInterrupted() }
    var request = update.request
    request.channel = channel ?? request.channel
    request.requestedVersion = requestedVersion
    request.allowsDowngrade = allowDowngrade
    switch try await update.check(for: request) {
    case .upToDate(let newest):
      print(.isNewest(invocation.version, channel: request.channel), invocation)
      output(newest, request, isSecurity: false, applied: false, invocation)
      return .success
    case .update(let release, let artifact):
      let wasInstalled = check ? false : try await update.install(release, artifact)
      print(
        check
          ? .updateFound(release.version, current: invocation.version, isSecurity: release.security)
          : wasInstalled
            ? .replaced(invocation.version, by: release.version) : .replacedByOther(release.version), invocation)
      output(release.version, request, isSecurity: release.security, applied: wasInstalled, invocation)
      return check ? .needsAttention : .success
    }
  }

  private func print(_ message: Message, _ invocation: Invocation) {
    if !invocation.isJSON { invocation.writer.printUnlessQuiet(invocation.writer.text(message)) }
  }

  private func output(
    _ version: SemanticVersion, _ request: ReleaseRequest, isSecurity: Bool, applied: Bool, _ invocation: Invocation
  ) {
    guard invocation.isJSON else { return }
    invocation.printJSON(
      SelfUpdateOutput(
        current: invocation.version.text, version: version.text, channel: request.channel, security: isSecurity,
        applied: applied))
  }
}

extension Message {
  fileprivate static func replacedByOther(_ version: SemanticVersion) -> Message {
    Message(
      "self.replaced-by-other", "another run installed cairn {version} in the meantime",
      ["version": .text(version.text)])
  }
}
