internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// What `routes.toml`, `routes.local.toml` and the front matter of the installed skills say.
struct InstalledRoutes {
  let skills: [RoutableSkill]
  let reasons: Set<String>
  /// The files of routes that have errors, so that not all they say is known; what these are, the doctor tells.
  let faulty: [RelativePath]

  /// `own` are the user's skills in the folders of agents: a pack's route of that name is not theirs.
  init(in tree: any Tree, own agentSkills: [AgentSkill] = []) throws {
    let rendered = try Self.read(AgentTargets.routes, in: tree)
    let own = try Self.read(AgentTargets.localRoutes, in: tree)
    faulty = [rendered, own].filter(\.isFaulty).map(\.path)
    // What the user routes anew is routed as the user says.
    let routes = own.routes.merging(rendered.routes).routes
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
    for skill in agentSkills {
      guard let name = SkillName(skill.name), let path = skill.document else { continue }
      skills.append(
        RoutableSkill(name: name, path: path, description: skill.description, route: own.routes.routes[name]))
    }
    self.skills = skills
  }

  private static func read(
    _ path: RelativePath, in tree: any Tree
  ) throws -> (path: RelativePath, routes: Routes, isFaulty: Bool) {
    guard case .file? = try tree.entry(at: path) else { return (path, .none, false) }
    let (routes, _, faults) = Routes.read(try tree.read(path, limit: SubjectReader.largest))
    return (path, routes, faults.contains { $0.severity == .error })
  }
}
