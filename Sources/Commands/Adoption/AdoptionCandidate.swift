internal import Installing
internal import Packs
internal import Vocabulary

/// A skill that another tool recorded and that is on disk.
struct AdoptionCandidate: Sendable {
  let name: SkillName
  /// Where it is: in the shared folder if it is there, else in the folder of an agent.
  let folder: RelativePath
  /// nil for a skill that did not come from a Git repository.
  let source: RecordedSource?

  /// The skills that tools recorded, each once, in byte order, without those that Cairn installed itself. The record
  /// that names a commit is believed, else the first one.
  static func all(in findings: [ToolFindings], _ files: ToolFiles, excluding lock: Lock) -> [AdoptionCandidate] {
    var places: [SkillName: RelativePath] = [:]
    for skill in files.skills { if let name = skill.name, places[name] == nil { places[name] = skill.folder } }
    let installed = Set(
      lock.files.filter { $0.value.digest != nil && $0.value.state != .foreign }.keys.compactMap { path in
        path.relative(to: AgentTargets.sharedSkills)?.components.first.map { String($0) }
      })
    var sources: [SkillName: RecordedSource?] = [:]
    for skill in findings.flatMap(\.skills) {
      guard places[skill.name] != nil, !installed.contains(skill.name.text) else { continue }
      let known = sources[skill.name] ?? nil
      if known == nil || known?.commit == nil && skill.source?.commit != nil {
        sources[skill.name] = .some(skill.source ?? known)
      }
    }
    return sources.sorted { $0.key < $1.key }.compactMap { name, source in
      places[name].map { AdoptionCandidate(name: name, folder: $0, source: source) }
    }
  }
}

/// Skills that come from one pack: from one repository, or from one folder in it, at one commit.
struct AdoptionGroup: Sendable {
  let source: GitSource
  /// The commit that was installed, and its version; nil if no tool recorded it.
  let pin: (commit: CommitID, version: SemanticVersion)?
  var skills: [AdoptionCandidate]

  /// One group for each repository: a pack has one commit, so skills of other commits are in `others`.
  static func all(of candidates: [AdoptionCandidate]) -> (groups: [AdoptionGroup], others: [AdoptionCandidate]) {
    struct Version: Hashable {
      let reference: GitReference?
      let commit: CommitID?
    }
    var groups: [AdoptionGroup] = []
    var others: [AdoptionCandidate] = []
    let repositories = Dictionary(grouping: candidates) { $0.source?.address.location.lowercased() ?? "" }
    for (_, skills) in repositories.sorted(by: { $0.key < $1.key }) {
      let versions = Dictionary(grouping: skills) { skill in
        Version(reference: skill.source?.reference, commit: skill.source?.commit)
      }
      // The commit of most skills; of two with equally many that of the first skill.
      let most = versions.values.max { left, right in
        left.count == right.count ? left[0].name > right[0].name : left.count < right.count
      }
      guard let most, let source = most[0].source else { continue }
      groups.append(AdoptionGroup(source, in: nil, most))
      let chosen = Set(most.map(\.name))
      others += skills.filter { !chosen.contains($0.name) }
    }
    return (groups, others)
  }

  /// The group of one skill, by the folder that was recorded; nil if that is not known.
  init?(folderOf skill: AdoptionCandidate) {
    guard let source = skill.source, let folder = source.folder else { return nil }
    self.init(source, in: folder, [skill])
  }

  private init(_ source: RecordedSource, in folder: RelativePath?, _ skills: [AdoptionCandidate]) {
    self.source = GitSource(address: source.address, folder: folder, reference: source.reference)
    pin = source.commit.flatMap { commit in source.version.map { (commit, $0) } }
    self.skills = skills
  }
}
