internal import Documents
package import Packs
internal import Reporting
package import Vocabulary

/// routes.toml, which is generated from all packs and never merged.
extension Planner {
  /// The packs' routes for the skills that will be installed; unchanged if the packs are not available.
  func rendered(_ document: WantedDocument) -> WantedDocument {
    wanted.routes(for: plan.newLock, without: deferredSkills).map { document.with($0) } ?? document
  }

  /// Plans for a file that differs from what Cairn wrote: git's conflict markers are resolved; edits must be moved by
  /// the user.
  mutating func planEditedRoutes(_ bytes: [UInt8], _ document: WantedDocument) {
    if let merged = mergedRoutes(bytes) {
      write(AgentTargets.routes, document.with(merged), action: .recorded, holdsUserBytes: true)
    } else {
      plan.steps.append(Step(.conflict, AgentTargets.routes, document: document.document, note: .ownRoutes))
    }
  }

  /// The routes of both sides of a merge, merged by git or left with its conflict markers; nil if there was no merge,
  /// or if the two sides differ about a skill. If there is nothing in them but what the packs say, the packs' routes are
  /// taken, because neither side names the other's skills.
  private func mergedRoutes(_ bytes: [UInt8]) -> Routes? {
    guard let sides = GitConflict.sides(of: bytes) ?? (request.joinsBranches ? (bytes, bytes) : nil) else { return nil }
    let ours = Routes.read(sides.ours)
    let theirs = Routes.read(sides.theirs)
    guard ours.faults.isEmpty, theirs.faults.isEmpty else { return nil }
    // Each side names only skills that were installed there; a route's suggestions come from both sides.
    let merged = ours.routes.joining(theirs.routes).merging(theirs.routes.joining(ours.routes))
    guard merged.conflicts.isEmpty else { return nil }
    let skills = Set(skillsAfter()).union(skillsLeftOut())
    let routes = merged.routes.filtered(to: Set(skills.compactMap { SkillName($0) }))
    if let packs = wanted.routesAfterMerge, routes.isCovered(by: packs) { return packs }
    return routes
  }
}

extension Wanted {
  /// The packs' routes, limited to the skills that belong to packs according to the lock; nil if the packs are not
  /// available.
  package func routes(for lock: Lock, without held: Set<SkillName> = []) -> Routes? {
    let installed = documents.compactMap { path, document -> SkillName? in
      // A skill whose SKILL.md is the user's own is not the pack's.
      guard path.name == "SKILL.md", lock.files[path]?.state != .foreign else { return nil }
      return document.skill.flatMap { held.contains($0) ? nil : $0 }
    }
    return routes?.filtered(to: Set(installed))
  }
}

extension WantedDocument {
  /// This document with routes for its text.
  fileprivate func with(_ routes: Routes) -> WantedDocument {
    var document = self
    let bytes = Array(routes.text.utf8)
    document.bytes = bytes
    document.digest = Digest(of: bytes)
    return document
  }
}

extension Message {
  fileprivate static let ownRoutes = Message(
    "plan.own-routes",
    "edited\nmove your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`"
  )
  /// Of a file that only a pack can restore.
  static func overwriteRestores(_ path: RelativePath) -> Message {
    Message(
      "plan.routes-deleted", "you deleted it\n`cairn init --overwrite {path}` restores it",
      ["path": .text(path.text)])
  }
}
