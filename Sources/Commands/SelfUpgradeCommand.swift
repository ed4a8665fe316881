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

  func run(in session: Session) async throws -> Exit {
    let wish = try to.map { try WishedVersion.parse($0) }
    let update = try SelfUpdate(session)
    if !check { try await update.clear() }
    var choice = update.choice
    choice.channel = channel ?? choice.channel
    choice.wish = wish
    choice.allowsDowngrade = allowDowngrade
    switch try await update.look(for: choice) {
    case .upToDate(let newest):
      tell(.isNewest(session.version, channel: choice.channel), session)
      answer(newest, choice, isSecurity: false, applied: false, session)
      return .done
    case .update(let release, let artifact):
      let isThere = check ? false : try await update.install(release, artifact)
      tell(
        check
          ? .updateFound(release.version, current: session.version, isSecurity: release.security)
          : .replaced(session.version, by: release.version), session)
      answer(release.version, choice, isSecurity: release.security, applied: isThere, session)
      return check ? .look : .done
    }
  }

  private func tell(_ message: Message, _ session: Session) {
    if !session.isJSON { session.voice.show(session.voice.text(message)) }
  }

  private func answer(
    _ version: SemanticVersion, _ choice: ReleaseChoice, isSecurity: Bool, applied: Bool, _ session: Session
  ) {
    guard session.isJSON else { return }
    session.environment.console.write(
      Answer.text(
        SelfAnswer(
          current: session.version.text, version: version.text, channel: choice.channel, security: isSecurity,
          applied: applied), session))
  }
}

/// What came of a look for another executable, in JSON.
struct SelfAnswer: Encodable, Hashable {
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
enum WishedVersion {
  /// Throws where the text is none.
  static func parse(_ text: String) throws(Failure) -> SemanticVersion {
    guard let version = SemanticVersion(text) else {
      throw Failure("not-a-version", .notAVersion(Visible.text(text)), exit: .usage)
    }
    return version
  }
}

extension Message {
  fileprivate static func notAVersion(_ text: String) -> Message {
    Message(
      "self.not-a-version", "'{text}' is no version, which is three numbers such as 1.4.0, by semver.org",
      ["text": .text(text)])
  }
}
