internal import Vocabulary

/// Findings of one rule with the same message, whose names and numbers may differ. A report for people shows the first one
/// in full, and of the others a line each; of many that only differ in their place, the number.
struct FindingGroup {
  let first: LocatedFinding
  /// The others of which a line is shown.
  private(set) var shown: ArraySlice<LocatedFinding> = []
  /// The others that are counted.
  private(set) var counted: ArraySlice<LocatedFinding> = []

  /// As many findings are all shown in full.
  private static let most = 3

  /// The findings of a report in groups, each at the place of its first finding. A finding with a diff is never grouped,
  /// because the diff is its own.
  static func all(in findings: [LocatedFinding]) -> [FindingGroup] {
    let keys = findings.map { $0.diff == nil ? Key($0) : nil }
    var members: [Key: [LocatedFinding]] = [:]
    for (finding, key) in zip(findings, keys) { if let key { members[key, default: []].append(finding) } }
    return zip(findings, keys).compactMap { finding, key in
      guard let key else { return FindingGroup(first: finding) }
      guard let same = members[key] else { return nil }
      guard same.count > most else { return FindingGroup(first: finding) }
      members[key] = nil
      let others = same.dropFirst()
      // Others that name something else are all shown. A place takes no more room than the word that one is left.
      let isSame = others.allSatisfy { $0.message == finding.message }
      let count = !isSame || others.count <= most ? others.count : most - 1
      return FindingGroup(first: finding, shown: others.prefix(count), counted: others.dropFirst(count))
    }
  }

  /// What the findings of a group have in common.
  private struct Key: Hashable {
    let rule: String
    let root: RelativePath?
    let severity: Severity
    let message: String
    let fix: String?
    let isSafe: Bool?

    init(_ finding: LocatedFinding) {
      rule = finding.rule
      root = finding.root
      severity = finding.severity
      message = finding.message.key
      fix = finding.fix?.description.key
      isSafe = finding.fix?.isSafe
    }
  }
}
