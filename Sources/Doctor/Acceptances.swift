package import Packs
internal import Reporting
internal import Vocabulary

/// Findings that the user accepts, by rule and path: `[[doctor.ignore]]` of the config.
package struct Acceptances: Sendable {
  private let entries: [(rule: Glob, paths: [Glob])]

  /// An entry without paths accepts its rule everywhere; one whose patterns are none accepts nothing.
  package init(_ ignores: [DoctorChoices.Ignore] = []) {
    entries = ignores.compactMap { ignore in
      let paths = ignore.paths.compactMap { Glob($0) }
      guard let rule = Glob(ignore.rule), ignore.paths.isEmpty || !paths.isEmpty else { return nil }
      return (rule, paths)
    }
  }

  /// Whether the user accepts a finding.
  func accept(_ finding: LocatedFinding) -> Bool {
    entries.contains { entry in
      entry.rule.matches(name: finding.rule)
        && (entry.paths.isEmpty || entry.paths.contains { $0.matches(finding.path) })
    }
  }
}
