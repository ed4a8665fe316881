internal import Reporting
internal import Vocabulary

/// The comments of one file that suppress findings, indexed by line, so that lookups stay fast; it also records which
/// comments were used.
struct SuppressedLines {
  private var byLine: [Int: [Glob]] = [:]
  private var wholeFile: [Glob] = []
  /// Whether a comment for the whole file suppresses a rule, for the rules looked up so far.
  private var acceptedRules: [String: Bool] = [:]
  /// The rules that a comment suppressed in a line.
  private var usesByLine: [Int: Set<String>] = [:]

  init(_ suppressions: [Suppression]) {
    for suppression in suppressions where suppression.isWellFormed {
      guard let pattern = Glob(suppression.rule.value) else { continue }
      if let line = suppression.line { byLine[line, default: []].append(pattern) } else { wholeFile.append(pattern) }
    }
  }

  /// Whether a comment suppresses a finding; if so, it is recorded as used.
  mutating func accepts(_ finding: LocatedFinding) -> Bool {
    let rule = finding.rule
    let line = finding.start.line
    let isAcceptedInFile = acceptedRules[rule] ?? wholeFile.contains { $0.matches(name: rule) }
    acceptedRules[rule] = isAcceptedInFile
    let isAcceptedInLine = byLine[line]?.contains { $0.matches(name: rule) } ?? false
    if isAcceptedInLine { usesByLine[line, default: []].insert(rule) }
    return isAcceptedInFile || isAcceptedInLine
  }

  /// Whether a comment suppressed any of the findings that were looked up.
  func isUsed(_ suppression: Suppression) -> Bool {
    guard suppression.isWellFormed, let pattern = Glob(suppression.rule.value) else { return false }
    guard let line = suppression.line else {
      return acceptedRules.contains { $0.value && pattern.matches(name: $0.key) }
    }
    return usesByLine[line]?.contains { pattern.matches(name: $0) } ?? false
  }
}
