package import Vocabulary

/// A report for programs, schema 1: keys never change their meaning within a schema number.
package struct JSONReport: Sendable {
  private let catalog: Catalog
  private let cairn: String
  private let root: String

  /// Messages are in the language of `catalog`; `cairn` is the version of Cairn, `root` the checked folder.
  package init(catalog: Catalog = .english, cairn: String, root: String) {
    self.catalog = catalog
    self.cairn = cairn
    self.root = root
  }

  /// The whole report; ends with a line end. `roots` are the parts of it that are told apart, by their paths; nil for the
  /// root of the report.
  package func text(of report: Report, in roots: [(path: RelativePath?, report: Report)]? = nil) -> String {
    JSONText.text(
      of: Answer(
        command: "doctor", cairn: cairn,
        body: Body(
          root: root,
          summary: Summary(
            errors: report.count(of: .error), warnings: report.count(of: .warning), infos: report.count(of: .info),
            fixable: report.fixable, suppressed: report.suppressed, files: report.files,
            leftOut: report.leftOut.map(\.text)),
          findings: report.findings.map { Finding($0, catalog) },
          roots: roots?.map { Total($0.path, $0.report) })))
  }

  /// The keys of a report.
  package struct Body: AnswerBody {
    let root: String
    fileprivate let summary: Summary
    let findings: [Finding]
    /// Left out if the roots are not told apart.
    fileprivate let roots: [Total]?

    package static let keyTexts = [
      "root": "The folder that was checked, as an absolute path; all other paths are relative to it.",
      "summary": "How many findings and files there are.",
      "findings": "What the rules found, in order of path and line.",
      "roots": "What was found in each installation; only with `--recursive`.",
    ]
  }

  fileprivate struct Total: Codable, DescribedKeys {
    let path: String
    let errors: Int
    let warnings: Int
    let infos: Int
    let fixable: Int
    let suppressed: Int
    let files: Int

    init(_ path: RelativePath?, _ report: Report) {
      self.path = path?.text ?? "."
      errors = report.count(of: .error)
      warnings = report.count(of: .warning)
      infos = report.count(of: .info)
      fixable = report.fixable
      suppressed = report.suppressed
      files = report.files
    }

    static let keyTexts = [
      "path": "The folder of the installation, relative to the root of the report, which is `.`.",
      "errors": "How many errors there are in it.",
      "warnings": "How many warnings there are in it.",
      "infos": "How many findings in it need no action.",
      "fixable": "How many of the findings in it have a fix, safe or unsafe.",
      "suppressed": "How many findings in it are suppressed.",
      "files": "How many files in it were checked.",
    ]
  }

  fileprivate struct Summary: Codable, DescribedKeys {
    let errors: Int
    let warnings: Int
    let infos: Int
    let fixable: Int
    let suppressed: Int
    let files: Int
    let leftOut: [String]

    static let keyTexts = [
      "errors": "How many errors there are.",
      "warnings": "How many warnings there are.",
      "infos": "How many findings need no action.",
      "fixable": "How many of the findings have a fix, safe or unsafe.",
      "suppressed": "How many findings a comment, the config file or the baseline suppresses.",
      "files": "How many files were checked.",
      "leftOut": "The repositories below the folder that were not checked, each with an installation of its own.",
    ]
  }

  fileprivate struct Repair: Codable, DescribedKeys {
    let safe: Bool
    let description: String

    static let keyTexts = [
      "safe": "Whether `--fix` applies it without `--unsafe-fixes`.",
      "description": "What it does, in the language of the run.",
    ]
  }

  /// A finding as a part of an answer, with its message in the language of a catalog.
  package struct Finding: Codable, Sendable, DescribedKeys {
    let rule: String
    let severity: Severity
    let message: String
    let path: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    /// Null if there is none, so that every finding has every key.
    private let fix: OrNull<Repair>
    let messageKey: String
    let arguments: [String: Message.Argument]
    /// Left out if the finding has no diff.
    let diff: String?

    package init(_ finding: LocatedFinding, _ catalog: Catalog) {
      rule = finding.rule
      severity = finding.severity
      message = catalog.text(of: finding.message)
      path = finding.path.text
      line = finding.start.line
      column = finding.start.column
      endLine = finding.end.line
      endColumn = finding.end.column
      fix = OrNull(finding.fix.map { Repair(safe: $0.isSafe, description: catalog.text(of: $0.description)) })
      messageKey = finding.message.key
      arguments = finding.message.arguments
      diff = finding.diff
    }

    package static let keyTexts = [
      "rule": "The id of the rule; `cairn rule ID` explains it.",
      "severity": "How serious it is.",
      "message": "What is wrong and what to do, in the language of the run.",
      "path": "The file, relative to the root.",
      "line": "The line where it begins, from 1.",
      "column": "The column where it begins, from 1.",
      "endLine": "The line where it ends.",
      "endColumn": "The column after its last character.",
      "fix": "How `cairn doctor --fix` would fix it; null if it cannot.",
      "messageKey": "The stable name of the sentence in `message`.",
      "arguments": "What the sentence in `message` names, by placeholder.",
      "diff": "What was changed, as a unified diff; only for a finding about an edited file.",
    ]
  }
}
