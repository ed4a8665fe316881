internal import Documents
internal import Vocabulary

/// The name of a skill in the front matter of its `SKILL.md`.
enum SkillNameText {
  /// The file with another name: only the bytes of the name are replaced, so that quotes, comments and line ends stay.
  /// Where YAML would not read the new name as a text, it is put in quotes. nil if the name cannot be replaced.
  static func renamed(_ bytes: [UInt8], to name: SkillName) -> [UInt8]? {
    guard let field = FrontMatter(in: bytes)?["name"], let old = field.value?.text else { return nil }
    if old == name.text { return bytes }
    let value = field.valueSpan.range.clamped(to: bytes.indices)
    // What precedes the name may be a quote, a tag, an anchor or the sign of a block.
    guard let start = bytes[value].positions(of: old).last else { return nil }
    for text in [name.text, "\"\(name.text)\""] {
      var changed = bytes
      changed.replaceSubrange(start..<(start + old.utf8.count), with: text.utf8)
      if case .string(name.text)? = FrontMatter(in: changed)?["name"]?.value { return changed }
    }
    return nil
  }
}
