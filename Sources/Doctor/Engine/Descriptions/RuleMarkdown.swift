internal import Reporting

/// What `cairn rule --format markdown` prints: rules as a page to publish.
package enum RuleMarkdown {
  /// The rules in their order; a page of all rules starts with a title and a table of contents.
  package static func text(of rules: [Rule], isWhole: Bool) -> String {
    guard isWhole else { return rules.map { section(of: $0, level: 1) }.joined(separator: "\n") }
    var text = "# The doctor's rules\n\n"
    text +=
      "`cairn doctor` reports where a repository breaks one of these rules; `cairn rule ID` explains a rule.\n\n"
    text += "| rule | severity | fix | what it requires |\n| --- | --- | --- | --- |\n"
    for rule in rules {
      let fix = rule.fix == .none ? "" : rule.fix.rawValue
      text += "| [\(rule.id)](#\(anchor(of: rule))) | \(rule.severity.rawValue) | \(fix) | "
      text +=
        "\(rule.summary.contains("|") ? MarkdownText.escaped(rule.summary) : MarkdownText.prose(rule.summary)) |\n"
    }
    return text + rules.map { "\n" + section(of: $0, level: 2) }.joined()
  }

  private static func section(of rule: Rule, level: Int) -> String {
    let mark = String(repeating: "#", count: level)
    var parts = [
      "\(mark) \(rule.id)\n", "**\(MarkdownText.prose(rule.summary))**\n", MarkdownText.prose(rule.why) + "\n",
      "- Severity: \(rule.severity.rawValue)\n- Fix: \(rule.fix.rawValue)\n"
        + "- Checks: \(RuleText.dialects(of: rule))\n- Source: \(MarkdownText.prose(rule.source))\n",
    ]
    let shown = RuleExamples.few(of: rule)
    for example in shown.bad {
      parts += given(example, as: "Wrong")
      guard let fixed = example.fixed else { continue }
      parts.append("After the fix:\n")
      parts.append(MarkdownText.fenced(RuleText.framed(fixed)))
    }
    for example in shown.good { parts += given(example, as: "Right") }
    return parts.joined(separator: "\n")
  }

  /// The text of an example, and the files that it needs beside it.
  private static func given(_ example: Example, as word: String) -> [String] {
    let beside = example.beside.sorted { $0.key < $1.key }.flatMap { path, text in
      ["Beside it, `\(path)`:\n", MarkdownText.fenced(RuleText.framed(text))]
    }
    return ["\(word), in `\(example.path)`:\n", MarkdownText.fenced(RuleText.framed(example.marked))] + beside
  }

  /// The fragment that GitHub and GitLab give a heading: lower case, without dots.
  private static func anchor(of rule: Rule) -> String {
    String(rule.id.lowercased().filter { $0 != "." })
  }
}
