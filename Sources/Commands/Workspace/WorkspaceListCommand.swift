internal import ArgumentParser
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn workspace list`: the skills and packs of every repository.
struct WorkspaceListCommand: Subcommand {
  static let name = "workspace list"
  static let help = CommandHelp(
    abstract: Message("help.workspace-list.abstract", "Count the skills and packs of every repository."),
    details: [.findsRepositories],
    examples: [
      .init("cairn workspace list", Message("help.workspace-list.example-all", "Count them.")),
      .init(
        "cairn workspace list --format json",
        Message("help.workspace-list.example-json", "Name each skill and pack, for programs.")),
    ])
  static let configuration = CommandConfiguration(commandName: "list", abstract: help.abstract.english)
  static var answers: [any AnswerBody.Type] { [WorkspaceReport.self] }

  @OptionGroup var workspace: WorkspaceOptions
  @Option(help: ArgumentHelp(.writesReport, .output, value: .file))
  var output: String?
  @OptionGroup var options: Options<WorkspaceFormat>

  var misuse: Message? { workspace.misuse ?? misuseOfFormat }

  func run(in invocation: Invocation) async throws -> Exit {
    let answer = WorkspaceAnswer(
      invocation: invocation, question: .list, format: options.format ?? .text, file: output)
    let needsDetails = answer.needsDetails
    return try await answer.run(workspace) { run in
      let repository = try Repository.load(run.root, in: run.invocation.environment)
      let skills = try SkillListing.installed(in: repository)
      let isInstalled = repository.config != nil
      var report = RepositoryResult(
        run.repository, state: isInstalled ? .ok : .notInstalled, exit: .success)
      report.set([
        .skills: skills.count, .own: skills.count { $0.pack == nil }, .packs: repository.lock.packs.count,
      ])
      if needsDetails {
        report.skills = skills
        report.packs = repository.lock.packs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
          .map { InstalledPack($0.key, $0.value) }
      }
      return WorkspaceAnswer.Part(report: report)
    }.exit
  }
}
