internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// What `--write-baseline` and `--prune-baseline` do with findings: those of each root are in its own baseline, or all in the
/// named one.
struct BaselineUpdate {
  let invocation: Invocation
  /// Path of the baseline from the working directory; nil for that of each root.
  let named: String?
  /// Whether findings are only removed.
  let prunes: Bool

  /// Checks the roots and writes. Entries for files and rules that were not checked stay as they are.
  func run(_ examinations: [RootExamination]) async throws -> Exit {
    var all: [LocatedFinding] = []
    for examination in examinations {
      let findings = try await examination.acceptable()
      let (root, prefix) = (examination.examined.root, examination.examined.prefix)
      if named == nil {
        let file = BaselineFile(
          invocation: invocation, root: root, named: nil, prefix: prefix, paths: examination.base.paths)
        try update(file, with: findings, where: examination.checks)
      }
      all += findings.map { finding in prefix.map { finding.below($0) } ?? finding }
    }
    if let named, let root = examinations.first?.examined.root {
      try update(BaselineFile(invocation: invocation, root: root, named: named), with: all) { entry in
        examinations.contains { examination in
          Baseline(counts: [entry: 1]).within(examination.examined.prefix).counts.keys.contains(
            where: examination.checks)
        }
      }
    }
    return .success
  }

  private func update(
    _ file: BaselineFile, with findings: [LocatedFinding], where isChecked: (Baseline.Entry) -> Bool
  ) throws {
    guard prunes else {
      // What cannot be read is replaced.
      let former = (try? file.read()) ?? Baseline()
      return try file.write(findings, keeping: former.counts.filter { !isChecked($0.key) })
    }
    let former = try file.existing()
    let now = Baseline(findings).counts
    var kept = former
    for (entry, count) in former.counts where isChecked(entry) {
      kept.counts[entry] = now[entry].map { min($0, count) }
    }
    try file.write(kept, insteadOf: former)
  }
}

extension RootExamination {
  /// Whether the run is about the file and the rule of an entry, whose path is relative to the root.
  fileprivate func checks(_ entry: Baseline.Entry) -> Bool {
    if !examined.paths.isEmpty, let path = try? RelativePath(onDisk: entry.path),
      !path.isWithin(anyOf: Set(examined.paths))
    {
      return false
    }
    guard let rule = Rule.all.first(where: { $0.id == entry.rule }) else { return true }
    return Levels(selected: choices.selected, ignored: choices.ignored).includes(rule)
  }
}
