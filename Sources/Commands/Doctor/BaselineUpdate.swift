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
        try update(file, with: findings, where: examination.checked)
      }
      all += findings.map { finding in prefix.map { finding.below($0) } ?? finding }
    }
    if let named, let root = examinations.first?.examined.root {
      let checked = examinations.map { (prefix: $0.examined.prefix, isChecked: $0.checked) }
      try update(BaselineFile(invocation: invocation, root: root, named: named), with: all) { entry in
        checked.contains { prefix, isChecked in
          Baseline(counts: [entry: 1]).within(prefix).counts.keys.contains(where: isChecked)
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
  fileprivate var checked: (Baseline.Entry) -> Bool {
    let paths = Set(examined.paths)
    let levels = Levels(selected: choices.selected, ignored: choices.ignored)
    // An entry of a rule that no longer exists is not kept.
    let others = Set(Rule.all.filter { !levels.includes($0) }.map(\.id))
    return { entry in
      if others.contains(entry.rule) { return false }
      guard !paths.isEmpty, let path = try? RelativePath(onDisk: entry.path) else { return true }
      return path.isWithin(anyOf: paths)
    }
  }
}
