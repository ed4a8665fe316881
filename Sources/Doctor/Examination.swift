internal import Documents
package import Reporting
internal import Vocabulary

/// Every rule on every file: each file is read once, files are spread over the cores, and the report is the same however
/// they were.
package struct Examination: Sendable {
  private let rules: [Rule]
  private let levels: Levels
  private let acceptances: Acceptances
  private let checks: FileChecks

  /// Asks the given rules, weighed as the user wants, and leaves out what the user accepts.
  package init(rules: [Rule] = Rule.all, levels: Levels = Levels(), acceptances: Acceptances = Acceptances()) {
    self.rules = rules.filter(levels.includes)
    self.levels = levels
    self.acceptances = acceptances
    checks = FileChecks(self.rules)
  }

  /// What the rules find in a subject.
  package func report(on subject: Subject) async -> Report {
    let packs = PackFacts.all(in: subject)
    let routes = RoutesFacts.all(in: subject, packs)
    let subject = subject.with(packs)
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
    let tree = DocumentTree(judged.compactMap(\.document), subject, packs: packs)
    let secrets = Dictionary(judged.map { ($0.file.path, $0.secrets) }) { first, _ in first }
    let whole = wholeFindings(tree, routes, subject, secrets)
    let (all, suppressed) = suppress(judged.flatMap(\.findings) + whole, judged)
    let open = acceptances.open(all)
    return Report(findings: open, files: subject.files.count, suppressed: suppressed + all.count - open.count)
  }

  /// A file, and what the rules that look at one file at a time find in it.
  private struct Judged: Sendable {
    let file: SubjectFile
    let document: Document?
    var findings: [LocatedFinding] = []
    var suppressions: [Suppression] = []
    /// What no report may show of it, in order.
    var secrets: [Span] = []
  }

  private func judge(_ file: SubjectFile, in subject: Subject) -> Judged {
    let document = file.kind == .markdown ? Document(file, in: subject) : nil
    let (found, offsets) = checks.findings(
      in: file, document, subject.surroundings, isInstalled: subject.install != nil)
    guard !found.isEmpty || !offsets.isEmpty else { return Judged(file: file, document: document) }
    let lines = document?.markdown.lines ?? LineIndex(file.bytes)
    let secrets = found.compactMap(\.finding.secret).sorted()
    return Judged(
      file: file, document: document,
      findings: found.map { located($0.finding, by: rules[$0.rule], in: file, lines, hiding: secrets) },
      suppressions: offsets.compactMap { Suppression(at: $0, in: file, document, lines) }, secrets: secrets)
  }

  /// Leaves out what comments accept, and adds what is to be said of these comments.
  private func suppress(_ findings: [LocatedFinding], _ judged: [Judged]) -> (open: [LocatedFinding], suppressed: Int) {
    let judged = judged.filter { !$0.suppressions.isEmpty }
    guard !judged.isEmpty else { return (findings, 0) }
    let byPath = Dictionary(judged.map { ($0.file.path, $0.suppressions) }) { first, _ in first }
    var used: [RelativePath: Set<Suppression>] = [:]
    let open = findings.filter { finding in
      let fitting = (byPath[finding.path] ?? []).filter { $0.accepts(finding.rule, line: finding.start.line) }
      used[finding.path, default: []].formUnion(fitting)
      return fitting.isEmpty
    }
    var own: [LocatedFinding] = []
    for one in judged {
      let lines = LineIndex(one.file.bytes)
      for suppression in one.suppressions {
        let isUsed = used[one.file.path]?.contains(suppression) ?? false
        let pattern = Glob(suppression.rule.value)
        let isAsked = rules.contains { pattern?.matches(name: $0.id) == true }
        for rule in rules {
          guard case .eachSuppression(let check) = rule.check else { continue }
          own += check(suppression, isAsked ? isUsed : nil).map { located($0, by: rule, in: one.file, lines) }
        }
      }
    }
    return (open + own, findings.count - open.count)
  }

  /// What the rules find that look at more than one file at once.
  private func wholeFindings(
    _ tree: DocumentTree, _ routes: [RoutesFacts], _ subject: Subject, _ secrets: [RelativePath: [Span]]
  ) -> [LocatedFinding] {
    var found: [(rule: Rule, finding: Finding, path: RelativePath)] = []
    for rule in rules {
      func add(_ findings: [Finding], about path: RelativePath) {
        found += findings.map { (rule, $0, $0.path ?? path) }
      }
      switch rule.check {
      case .install(let check): add(subject.install.map(check) ?? [], about: .cairn)
      case .eachPack(let check): for pack in tree.packs { add(check(pack), about: pack.path) }
      case .eachRoutes(let check): for routes in routes { add(check(routes), about: routes.path) }
      case .machine(let check): add(subject.machine.map(check) ?? [], about: MachineFacts.place)
      case .tree(let check): add(check(tree), about: .cairn)
      default: continue
      }
    }
    if !subject.context.isEmpty {
      let examined = Set(subject.files.map(\.path))
      found.removeAll { !examined.contains($0.path) && subject.surroundings.isFile($0.path) }
    }
    let paths = Set(found.map(\.path))
    var files: [RelativePath: (file: SubjectFile, lines: LineIndex)] = [:]
    for file in subject.files where paths.contains(file.path) { files[file.path] = (file, LineIndex(file.bytes)) }
    return found.map { rule, finding, path in
      let known = files[path]
      return located(
        finding, by: rule, in: known?.file ?? SubjectFile(path, []), known?.lines, hiding: secrets[path] ?? [])
    }
  }

  private func located(
    _ finding: Finding, by rule: Rule, in file: SubjectFile, _ lines: LineIndex?, hiding secrets: [Span] = []
  ) -> LocatedFinding {
    LocatedFinding(
      rule: rule.id, severity: rule.check.isAboutMachine ? .info : levels.severity(of: finding, by: rule),
      message: finding.message,
      path: finding.path ?? file.path, span: finding.span, lines: lines,
      fix: finding.repair?.fix(at: file.path, usingCarriageReturns: Text.usesCarriageReturns(file.bytes)),
      hiding: secrets)
  }
}
