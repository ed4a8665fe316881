/// Which of a rule's examples an explanation for people shows.
enum RuleExamples {
  /// As many of each kind.
  private static let most = 2

  /// At most two examples of each kind, those first that explain themselves: without other files if a wrong one needs
  /// none either, because the same text may be right next to other files.
  static func few(of rule: Rule) -> (bad: [Example], good: [Example]) {
    let bad = rule.bad.stablySorted { needs($0) }
    let needsFiles = bad.first.map { needs($0) > 0 } ?? false
    let shown = bad.prefix(most)
    let texts = Set(shown.map(\.text))
    let good = rule.good.stablySorted { example in
      let isPlain = needs(example) == 0
      return (texts.contains(example.text) ? 10 : 0) + (needsFiles ? (isPlain ? 5 : 0) : needs(example))
    }
    return (Array(shown), Array(good.prefix(most)))
  }

  /// 0 for an example that is its text alone, more for one with other files, and most for one with facts that are not
  /// shown.
  private static func needs(_ example: Example) -> Int {
    let hasFacts =
      example.install != nil || example.machine != nil || example.recorded != nil || example.unread != nil
      || example.linkEnd != nil || !example.executables.isEmpty
    return (hasFacts ? 4 : 0) + (example.beside.isEmpty ? 0 : 1) + (example.agents.isEmpty ? 0 : 1)
  }
}

extension Array {
  /// By a number, equal ones in their order.
  fileprivate func stablySorted(by number: (Element) -> Int) -> [Element] {
    enumerated().map { (number($1), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
