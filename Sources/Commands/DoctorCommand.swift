internal import ArgumentParser
internal import Doctor
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn doctor [PATH…]`: every fault of the documents, with its place.
struct DoctorCommand: Subcommand {
  static let name = "doctor"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Examine skills and instructions; the one command CI needs.",
    discussion: """
      Exit 1 where a finding fails, 0 where none does.

      Example: cairn doctor --strict
      Example: cairn doctor .agents/skills/release
      Example: cairn doctor --format sarif --output cairn.sarif
      """)

  @Argument(help: "Files or folders to examine. Default: the repository.")
  var paths: [String] = []
  @Flag(help: "Warnings fail, too.")
  var strict = false
  @Option(help: ArgumentHelp("The mildest severity that fails: error or warning.", valueName: "severity"))
  var failOn: FailOn?
  @Option(help: ArgumentHelp("Write the report to a file instead of stdout.", valueName: "file"))
  var output: String?
  @OptionGroup var options: Options<ReportFormat>

  /// The severities that may fail.
  enum FailOn: String, ExpressibleByArgument, CaseIterable, Sendable {
    case error, warning

    var severity: Severity { self == .error ? .error : .warning }
  }

  func run(in session: Session) async throws -> Exit {
    let root = try await RootSearch(environment: session.environment).find(from: session.directory)
    let named = try paths.map { text in
      let path = try PathArgument(text, root: root.path, session).path
      guard session.environment.files.entry(at: "\(root.path)/\(path)") != nil else {
        throw Failure("not-found", .noSuchPath, path: text, exit: .usage)
      }
      return path
    }
    let subject = try await SubjectReader(session: session, root: root).subject(below: named)
    let levels = Levels(subject.choices.doctor.levels)
    let acceptances = Acceptances(subject.choices.doctor.ignores)
    let report = await Examination(levels: levels, acceptances: acceptances).report(on: subject.subject)
    let threshold = strict ? Severity.warning : failOn?.severity ?? subject.choices.doctor.failOn ?? .error
    let format = options.format ?? ReportFormat.standard(session.environment.variables)
    try ReportDelivery(
      session: session, root: root, subject: subject.subject, format: format, threshold: threshold, file: output
    ).deliver(report)
    return report.exit(failingOn: threshold)
  }
}

extension Message {
  fileprivate static let noSuchPath = Message("doctor.no-such-path", "nothing stands there to examine")
}
