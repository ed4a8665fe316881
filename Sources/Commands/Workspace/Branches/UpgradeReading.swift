internal import Installing
internal import Packs
internal import Reporting
internal import Vocabulary

/// What an upgrade of a repository's documents would change, as a value. Nothing is written.
struct UpgradeReading {
  let changes: [PackVersionChange]
  /// Without what is local to one machine.
  let plan: Plan

  /// Reads it; packs of git repositories are asked for their newest commits.
  init(_ root: RootSearch.Root, _ invocation: Invocation) async throws {
    let before = try Repository.load(root, in: invocation.environment)
    let upgrade = try await PackUpgrade(named: [], allowsDowngrade: false, before, invocation)
    changes = upgrade.versionChanges
    plan = try await upgrade.plan().excludingLocal
  }

  init(_ changes: [PackVersionChange], _ plan: Plan) {
    self.changes = changes
    self.plan = plan
  }

  /// The exit code of `cairn upgrade --check`.
  var exit: Exit { plan.isEmpty && !plan.needsAttention ? .success : .needsAttention }

  /// The report of a repository. `title` is that of a merge request.
  func report(on repository: WorkspaceRepository, title: String, _ catalog: Catalog) -> RepositoryResult {
    var report = RepositoryResult(repository, state: exit == .success ? .ok : .attention, exit: exit)
    report.set([
      .conflicts: plan.steps.count { $0.action.needsAttention }, .packs: changes.count,
      .files: plan.isEmpty ? 0 : plan.steps.count { !$0.isLocal },
    ])
    guard !plan.isEmpty else { return report }
    report.upgrade = RepositoryUpgradeOutput(
      packs: changes.map { PackVersionChangeOutput($0) }, paths: plan.pathsToCommit.map(\.text), title: title,
      body: UpgradePage(changes: changes, plan: plan, executable: nil, catalog: catalog).text)
    return report
  }
}
