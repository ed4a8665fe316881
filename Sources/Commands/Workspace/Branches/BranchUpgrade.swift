internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// An upgrade of a repository as a commit on a new branch. It is made in a work tree next to the repository, which is
/// removed again: neither the checkout nor any branch that exists is touched, and nothing is pushed.
struct BranchUpgrade: Sendable {
  let branch: String
  /// The message of the commit.
  let message: String
  /// Whether it is only shown.
  let isDryRun: Bool
  let catalog: Catalog

  /// Makes the commit if the repository is behind; returns its report.
  func report(on run: RepositoryRun) async throws -> RepositoryResult {
    guard case .checkout = run.repository.place else { throw Failure("no-checkout", .noCheckout) }
    guard let workTree = run.root.workTree else { throw Failure("no-git", .noGit) }
    let reading = try await UpgradeReading(run.root, run.invocation)
    var report = reading.report(on: run.repository, title: title, catalog)
    guard report.upgrade != nil else { return report }
    try Repository.load(run.root, in: run.invocation.environment).refuseTooOld(run.invocation.version)
    let head = try await start(in: workTree, run)
    report.upgrade?.base = head.commit.text
    report.upgrade?.baseBranch = head.branch
    report.upgrade?.branch = branch
    guard !isDryRun else { return report }
    return try await NeighborWorkTree.with(head.commit, of: workTree, run.invocation) { neighbor in
      try await upgrade(run, head, in: neighbor)
    }
  }

  private var title: String { message.split(separator: "\n").first.map(String.init) ?? message }

  /// The commit to start from; throws if the branch cannot be made.
  private func start(in workTree: String, _ run: RepositoryRun) async throws -> BranchHead {
    let branches = run.invocation.environment.branches
    guard let head = try await branches.head(of: workTree) else {
      throw Failure("no-commit", .noCommit, exit: .needsAttention)
    }
    guard try await !branches.hasBranch(branch, in: workTree) else {
      throw Failure("branch-exists", .branchExists(branch), exit: .needsAttention)
    }
    if let other = try await branches.branch(inTheWayOf: branch, in: workTree) {
      throw Failure("branch-exists", .branchInTheWay(branch, other), exit: .needsAttention)
    }
    guard try await branches.hasIdentity(in: workTree) else { throw Failure("no-identity", .noIdentity) }
    return head
  }

  /// Upgrades in the work tree as `cairn upgrade --repo-only --yes` does, and commits what it wrote.
  private func upgrade(
    _ run: RepositoryRun, _ head: BranchHead, in neighbor: NeighborWorkTree
  ) async throws -> RepositoryResult {
    let place = run.root.workTree.flatMap { FolderPath.relative(run.root.path, to: $0) }
    let invocation = neighbor.invocation(at: place)
    let root = try await RootSearch(environment: invocation.environment).find(from: invocation.directory)
    let upgrade = try await PackUpgrade(
      named: [], allowsDowngrade: false, try Repository.load(root, in: invocation.environment), invocation)
    var plan = Plan()
    let written = try await ChangePipeline(invocation: invocation, root: root).run(
      ChangePipeline.RunOptions(skipsConfirmation: true, hasOwnOutput: true)
    ) {
      plan = try await upgrade.plan()
      return plan
    }
    let reading = UpgradeReading(upgrade.versionChanges, plan.excludingLocal)
    var report = reading.report(on: run.repository, title: title, catalog)
    // The last commit may have what only the checkout lacks.
    guard report.upgrade != nil else { return report }
    let doctor = try await DoctorSummary.check(root, invocation)
    let branches = invocation.environment.branches
    let (paths, repository) = (plan.pathsToCommit, run.root.workTree ?? run.root.path)
    try Task.checkCancellation()
    // An interruption would end git at once, and nobody would know whether there is a branch.
    let commit = try await Task {
      let commit = try await branches.commit(paths, message: message, in: root.path)
      try await branches.makeBranch(branch, at: commit, in: repository)
      return commit
    }.value
    let exit = max(written, doctor.exit)
    report.exit = Int(exit.rawValue)
    report.state = exit == .success ? .ok : .attention
    report.upgrade?.base = head.commit.text
    report.upgrade?.baseBranch = head.branch
    report.upgrade?.branch = branch
    report.upgrade?.commit = commit.text
    report.upgrade?.doctor = doctor.output
    return report
  }
}

extension Message {
  fileprivate static let noCheckout = Message(
    "workspace.no-checkout", "an address has no checkout to make a branch in\nclone it and name the folder")
  fileprivate static let noGit = Message(
    "workspace.no-git",
    "not in a git repository, so there are no branches\nrun `git init`, or upgrade it with `cairn upgrade`")
  fileprivate static let noCommit = Message(
    "workspace.no-commit", "this repository has no commit to start a branch from\ncommit something first")
  fileprivate static func branchExists(_ name: String) -> Message {
    Message(
      "workspace.branch-exists", "branch {branch} exists already\nuse another --branch, or delete it when it is merged",
      ["branch": .text(PrintableText.text(name))])
  }
  fileprivate static func branchInTheWay(_ name: String, _ other: String) -> Message {
    Message(
      "workspace.branch-in-the-way",
      "branch {other} exists, and next to it git cannot make a branch {branch}\nuse another --branch, or delete {other} when it is merged",
      ["branch": .text(PrintableText.text(name)), "other": .text(PrintableText.text(other))])
  }
  fileprivate static let noIdentity = Message(
    "workspace.no-identity",
    "git does not know whose name to write into a commit\nset user.name and user.email with `git config`")
}
