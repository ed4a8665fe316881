internal import Documents
internal import Reporting
internal import Vocabulary

extension PackLoader {
  /// Every folder of skills with a SKILL.md in some language, and the files below it in all languages together.
  mutating func gatherSkills(in templates: TemplateTree, of manifest: Manifest) -> [SkillName: [SkillFile]] {
    var folders: [RelativePath: [RelativePath]] = [:]
    for path in templates.paths {
      guard let below = path.relative(to: TemplateTree.skills), let name = below.components.first,
        let folder = try? TemplateTree.skills.appending(onDisk: String(name)), path != folder
      else { continue }
      folders[folder, default: []].append(path)
    }
    let chain = LocaleChain(for: manifest.source, source: manifest.source, available: manifest.available)
    var skills: [SkillName: [SkillFile]] = [:]
    for (folder, paths) in folders.sorted(by: { $0.key < $1.key }) {
      let document = folder.appending(Self.skillFile)
      guard let first = templates.sources(of: document).first else { continue }
      guard let name = SkillName(folder.name) else {
        if SkillName.isDevice(folder.name) {
          report("skill.name-not-reserved", .reservedSkillName(folder.name), in: first)
          continue
        }
        report(
          "skill.name-format",
          Message(
            "pack.skill-folder",
            "the folder name '{folder}' is not a valid skill name\nuse 1 to 64 lower-case letters, digits and single hyphens",
            ["folder": .text(folder.name)]),
          in: first)
        continue
      }
      if skills[name] != nil {
        report(
          "manifest.targets-unique",
          Message(
            "pack.skill-folder-twice",
            "the folder '{folder}' differs from another one by Unicode normalization only\nrename one of them",
            ["folder": .text(folder.name)]),
          in: first)
        continue
      }
      if templates.source(of: document, along: chain) == nil {
        report(
          "manifest.source-exists",
          Message(
            "pack.skill-source",
            "the skill '{skill}' has no SKILL.md in {locale}, the pack's source locale\nadd one, or delete the skill in every language",
            ["skill": .text(name.text), "locale": .text(manifest.source.text)]),
          in: first)
      }
      skills[name] = skillFiles(paths, of: name, in: folder, templates)
    }
    return skills
  }

  /// The files of one skill; reports a path that a platform would read differently.
  private mutating func skillFiles(
    _ paths: [RelativePath], of skill: SkillName, in folder: RelativePath, _ templates: TemplateTree
  ) -> [SkillFile] {
    paths.compactMap { path -> SkillFile? in
      guard let rest = path.relative(to: folder) else { return nil }
      do throws(RelativePathFault) {
        let safe = try RelativePath(rest.text)
        return SkillFile(path: path, rest: rest, target: SkillPaths.folder(of: skill).appending(safe))
      } catch {
        for source in templates.sources(of: path) {
          report(
            "manifest.path-stays-inside",
            Message(
              "pack.skill-path", "the path '{path}' {reason}\nrename the file",
              ["path": .text(rest.text), "reason": .message(error.message)]),
            in: source)
        }
        return nil
      }
    }
  }

  /// Checks in the front matter of every SKILL.md what an index needs.
  mutating func inspectSkills(_ skills: [SkillName: [SkillFile]], in templates: TemplateTree) {
    for (skill, files) in skills {
      guard let document = files.first(where: { $0.rest == Self.skillFile }) else { continue }
      for source in templates.sources(of: document.path) {
        report(Self.faults(ofSkill: self.files[source]?.bytes ?? [], named: skill), in: source)
      }
    }
  }

  private static func faults(ofSkill bytes: [UInt8], named skill: SkillName) -> [Diagnostic] {
    let start = Span(0, 0)
    guard let frontMatter = FrontMatter(in: bytes) else {
      return FrontMatter.isUnclosed(bytes)
        ? [Diagnostic("frontmatter.closed", .frontMatterOpen, at: start)]
        : [Diagnostic("frontmatter.present", .frontMatterMissing, at: start)]
    }
    var faults = frontMatter.faults
    let name = frontMatter["name"]
    if let text = name?.value?.text {
      if let name, SkillName(text) != skill {
        faults.append(
          Diagnostic(
            "skill.name-matches-folder",
            Message(
              "pack.skill-name", "name is '{name}' but the folder is '{folder}'\nrename one of them",
              ["name": .text(text), "folder": .text(skill.text)]),
            at: name.valueSpan, replacement: skill.text))
      }
    } else if isEmpty(name) {
      faults.append(
        Diagnostic(
          "skill.name-present",
          Message(
            "pack.skill-without-name", "the front matter has no name\nadd 'name: {name}'",
            ["name": .text(skill.text)]),
          at: name?.span ?? start))
    }
    let description = frontMatter["description"]
    if isEmpty(description) {
      faults.append(
        Diagnostic("skill.description-present", .noDescription, at: description?.span ?? start))
    }
    return faults
  }

  /// Whether a key is absent or has an empty value; one that YAML could not read is already reported.
  private static func isEmpty(_ field: FrontMatter.Field?) -> Bool {
    guard let field else { return true }
    return field.value.map { $0.text?.isEmpty ?? true } ?? false
  }

  /// The document that makes a folder a skill.
  static let skillFile = RelativePath(constant: "SKILL.md")
}
