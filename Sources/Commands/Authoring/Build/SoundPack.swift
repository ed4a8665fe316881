internal import Packs
internal import Reporting
internal import Vocabulary

extension AuthoredPack {
  /// Throws if the doctor finds an error in a file of the pack, with all of them. Settings, baseline and comments count as
  /// for `cairn doctor`.
  func requireSound(_ pack: Pack, _ invocation: Invocation) async throws {
    let examined = ExaminedRoot(root: root, paths: folder.map { [$0] } ?? [])
    let outcome = try await RootExamination(
      invocation: invocation.silent(in: invocation.environment), examined: examined, choices: ExaminationChoices(),
      base: ReportBase(root)
    ).run()
    let errors = outcome.report.findings.filter { finding in
      finding.severity == .error && inner(finding.path).map { pack.files[$0] != nil } == true
    }
    guard !errors.isEmpty else { return }
    throw Failure(
      "pack-invalid", .sourcesInvalid, path: folder?.text,
      details: errors.map { finding in
        Failure.Detail(
          Diagnostic(finding.rule, finding.message, at: finding.span ?? Span(0, 0)), in: finding.path,
          at: finding.start)
      })
  }
}
