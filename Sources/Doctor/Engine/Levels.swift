package import Reporting

/// The user's settings for rules: changed severities, disabled rules, and selected rules.
package struct Levels: Sendable {
  private let levels: [String: Severity?]
  private let patterns: [(pattern: RulePattern, level: Severity?)]
  private let selected: [RulePattern]
  private let ignored: [RulePattern]

  /// The severity of a rule, by its id, by its group, or by a pattern such as `link.*`; nil for a disabled rule. A rule
  /// that is not named keeps its own severity; an id takes precedence over a pattern, and a longer pattern over a shorter
  /// one; a group counts as its pattern. If `selected` is not empty, only those rules run; `ignored` rules do not.
  package init(_ levels: [String: Severity?] = [:], selected: [String] = [], ignored: [String] = []) {
    self.levels = levels
    patterns = levels.sorted { $0.key < $1.key }.compactMap { key, level in
      RulePattern(key).flatMap { $0.isGeneral ? ($0, level) : nil }
    }.sorted { ($1.pattern.text.utf8.count, $1.pattern.text) < ($0.pattern.text.utf8.count, $0.pattern.text) }
    self.selected = selected.compactMap { RulePattern($0) }
    self.ignored = ignored.compactMap { RulePattern($0) }
  }

  /// Whether a rule runs at all.
  package func includes(_ rule: Rule) -> Bool {
    if ignored.contains(where: { $0.matches(rule.id) }) { return false }
    if !selected.isEmpty { return selected.contains { $0.matches(rule.id) } }
    return level(of: rule) != .off
  }

  /// The severity of a finding: the user's setting, else that of the finding, else that of the rule.
  package func severity(of finding: Finding, by rule: Rule) -> Severity {
    if case .severity(let severity) = level(of: rule) { return severity }
    return finding.severity ?? rule.severity
  }

  /// The user's setting for a rule.
  private enum Level: Equatable {
    case own, off
    case severity(Severity)

    init(_ severity: Severity?) {
      self = severity.map { .severity($0) } ?? .off
    }
  }

  private func level(of rule: Rule) -> Level {
    if Rule.isAboutPolicy(rule.id) { return .own }
    if let level = levels[rule.id] { return Level(level) }
    return patterns.first { $0.pattern.matches(rule.id) }.map { Level($0.level) } ?? .own
  }
}
