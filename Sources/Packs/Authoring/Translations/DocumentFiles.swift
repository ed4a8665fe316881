internal import Documents
package import Vocabulary

/// The documents of a pack that are translated, which are those in Markdown, and their files in each language.
package struct DocumentFiles: Sendable {
  private let files: [String: [LocaleTag: RelativePath]]

  package init(of contents: PackContents) {
    var files: [String: [LocaleTag: RelativePath]] = [:]
    for version in contents.versions where MarkdownDocument.isMarkdown(version.file) {
      files[version.id, default: [:]][version.locale] = version.file
    }
    self.files = files
  }

  /// The ids, in byte order.
  package var ids: [String] { files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The file of a document in a language; nil if it is not translated.
  package subscript(_ id: String, _ locale: LocaleTag) -> RelativePath? { files[id]?[locale] }

  /// The ids that a name from the command line means: an id, the name of a skill with all its documents, or a file or
  /// folder of the pack. Empty for any other name.
  package func ids(named name: String) -> [String] {
    if files[name] != nil { return [name] }
    // The id of a skill's document starts with that of the skill.
    let skill = SkillName(name).map { SkillPaths.document(of: $0) }
    if let skill, files[skill] != nil { return ids.filter { $0 == skill || $0.hasPrefix(skill + "/") } }
    guard let path = try? RelativePath(onDisk: name) else { return [] }
    return ids.filter { id in files[id]?.values.contains { $0.isWithin(path) } ?? false }
  }
}
