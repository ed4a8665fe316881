internal import Platform
internal import Reporting
internal import Vocabulary

/// Work on all repositories of a workspace: a bounded number at once, and of each no more is kept than what is shown.
struct WorkspaceRun {
  let workspace: Workspace
  let invocation: Invocation

  /// The answers in the order of the repositories. A repository in which the work fails has its error for an answer; only
  /// a signal ends the run.
  func answers<Answer: Sendable>(
    failed: @escaping @Sendable (WorkspaceRepository, Failure) -> Answer,
    _ work: @escaping @Sendable (RepositoryRun) async throws -> Answer
  ) async throws -> [Worked<Answer>] {
    let progress = WorkProgress(invocation, .repositories, of: workspace.repositories.count)
    defer { progress.end() }
    return try await invocation.environment.signals.interruptible { [workspace, invocation] in
      let shared = RepositoryRun.Shared(invocation)
      return try await withThrowingTaskGroup(of: Ended<Answer>.self) { group in
        var answers: [Int: Worked<Answer>] = [:]
        for (number, repository) in workspace.repositories.enumerated() {
          if number >= workspace.jobs, let ended = try await group.next() {
            answers[ended.number] = ended.worked
            progress.add(1)
          }
          try Task.checkCancellation()
          group.addTask { Ended(number, await one(repository, shared, failed, work)) }
        }
        for try await ended in group {
          answers[ended.number] = ended.worked
          progress.add(1)
        }
        try Task.checkCancellation()
        return workspace.repositories.indices.compactMap { answers[$0] }
      }
    }
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

/// The outcome of a task, and the number of its repository; on the heap for the reason that `GitPacks` gives.
private final class Ended<Answer: Sendable>: Sendable {
  let number: Int
  let worked: WorkspaceRun.Worked<Answer>

  init(_ number: Int, _ worked: WorkspaceRun.Worked<Answer>) {
    self.number = number
    self.worked = worked
  }
}

/// The work on one repository.
private func one<Answer: Sendable>(
  _ repository: WorkspaceRepository, _ shared: RepositoryRun.Shared,
  _ failed: @Sendable (WorkspaceRepository, Failure) -> Answer,
  _ work: @Sendable (RepositoryRun) async throws -> Answer
) async -> WorkspaceRun.Worked<Answer> {
  let console = CollectedConsole()
  var commit: CommitID?
  let answer: Answer
  do {
    (answer, commit) = try await RepositoryRun.perform(in: repository, shared, console, work)
  } catch {
    answer = failed(repository, Failure(anyError: error, in: shared.outer))
  }
  return WorkspaceRun.Worked(repository: repository, commit: commit, answer: answer, messages: console.lines)
}
