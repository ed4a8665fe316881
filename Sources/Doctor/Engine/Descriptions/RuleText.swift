internal import Reporting
internal import Vocabulary

/// What `cairn rule` prints: one rule explained, or all of them listed.
package enum RuleText {
  /// A line for each rule: id, severity, kind of fix and summary. `columns` is the width of the terminal; without one, no
  /// line is wrapped.
  package static func list(_ rules: [Rule] = Rule.all, columns: Int? = nil) -> String {
    let rows = rules.map { rule in
      [rule.id, rule.severity.rawValue, rule.fix == .none ? "" : "\(rule.fix.rawValue) fix", rule.summary]
    }
    return Columns.lines(rows, within: columns).map { $0 + "\n" }.joined()
  }

  /// A rule: its summary, its reason, its source, at most two examples of each kind, and how to suppress it, in lines of
  /// at most `columns` columns. Lines of examples are not wrapped.
  package static func explanation(of rule: Rule, columns: Int? = nil) -> String {
    func folded(_ text: String, at width: Int?) -> String {
      TextWrap.lines(text, columns: width, indent: 0).map { $0 + "\n" }.joined()
    }
    var parts = [
      "\(rule.id) (\(rule.severity.rawValue)\(rule.fix == .none ? "" : ", \(rule.fix.rawValue) fix"))\n",
      folded(rule.summary, at: columns), folded(rule.why, at: min(columns ?? 100, 100)),
      folded("Source: \(rule.source)", at: columns), folded("Checks: \(dialects(of: rule))", at: columns),
    ]
    let (bad, good) = RuleExamples.few(of: rule)
    for example in bad {
      parts.append("Wrong, \(heading(of: example))" + framed(example.marked) + others(of: example))
      if let fixed = example.fixed { parts.append("After the fix:\n" + framed(fixed)) }
    }
    for example in good {
      parts.append("Right, \(heading(of: example))" + framed(example.marked) + others(of: example))
    }
    parts.append(rule.waysToSuppress.map { folded($0, at: columns) }.joined())
    return parts.joined(separator: "\n")
  }

  /// The path of an example, and the agents that were chosen for it.
  private static func heading(of example: Example) -> String {
    example.agents.isEmpty ? "\(example.path):\n" : "\(example.path), for \(example.agents.joined(separator: ", ")):\n"
  }

  /// The other files that an example needs, each with its text.
  private static func others(of example: Example) -> String {
    example.beside.sorted { $0.key < $1.key }.map { path, text in
      let link = example.links[path].map { " -> \(PrintableText.text($0))" } ?? ""
      let path = PrintableText.text(path).prefix(100)
      return text.isEmpty ? "  with \(path)\(link)\n" : "  with \(path):\n" + framed(text)
    }.joined()
  }

  /// Rules for programs, schema 1; `cairn` is the version of the executable.
  package static func json(_ rules: [Rule], cairn: String) -> String {
    JSONText.text(of: Answer(command: "rule", cairn: cairn, body: Body(rules: rules.map { Explained($0) })))
  }

  /// What a rule checks, in words.
  static func dialects(of rule: Rule) -> String {
    switch rule.check {
    case .install: "the installation"
    case .eachPack: "every pack"
    case .eachRoutes: "every routes file"
    case .eachUnread: "every document that cannot be read"
    case .machine: "the machine"
    case .eachBlockFile: "every file where Cairn is installed"
    case .eachStale: "the baseline"
    case .eachSettings: "every file of the kind \(FileKind.settings.rawValue)"
    case .eachFile(let kind, _): "every file of the kind \(kind.rawValue)"
    case .eachSuppression: "every file"
    case .eachDocument, .eachLinked, .eachSkill, .eachMention, .eachFolder, .eachSkillInTree, .skills, .tree:
      rule.dialects == Dialect.every ? "every dialect" : rule.dialects.map(\.rawValue).sorted().joined(separator: ", ")
    }
  }

  /// A text with a gutter before each line, and a caret below each mark; of a long text only the lines next to its ends
  /// and its marks.
  static func framed(_ marked: String) -> String {
    let marked = marked.utf8.last == 0x0A ? String(marked.unicodeScalars.dropLast()) : marked
    var lines: [String] = []
    var points: [Int] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      var text = ""
      var carets = ""
      var width = 0
      for scalar in line.unicodeScalars {
        if scalar == "↓" {
          carets += String(repeating: " ", count: max(0, width - carets.utf8.count)) + "^"
        } else if width < 100 {
          let shown = PrintableText.text(String(scalar))
          text += shown
          width += PrintableText.width(of: shown)
        }
      }
      lines.append(text.isEmpty ? "  |" : "  | \(text)\(line.unicodeScalars.count > 101 ? "…" : "")")
      guard !carets.isEmpty else { continue }
      points.append(lines.count)
      lines.append("  | \(carets)")
    }
    return shortened(lines, around: [0, lines.count - 1] + points).map { $0 + "\n" }.joined()
  }

  /// More lines than this are shortened.
  private static let mostLines = 60
  /// The lines that stay on each side of a point.
  private static let keptLines = 4

  /// The lines next to some of them, with a count of those left out between; all of them if they are few.
  private static func shortened(_ lines: [String], around points: [Int]) -> [String] {
    guard lines.count > mostLines else { return lines }
    let kept = Set(points.flatMap { $0 - keptLines...$0 + keptLines })
    var result: [String] = []
    var leftOut = 0
    for index in 0...lines.count {
      guard index == lines.count || kept.contains(index) else {
        leftOut += 1
        continue
      }
      if leftOut > 0 { result.append("  … (\(leftOut) \(leftOut == 1 ? "line" : "lines") left out)") }
      leftOut = 0
      if index < lines.count { result.append(lines[index]) }
    }
    return result
  }

  /// The keys of the answer.
  package struct Body: AnswerBody {
    fileprivate let rules: [Explained]

    package static let keyTexts = ["rules": "The rules, in the order of the rule page."]
  }

  fileprivate struct Explained: Codable, DescribedKeys {
    let id: String
    let severity: Severity
    let fix: Rule.FixKind
    let summary: String
    let why: String
    let source: String
    let dialects: [Dialect]
    let good: [Shown]
    let bad: [Shown]

    init(_ rule: Rule) {
      id = rule.id
      severity = rule.severity
      fix = rule.fix
      summary = rule.summary
      why = rule.why
      source = rule.source
      dialects = rule.dialects.sorted { $0.rawValue < $1.rawValue }
      good = rule.good.map { Shown($0) }
      bad = rule.bad.map { Shown($0) }
    }

    static let keyTexts = [
      "id": "The id of the rule.",
      "severity": "How serious a finding is if the config file does not say otherwise.",
      "fix": "What kind of fix it has.",
      "summary": "What must be true.",
      "why": "Why it matters.",
      "source": "The specification or page that says so.",
      "dialects": "The conventions whose documents it checks.",
      "good": "Examples without a finding.",
      "bad": "Examples with a finding.",
    ]
  }

  fileprivate struct Shown: Codable, DescribedKeys {
    let path: String
    let text: String
    let fixed: String?
    let places: [Point]

    init(_ example: Example) {
      path = example.path
      text = example.text
      fixed = example.fixed
      places = example.places.map { Point(line: $0.line, column: $0.column) }
    }

    static let keyTexts = [
      "path": "The path of the file.",
      "text": "Its contents.",
      "fixed": "The contents after the fix, if there is one.",
      "places": "Where the findings begin.",
    ]
  }

  fileprivate struct Point: Codable, DescribedKeys {
    let line: Int
    let column: Int

    static let keyTexts = ["line": "The line, from 1.", "column": "The column, from 1."]
  }
}
