internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// Whether git ignores the missing files that documents link to. Git is asked only about these, so that a tree without
/// such links costs nothing.
struct IgnoredLinks {
  let invocation: Invocation
  let root: RootSearch.Root

  /// The subject that knows which of them git ignores, and the report on it.
  func report(of examination: Examination, on subject: Subject) async throws -> (subject: Subject, report: Report) {
    let report = await examination.report(on: subject)
    let targets = report.findings.compactMap { $0.severity == .info ? nil : $0.missing }
    guard root.workTree != nil, !targets.isEmpty, let ignored = try await rules(for: targets), !ignored.isEmpty else {
      return (subject, report)
    }
    let completed = subject.ignoring(subject.ignored.union(ignored.keys))
    return (completed, await examination.report(on: completed))
  }

  /// nil if git cannot be run; without git nothing is known about ignored files.
  private func rules(for targets: [RelativePath]) async throws(GitError) -> [RelativePath: IgnoreRule]? {
    do {
      return try await invocation.environment.git.ignored(Array(Set(targets)).sorted(), in: root.path)
    } catch {
      guard error == .missing else { throw error }
      return nil
    }
  }
}
