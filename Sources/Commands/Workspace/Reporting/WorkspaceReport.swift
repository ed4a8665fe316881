internal import Reporting
internal import Vocabulary

/// The answers of all repositories of a workspace, sorted by need, with a total; also in JSON.
struct WorkspaceReport: AnswerBody {
  let question: WorkspaceQuestion
  let total: WorkspaceTotal
  let repositories: [RepositoryResult]

  static let keyTexts = [
    "question": "The command whose answers these are: `status`, `doctor`, `list` or `upgrade`.",
    "total": "The sums over all repositories.",
    "repositories": "The answer of each repository, the one that needs you most first.",
  ]

  init(_ question: WorkspaceQuestion, _ repositories: [RepositoryResult]) {
    self.question = question
    self.repositories = repositories.sorted { Self.isNeedier($0, $1, question) }
    total = WorkspaceTotal(of: repositories)
  }

  /// The exit code of the run: the worst of all repositories.
  var exit: Exit { Exit(rawValue: Int32(clamping: total.exit)) ?? .failure }

  /// By exit code, by state, by the numbers of the question, and then by name.
  private static func isNeedier(
    _ left: RepositoryResult, _ right: RepositoryResult, _ question: WorkspaceQuestion
  ) -> Bool {
    if left.exit != right.exit { return left.exit > right.exit }
    if left.state != right.state { return left.state.rank < right.state.rank }
    for measure in question.measures where question.isAboutNeed && measure != .files {
      let (one, other) = (left.value(measure), right.value(measure))
      if one != other { return one > other }
    }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

/// The sums of a workspace, in JSON.
struct WorkspaceTotal: Codable, Sendable, DescribedKeys {
  let repositories: Int
  let failed: Int
  let attention: Int
  let ok: Int
  let notInstalled: Int
  let exit: Int
  let summary: [String: Int]

  init(of reports: [RepositoryResult]) {
    func count(_ state: RepositoryState) -> Int { reports.count { $0.state == state } }
    repositories = reports.count
    failed = count(.failed)
    attention = count(.attention)
    ok = count(.ok)
    notInstalled = count(.notInstalled)
    exit = reports.map(\.exit).max() ?? 0
    summary = reports.reduce(into: [:]) { sums, report in
      sums.merge(report.summary) { $0.addingReportingOverflow($1).partialValue }
    }
  }

  static let keyTexts = [
    "repositories": "How many repositories there are.",
    "failed": "How many gave no answer.",
    "attention": "How many need attention.",
    "ok": "How many are fine.",
    "notInstalled": "How many do not have Cairn installed, so that there is nothing to answer.",
    "exit": "The worst exit code.",
    "summary": "The sum of each number of the repositories, by its name.",
  ]
}
