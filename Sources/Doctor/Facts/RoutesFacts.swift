internal import Documents
package import Packs
internal import Reporting
package import Vocabulary

/// A routes file, read once for all rules.
package struct RoutesFacts: Sendable {
  package let path: RelativePath
  /// Its content in Cairn's format; empty for a file of mustflow.
  package let routes: Routes
  /// The references by name in it, with their positions.
  package let references: RouteReferences
  /// The skills that its routes may name.
  package let skills: Set<SkillName>
  /// The pack it belongs to.
  package let pack: PackFacts?
  /// Whether Cairn generates it again whenever the installation changes.
  package let isRendered: Bool
  /// Its content in mustflow's format; nil for a file of Cairn.
  package let mustflow: MustflowRoutes?
  let document: TOMLDocument
  private let faults: [Diagnostic]

  /// The errors with one id, of the file or of its references, as findings.
  package func findings(_ id: String) -> [Finding] { faults.filter { $0.id == id }.map { Finding($0) } }

  /// The errors, except those with ids that other rules report.
  package func findings(reportedElsewhere: Set<String>) -> [Finding] {
    faults.filter { !reportedElsewhere.contains($0.id) }.map { Finding($0) }
  }

  /// If the skills are not known, because a pack around the file cannot be read, a route may name any skill.
  private init?(_ file: SubjectFile, _ known: Routes?, _ pack: PackFacts?, knowsSkills: Bool, in subject: Subject) {
    let read = Routes.read(file.bytes)
    let document = read.document
    path = file.path
    self.document = document
    self.pack = pack
    let isOwn = subject.install != nil && (path == AgentTargets.routes || path == AgentTargets.localRoutes)
    isRendered = isOwn && path == AgentTargets.routes
    var skills = pack.map { Set($0.contents.skills) } ?? Self.skills(in: file.path.parent, subject.fileTree)
    if isOwn, !isRendered {
      // The user's own routes may name the user's own skills in the folders of agents.
      let folders = AgentTargets.folders(choosing: subject.fileTree.agents)
        .union(subject.install?.targetRules.folders ?? [])
      for folder in folders { skills.formUnion(Self.skills(in: folder, subject.fileTree)) }
    }
    self.skills = skills
    mustflow = pack == nil && !isOwn ? MustflowRoutes(document) : nil
    if mustflow != nil {
      routes = .none
      references = RouteReferences()
      faults = document.faults
      return
    }
    guard isOwn || pack != nil || Self.isCairns(document.root) else { return nil }
    routes = read.routes
    references = read.references
    let all = known.map { read.routes.merging($0).routes } ?? read.routes
    let strays = read.references.faults(in: all, skills: skills)
      .filter { knowsSkills || $0.id != "route.skill-exists" }
    // Cairn itself removes unresolved names from the generated file when the installation changes next.
    faults =
      read.faults
      + (isRendered ? strays.map { Diagnostic($0.id, .info, $0.message, at: $0.span) } : strays)
  }

  /// Every routes file of a subject and its context, in their order.
  static func all(in subject: Subject, _ packs: [PackFacts]) -> [RoutesFacts] {
    let files = subject.compared.filter { $0.kind == .routes }
    guard !files.isEmpty else { return [] }
    var owners: [RelativePath: PackFacts] = [:]
    for pack in packs { if let path = pack.contents.routes { owners[pack.tree(path)] = pack } }
    let unread = packs.filter { $0.contents.manifest == nil }.map(\.folder)
    // The user's own routes may use names that the generated ones define.
    let hasLocal = files.contains { $0.path == AgentTargets.localRoutes }
    let rendered = hasLocal ? files.first { $0.path == AgentTargets.routes }.map { Routes.read($0.bytes).routes } : nil
    return files.compactMap { file in
      let known = file.path == AgentTargets.localRoutes ? rendered : nil
      let isInUnread = unread.contains { folder in folder.map { file.path.isWithin($0) } ?? true }
      return RoutesFacts(file, known, owners[file.path], knowsSkills: !isInUnread, in: subject)
    }
  }

  /// Whether a routes file outside of a pack is in Cairn's format; other programs have files with this name, too.
  private static func isCairns(_ root: TOMLTable) -> Bool {
    guard case .integer? = root["schema"]?.value else { return false }
    return ["routes", "categories", "reasons"].contains { root[$0] != nil }
  }

  /// The folders in a folder that hold a SKILL.md.
  private static func skills(in folder: RelativePath?, _ fileTree: FileTree) -> Set<SkillName> {
    let document = RelativePath(constant: "SKILL.md")
    let folders = fileTree.children(of: folder).filter { fileTree.isFile($0.appending(document)) }
    return Set(folders.compactMap { SkillName($0.name) })
  }
}

/// The parts of mustflow's `routes.toml` that rules use.
package struct MustflowRoutes: Sendable {
  /// A route's skill, and its `route_type`.
  package struct Route: Sendable {
    package let skill: Spanned<String>
    package let type: Spanned<String>?
  }

  package let routes: [Route]

  /// nil for a file that has neither the format number nor the keys of mustflow.
  init?(_ document: TOMLDocument) {
    guard case .table(let table)? = document.root["routes"]?.value else { return nil }
    var hasTypes = false
    routes = table.entries.compactMap { entry in
      guard case .table(let route) = entry.node.value else { return nil }
      let skill = Spanned(entry.key.text, entry.key.span)
      guard let type = route["route_type"] else { return Route(skill: skill, type: nil) }
      hasTypes = true
      guard case .string(let text) = type.value else { return Route(skill: skill, type: nil) }
      return Route(skill: skill, type: Spanned(text, type.span))
    }
    guard hasTypes, document.root["schema"] == nil else { return nil }
  }
}
