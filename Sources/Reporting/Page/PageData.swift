internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the script of a report reads: the findings, and everything that several of them have in common once.
struct PageData: Encodable {
  private let texts: [String: [String: String]]
  private let repositories: [String]
  private let rules: [Rule]
  private let files: [File]
  private let findings: [Finding]

  /// `rules` describe the rules; one that is unknown has an id alone. `compared` says which findings are new.
  init(
    _ reports: [RepositoryReport], rules: [String: RuleDescriptor], isNew: [[Bool]?], _ texts: PageTexts,
    _ catalog: Catalog
  ) {
    self.texts = Self.scriptTexts.mapValues { texts.forms(of: $0) }
    repositories = reports.map { PrintableText.text($0.name) }
    let ids = Set(reports.flatMap { $0.report.findings.map(\.rule) }).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    self.rules = ids.map { id in
      let known = rules[id]
      return Rule(id: PrintableText.text(id), summary: known?.summary, why: known?.why, source: known?.source)
    }
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var files: [File] = []
    var findings: [Finding] = []
    var names = Names()
    for (number, report) in reports.enumerated() {
      var pages = Pages(report, number: number, after: files.count)
      let ids = Fingerprint.all(of: report.report.findings)
      for (place, finding) in report.report.findings.enumerated() {
        let (file, source) = pages.source(of: finding)
        let catalog = catalog.texts(of: finding)
        let parts = catalog.parts(of: finding.message)
        findings.append(
          Finding(
            id: names.next(reports.count > 1 ? Names.fingerprint(ids[place], in: report) : ids[place]),
            severity: finding.severity, rule: numbers[finding.rule] ?? 0, file: file,
            line: finding.span == nil ? nil : finding.start.line, column: finding.start.column,
            message: PrintableText.text(parts.fact), help: parts.suggestion.map { PrintableText.text($0) },
            source: source, change: finding.diff.flatMap { PageDiff($0) },
            fix: finding.fix.map { fix in
              Repair(
                isSafe: fix.isSafe, text: PrintableText.text(catalog.text(of: fix.description)),
                diff: PageDiff(of: fix, for: finding.path) { pages.file(at: $0) })
            },
            isNew: isNew[number]?[place] == true ? true : nil))
      }
      files += pages.files
    }
    self.files = files
    self.findings = findings
  }

  /// The data as JSON on one line, with sorted keys.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }

  private static var scriptTexts: [String: Message] {
    [
      "error": .severity(.error), "warning": .severity(.warning), "info": .severity(.info),
      "shown": PageMessage.shownFindings,
      "cut": PageMessage.cutPrint, "link": PageMessage.linkToFinding, "why": PageMessage.reason,
      "source": PageMessage.basis, "lines": PageMessage.linesOfFile,
      "diff": PageMessage.linesOfFix, "change": PageMessage.linesChanged, "moreLines": .moreLines(0),
      "isNew": PageMessage.isNew,
      "fix": .fix("{description}"), "unsafeFix": .unsafeFix("{description}"),
    ]
  }

  private struct Rule: Encodable {
    let id: String
    let summary: String?
    let why: String?
    let source: String?
  }

  private struct File: Encodable {
    let repository: Int
    let path: String
    let lines: [String: String]
  }

  private struct Finding: Encodable {
    let id: String
    let severity: Severity
    let rule: Int
    let file: Int
    let line: Int?
    let column: Int
    let message: String
    let help: String?
    let source: PageSource?
    let change: PageDiff?
    let fix: Repair?
    let isNew: Bool?
  }

  private struct Repair: Encodable {
    let isSafe: Bool
    let text: String
    let diff: PageDiff?
  }

  /// The names of findings in addresses: the beginning of the fingerprint, which is the same in the next run, and a
  /// number if two repositories have the same.
  private struct Names {
    private var seen: [String: Int] = [:]

    /// That of a finding in one of several repositories: other repositories on the page do not change it.
    static func fingerprint(_ fingerprint: String, in repository: RepositoryReport) -> String {
      String(Digest(ofBytes: Array("\(repository.name)\0\(fingerprint)".utf8)).text.dropFirst("sha256:".count))
    }

    mutating func next(_ fingerprint: String) -> String {
      let name = String(fingerprint.prefix(12))
      let number = (seen[name] ?? 0) + 1
      seen[name] = number
      return number == 1 ? name : "\(name)-\(number)"
    }
  }

  /// The files of one repository.
  private struct Pages {
    private let secrets: [RelativePath: [Span]]
    private let report: RepositoryReport
    private let number: Int
    private let offset: Int
    private var paths: [RelativePath] = []
    private var numbers: [RelativePath: Int] = [:]
    private var lines: [PageFileLines] = []
    private var known: [RelativePath: PageFile] = [:]

    init(_ report: RepositoryReport, number: Int, after offset: Int) {
      self.report = report
      self.number = number
      self.offset = offset
      secrets = Dictionary(
        report.report.findings.lazy.filter { !$0.secrets.isEmpty }.map { ($0.path, $0.secrets) }
      ) { $0.count >= $1.count ? $0 : $1 }
    }

    /// The number of the file of a finding, and where it is in it.
    mutating func source(of finding: LocatedFinding) -> (file: Int, source: PageSource?) {
      let index = numbers[finding.path] ?? paths.count
      if index == paths.count {
        numbers[finding.path] = index
        paths.append(finding.path)
        lines.append(PageFileLines(file(at: finding.path) ?? PageFile([], hiding: [])))
      }
      return (offset + index, lines[index].source(of: finding))
    }

    /// A file, read when it is needed first; nil if its text is not known.
    mutating func file(at path: RelativePath) -> PageFile? {
      if let file = known[path] { return file }
      guard let bytes = report.texts[path] else { return nil }
      let file = PageFile(bytes, hiding: secrets[path] ?? [])
      known[path] = file
      return file
    }

    var files: [File] {
      zip(paths, lines).map { path, lines in
        File(
          repository: number, path: PrintableText.text(path.text),
          lines: Dictionary(uniqueKeysWithValues: lines.texts.map { (String($0), $1) }))
      }
    }
  }
}
