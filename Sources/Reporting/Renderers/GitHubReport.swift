package import Vocabulary

/// A report for a step of GitHub Actions: annotations at their lines, and a table if there are too many (GitHub
/// documentation, "Workflow commands for GitHub Actions"; escaping as in `actions/toolkit`).
package struct GitHubReport: Sendable {
  private let catalog: Catalog
  private let showsInfos: Bool
  private let hasSummary: Bool
  private let folder: RelativePath?

  /// GitHub shows at most this many annotations of one severity and step (documentation of the checks API, "Limits").
  private static let most = 10
  /// GitHub rejects a summary of more than 1 MiB; the rest is for the output of other steps.
  private static let largestSummary = 900_000

  /// `hasSummary` says whether there is a step summary to write to; without one everything is an annotation, and
  /// annotations above the limit are only in the log. `folder` is the root's path in its git work tree, because
  /// GitHub's paths are relative to the work tree.
  package init(
    catalog: Catalog = .english, showsInfos: Bool = false, hasSummary: Bool, below folder: RelativePath? = nil
  ) {
    self.catalog = catalog
    self.showsInfos = showsInfos
    self.hasSummary = hasSummary
    self.folder = folder
  }

  /// What the step prints, and the text for its summary; nil if there is none.
  package func output(of report: Report) -> (commands: String, summary: String?) {
    var commands = ""
    var rest: [LocatedFinding] = []
    var counts: [Severity: Int] = [:]
    for finding in report.findings where showsInfos || finding.severity != .info {
      counts[finding.severity, default: 0] += 1
      if hasSummary, counts[finding.severity, default: 0] > Self.most {
        rest.append(finding)
      } else {
        commands += command(for: finding)
      }
    }
    return (commands, rest.isEmpty ? nil : table(of: rest))
  }

  private func command(for finding: LocatedFinding) -> String {
    let name =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties = ["file=\(Self.property(path(of: finding)))"]
    if finding.span != nil {
      properties.append("line=\(finding.start.line)")
      // Columns are only allowed if the place is on one line.
      if finding.end.line > finding.start.line {
        properties.append("endLine=\(finding.end.line)")
      } else {
        properties.append("col=\(finding.start.column)")
        if finding.end.column > finding.start.column { properties.append("endColumn=\(finding.end.column)") }
      }
    }
    properties.append("title=\(Self.property(finding.rule))")
    let message = Self.data(PrintableText.text(catalog.texts(of: finding).text(of: finding.message)))
    return "::\(name) \(properties.joined(separator: ","))::\(message)\n"
  }

  private func path(of finding: LocatedFinding) -> String {
    (folder?.appending(finding.path) ?? finding.path).text
  }

  private func table(of findings: [LocatedFinding]) -> String {
    // An empty line, because a heading cannot follow another step's paragraph directly.
    var text =
      "\n### cairn doctor\n\n\(catalog.text(of: .beyond(Self.most)))\n\n| \(heads.map { MarkdownText.escaped(catalog.text(of: $0)) }.joined(separator: " | ")) |\n"
    text += "| --- | --- | --- | --- |\n"
    for (number, finding) in findings.enumerated() {
      let place = "\(path(of: finding)):\(finding.start.line):\(finding.start.column)"
      let message = catalog.texts(of: finding).text(of: finding.message)
      let cells = [finding.severity.rawValue, place, finding.rule, message].map { MarkdownText.escaped($0) }
      text += "| \(cells.joined(separator: " | ")) |\n"
      if text.utf8.count > Self.largestSummary {
        let left = findings.count - number - 1
        return left == 0 ? text : text + "\n" + catalog.text(of: .more(left)) + "\n"
      }
    }
    return text
  }

  private var heads: [Message] { [.severity, .place, .rule, .message] }

  /// The text of a command.
  private static func data(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// A property of a command. A tab is as it is, because GitHub takes a path by its bytes; other control characters are
  /// shown as what they are.
  private static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", "\t": "\t", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { escapes[$0] ?? PrintableText.text(of: $0) }.joined()
  }
}

extension Message {
  fileprivate static var severity: Message { Message("report.column-severity", "severity") }
  fileprivate static var place: Message { Message("report.column-place", "location") }
  fileprivate static var rule: Message { Message("report.column-rule", "rule") }
  fileprivate static var message: Message { Message("report.column-message", "message") }
  fileprivate static func more(_ count: Int) -> Message {
    Message("report.more-findings", "{count} more findings", one: "{count} more finding", ["count": .number(count)])
  }
  fileprivate static func beyond(_ most: Int) -> Message {
    Message(
      "report.beyond-annotations",
      "GitHub shows at most {most} annotations of each severity. These are the other findings:",
      ["most": .text(String(most))])
  }
}
