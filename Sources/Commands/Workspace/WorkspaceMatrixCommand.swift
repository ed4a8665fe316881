internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn workspace matrix`: the repositories divided among the machines of a CI service.
struct WorkspaceMatrixCommand: Subcommand {
  static let name = "workspace matrix"
  static let help = CommandHelp(
    abstract: Message(
      "help.workspace-matrix.abstract", "Divide the repositories among machines so that all take about equally long."),
    details: [
      Message(
        "help.workspace-matrix.discussion",
        "The cost of a repository is estimated from the number and bytes of its documents and the number of its files. Each job writes a report in JSON; `cairn workspace merge` joins them."
      )
    ],
    examples: [
      .init(
        "cairn workspace matrix --shards 8", Message("help.workspace-matrix.example-text", "Show the eight shards.")),
      .init(
        "cairn workspace matrix --shards 8 --format github",
        Message("help.workspace-matrix.example-github", "Print the matrix of a GitHub workflow.")),
    ])
  static let configuration = CommandConfiguration(commandName: "matrix", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [WorkspaceShards.self] }

  @OptionGroup var workspace: WorkspaceOptions
  @Option(
    help: ArgumentHelp(Message("help.workspace-matrix.shards", "Number of machines."), value: .number))
  var shards: Int
  @Option(
    name: .customLong("command"),
    help: ArgumentHelp(
      Message(
        "help.workspace-matrix.command",
        "What the jobs of GitLab and Buildkite run after `cairn workspace`; 'doctor' by default."), .how,
      value: .command))
  var job = "doctor"
  @OptionGroup var options: Options<MatrixFormat>

  /// The most machines: no service runs more jobs of one matrix, and GitHub runs 256.
  private static let most = 1000
  private static let mostOfGitHub = 256

  private var words: [String] { job.split(separator: " ").map(String.init) }

  var misuse: Message? {
    if let wrong = workspace.misuse { return wrong }
    if shards < 1 { return .numberTooSmall("--shards", shards, 1) }
    let most = options.format == .github ? Self.mostOfGitHub : Self.most
    if shards > most { return .tooManyShards(shards, most) }
    guard let first = words.first, WorkspaceQuestion(rawValue: first) != nil else { return .noReport(job) }
    return first == "upgrade" && !words.contains("--check") ? .upgradeWithoutCheck : nil
  }

  func run(in invocation: Invocation) async throws -> Exit {
    let found = try await Workspace(workspace, invocation)
    if let odd = found.repositories.first(where: { $0.name.utf8.contains(0x0A) || $0.name.hasPrefix("#") }) {
      throw Failure("unlistable-name", .unlistable, path: PrintableText.text(odd.name))
    }
    let worked = try await WorkspaceRun(workspace: found, invocation: invocation).answers { _, failure in
      Result<RepositoryCost, Failure>.failure(failure)
    } _: { run in
      .success(try await RepositoryCost(run))
    }
    let costs = worked.map { worked in
      if case .failure(let failure) = worked.answer {
        invocation.writer.warn(.unknownCost(worked.repository.name, failure.message))
      }
      return (name: worked.repository.name, cost: (try? worked.answer.get()) ?? .unknown)
    }
    let plan = WorkspaceShards(costs, count: shards)
    let matrix = MatrixText(plan, command: words)
    switch options.format ?? .text {
    case .text: show(plan, invocation.writer)
    case .json: invocation.printJSON(plan)
    case .github: invocation.environment.console.write(matrix.github)
    case .gitlab: invocation.environment.console.write(matrix.gitlab)
    case .buildkite: invocation.environment.console.write(matrix.buildkite)
    }
    return .success
  }

  private func show(_ plan: WorkspaceShards, _ writer: ConsoleWriter) {
    let sum = plan.shards.reduce(0) { $0.addingReportingOverflow($1.cost).partialValue }
    let heads = [Message.shard, .repositories, .documents, .share].map { writer.text($0) }
    let rows = plan.shards.map { shard in
      let share = sum == 0 ? 0 : shard.cost.multipliedReportingOverflow(by: 1000).partialValue / sum
      return [
        String(shard.number), String(shard.repositories.count), String(shard.documents),
        "\(share / 10).\(share % 10) %",
      ]
    }
    for line in Columns.lines([heads] + rows) { writer.print(line) }
    writer.status(.imbalance(plan.imbalance))
  }
}

extension Message {
  fileprivate static let shard = Message("workspace.head-shard", "shard")
  fileprivate static let repositories = Message("workspace.head-repositories", "repositories")
  fileprivate static let documents = Message("workspace.head-documents", "documents")
  fileprivate static let share = Message("workspace.head-share", "share")
  fileprivate static func imbalance(_ thousandths: Int) -> Message {
    Message(
      "workspace.imbalance", "the costliest shard has {percent} % more than the mean",
      ["percent": .text("\(thousandths / 10).\(thousandths % 10)")])
  }
  fileprivate static func unknownCost(_ name: String, _ reason: Message) -> Message {
    Message(
      "workspace.unknown-cost", "the cost of {repository} is unknown: {reason}",
      ["repository": .text(PrintableText.text(name)), "reason": .message(reason)])
  }
  fileprivate static let unlistable = Message(
    "workspace.unlistable",
    "this path has a line break or begins with `#`, so it cannot be in a list\nrename the folder, or leave it out in .cairnignore"
  )
  fileprivate static func tooManyShards(_ count: Int, _ most: Int) -> Message {
    Message(
      "workspace.too-many-shards", "--shards {count} is more than the {most} jobs that a matrix can have\nuse fewer",
      ["count": .number(count), "most": .number(most)])
  }
  fileprivate static func noReport(_ text: String) -> Message {
    Message(
      "workspace.no-report", "'{text}' is invalid for --command: expected status, doctor, list or upgrade with options",
      ["text": .text(PrintableText.text(text))])
  }
  fileprivate static let upgradeWithoutCheck = Message(
    "workspace.upgrade-without-check", "a shard has no checkouts to upgrade\nuse --command 'upgrade --check'")
}
