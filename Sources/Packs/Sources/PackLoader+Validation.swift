internal import Reporting
internal import Vocabulary

extension PackLoader {
  /// Every document has a source for users of any language, and its agents are known.
  mutating func validateDocuments(of manifest: Manifest, in templates: TemplateTree) {
    let chain = LocaleChain(for: manifest.source, source: manifest.source, available: manifest.available)
    for document in manifest.documents {
      if templates.source(of: document.source, along: chain) == nil {
        report(
          "manifest.source-exists",
          templates.sources(of: document.source).isEmpty
            ? Message(
              "manifest.source-exists", "'{path}' was not found in the pack's templates\nadd it or correct the path",
              ["path": .text(document.source.text)])
            : Message(
              "manifest.source-untranslated",
              "'{path}' is missing in {locale}, the pack's source locale\nadd it there or to common",
              ["path": .text(document.source.text), "locale": .text(manifest.source.text)]),
          in: Manifest.path, at: document.sourceSpan)
      }
      for agent in document.agents where !agents.contains(agent.value) {
        report(
          "manifest.agents-known", .unknownAgent(NearestName(agent.value, among: agents)), in: Manifest.path,
          at: agent.span)
      }
    }
  }

  /// Every skill that the manifest names exists.
  mutating func validateNames(in manifest: Manifest, skills: [SkillName]) {
    let known = Set(skills)
    let names = skills.map(\.text)
    func fault(_ id: String, _ name: SkillName, _ span: Span) -> Diagnostic {
      Diagnostic(id, SelectionFault.unknownSkill(NearestName(name.text, among: names)).message, at: span)
    }
    var unknown: [Diagnostic] = []
    for profile in manifest.profiles.values {
      for skill in profile.skills where !known.contains(skill.value) {
        unknown.append(fault("manifest.profile-resolves", skill.value, skill.span))
      }
    }
    for (name, entry) in manifest.skills {
      if !known.contains(name) { unknown.append(fault("manifest.skill-exists", name, entry.span)) }
      for required in entry.requires where !known.contains(required.value) {
        unknown.append(fault("manifest.skill-exists", required.value, required.span))
      }
    }
    report(unknown, in: Manifest.path)
  }

  /// Every target is where a pack may write, none is the user's own file, and no file of a skill conflicts with a
  /// document. Returns all targets.
  mutating func validateTargets(
    of manifest: Manifest, _ skills: [SkillName: [SkillFile]], in templates: TemplateTree
  ) -> [RelativePath] {
    var targets = TargetSet()
    for file in skills.values.joined().sorted(by: { $0.target < $1.target }) {
      if !rules.allowsPack(toWrite: file.target) {
        report(
          "manifest.target-allowed", .targetReadByGit(file.target),
          in: templates.sources(of: file.path).first ?? Manifest.path)
      }
      guard let other = targets.insert(file.target) else { continue }
      report(
        "manifest.targets-unique", Diagnostic.twoTargets(Spanned(file.target, Span(0, 0)), other).message,
        in: templates.sources(of: file.path).first ?? Manifest.path)
    }
    for document in manifest.documents {
      let target = Spanned(document.target, document.targetSpan)
      if target.value == AgentTargets.localRoutes {
        report(
          "manifest.target-allowed",
          Message(
            "manifest.target-of-user", "'{path}' is the user's own file\nchoose another target",
            ["path": .text(target.value.text)]),
          in: Manifest.path, at: target.span)
      } else if !rules.allows(target.value) {
        report(
          "manifest.target-allowed",
          Message(
            "manifest.target-allowed",
            "a pack may not write to '{path}'\nchoose a path below .agents/, or allow it with `cairn init --allow-target {path}`",
            ["path": .text(target.value.text)]),
          in: Manifest.path, at: target.span)
      } else if !rules.allowsPack(toWrite: target.value) {
        report("manifest.target-allowed", .targetReadByGit(target.value), in: Manifest.path, at: target.span)
      }
      // Conflicts between documents are checked where the manifest is read.
      if let other = targets.clash(with: target.value) { report([.twoTargets(target, other)], in: Manifest.path) }
    }
    return skills.values.joined().map(\.target) + manifest.documents.map(\.target)
  }

  /// A retired target is no longer written; its replacement is written, or is itself retired.
  mutating func validateRetired(in manifest: Manifest, _ targets: [RelativePath]) {
    // A retired target may be a folder.
    let written = Set(targets).union(targets.flatMap(\.ancestors))
    let retired = Set(manifest.retired.map(\.target))
    for entry in manifest.retired {
      if written.contains(entry.target) {
        report(
          [
            .notRetired(
              Message(
                "manifest.retired-written", "'{path}' is retired but the pack still writes it\nremove one of the two",
                ["path": .text(entry.target.text)]), Spanned(entry.target, entry.targetSpan))
          ],
          in: Manifest.path)
      }
      guard let replacement = entry.replacedBy, let span = entry.replacedBySpan, replacement != entry.target else {
        continue
      }
      if !written.contains(replacement), !retired.contains(replacement) {
        report(
          [
            .notRetired(
              Message(
                "manifest.retired-to-nothing", "the pack does not write '{path}'\nname the target's new path",
                ["path": .text(replacement.text)]), Spanned(replacement, span))
          ],
          in: Manifest.path)
      }
    }
  }

  /// Warns of every file below the templates that is not installed in any language.
  mutating func reportUnused(in templates: TemplateTree, of manifest: Manifest, _ skills: [SkillName: [SkillFile]]) {
    var unused = templates.strays
    if !templates.isPlain {
      let used = Set(manifest.documents.map(\.source) + skills.values.joined().map(\.path) + [Self.routes])
      unused += templates.paths.filter { !used.contains($0) }.flatMap(templates.sources)
    }
    // A file such as .gitkeep is not a document; a file with a problem may be unused because of it.
    let faulty = Set(faults.map(\.path))
    let headless = templates.isPlain ? foldersWithoutSkill(in: templates, skills) : [:]
    for (folder, path) in headless where !faulty.contains(path) && !unused.contains(path) {
      report([Diagnostic("manifest.document-used", .warning, .noSkillFile(folder), at: Span(0, 0))], in: path)
    }
    for path in unused where !path.name.hasPrefix(".") && !faulty.contains(path) {
      let message: Message = templates.unlistedLocale(of: path, in: manifest).map { .localeNotListed($0) } ?? .unused
      report([Diagnostic("manifest.document-used", .warning, message, at: Span(0, 0))], in: path)
    }
  }
}

extension PackLoader {
  /// The folders in the place of skills that have files, but no SKILL.md in any language, each with its first file.
  private func foldersWithoutSkill(
    in templates: TemplateTree, _ skills: [SkillName: [SkillFile]]
  ) -> [RelativePath: RelativePath] {
    let used = Set(skills.values.joined().map(\.path))
    var folders: [RelativePath: RelativePath] = [:]
    for path in templates.paths where !used.contains(path) && !path.name.hasPrefix(".") {
      guard path.isWithin(TemplateTree.skills), path.components.count > 2,
        let folder = path.ancestors.dropFirst().first,
        templates.sources(of: folder.appending(Self.skillFile)).isEmpty, folders[folder] == nil,
        let file = templates.sources(of: path).first
      else { continue }
      folders[folder] = file
    }
    return folders
  }
}

extension Message {
  fileprivate static func noSkillFile(_ folder: RelativePath) -> Message {
    Message(
      "manifest.document-used.no-skill",
      "{folder} has no SKILL.md, so nothing in it is installed\nadd one, or move the folder out of skills/",
      ["folder": .text(folder.text)])
  }
  fileprivate static func unknownAgent(_ name: NearestName) -> Message {
    name.message(
      near: Message(
        "manifest.agent-misspelled", "unknown agent '{agent}'\ndid you mean '{nearest}'?", name.arguments(as: "agent")),
      else: Message("manifest.agents-known", "unknown agent '{agent}'", name.arguments(as: "agent")))
  }
  fileprivate static let unused = Message(
    "manifest.document-used",
    "this file is never installed\nlist it under [[documents]], or move it to a skill, to a locale of the pack or out of the templates"
  )
  fileprivate static func localeNotListed(_ locale: LocaleTag) -> Message {
    Message(
      "manifest.document-used.locale",
      "the manifest does not list the language {locale}, so this file is never installed\nadd '{locale}' to `available` below [locales], or delete the file",
      ["locale": .text(locale.text)])
  }
  fileprivate static func targetReadByGit(_ path: RelativePath) -> Message {
    Message(
      "manifest.target-read-by-git",
      "a pack may not write to '{path}', which changes how git treats the user's files\nremove it from the pack, or allow it with `cairn init --allow-target {path}`",
      ["path": .text(path.text)])
  }
}
