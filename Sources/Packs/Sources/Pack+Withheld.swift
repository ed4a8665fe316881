package import Vocabulary

extension Pack {
  /// The targets of those files of skills that the pack's repository only has in Git LFS, with the language of each such
  /// file; nil for one without a language. A document that `without` names is not among them.
  package func withheldTargets(
    locale: LocaleTag, skills: [SkillName], without: Set<String>
  ) -> [RelativePath: LocaleTag?] {
    guard !withheld.isEmpty else { return [:] }
    let templates = TemplateTree(of: Array(files.keys) + withheld, in: manifest)
    let chain = chain(for: locale)
    var targets: [RelativePath: LocaleTag?] = [:]
    for skill in skills where !without.contains(SkillPaths.document(of: skill)) {
      guard let document = skillFiles[skill]?.first(where: { $0.rest == PackLoader.skillFile }),
        let folder = document.path.parent
      else { continue }
      for path in templates.paths {
        guard let rest = path.relative(to: folder), !without.contains(SkillPaths.document(of: skill, rest)),
          let source = templates.source(of: path, along: chain), withheld.contains(source.file)
        else { continue }
        targets[SkillPaths.folder(of: skill).appending(rest)] = .some(source.locale)
      }
    }
    return targets
  }
}
