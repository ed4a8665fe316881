internal import Documents
internal import Packs
package import Reporting
internal import Vocabulary

/// Runs every rule on every file. Each file is read once and files are spread over the cores; the report does not
/// depend on how they were spread.
package struct Examination: Sendable {
  private let rules: [Rule]
  private let levels: Levels
  private let acceptedFindings: AcceptedFindings
  private let checks: FileChecks
  private let skillChecks: SkillChecks
  /// Told how many more files were checked, from several tasks at once.
  package var checked: @Sendable (Int) -> Void = { _ in }
  /// Documents that are not checked, from an earlier run on the same tree: those with the same bytes are not read again.
  package var known = ContextDocuments()
  /// What was read before in the same run; nil if hardly any file occurs twice.
  package var memo: ExaminationMemo?

  /// Runs the given rules with the severities that the user chose, and leaves out suppressed findings.
  package init(
    rules: [Rule] = Rule.all, levels: Levels = Levels(), acceptedFindings: AcceptedFindings = AcceptedFindings()
  ) {
    self.rules = rules.filter(levels.includes)
    self.levels = levels
    self.acceptedFindings = acceptedFindings
    checks = FileChecks.all(of: self.rules)
    skillChecks = SkillChecks(self.rules)
  }

  /// Makes ahead what examinations with all rules have in common, for a command that has to wait for something else.
  package static func prepare() { _ = FileChecks.ofAllRules }

  /// The same rules and severities, for files that are checked as they would be elsewhere: only rules whose findings
  /// depend on which other files there are, and nothing that the user accepted is left out.
  package var elsewhere: Examination {
    Examination(rules: rules.filter(\.check.dependsOnOtherFiles), levels: levels)
  }

  /// What the rules find in a subject. `further` are findings of another examination that are about these files; those
  /// that the user accepted are left out, too.
  package func report(on subject: Subject, adding further: [LocatedFinding] = []) async -> Report {
    let packs = PackFacts.all(in: subject)
    let subject = subject.with(packs)
    async let routes = RoutesFacts.all(in: subject, packs)
    async let evals = EvalsFile.all(in: subject)
    let mirrors = Mirrors.paths(
      in: subject.files, and: subject.context, choosing: subject.fileTree.agents)
    // Several chunks for each core, so that one long file does not delay the others.
    let size = max(1, subject.files.count / 64)
    let chunks = await withTaskGroup(of: (Int, [CheckedFile]).self) { group in
      for lower in stride(from: 0, to: subject.files.count, by: size) {
        let chunk = subject.files[lower..<min(lower + size, subject.files.count)]
        group.addTask {
          let files = chunk.filter { !mirrors.contains($0.path) }.map { check($0, in: subject) }
          self.checked(chunk.count)
          return (lower, files)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    let checked = chunks.sorted { $0.key < $1.key }.flatMap(\.value)
    let context = await contextDocuments(of: subject, excluding: mirrors)
    let tree = DocumentTree(checked.compactMap(\.document) + context, subject, packs: packs, evals: await evals)
    let secrets = Dictionary(checked.map { ($0.file.path, $0.secrets) }) { first, _ in first }
    let whole = await crossFileFindings(tree, await routes, subject, secrets)
    // A skill that is read through a link is not changed through it: its text is another file's.
    let found = (checked.flatMap(\.findings) + whole).filter { subject.isInScope($0.path) }
      .map { $0.fix == nil || subject.fileTree.entry(at: $0.path)?.link == nil ? $0 : $0.at($0.path) }
    let (all, suppressed) = suppress(found, checked)
    let known = all + further
    let (open, stale) = acceptedFindings.unaccepted(known, in: subject.files)
    // Freeing thousands of documents takes longer than printing a report, so nobody waits for it.
    Task.detached { withExtendedLifetime((checked, tree)) {} }
    return Report(
      findings: open + findings(on: stale), files: subject.files.count,
      suppressed: suppressed + known.count - open.count)
  }

  /// The documents that are not checked, but that rules compare with those that are; none if no rule does.
  private func contextDocuments(of subject: Subject, excluding mirrors: Set<RelativePath>) async -> [Document] {
    var files = subject.context.filter { $0.kind == .markdown && !mirrors.contains($0.path) }
    guard !files.isEmpty, rules.contains(where: \.check.comparesDocuments) else { return [] }
    let known = files.compactMap { self.known[$0] }
    if !known.isEmpty { files.removeAll { self.known[$0] != nil } }
    guard !files.isEmpty else { return known }
    let size = max(16, files.count / 64)
    return await withTaskGroup(of: [Document].self) { group in
      for lower in stride(from: 0, to: files.count, by: size) {
        let chunk = files[lower..<min(lower + size, files.count)]
        group.addTask { chunk.map { Document($0, in: subject).withoutUnneededParts } }
      }
      return await group.reduce(into: known) { $0 += $1 }
    }
  }

  /// The documents of a subject that are not checked, for further runs on the same tree with other texts.
  package func contextDocuments(of subject: Subject) async -> ContextDocuments {
    let subject = subject.with(PackFacts.all(in: subject))
    let mirrors = Mirrors.paths(
      in: subject.files, and: subject.context, choosing: subject.fileTree.agents)
    return ContextDocuments(await contextDocuments(of: subject, excluding: mirrors))
  }

  /// The findings about baseline entries that no longer suppress anything, for the rules that ran.
  private func findings(on stale: [StaleAcceptance]) -> [LocatedFinding] {
    guard !stale.isEmpty else { return [] }
    let baseline = acceptedFindings.baseline
    let page = Page(SubjectFile(baseline.file, baseline.bytes), LineIndex(baseline.bytes))
    let known = Set(Rule.all.map(\.id))
    let asked = Set(rules.map(\.id))
    return stale.filter { asked.contains($0.entry.rule) || !known.contains($0.entry.rule) }.flatMap { entry in
      rules.flatMap { rule -> [LocatedFinding] in
        guard case .eachStale(let check) = rule.check else { return [] }
        return check(entry).map { located($0, by: rule, in: page) }
      }
    }
  }

  /// A file, and the findings of the rules that check one file at a time.
  private struct CheckedFile: Sendable {
    let file: SubjectFile
    let document: Document?
    var findings: [LocatedFinding] = []
    var suppressions: [Suppression] = []
    /// The parts of it that no report may show, in order.
    var secrets: [Span] = []
  }

  private func check(_ file: SubjectFile, in subject: Subject) -> CheckedFile {
    let reading = memo?.reading(of: file, checks) ?? FileReading(file, checks)
    let document = reading.markdown.map { Document(file, $0, in: subject) }
    let (found, offsets) = checks.findings(
      in: file, document, reading.hits, subject.fileTree, isInstalled: subject.install != nil)
    let kept = document?.withoutUnneededParts
    guard !found.isEmpty || !offsets.isEmpty else { return CheckedFile(file: file, document: kept) }
    let lines = document?.markdown.lines ?? LineIndex(file.bytes)
    let secrets = found.compactMap(\.finding.secret).sorted()
    let page = Page(file, lines, hiding: secrets)
    return CheckedFile(
      file: file, document: kept,
      findings: found.map { located($0.finding, by: rules[$0.rule], in: page) },
      suppressions: Suppression.all(at: offsets, in: file, document, lines), secrets: secrets)
  }

  /// Leaves out findings that comments suppress, and adds the findings about these comments.
  private func suppress(_ findings: [LocatedFinding], _ checked: [CheckedFile]) -> (
    open: [LocatedFinding], suppressed: Int
  ) {
    let checked = checked.filter { !$0.suppressions.isEmpty }
    guard !checked.isEmpty else { return (findings, 0) }
    var byPath = Dictionary(checked.map { ($0.file.path, SuppressedLines($0.suppressions)) }) { first, _ in first }
    let open = findings.filter { Rule.isAboutPolicy($0.rule) || byPath[$0.path]?.accepts($0) != true }
    var own: [LocatedFinding] = []
    for one in checked {
      let page = Page(one.file, LineIndex(one.file.bytes))
      for suppression in one.suppressions {
        let isUsed = byPath[one.file.path]?.isUsed(suppression) ?? false
        let isAsked = rules.contains { suppression.matches($0.id) }
        for rule in rules {
          guard case .eachSuppression(let check) = rule.check else { continue }
          own += check(suppression, isAsked ? isUsed : nil).map { located($0, by: rule, in: page) }
        }
      }
    }
    return (open + own, findings.count - open.count)
  }

  /// The findings of the rules that check several files at once.
  private func crossFileFindings(
    _ tree: DocumentTree, _ routes: [RoutesFacts], _ subject: Subject, _ secrets: [RelativePath: [Span]]
  ) async -> [LocatedFinding] {
    var found = await withTaskGroup(of: [Int: [PlacedFinding]].self) { group in
      for (number, rule) in rules.enumerated() where rule.check.isAboutSeveralFiles {
        group.addTask { [number: Self.crossFileFindings(of: rule, tree, routes, subject)] }
      }
      group.addTask { await skillFindings(tree, subject) }
      let byRule = await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
      return rules.indices.flatMap { byRule[$0] ?? [] }
    }
    if !subject.context.isEmpty {
      let context = Set(subject.context.map(\.path))
      found.removeAll { !subject.isInScope($0.path) || context.contains($0.path) }
    }
    let paths = Set(found.map(\.path))
    var pages: [RelativePath: Page] = [:]
    for file in subject.files where paths.contains(file.path) {
      pages[file.path] = Page(file, LineIndex(file.bytes), hiding: secrets[file.path] ?? [])
    }
    return found.map { rule, finding, path in
      located(finding, by: rule, in: pages[path] ?? Page(SubjectFile(path, []), nil, hiding: secrets[path] ?? []))
    }
  }

  /// The findings of the rules that check one skill at a time, by the index of the rule.
  private func skillFindings(_ tree: DocumentTree, _ subject: Subject) async -> [Int: [PlacedFinding]] {
    guard !skillChecks.isEmpty else { return [:] }
    // A finding may be about any file of the folder.
    let skills =
      subject.scope.isEmpty
      ? tree.skills
      : tree.skills.filter { skill in skill.document.path.parent.map(subject.isConcerned) ?? true }
    let size = max(16, skills.count / 64)
    let parts = await withTaskGroup(of: (Int, [(rule: Int, finding: Finding)]).self) { group in
      for lower in stride(from: 0, to: skills.count, by: size) {
        let chunk = skills[lower..<min(lower + size, skills.count)]
        group.addTask { (lower, chunk.flatMap { skillChecks.findings(in: $0, tree) }) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var byRule: [Int: [Finding]] = [:]
    for (_, part) in parts.sorted(by: { $0.key < $1.key }) {
      for (rule, finding) in part { byRule[rule, default: []].append(finding) }
    }
    return Dictionary(
      uniqueKeysWithValues: byRule.map { number, findings in
        let kept = skillChecks.selection(of: findings, by: number, tree)
        return (number, kept.map { (rules[number], $0, $0.path ?? .cairn) })
      })
  }

  /// The findings of a rule that checks several files at once, with their files.
  private typealias PlacedFinding = (rule: Rule, finding: Finding, path: RelativePath)

  private static func crossFileFindings(
    of rule: Rule, _ tree: DocumentTree, _ routes: [RoutesFacts], _ subject: Subject
  ) -> [PlacedFinding] {
    func placed(_ findings: [Finding], at path: RelativePath) -> [PlacedFinding] {
      findings.map { (rule, $0, $0.path ?? path) }
    }
    return switch rule.check {
    case .install(let check): placed((subject.install ?? subject.remains).map(check) ?? [], at: .cairn)
    case .eachPack(let check): tree.packs.flatMap { placed(check($0), at: $0.path) }
    case .eachRoutes(let check): routes.flatMap { placed(check($0), at: $0.path) }
    case .eachUnread(let check): subject.unread.flatMap { placed(check($0), at: $0.path) }
    case .machine(let check): placed(subject.machine.map(check) ?? [], at: MachineFacts.place)
    case .skills(let check):
      // What many have is reported at one that is checked.
      placed(check(tree.skills.filter { subject.isInScope($0.document.path) }), at: .cairn)
    case .tree(let check): placed(check(tree), at: .cairn)
    default: []
    }
  }

  private func located(_ finding: Finding, by rule: Rule, in page: Page) -> LocatedFinding {
    LocatedFinding(
      rule: rule.id, severity: rule.check.isAboutMachine ? .info : levels.severity(of: finding, by: rule),
      message: finding.message,
      path: finding.path ?? page.file.path, span: finding.span, lines: page.lines,
      fix: finding.repair.flatMap(page.fix),
      // A diff would show what the line must not.
      hiding: page.secrets, diff: page.secrets.isEmpty ? finding.diff : nil, missing: finding.missing,
      quotesLine: !rule.isAboutFiles)
  }
}
