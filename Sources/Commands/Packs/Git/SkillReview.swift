internal import Doctor
internal import Packs
internal import Reporting
internal import Vocabulary

/// What the doctor finds in the skills of a pack that is not installed, by the rules that apply to any skill: not those
/// about Cairn's own conventions, about a repository as a whole, or about the skills that are installed together.
struct SkillReview: Sendable {
  private static let groups: Set<Substring> = [
    "skill", "frontmatter", "link", "bundle", "safety", "document", "workflow",
  ]
  private static let apart: Set<String> = ["skill.listing-within-budget", "skill.unique-name"]
  private static let rules = Rule.all.filter { groups.contains($0.group) && !apart.contains($0.id) }

  /// In the order of a report, with the paths of the files in the pack or its repository.
  private let findings: [SkillName: [LocatedFinding]]

  /// Checks every skill as it would be installed, in the pack's own language. `sources` has the paths that are shown for
  /// the files of the pack, if they are others.
  init(of pack: Pack, sources: [RelativePath: RelativePath]) async {
    let documents = pack.documents(locale: pack.manifest.source, skills: pack.skills, agents: []).filter {
      $0.skill != nil
    }
    let entries = documents.map { document in
      (document.target, FileTree.Entry(size: document.bytes.count, isExecutable: document.isExecutable))
    }
    let files = documents.map { SubjectFile($0.target, SafetyFindings.withoutSuppressions($0.bytes)) }
    let tree = FileTree(files: documents.map(\.target), entries: Dictionary(entries) { first, _ in first })
    let report = await Examination(rules: Self.rules).report(on: Subject(files: files, fileTree: tree))
    let byTarget = Dictionary(documents.map { ($0.target, $0) }) { first, _ in first }
    var findings: [SkillName: [LocatedFinding]] = [:]
    for finding in report.findings {
      guard let document = byTarget[finding.path], let skill = document.skill else { continue }
      findings[skill, default: []].append(finding.at(sources[document.source] ?? document.source))
    }
    self.findings = findings
  }

  /// The findings in a skill.
  subscript(skill: SkillName) -> [LocatedFinding] { findings[skill] ?? [] }
}
