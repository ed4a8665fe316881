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
      """)

  @Argument(help: "Files or folders to examine. Default: the repository.")
  var paths: [String] = []
  @Flag(help: "Warnings fail, too.")
  var strict = false
  @Option(help: ArgumentHelp("The mildest severity that fails: error or warning.", valueName: "severity"))
  var failOn: FailOn?
  @OptionGroup var options: CommonOptions

  /// The severities that may fail.
  enum FailOn: String, ExpressibleByArgument, CaseIterable, Sendable {
    case error, warning

    var severity: Severity { self == .error ? .error : .warning }
  }

  func run(in session: Session) async throws -> Exit {
    let root = try await RootSearch(environment: session.environment).find(from: session.directory)
    let named = try PathArgument.scope(paths, root: root.path, session)
    for path in named where session.environment.files.entry(at: "\(root.path)/\(path)") == nil {
      throw Failure("not-found", .noSuchPath, path: path.text, exit: .usage)
    }
    let subject = try await SubjectReader(session: session, root: root).subject(below: named)
    let levels = Levels(subject.choices.doctor.levels)
    let acceptances = Acceptances(subject.choices.doctor.ignores)
    let report = await Examination(levels: levels, acceptances: acceptances).report(on: subject.subject)
    if session.isJSON {
      session.environment.console.write(
        JSONReport(catalog: session.voice.catalog, cairn: session.version.text, root: root.path).text(of: report))
    } else {
      let text = TextReport(
        catalog: session.voice.catalog, colours: session.voice.usesColor, showsInfos: session.voice.isVerbose)
      session.environment.console.write(text.text(of: report))
    }
    let threshold = strict ? Severity.warning : failOn?.severity ?? subject.choices.doctor.failOn ?? .error
    return report.exit(failingOn: threshold)
  }
}

extension Message {
  fileprivate static let noSuchPath = Message("doctor.no-such-path", "nothing stands there to examine")
}
