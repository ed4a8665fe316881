internal import Reporting
internal import Vocabulary

extension Manifest {
  /// The manifest with other names of skills, and other folders of present and former skills.
  func renaming(_ names: [SkillName: SkillName], _ folders: [RelativePath: RelativePath]) -> Manifest {
    func renamed(_ skills: [Spanned<SkillName>]) -> [Spanned<SkillName>] {
      skills.map { Spanned(names[$0.value] ?? $0.value, $0.span) }
    }
    func moved(_ path: RelativePath) -> RelativePath {
      for folder in [path] + path.ancestors {
        guard let new = folders[folder] else { continue }
        return path.relative(to: folder).map { new.appending($0) } ?? new
      }
      return path
    }
    var manifest = self
    manifest.profiles = profiles.mapValues { profile in
      Profile(
        description: profile.description, extends: profile.extends, skills: renamed(profile.skills),
        includesAll: profile.includesAll, span: profile.span)
    }
    let entries = skills.map { skill, entry in
      (names[skill] ?? skill, SkillEntry(requires: renamed(entry.requires), span: entry.span))
    }
    manifest.skills = Dictionary(entries) { first, _ in first }
    manifest.retired = retired.compactMap { entry in
      let target = moved(entry.target)
      let replacement = entry.replacedBy.map { moved($0) }
      // Under its new name, the skill stayed where it was.
      guard replacement != target else { return nil }
      return Retired(
        target: target, since: entry.since, replacedBy: replacement, targetSpan: entry.targetSpan,
        replacedBySpan: entry.replacedBySpan)
    }
    return manifest
  }
}

extension Routes {
  /// The routes with other names of skills.
  func renaming(_ names: [SkillName: SkillName]) -> Routes {
    func renamed(_ skills: [SkillName]) -> [SkillName] { skills.map { names[$0] ?? $0 } }
    let entries = routes.map { skill, route in
      (
        names[skill] ?? skill,
        Route(
          category: route.category, kind: route.kind, priority: route.priority, reasons: route.reasons,
          paths: route.paths, suggests: renamed(route.suggests), excludes: renamed(route.excludes), terms: route.terms)
      )
    }
    return Routes(categories: categories, reasons: reasons, routes: Dictionary(entries) { first, _ in first })
  }
}

extension Ledger {
  /// The ledger with other names of skills in the ids of their documents.
  func renaming(_ names: [SkillName: SkillName]) -> Ledger {
    var documents = documents
    for (old, new) in names {
      let id = SkillPaths.document(of: old)
      for (document, entry) in self.documents
      where document == id || document.utf8.starts(with: "\(id)/".utf8) {
        documents[document] = nil
        let rest = Substring(document.utf8.dropFirst(id.utf8.count))
        documents[SkillPaths.document(of: new) + rest] = entry
      }
    }
    return Ledger(source: source, documents: documents)
  }
}
