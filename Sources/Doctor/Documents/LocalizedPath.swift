internal import Vocabulary

/// The place of a document among the languages of a pack: `templates/locales/<tag>/…`.
struct LocalizedPath {
  /// The folder of languages.
  let folder: RelativePath
  /// The language's own folder, as it is written.
  let tag: String
  /// The path below it.
  let rest: RelativePath

  /// nil for a document outside of packs. `known` are folders of languages that a manifest declares.
  init?(_ path: RelativePath, known: [RelativePath: LocaleTag] = [:]) {
    let parts = path.components
    for (index, part) in parts.enumerated().dropFirst() where part == "locales" && index + 2 < parts.count {
      guard let folder = try? RelativePath(onDisk: parts[...index].joined(separator: "/")),
        parts[..<index].contains("templates") || known[folder] != nil,
        let rest = try? RelativePath(onDisk: parts[(index + 2)...].joined(separator: "/"))
      else { continue }
      self.folder = folder
      tag = String(parts[index + 1])
      self.rest = rest
      return
    }
    return nil
  }
}
