/// The checks of the rules that check one skill at a time, once all documents are read. They are run skill by skill, so
/// that they are spread over the cores, and that the files of a folder are found once for all rules.
struct SkillChecks: Sendable {
  private var folders: [(rule: Int, check: @Sendable (SkillFolder, DocumentTree) -> [Finding])] = []
  private var skills: [(rule: Int, check: @Sendable (Skill, DocumentTree) -> [Finding])] = []
  private var selections: [Int: @Sendable ([Finding], DocumentTree) -> [Finding]] = [:]

  init(_ rules: [Rule]) {
    for (number, rule) in rules.enumerated() {
      switch rule.check {
      case .eachFolder(let check, let selection):
        folders.append((number, check))
        selections[number] = selection
      case .eachSkillInTree(let check): skills.append((number, check))
      default: continue
      }
    }
  }

  /// Whether there is nothing to check.
  var isEmpty: Bool { folders.isEmpty && skills.isEmpty }

  /// The findings of the rules in a skill, with the indexes of the rules.
  func findings(in skill: Skill, _ tree: DocumentTree) -> [(rule: Int, finding: Finding)] {
    var found: [(rule: Int, finding: Finding)] = []
    if !folders.isEmpty, let folder = SkillFolder(skill) {
      for one in folders { for finding in one.check(folder, tree) { found.append((one.rule, finding)) } }
    }
    for one in skills { for finding in one.check(skill, tree) { found.append((one.rule, finding)) } }
    return found
  }

  /// What remains of all findings of a rule.
  func selection(of findings: [Finding], by rule: Int, _ tree: DocumentTree) -> [Finding] {
    guard !findings.isEmpty, let select = selections[rule] else { return findings }
    return select(findings, tree)
  }
}
