internal import Vocabulary

/// The place of a skill's file in another language: `locales/<tag>/skills/<skill>/…`, where `locales` is next to the
/// folder `skills` that the skill is in.
struct TranslationPlace {
  /// The index of the skill.
  let skill: Int
  let localesFolder: RelativePath
  /// The folder of the language, `locales/<tag>`.
  let tagFolder: RelativePath
  /// The path in the skill.
  let rest: RelativePath

  /// nil for any other file. `skills` are the folders of the skills.
  init?(of path: RelativePath, among skills: [RelativePath: Int]) {
    // At most `plugins/<plugin>/locales/<tag>/skills/<skill>` or `locales/<tag>/skills/<category>/<skill>`.
    let parts = path.firstParts(6)
    let start: Int
    switch parts[0] {
    case "locales": start = 0
    case ".agents", ".claude", ".apm": start = 1
    case "plugins": start = 2
    default: return nil
    }
    guard parts.count > start + 4, parts[start] == "locales", parts[start + 2] == "skills" else { return nil }
    for count in [1, 2] where start + 3 + count < parts.count {
      let folder = parts[..<start] + parts[(start + 2)..<(start + 3 + count)]
      guard let folder = try? RelativePath(onDisk: folder.joined(separator: "/")), let skill = skills[folder],
        let translated = try? RelativePath(onDisk: parts[..<(start + 3 + count)].joined(separator: "/")),
        let localesFolder = try? RelativePath(onDisk: parts[...start].joined(separator: "/")),
        let tagFolder = try? RelativePath(onDisk: parts[...(start + 1)].joined(separator: "/")),
        let rest = path.relative(to: translated)
      else { continue }
      self.skill = skill
      self.localesFolder = localesFolder
      self.tagFolder = tagFolder
      self.rest = rest
      return
    }
    return nil
  }
}
