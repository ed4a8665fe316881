internal import Documents
internal import Installing
internal import Packs
internal import Platform
internal import Reporting
internal import Vocabulary

/// The routes from `routes.toml`, `routes.local.toml` and the front matter of the installed skills.
struct InstalledRoutes {
  let skills: [RoutableSkill]
  let reasons: Set<String>
  /// The routes files that have errors, so that they are not known completely; the doctor reports these errors.
  let faulty: [RelativePath]

  /// `own` are the user's skills in the folders of agents: a pack's route with the same name does not apply to them.
  init(in tree: any Tree, own agentSkills: [AgentSkill] = []) throws {
    let shared = LinkedSkills(in: tree)
    let rendered = try Self.read(AgentTargets.routes, shared, in: tree)
    let own = try Self.read(AgentTargets.localRoutes, shared, in: tree)
    faulty = [rendered, own].filter(\.isFaulty).map(\.path)
    // The user's own routes replace those of the pack.
    let routes = own.routes.merging(rendered.routes).routes
    reasons = Set(routes.reasons.keys).union(routes.routes.values.flatMap(\.reasons))
    var skills: [RoutableSkill] = []
    for name in try shared.folder.map({ try tree.names(in: $0) }) ?? [] {
      guard let skill = SkillName(name), let folder = try? shared.folder?.appending(onDisk: name),
        try tree.entry(at: folder) == .folder, let path = try? folder.appending(onDisk: "SKILL.md"),
        case .file? = try tree.entry(at: path)
      else { continue }
      let bytes = try tree.read(path, limit: SubjectReader.largest)
      let description = FrontMatter(in: bytes)?["description"]?.value?.text ?? ""
      let route = routes.routes[skill]
      skills.append(
        RoutableSkill(
          name: skill, path: path, description: description, headings: route == nil ? Self.headings(in: bytes) : [],
          route: route))
    }
    for skill in agentSkills {
      guard let name = SkillName(skill.name), let path = skill.document, !skills.contains(where: { $0.path == path })
      else { continue }
      skills.append(
        RoutableSkill(name: name, path: path, description: skill.description, route: own.routes.routes[name]))
    }
    self.skills = skills
  }

  /// The text of the lines that begin with `#`, outside of the front matter; some of them may be comments in code.
  private static func headings(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).lazy.filter { $0.first == UInt8(ascii: "#") }.prefix(100)
      .map { String(decoding: $0.drop { $0 == UInt8(ascii: "#") }, as: UTF8.self) }
  }

  private static func read(
    _ target: RelativePath, _ shared: LinkedSkills, in tree: any Tree
  ) throws -> (path: RelativePath, routes: Routes, isFaulty: Bool) {
    guard let path = shared.place(of: target), case .file? = try tree.entry(at: path) else {
      return (target, .none, false)
    }
    let read = Routes.read(try tree.read(path, limit: SubjectReader.largest))
    return (path, read.routes, read.faults.contains { $0.severity == .error })
  }
}
