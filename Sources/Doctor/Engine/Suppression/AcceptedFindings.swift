package import Packs
package import Reporting
package import Vocabulary

/// Findings that the user suppresses: `[[doctor.ignore]]` and `presets` of the config by rule and path, the baseline by
/// line, and `[[packs.accept]]` by rule and content.
package struct AcceptedFindings: Sendable {
  private let entries: [(rule: RulePattern, paths: [Glob])]
  private let presets: [Preset]
  let baseline: Baseline
  /// The rules of safety that are accepted in files with these digests.
  private let contents: [Digest: Set<String>]
  /// The paths in which the doctor looks for findings; empty means everywhere.
  private let scope: Set<RelativePath>

  /// An entry without paths suppresses its rule everywhere; one whose patterns are all invalid suppresses nothing.
  /// `scope` is where the doctor looks for findings; whether the baseline is stale for other paths is not known.
  /// `acceptances` are what was accepted when packs were installed, and count wherever such a file is.
  package init(
    _ ignores: [DoctorConfig.Ignore] = [], presets: [DoctorPreset] = [], baseline: Baseline = Baseline(),
    acceptances: [Acceptance] = [],
    below scope: [RelativePath] = []
  ) {
    self.scope = Set(scope)
    contents = acceptances.filter { $0.rule.hasPrefix("safety.") }.reduce(into: [:]) {
      $0[$1.digest, default: []].insert($1.rule)
    }
    entries = ignores.compactMap { ignore in
      let paths = ignore.paths.compactMap { Glob($0) }
      guard let rule = RulePattern(ignore.rule), ignore.paths.isEmpty || !paths.isEmpty else { return nil }
      return (rule, paths)
    }
    self.presets = presets.map { Preset($0) }
    self.baseline = baseline
  }

  /// The remaining findings. If the baseline counts several equal findings, the first in report order are suppressed.
  func unaccepted(
    _ findings: [LocatedFinding], in files: [SubjectFile]
  ) -> (findings: [LocatedFinding], stale: [StaleAcceptance]) {
    let findings = withoutAcceptedContents(findings, in: files)
    guard !entries.isEmpty || !presets.isEmpty || !baseline.counts.isEmpty else { return (findings, []) }
    var counts = baseline.counts
    let open = findings.sorted().filter { finding in
      if Rule.isAboutPolicy(finding.rule) { return true }
      if accept(finding) { return false }
      let entry = Baseline.Entry(finding)
      guard let count = counts[entry], count > 0 else { return true }
      counts[entry] = count - 1
      return false
    }
    let stale = counts.filter { entry, count in count > 0 && isInScope(entry) }.map { entry, count in
      StaleAcceptance(entry: entry, left: (baseline.counts[entry] ?? 0) - count, span: baseline.places[entry])
    }
    return (open, stale)
  }

  /// The findings without those of safety that were accepted in the file as it is.
  private func withoutAcceptedContents(_ findings: [LocatedFinding], in files: [SubjectFile]) -> [LocatedFinding] {
    let rules = Set(contents.values.joined())
    let paths = Set(findings.filter { rules.contains($0.rule) }.map(\.path))
    guard !paths.isEmpty else { return findings }
    let digests = Dictionary(
      files.filter { paths.contains($0.path) }.map { ($0.path, Digest(of: $0.bytes)) }
    ) { first, _ in first }
    return findings.filter { finding in
      digests[finding.path].flatMap { contents[$0] }?.contains(finding.rule) != true
    }
  }

  private func isInScope(_ entry: Baseline.Entry) -> Bool {
    guard !scope.isEmpty else { return true }
    guard let path = try? RelativePath(onDisk: entry.path) else { return false }
    return path.isWithin(anyOf: scope)
  }

  /// Whether an entry of the config suppresses a finding.
  private func accept(_ finding: LocatedFinding) -> Bool {
    presets.contains { $0.covers(finding) }
      || entries.contains { entry in
        entry.rule.matches(finding.rule)
          && (entry.paths.isEmpty || entry.paths.contains { $0.matches(finding.path) })
      }
  }
}

extension Baseline {
  /// A baseline that suppresses exactly these findings.
  package init(_ findings: [LocatedFinding]) {
    self.init(counts: findings.reduce(into: [:]) { $0[Entry($1), default: 0] += 1 })
  }
}

extension Baseline.Entry {
  /// The identity of a finding; the digest is that of its line without surrounding blanks.
  package init(_ finding: LocatedFinding) {
    let line = finding.excerpt.map { text in
      let trimmed = text.utf8.drop(while: Byte.isBlank)
      return Digest(of: Array(trimmed.reversed().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.reversed()))
    }
    self.init(rule: finding.rule, path: finding.path.text, line: line)
  }
}
