internal import Platform
internal import Reporting
internal import Synchronization
internal import Vocabulary

/// Work on all repositories of a workspace: a bounded number at once, and of each no more is kept than what is shown.
struct WorkspaceRun {
  let workspace: Workspace
  let invocation: Invocation

  /// The answers in the order of the repositories. A repository in which the work fails has its error for an answer; only
  /// a signal ends the run: then `interrupted` takes the answers of the repositories in which the work was finished.
  func answers<Answer: Sendable>(
    interrupted: ([Worked<Answer>]) throws -> Void = { _ in },
    failed: @escaping @Sendable (WorkspaceRepository, Failure) -> Answer,
    _ work: @escaping @Sendable (RepositoryRun) async throws -> Answer
  ) async throws -> [Worked<Answer>] {
    let progress = WorkProgress(invocation, .repositories, of: workspace.repositories.count)
    defer { progress.end() }
    let finished = FinishedWork<Answer>()
    do {
      try await invocation.environment.signals.interruptible { [workspace, invocation] in
        let shared = RepositoryRun.Shared(invocation)
        try await withThrowingTaskGroup(of: Void.self) { group in
          for (number, repository) in workspace.repositories.enumerated() {
            if number >= workspace.jobs { try await group.next() }
            try Task.checkCancellation()
            group.addTask {
              let worked = await one(repository, shared, failed, work)
              if let worked { finished.add(worked, number) }
              progress.add(1)
            }
          }
          try await group.waitForAll()
          try Task.checkCancellation()
        }
      }
    } catch let interruption as Interruption {
      progress.end()
      try interrupted(finished.all)
      throw interruption
    }
    return finished.all
  }

  /// What came of one repository.
  struct Worked<Answer: Sendable>: Sendable {
    let repository: WorkspaceRepository
    /// The commit that was read, of a repository elsewhere.
    let commit: CommitID?
    let answer: Answer
    /// What was said during the run; only with `--verbose`.
    let messages: [String]
  }
}

/// What came of the repositories so far, also if the run is interrupted.
private final class FinishedWork<Answer: Sendable>: Sendable {
  private let answers = Mutex<[Int: WorkspaceRun.Worked<Answer>]>([:])

  func add(_ worked: WorkspaceRun.Worked<Answer>, _ number: Int) { answers.withLock { $0[number] = worked } }

  /// In the order of the repositories.
  var all: [WorkspaceRun.Worked<Answer>] {
    answers.withLock { answers in answers.keys.sorted().compactMap { answers[$0] } }
  }
}

/// The work on one repository; nil if it failed because the run was interrupted.
private func one<Answer: Sendable>(
  _ repository: WorkspaceRepository, _ shared: RepositoryRun.Shared,
  _ failed: @Sendable (WorkspaceRepository, Failure) -> Answer,
  _ work: @Sendable (RepositoryRun) async throws -> Answer
) async -> WorkspaceRun.Worked<Answer>? {
  let console = CollectedConsole()
  var commit: CommitID?
  let answer: Answer
  do {
    (answer, commit) = try await RepositoryRun.perform(in: repository, shared, console, work)
  } catch {
    if Task.isCancelled { return nil }
    answer = failed(repository, Failure(anyError: error, in: shared.outer))
  }
  return WorkspaceRun.Worked(repository: repository, commit: commit, answer: answer, messages: console.lines)
}
