internal import Documents
internal import Packs
internal import Platform
internal import Vocabulary

/// What `routes.toml`, `routes.local.toml` and the front matter of the installed skills say.
struct InstalledRoutes {
  let skills: [RoutableSkill]
  let reasons: Set<String>

  init(in tree: any Tree) throws {
    let rendered = try Self.routes(at: AgentTargets.routes, in: tree)
    let own = try Self.routes(at: AgentTargets.localRoutes, in: tree)
    // What the user routes anew is routed as the user says.
    let routes = own.merging(rendered).routes
    reasons = Set(routes.reasons.keys).union(routes.routes.values.flatMap(\.reasons))
    var skills: [RoutableSkill] = []
    for name in try tree.names(in: AgentTargets.sharedSkills) {
      guard let skill = SkillName(name), let folder = try? AgentTargets.sharedSkills.appending(onDisk: name),
        try tree.entry(at: folder) == .folder, let path = try? folder.appending(onDisk: "SKILL.md"),
        case .file? = try tree.entry(at: path)
      else { continue }
      let bytes = try tree.read(path, limit: SubjectReader.largest)
      let description = FrontMatter(in: bytes)?["description"]?.value?.text ?? ""
      skills.append(RoutableSkill(name: skill, path: path, description: description, route: routes.routes[skill]))
    }
    self.skills = skills
  }

  /// Faults of the file are the doctor's to tell.
  private static func routes(at path: RelativePath, in tree: any Tree) throws -> Routes {
    guard case .file? = try tree.entry(at: path) else { return .none }
    return Routes.read(try tree.read(path, limit: SubjectReader.largest)).routes
  }
}
