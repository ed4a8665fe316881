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
  /// from.
  package func files(
    from files: [RelativePath: PackFile]
  ) throws(SkillCopyFault) -> [RelativePath: PackFile] {
    var copies: [RelativePath: PackFile] = [:]
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      var bytes = file.bytes
      if MarkdownDocument.isMarkdown(path) {
        bytes = try document(bytes, at: path)
      } else if path == SkillScaffold.path(of: .agents) {
        bytes = withoutOldName(bytes)
      }
      copies[path] = PackFile(bytes: bytes, isExecutable: file.isExecutable)
    }
    if copies[SkillScaffold.document] == nil { throw .noName }
    return copies
  }

  private func document(_ bytes: [UInt8], at path: RelativePath) throws(SkillCopyFault) -> [UInt8] {
    var bytes = bytes
    if let folder = try? AgentTargets.sharedSkills.appending(onDisk: original) {
      bytes = SkillReferences.renamed(bytes, at: folder.appending(path), [original: name.text])
    }
    var editor = FrontMatterEditor(bytes)
    if path == SkillScaffold.document {
      guard let renamed = SkillNameText.renamed(bytes, to: name) else { throw .noName }
      editor = FrontMatterEditor(renamed)
      if let description, !describe(description, in: &editor) { throw .fixedKey("description", path) }
    }
    var edits: [(key: String, text: String?)] = [
      ("cairn-document", SkillPaths.document(of: name, path)), ("cairn-pack", pack), ("cairn-revision", "1"),
    ]
    if let locale { edits.append(("cairn-locale", locale.text)) }
    edits += editor.metadataKeys.filter { $0.hasPrefix("github-") || $0 == "local-path" }.map { ($0, nil) }
    for (key, text) in edits where editor.hasMetadata(key) {
      // What says of a copy that it is the other skill may not stay.
      let isDone = text.map { editor.setMetadata(key, to: $0) } ?? editor.removeMetadata(key)
      if !isDone { throw .fixedKey(key, path) }
    }
    return editor.bytes
  }

  private func describe(_ description: String, in editor: inout FrontMatterEditor) -> Bool {
    editor.has("description")
      ? editor.set("description", to: description) : editor.add("description", description, after: "name")
  }

  /// The text with `$name` as the new name.
  private func withoutOldName(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    let mark = "$" + original
    for offset in bytes[...].positions(of: mark).reversed() {
      let end = offset + mark.utf8.count
      let isWhole = end >= bytes.count || !(Byte.isAlphanumeric(bytes[end]) || bytes[end] == UInt8(ascii: "-"))
      if isWhole { text.replaceSubrange(offset..<end, with: ("$" + name.text).utf8) }
    }
    return text
  }
}

/// Why a skill cannot be copied.
package enum SkillCopyFault: Error, Sendable, Hashable {
  /// It has no SKILL.md with a name that can be replaced.
  case noName
  /// A document has a key that must change, in a form that is not changed.
  case fixedKey(String, RelativePath)
}
