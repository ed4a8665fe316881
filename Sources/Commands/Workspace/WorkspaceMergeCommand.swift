internal import ArgumentParser
internal import FoundationEssentials
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn workspace merge`: the reports of shards as one.
struct WorkspaceMergeCommand: Subcommand {
  static let name = "workspace merge"
  static let help = CommandHelp(
    abstract: Message("help.workspace-merge.abstract", "Join the JSON reports of several machines into one."),
    details: [
      Message(
        "help.workspace-merge.discussion",
        "All reports must be of the same command, and a repository may be in only one of them.")
    ],
    examples: [
      .init(
        "cairn workspace merge shard-1.json shard-2.json",
        Message("help.workspace-merge.example-two", "Show both as one table.")),
      .init(
        "cairn workspace merge --shards 2 --format json shard-1.json shard-2.json",
        Message("help.workspace-merge.example-shards", "Fail unless there are two, and print one report.")),
    ],
    success: Message("help.workspace-merge.success", "No repository in the reports has a worse exit code."),
    attention: Message("help.workspace-merge.attention", "It is the worst exit code in the reports."))
  static let configuration = CommandConfiguration(commandName: "merge", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [WorkspaceReport.self] }

  @Argument(
    help: ArgumentHelp(
      Message("help.workspace-merge.file", "Report of `cairn workspace` with `--format json`."), value: .file))
  var files: [String]
  @Option(
    help: ArgumentHelp(
      Message("help.workspace-merge.shards", "Fail unless there are this many reports."), .how, value: .number))
  var shards: Int?
  @Option(help: ArgumentHelp(.writesReport, .output, value: .file))
  var output: String?
  @OptionGroup var options: Options<WorkspaceFormat>

  var misuse: Message? { misuseOfFormat }

  func run(in invocation: Invocation) async throws -> Exit {
    if let shards, shards != files.count {
      throw Failure("shards-missing", .missingShards(files.count, of: shards))
    }
    var question: WorkspaceQuestion?
    var origins: [String: String] = [:]
    var repositories: [RepositoryResult] = []
    for file in files {
      let report = try ReportFile(file, invocation).read()
      if let question, question != report.question {
        throw Failure("other-command", .otherCommand(report.question, question), path: file)
      }
      question = report.question
      for repository in report.repositories {
        if let other = origins.updateValue(file, forKey: repository.name) {
          throw Failure("repository-twice", .twice(repository.name, other), path: file)
        }
      }
      repositories += report.repositories
    }
    let whole = WorkspaceReport(question ?? .doctor, repositories)
    try WorkspaceReportWriter(invocation: invocation, format: options.format ?? .text, file: output).write(whole)
    return whole.exit
  }
}

/// A report in a file.
private struct ReportFile {
  let path: String
  let invocation: Invocation

  /// The most bytes of a report.
  private static let largest = 256 << 20

  init(_ path: String, _ invocation: Invocation) {
    self.path = path
    self.invocation = invocation
  }

  /// Throws if it is not a report of this format.
  func read() throws -> WorkspaceReport {
    let files = invocation.environment.files
    guard let place = files.resolve(invocation.absolute(path)), let folder = FolderPath.parent(of: place),
      let name = FolderPath.relative(place, to: folder), let tree = try files.tree(at: folder)
    else { throw Failure("not-found", .noReport, path: path, exit: .usage) }
    let bytes: [UInt8]
    do throws(TreeError) {
      bytes = try tree.read(name, limit: Self.largest)
    } catch {
      let failure = Failure(error)
      throw Failure(failure.id, failure.message, path: path)
    }
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)), head.schema == AnswerHead.number,
      let report = try? JSONDecoder().decode(WorkspaceReport.self, from: Data(bytes))
    else { throw Failure("not-a-report", .notAReport, path: path) }
    return report
  }

  private struct Head: Decodable {
    let schema: Int
  }
}

extension Message {
  fileprivate static func missingShards(_ count: Int, of expected: Int) -> Message {
    Message(
      "workspace.missing-shards", "there are {count} reports, and --shards says {expected}\nlook for a job that failed",
      one: "there is 1 report, and --shards says {expected}\nlook for a job that failed",
      ["count": .number(count), "expected": .number(expected)])
  }
  fileprivate static func otherCommand(_ one: WorkspaceQuestion, _ other: WorkspaceQuestion) -> Message {
    Message(
      "workspace.other-command",
      "this is a report of `cairn workspace {command}`, and those before are of `cairn workspace {other}`\njoin reports of one command",
      ["command": .text(one.rawValue), "other": .text(other.rawValue)])
  }
  fileprivate static func twice(_ name: String, _ file: String) -> Message {
    Message(
      "workspace.twice", "{repository} is also in {file}\ngive each report once, and of one run",
      ["repository": .text(PrintableText.text(name)), "file": .text(PrintableText.text(file))])
  }
  fileprivate static let noReport = Message("workspace.no-such-report", "no such file\ncheck the path of the report")
  fileprivate static let notAReport = Message(
    "workspace.not-a-report",
    "not a report of `cairn workspace` in JSON, or one of another version\nwrite it again with --format json")
}
