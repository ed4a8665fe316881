internal import Documents
package import Reporting
internal import Vocabulary

/// Every rule on every file: each file is read once, files are spread over the cores, and the report is the same however
/// they were.
package struct Examination: Sendable {
  private let rules: [Rule]
  private let levels: Levels
  private let acceptances: Acceptances

  /// Asks the given rules, weighed as the user wants, and leaves out what the user accepts.
  package init(rules: [Rule] = Rule.all, levels: Levels = Levels(), acceptances: Acceptances = Acceptances()) {
    self.rules = rules.filter(levels.includes)
    self.levels = levels
    self.acceptances = acceptances
  }

  /// What the rules find in a subject.
  package func report(on subject: Subject) async -> Report {
    // Several chunks for each core, so that one long file holds nobody up.
    let size = max(1, subject.files.count / 64)
    let findings = await withTaskGroup(of: [LocatedFinding].self) { group in
      for lower in stride(from: 0, to: subject.files.count, by: size) {
        let chunk = subject.files[lower..<min(lower + size, subject.files.count)]
        group.addTask { chunk.flatMap { fileFindings(in: $0, of: subject) } }
      }
      return await group.reduce(into: installFindings(of: subject)) { $0 += $1 }
    }
    let open = findings.filter { !acceptances.accept($0) }
    return Report(findings: open, files: subject.files.count, suppressed: findings.count - open.count)
  }

  private func fileFindings(in file: SubjectFile, of subject: Subject) -> [LocatedFinding] {
    let document = Document.isMarkdown(file.path) ? Document(file, in: subject) : nil
    let skill = document.flatMap { Skill($0) }
    var found: [LocatedFinding] = []
    var lines: LineIndex? = document?.markdown.lines
    for rule in rules {
      let findings: [Finding]
      switch rule.check {
      case .eachDocument(let check):
        findings = document.map { rule.dialects.contains($0.dialect) ? check($0) : [] } ?? []
      case .eachSkill(let check):
        findings = skill.map { rule.dialects.contains($0.document.dialect) ? check($0) : [] } ?? []
      case .eachInstalledFile(let check): findings = subject.install == nil ? [] : check(file)
      case .install: findings = []
      }
      for finding in findings {
        let known = lines ?? LineIndex(file.bytes)
        lines = known
        found.append(located(finding, by: rule, in: file, known))
      }
    }
    return found
  }

  private func installFindings(of subject: Subject) -> [LocatedFinding] {
    guard let facts = subject.install else { return [] }
    var found: [(rule: Rule, finding: Finding)] = []
    for rule in rules {
      if case .install(let check) = rule.check { found += check(facts).map { (rule, $0) } }
    }
    let paths = Set(found.compactMap(\.finding.path))
    var files: [RelativePath: (file: SubjectFile, lines: LineIndex)] = [:]
    for file in subject.files where paths.contains(file.path) { files[file.path] = (file, LineIndex(file.bytes)) }
    return found.map { rule, finding in
      let path = finding.path ?? .cairn
      let known = files[path]
      return located(finding, by: rule, in: known?.file ?? SubjectFile(path, []), known?.lines)
    }
  }

  private func located(
    _ finding: Finding, by rule: Rule, in file: SubjectFile, _ lines: LineIndex?
  ) -> LocatedFinding {
    LocatedFinding(
      rule: rule.id, severity: levels.severity(of: finding, by: rule), message: finding.message,
      path: finding.path ?? file.path, span: finding.span, lines: lines,
      fix: finding.repair?.fix(at: file.path, usingCarriageReturns: Text.usesCarriageReturns(file.bytes)))
  }
}
