internal import Documents
package import Reporting
internal import Vocabulary

/// Every rule on every file: each file is read once, files are spread over the cores, and the report is the same however
/// they were.
package struct Examination: Sendable {
  private let rules: [Rule]
  private let levels: Levels
  private let acceptances: Acceptances
  /// The words that rules look for, and which rule each is of.
  private let keywords: Keywords
  private let askers: [Int]

  /// Asks the given rules, weighed as the user wants, and leaves out what the user accepts.
  package init(rules: [Rule] = Rule.all, levels: Levels = Levels(), acceptances: Acceptances = Acceptances()) {
    self.rules = rules.filter(levels.includes)
    self.levels = levels
    self.acceptances = acceptances
    var words: [[UInt8]] = []
    var askers: [Int] = []
    for (number, rule) in self.rules.enumerated() {
      guard case .eachMention(let own, _) = rule.check else { continue }
      words += own.map { Array($0.utf8) }
      askers += own.map { _ in number }
    }
    keywords = Keywords(words)
    self.askers = askers
  }

  /// What the rules find in a subject.
  package func report(on subject: Subject) async -> Report {
    let mirrors = Mirrors.paths(in: subject.files)
    // Several chunks for each core, so that one long file holds nobody up.
    let size = max(1, subject.files.count / 64)
    let chunks = await withTaskGroup(of: (Int, [Judged]).self) { group in
      for lower in stride(from: 0, to: subject.files.count, by: size) {
        let chunk = subject.files[lower..<min(lower + size, subject.files.count)]
        group.addTask { (lower, chunk.filter { !mirrors.contains($0.path) }.map { judge($0, in: subject) }) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    let judged = chunks.sorted { $0.key < $1.key }.flatMap(\.value)
    let tree = DocumentTree(judged.compactMap(\.document), subject)
    let secrets = Dictionary(judged.map { ($0.path, $0.secrets) }) { first, _ in first }
    let findings = judged.flatMap(\.findings) + wholeFindings(tree, subject, secrets)
    let open = findings.filter { !acceptances.accept($0) }
    return Report(findings: open, files: subject.files.count, suppressed: findings.count - open.count)
  }

  /// A file, and what the rules that look at one file at a time find in it.
  private struct Judged: Sendable {
    let path: RelativePath
    let document: Document?
    var findings: [LocatedFinding] = []
    /// What no report may show of it, in order.
    var secrets: [Span] = []
  }

  private func judge(_ file: SubjectFile, in subject: Subject) -> Judged {
    let document = file.kind == .markdown ? Document(file, in: subject) : nil
    let skill = document.flatMap { Skill($0) }
    let mentions = mentions(in: file, document)
    var found: [(rule: Rule, finding: Finding)] = []
    for (number, rule) in rules.enumerated() {
      let isJudged = document.map { rule.dialects.contains($0.dialect) }
      let findings: [Finding]
      switch rule.check {
      case .eachDocument(let check): findings = isJudged == true ? document.map(check) ?? [] : []
      case .eachSkill(let check): findings = isJudged == true ? skill.map(check) ?? [] : []
      case .eachFile(let kind, let check): findings = kind == file.kind ? check(file, subject.surroundings) : []
      case .eachMention(_, let check): findings = isJudged == false ? [] : mentions[number].map(check) ?? []
      case .eachInstalledFile(let check): findings = subject.install == nil ? [] : check(file)
      case .install, .tree: findings = []
      }
      found += findings.map { (rule, $0) }
    }
    guard !found.isEmpty else { return Judged(path: file.path, document: document) }
    let lines = document?.markdown.lines ?? LineIndex(file.bytes)
    let secrets = found.compactMap(\.finding.secret).sorted()
    return Judged(
      path: file.path, document: document,
      findings: found.map { located($0.finding, by: $0.rule, in: file, lines, hiding: secrets) }, secrets: secrets)
  }

  /// Where the words of the rules stand, by the rule's number.
  private func mentions(in file: SubjectFile, _ document: Document?) -> [Int: Mentions] {
    guard let kind = file.kind, kind != .own else { return [:] }
    var offsets: [Int: [Int]] = [:]
    for hit in keywords.hits(in: file.bytes) { offsets[askers[hit.word], default: []].append(hit.offset) }
    return offsets.mapValues { offsets in
      Mentions(file: file, document: document, offsets: Array(Set(offsets)).sorted())
    }
  }

  /// What the rules find that look at everything at once.
  private func wholeFindings(
    _ tree: DocumentTree, _ subject: Subject, _ secrets: [RelativePath: [Span]]
  ) -> [LocatedFinding] {
    var found: [(rule: Rule, finding: Finding)] = []
    for rule in rules {
      switch rule.check {
      case .install(let check): found += (subject.install.map(check) ?? []).map { (rule, $0) }
      case .tree(let check): found += check(tree).map { (rule, $0) }
      default: continue
      }
    }
    let paths = Set(found.compactMap(\.finding.path))
    var files: [RelativePath: (file: SubjectFile, lines: LineIndex)] = [:]
    for file in subject.files where paths.contains(file.path) { files[file.path] = (file, LineIndex(file.bytes)) }
    return found.map { rule, finding in
      let path = finding.path ?? .cairn
      let known = files[path]
      return located(
        finding, by: rule, in: known?.file ?? SubjectFile(path, []), known?.lines, hiding: secrets[path] ?? [])
    }
  }

  private func located(
    _ finding: Finding, by rule: Rule, in file: SubjectFile, _ lines: LineIndex?, hiding secrets: [Span] = []
  ) -> LocatedFinding {
    LocatedFinding(
      rule: rule.id, severity: levels.severity(of: finding, by: rule), message: finding.message,
      path: finding.path ?? file.path, span: finding.span, lines: lines,
      fix: finding.repair?.fix(at: file.path, usingCarriageReturns: Text.usesCarriageReturns(file.bytes)),
      hiding: secrets)
  }
}
