internal import Reporting
internal import Vocabulary

/// The comments of one file that accept findings, found by line, so that many of them take no longer than each alone; and
/// which of them were of use.
struct SuppressedLines {
  private var byLine: [Int: [Glob]] = [:]
  private var wholeFile: [Glob] = []
  /// Whether a comment for the whole file accepts a rule, as far as that was asked.
  private var acceptedRules: [String: Bool] = [:]
  /// The rules that were accepted in a line by a comment for it.
  private var usesByLine: [Int: Set<String>] = [:]

  init(_ suppressions: [Suppression]) {
    for suppression in suppressions where suppression.isWellFormed {
      guard let pattern = Glob(suppression.rule.value) else { continue }
      if let line = suppression.line { byLine[line, default: []].append(pattern) } else { wholeFile.append(pattern) }
    }
  }

  /// Whether a comment accepts a finding; then it was of use.
  mutating func accepts(_ finding: LocatedFinding) -> Bool {
    let rule = finding.rule
    let line = finding.start.line
    let isAcceptedInFile = acceptedRules[rule] ?? wholeFile.contains { $0.matches(name: rule) }
    acceptedRules[rule] = isAcceptedInFile
    let isAcceptedInLine = byLine[line]?.contains { $0.matches(name: rule) } ?? false
    if isAcceptedInLine { usesByLine[line, default: []].insert(rule) }
    return isAcceptedInFile || isAcceptedInLine
  }

  /// Whether a comment accepted any of the findings that were asked about.
  func isUsed(_ suppression: Suppression) -> Bool {
    guard suppression.isWellFormed, let pattern = Glob(suppression.rule.value) else { return false }
    guard let line = suppression.line else {
      return acceptedRules.contains { $0.value && pattern.matches(name: $0.key) }
    }
    return usesByLine[line]?.contains { pattern.matches(name: $0) } ?? false
  }
}
