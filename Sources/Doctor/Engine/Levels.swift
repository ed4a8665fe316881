package import Reporting
internal import Vocabulary

/// What the user made of the rules: some weigh more or less, some are off, some alone are asked.
package struct Levels: Sendable {
  private let levels: [String: Severity?]
  private let patterns: [(pattern: Glob, level: Severity?)]
  private let selected: [Glob]
  private let ignored: [Glob]

  /// What a rule weighs, by its id or by a pattern such as `link.*`; nil for one that is off. A rule that is not named
  /// keeps its own severity; its id counts for more than a pattern, and a longer pattern for more than a shorter one.
  /// Where `selected` names any, only those are asked; `ignored` are not.
  package init(_ levels: [String: Severity?] = [:], selected: [String] = [], ignored: [String] = []) {
    self.levels = levels
    patterns = levels.compactMap { key, level in
      key.utf8.contains(UInt8(ascii: "*")) ? Glob(key).map { ($0, level) } : nil
    }.sorted { ($1.pattern.text.utf8.count, $1.pattern.text) < ($0.pattern.text.utf8.count, $0.pattern.text) }
    self.selected = selected.compactMap { Glob($0) }
    self.ignored = ignored.compactMap { Glob($0) }
  }

  /// Whether a rule is asked at all.
  package func includes(_ rule: Rule) -> Bool {
    if ignored.contains(where: { $0.matches(name: rule.id) }) { return false }
    if !selected.isEmpty { return selected.contains { $0.matches(name: rule.id) } }
    return level(of: rule) != .off
  }

  /// How much a finding of a rule weighs: what the user says, else the finding, else the rule.
  package func severity(of finding: Finding, by rule: Rule) -> Severity {
    if case .severity(let severity) = level(of: rule) { return severity }
    return finding.severity ?? rule.severity
  }

  /// What the user says of a rule.
  private enum Level: Equatable {
    case own, off
    case severity(Severity)

    init(_ severity: Severity?) {
      self = severity.map { .severity($0) } ?? .off
    }
  }

  private func level(of rule: Rule) -> Level {
    if let level = levels[rule.id] { return Level(level) }
    return patterns.first { $0.pattern.matches(name: rule.id) }.map { Level($0.level) } ?? .own
  }
}
