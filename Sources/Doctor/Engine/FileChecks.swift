internal import Documents
internal import Vocabulary

/// The checks of the rules that check one file at a time, grouped by the kind of file, to run only the checks that
/// apply to a file.
struct FileChecks: Sendable {
  // The check of one rule, with the index of the rule. These are structures of their own, because a generic one would call
  // its closure through another closure, which is an object whose references all cores count.
  private struct DocumentCheck: Sendable {
    let rule: Int
    let check: @Sendable (Document) -> [Finding]
  }
  private struct LinkCheck: Sendable {
    let rule: Int
    let check: @Sendable (Document, [FileLink]) -> [Finding]
  }
  private struct SkillCheck: Sendable {
    let rule: Int
    let check: @Sendable (Skill) -> [Finding]
  }
  private struct FileCheck: Sendable {
    let rule: Int
    let check: @Sendable (SubjectFile, FileTree) -> [Finding]
  }
  private struct SettingsCheck: Sendable {
    let rule: Int
    let check: @Sendable (SettingsFile) -> [Finding]
  }
  private struct BlockCheck: Sendable {
    let rule: Int
    let check: @Sendable (ManagedBlocks) -> [Finding]
  }

  private var documents: [Dialect: [DocumentCheck]] = [:]
  private var linked: [Dialect: [LinkCheck]] = [:]
  private var skills: [Dialect: [SkillCheck]] = [:]
  private var files: [FileKind: [FileCheck]] = [:]
  private var settings: [SettingsCheck] = []
  private var blocks: [BlockCheck] = []
  private var mentions: [Int: (dialects: Set<Dialect>, check: @Sendable (Mentions) -> [Finding])] = [:]
  /// The words that rules look for, and the rule of each word.
  private let keywords: Keywords
  private let ruleNumbers: [Int]
  /// The number that represents the comments that suppress findings.
  private let suppression: Int

  /// The checks of all rules, made once: to find their words in one pass takes a millisecond to prepare.
  static let ofAllRules = FileChecks(Rule.all)

  /// The checks of some rules, which are found by their ids.
  static func all(of rules: [Rule]) -> FileChecks {
    let areAll = rules.count == Rule.all.count && zip(rules, Rule.all).allSatisfy { $0.id == $1.id }
    return areAll ? ofAllRules : FileChecks(rules)
  }

  init(_ rules: [Rule]) {
    var words: [[UInt8]] = []
    var ruleNumbers: [Int] = []
    for (number, rule) in rules.enumerated() {
      switch rule.check {
      case .eachDocument(let check):
        for dialect in rule.dialects {
          documents[dialect, default: []].append(DocumentCheck(rule: number, check: check))
        }
      case .eachLinked(let check):
        for dialect in rule.dialects { linked[dialect, default: []].append(LinkCheck(rule: number, check: check)) }
      case .eachSkill(let check):
        for dialect in rule.dialects { skills[dialect, default: []].append(SkillCheck(rule: number, check: check)) }
      case .eachFile(let kind, let check):
        files[kind, default: []].append(FileCheck(rule: number, check: check))
      case .eachSettings(let check): settings.append(SettingsCheck(rule: number, check: check))
      case .eachBlockFile(let check): blocks.append(BlockCheck(rule: number, check: check))
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

  /// The findings of the rules in a file, in the order of the rules, and the comments that suppress findings. `hits` are
  /// the places of the rules' words in it.
  func findings(
    in file: SubjectFile, _ document: Document?, _ hits: [Keywords.Hit], _ fileTree: FileTree, isInstalled: Bool
  ) -> (found: [(rule: Int, finding: Finding)], suppressions: [Int]) {
    var found: [(rule: Int, finding: Finding)] = []
    func add(_ findings: [Finding], of rule: Int) {
      for finding in findings { found.append((rule, finding)) }
    }
    if let document {
      for one in documents[document.dialect] ?? [] { add(one.check(document), of: one.rule) }
      if let checks = linked[document.dialect] {
        let links = document.fileLinks
        for one in checks { add(one.check(document, links), of: one.rule) }
      }
      if let skill = Skill(document) {
        for one in skills[document.dialect] ?? [] { add(one.check(skill), of: one.rule) }
      }
    }
    if let kind = file.kind {
      for one in files[kind] ?? [] { add(one.check(file, fileTree), of: one.rule) }
    }
    if file.kind == .settings, !settings.isEmpty, let parsed = SettingsFile(file, in: fileTree) {
      for one in settings { add(one.check(parsed), of: one.rule) }
    }
    if isInstalled, !blocks.isEmpty, let read = file.managedBlocks {
      for one in blocks { add(one.check(read), of: one.rule) }
    }
    var offsets: [Int: [Int]] = [:]
    for hit in hits { offsets[ruleNumbers[hit.word], default: []].append(hit.offset) }
    for (number, offsets) in offsets {
      guard let (dialects, check) = mentions[number], document.map({ dialects.contains($0.dialect) }) ?? true else {
        continue
      }
      let mentions = Mentions(file: file, document: document, offsets: Array(Set(offsets)).sorted())
      for finding in check(mentions) { found.append((number, finding)) }
    }
    return (found.sorted { $0.rule < $1.rule }, Set(offsets[suppression] ?? []).sorted())
  }

  /// The places of the rules' words in a file.
  func hits(in file: SubjectFile) -> [Keywords.Hit] { looksForWords(in: file) ? keywords.hits(in: file.bytes) : [] }

  /// A number that tells the words that are looked for in a file from those of other checks; 0 if none are.
  func wordsID(in file: SubjectFile) -> Int { looksForWords(in: file) ? keywords.id : 0 }

  private func looksForWords(in file: SubjectFile) -> Bool {
    // The tasks of evals are what users write, also what a skill must refuse.
    guard let kind = file.kind else { return false }
    return kind != .own && kind != .evals && kind != .packageJSON
  }
}
