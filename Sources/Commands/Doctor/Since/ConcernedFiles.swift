internal import Installing
internal import Reporting
internal import Vocabulary

/// The files that a report since a commit is about: those that differ from the commit, and every other file in which the
/// doctor finds something else than it found there, because it depends on what changed.
struct ConcernedFiles: Sendable {
  private let paths: Set<RelativePath>

  /// `changed` are the files that differ, `now` the findings of a check of everything. `then` are those in the commit: one
  /// report if it is known what git ignored, else one for each possibility, and what some of them lack counts as new.
  init(changed: Set<RelativePath>, now: [LocatedFinding], then reports: [[LocatedFinding]]) {
    var paths = changed
    let current = Self.counts(of: now)
    for report in reports {
      let former = Self.counts(of: report)
      for (path, findings) in current where former[path] != findings {
        let old = former[path] ?? [:]
        if reports.count == 1 || findings.contains(where: { old[$0.key] ?? 0 < $0.value }) { paths.insert(path) }
      }
    }
    self.paths = paths
  }

  /// Whether a path is one of them. An interrupted run is in no commit, and leaves files in doubt that differ from none.
  func contains(_ path: RelativePath) -> Bool { paths.contains(path) || path.isWithin(CairnFile.transactions) }

  /// What makes two findings in a file that did not change the same. A fix may have changed where another file did.
  private struct Essence: Hashable {
    let rule: String
    let severity: Severity
    let message: Message
    let start: Place
    let end: Place
  }

  private static func counts(of findings: [LocatedFinding]) -> [RelativePath: [Essence: Int]] {
    var counts: [RelativePath: [Essence: Int]] = [:]
    for finding in findings {
      let essence = Essence(
        rule: finding.rule, severity: finding.severity, message: finding.message, start: finding.start, end: finding.end
      )
      counts[finding.path, default: [:]][essence, default: 0] += 1
    }
    return counts
  }
}
