internal import Documents
internal import Vocabulary

/// The checks of the rules that check one file at a time, grouped by the kind of file, to run only the checks that
/// apply to a file.
struct FileChecks: Sendable {
  /// The check of one rule, with the index of the rule.
  private struct RuleCheck<Item>: Sendable {
    let rule: Int
    let check: @Sendable (Item) -> [Finding]
  }

  /// A document with its links.
  private struct Linked {
    let document: Document
    let links: [FileLink]
  }

  /// A file with the tree around it.
  private struct FileInTree {
    let file: SubjectFile
    let fileTree: FileTree
  }

  private var documents: [Dialect: [RuleCheck<Document>]] = [:]
  private var linked: [Dialect: [RuleCheck<Linked>]] = [:]
  private var skills: [Dialect: [RuleCheck<Skill>]] = [:]
  private var files: [FileKind: [RuleCheck<FileInTree>]] = [:]
  private var settings: [RuleCheck<SettingsFile>] = []
  private var installed: [RuleCheck<SubjectFile>] = []
  private var mentions: [Int: (dialects: Set<Dialect>, check: @Sendable (Mentions) -> [Finding])] = [:]
  /// The words that rules look for, and the rule of each word.
  private let keywords: Keywords
  private let ruleNumbers: [Int]
  /// The number that represents the comments that suppress findings.
  private let suppression: Int

  init(_ rules: [Rule]) {
    var words: [[UInt8]] = []
    var ruleNumbers: [Int] = []
    for (number, rule) in rules.enumerated() {
      switch rule.check {
      case .eachDocument(let check):
        for dialect in rule.dialects { documents[dialect, default: []].append(RuleCheck(rule: number, check: check)) }
      case .eachLinked(let check):
        let checks = RuleCheck<Linked>(rule: number) { check($0.document, $0.links) }
        for dialect in rule.dialects { linked[dialect, default: []].append(checks) }
      case .eachSkill(let check):
        for dialect in rule.dialects { skills[dialect, default: []].append(RuleCheck(rule: number, check: check)) }
      case .eachFile(let kind, let check):
        files[kind, default: []].append(RuleCheck(rule: number) { check($0.file, $0.fileTree) })
      case .eachSettings(let check): settings.append(RuleCheck(rule: number, check: check))
      case .eachInstalledFile(let check): installed.append(RuleCheck(rule: number, check: check))
      case .eachMention(let own, let check):
        mentions[number] = (rule.dialects, check)
        words += own.map { Array($0.utf8) }
        ruleNumbers += own.map { _ in number }
      case .install, .skills, .eachFolder, .eachSkillInTree, .tree, .eachPack, .eachRoutes, .eachUnread, .machine,
        .eachSuppression, .eachStale:
        continue
      }
    }
    words.append(Array(SuppressionComment.word.utf8))
    ruleNumbers.append(rules.count)
    keywords = Keywords.shared(words)
    self.ruleNumbers = ruleNumbers
    suppression = rules.count
  }

  /// The findings of the rules in a file, in the order of the rules, and the comments that suppress findings.
  func findings(
    in file: SubjectFile, _ document: Document?, _ fileTree: FileTree, isInstalled: Bool
  ) -> (found: [(rule: Int, finding: Finding)], suppressions: [Int]) {
    var found: [(rule: Int, finding: Finding)] = []
    func run<Item>(_ checks: [RuleCheck<Item>]?, about item: Item) {
      for one in checks ?? [] { for finding in one.check(item) { found.append((one.rule, finding)) } }
    }
    if let document {
      run(documents[document.dialect], about: document)
      if let checks = linked[document.dialect] {
        run(checks, about: Linked(document: document, links: document.fileLinks))
      }
      if let skill = Skill(document) { run(skills[document.dialect], about: skill) }
    }
    if let kind = file.kind { run(files[kind], about: FileInTree(file: file, fileTree: fileTree)) }
    if file.kind == .settings, !settings.isEmpty, let parsed = SettingsFile(file, in: fileTree) {
      run(settings, about: parsed)
    }
    if isInstalled { run(installed, about: file) }
    let offsets = mentioned(in: file)
    for (number, offsets) in offsets {
      guard let (dialects, check) = mentions[number], document.map({ dialects.contains($0.dialect) }) ?? true else {
        continue
      }
      let mentions = Mentions(file: file, document: document, offsets: Array(Set(offsets)).sorted())
      for finding in check(mentions) { found.append((number, finding)) }
    }
    return (found.sorted { $0.rule < $1.rule }, Set(offsets[suppression] ?? []).sorted())
  }

  /// The places of the rules' words, by the index of the rule.
  private func mentioned(in file: SubjectFile) -> [Int: [Int]] {
    // The tasks of evals are what users write, also what a skill must refuse.
    guard let kind = file.kind, kind != .own, kind != .evals, kind != .packageJSON else { return [:] }
    var offsets: [Int: [Int]] = [:]
    for hit in keywords.hits(in: file.bytes) { offsets[ruleNumbers[hit.word], default: []].append(hit.offset) }
    return offsets
  }
}
