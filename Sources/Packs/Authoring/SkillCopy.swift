internal import Documents
package import Vocabulary

/// A skill that starts as a copy of another one, under its own name.
package struct SkillCopy: Sendable {
  /// The name of the other skill's folder.
  package let original: String
  package let name: SkillName
  /// nil to keep that of the other skill.
  package let description: String?
  /// The language of the copied documents; nil if it is not known.
  package let locale: LocaleTag?
  /// The id of the pack that the copy becomes a part of; nil for a skill of a repository, or a pack without an id.
  package let pack: String?

  package init(
    of original: String, name: SkillName, description: String?, locale: LocaleTag?, pack: String?
  ) {
    self.original = original
    self.name = name
    self.description = description
    self.locale = locale
    self.pack = pack
  }

  /// The files of the copy, from those of the other skill by their paths in its folder: with the new name in the front
  /// matter, the ids and the links, revision 1, and without what other tools recorded about where the other skill came
  /// from. nil if its SKILL.md has no name that can be replaced.
  package func files(from files: [RelativePath: PackFile]) -> [RelativePath: PackFile]? {
    var copies: [RelativePath: PackFile] = [:]
    for (path, file) in files {
      var bytes = file.bytes
      if MarkdownDocument.isMarkdown(path) {
        guard let document = document(bytes, at: path) else { return nil }
        bytes = document
      } else if path == SkillScaffold.path(of: .agents) {
        bytes = withoutOldName(bytes)
      }
      copies[path] = PackFile(bytes: bytes, isExecutable: file.isExecutable)
    }
    return copies[SkillScaffold.document] == nil ? nil : copies
  }

  private func document(_ bytes: [UInt8], at path: RelativePath) -> [UInt8]? {
    var bytes = bytes
    if let folder = try? AgentTargets.sharedSkills.appending(onDisk: original) {
      bytes = SkillReferences.renamed(bytes, at: folder.appending(path), [original: name.text])
    }
    if path == SkillScaffold.document {
      guard let renamed = SkillNameText.renamed(bytes, to: name) else { return nil }
      bytes = renamed
    }
    var editor = FrontMatterEditor(bytes)
    if path == SkillScaffold.document, let description { editor.set("description", to: description) }
    if editor.metadata("cairn-document") != nil {
      editor.setMetadata("cairn-document", to: SkillPaths.document(of: name, path))
    }
    if let pack { editor.setMetadata("cairn-pack", to: pack) } else { editor.removeMetadata("cairn-pack") }
    if let locale { editor.setMetadata("cairn-locale", to: locale.text) }
    editor.setMetadata("cairn-revision", to: "1")
    for key in editor.metadataKeys where key.hasPrefix("github-") || key == "local-path" { editor.removeMetadata(key) }
    return editor.bytes
  }

  /// The text with `$name` as the new name.
  private func withoutOldName(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    let mark = "$" + original
    for offset in ByteSearch.positions(of: mark, in: bytes[...]).reversed() {
      let end = offset + mark.utf8.count
      let isWhole = end >= bytes.count || !(Byte.isAlphanumeric(bytes[end]) || bytes[end] == UInt8(ascii: "-"))
      if isWhole { text.replaceSubrange(offset..<end, with: ("$" + name.text).utf8) }
    }
    return text
  }
}
