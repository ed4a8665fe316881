internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// One skill of a repository or of a pack, also in JSON.
struct SkillListing: Codable, Sendable, DescribedKeys {
  let name: String
  let locale: String?
  let revision: Int?
  /// nil for the user's own skills.
  let pack: String?
  /// The folders in the repository that contain it; empty if it is not installed.
  var paths: [String] = []
  /// The agents that read it, for a skill in the folders of single agents.
  var agents: [String]?
  /// Whether its pack is no longer chosen, or no longer has it, and only your edits keep it here; nil if not.
  var orphaned: Bool?

  static let keyTexts = [
    "name": "The name of the skill.",
    "locale": "Its language, if it is known.",
    "revision": "Its revision, if it has one.",
    "pack": "The id of its pack; not there for your own skills.",
    "paths": "The folders in the repository that contain it; empty if it is not installed.",
    "agents": "The agents that read it, for a skill in the folders of single agents.",
    "orphaned": "Whether only your edits keep it here; only there if it is so.",
  ]

  /// The skills in the shared folder, and the user's own in the folders of agents.
  static func installed(in repository: Repository) throws -> [SkillListing] {
    var rows: [SkillListing] = []
    let shared = LinkedSkills(in: repository.tree).folder
    for name in try shared.map({ try repository.tree.names(in: $0) }) ?? [] {
      guard let shared, let folder = try? shared.appending(onDisk: name),
        try repository.tree.entry(at: folder) == .folder,
        let path = try? folder.appending(onDisk: "SKILL.md"), case .file? = try repository.tree.entry(at: path)
      else { continue }
      let metadata = FrontMatter(in: try repository.tree.read(path))?["metadata"]?.value
      let target = path.relative(to: shared).map { AgentTargets.sharedSkills.appending($0) } ?? path
      let entry = repository.lock.files[target]
      let isOwn = entry?.digest == nil || entry?.state == .foreign
      rows.append(
        SkillListing(
          name: name, locale: metadata?["cairn-locale"]?.text ?? (isOwn ? nil : entry?.locale?.text),
          revision: metadata?["cairn-revision"]?.text.flatMap { Int($0) } ?? (isOwn ? nil : entry?.revision),
          pack: isOwn ? nil : entry?.pack, paths: [folder.text], orphaned: entry?.state == .orphaned ? true : nil))
    }
    let agents = repository.config?.readAgents ?? AgentTargets.core
    // If the shared folder is a link to an agent's, its skills are already in the list.
    let listed = Set(rows.flatMap(\.paths))
    let own = AgentFolders(in: repository.tree, of: agents).skills(in: repository.tree, excluding: repository.lock)
    rows += own.filter { !listed.isSuperset(of: $0.folders.map(\.text)) }.map {
      SkillListing(
        name: $0.name, locale: nil, revision: nil, pack: nil, paths: $0.folders.map(\.text), agents: $0.agents)
    }
    return rows.sorted { left, right in
      left.name == right.name
        ? left.agents == nil && right.agents != nil : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }
}
