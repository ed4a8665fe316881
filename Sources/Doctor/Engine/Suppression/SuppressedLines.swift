internal import Reporting
internal import Vocabulary

/// The comments of one file that suppress findings, indexed by line, so that lookups stay fast; it also records which
/// comments were used.
struct SuppressedLines {
  /// By line and by the name of the rule: any number of comments may name one rule.
  private var byLine: [Int: [String: Suppression]] = [:]
  private var wholeFile: [Suppression] = []
  /// Whether a comment for the whole file suppresses a rule, for the rules looked up so far.
  private var acceptedRules: [String: Bool] = [:]
  /// The rules that a comment suppressed in a line.
  private var usesByLine: [Int: Set<String>] = [:]

  init(_ suppressions: [Suppression]) {
    for suppression in suppressions where suppression.isWellFormed {
      guard let lines = suppression.lines else {
        wholeFile.append(suppression)
        continue
      }
      for line in lines { byLine[line, default: [:]][suppression.rule.value] = suppression }
    }
  }

  /// Whether a comment suppresses a finding; if so, it is recorded as used.
  mutating func accepts(_ finding: LocatedFinding) -> Bool {
    let rule = finding.rule
    let line = finding.start.line
    let isAcceptedInFile = acceptedRules[rule] ?? wholeFile.contains { $0.matches(rule) }
    acceptedRules[rule] = isAcceptedInFile
    let isAcceptedInLine = byLine[line]?.contains { $0.value.matches(rule) } ?? false
    if isAcceptedInLine { usesByLine[line, default: []].insert(rule) }
    return isAcceptedInFile || isAcceptedInLine
  }

  /// Whether a comment suppressed any of the findings that were looked up.
  func isUsed(_ suppression: Suppression) -> Bool {
    guard suppression.isWellFormed else { return false }
    guard let lines = suppression.lines else {
      return acceptedRules.contains { $0.value && suppression.matches($0.key) }
    }
    return lines.contains { line in usesByLine[line]?.contains { suppression.matches($0) } ?? false }
  }
}
