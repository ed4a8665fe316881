internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Upgrading
internal import Vocabulary

/// `cairn self upgrade`: a newer executable in this one's place.
struct SelfUpgradeCommand: Subcommand {
  static let name = "self upgrade"
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: "Put the newest cairn in this one's place.",
    discussion: """
      What comes is verified: the index by a signature that the install receipt names the keys for, the executable by its
      SHA-256 and by a run of it. Either the whole new executable is there afterwards, or the old one.

      Example: cairn self upgrade --check
      Example: cairn self upgrade --channel beta
      """)

  @Flag(help: "Only say whether there is a newer one; exit 1 where there is.")
  var check = false
  @Option(help: ArgumentHelp("This version instead of the newest.", valueName: "version"))
  var to: String?
  @Option(help: ArgumentHelp("The channel to take it from, such as stable or beta.", valueName: "name"))
  var channel: String?
  @Flag(help: "Take an older version, too.")
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
      let isThere = check ? false : try await update.install(release, artifact)
      print(
        check
          ? .updateFound(release.version, current: invocation.version, isSecurity: release.security)
          : .replaced(invocation.version, by: release.version), invocation)
      output(release.version, request, isSecurity: release.security, applied: isThere, invocation)
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
    invocation.environment.console.write(
      JSONOutput.text(
        SelfUpdateOutput(
          current: invocation.version.text, version: version.text, channel: request.channel, security: isSecurity,
          applied: applied), invocation))
  }
}

/// What came of a look for another executable, in JSON.
struct SelfUpdateOutput: Encodable, Hashable {
  /// The version that answers.
  let current: String
  /// The one that was found, or put in place.
  let version: String
  let channel: String?
  var security: Bool?
  /// Whether it is in place now, by this run.
  var applied: Bool
}

/// A version from the command line.
enum RequestedVersion {
  /// Throws if the text is not a version.
  static func parse(_ text: String) throws(Failure) -> SemanticVersion {
    guard let version = SemanticVersion(text) else {
      throw Failure("not-a-version", .notAVersion(PrintableText.text(text)), exit: .usage)
    }
    return version
  }
}

extension Message {
  fileprivate static func notAVersion(_ text: String) -> Message {
    Message(
      "self.not-a-version", "'{text}' is not a version; use three numbers such as 1.4.0 (see semver.org)",
      ["text": .text(text)])
  }
}
