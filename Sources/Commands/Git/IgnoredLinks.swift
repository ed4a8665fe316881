internal import Doctor
internal import Platform
internal import Reporting
internal import Vocabulary

/// Whether git ignores the missing files that documents link to, and these documents. Git is asked only about these, so that a
/// tree without such links costs nothing.
struct IgnoredLinks {
  let invocation: Invocation
  let root: RootSearch.Root

  /// The subject that knows which of them git ignores, and the report on it.
  func report(of examination: Examination, on subject: Subject) async throws -> (subject: Subject, report: Report) {
    let report = await examination.report(on: subject)
    let findings = report.findings.filter { $0.severity != .info && $0.missing != nil }
    // Of a document that git ignores too, no clone has the links.
    let paths = findings.compactMap(\.missing) + findings.map(\.path)
    guard root.workTree != nil, !paths.isEmpty, let ignored = try await rules(for: paths), !ignored.isEmpty else {
      return (subject, report)
    }
    let completed = subject.ignoring(subject.ignored.union(ignored.keys))
    return (completed, await examination.report(on: completed))
  }

  /// nil if git cannot be run; without git nothing is known about ignored files.
  private func rules(for paths: [RelativePath]) async throws(GitError) -> [RelativePath: IgnoreRule]? {
    do {
      return try await invocation.environment.git.ignored(Array(Set(paths)).sorted(), in: root.path)
    } catch {
      guard error == .missing else { throw error }
      return nil
    }
  }
}
