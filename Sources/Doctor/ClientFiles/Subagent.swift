internal import Documents
internal import Vocabulary

/// A subagent of Claude Code, with what the rules about its values need.
struct Subagent {
  /// Its front matter.
  let header: ClientHeader
  /// Whether it comes with a plugin, and is then loaded by its file name if it has no name.
  let isOfPlugin: Bool

  /// nil for any other document, and without a front matter.
  init?(_ document: Document) {
    guard let header = ClientHeader(document), header.file.kind == .subagent, header.file.client == "Claude Code" else {
      return nil
    }
    self.header = header
    isOfPlugin = !header.file.needsHeader
  }

  /// The name, if it is a text.
  var name: Spanned<String>? {
    header.filled("name").flatMap { field in header.text(of: field).map { Spanned($0, field.valueSpan) } }
  }

  /// The entries of a list of tools; nil if the key is missing, or has neither a text nor a list.
  func tools(_ key: String) -> (field: FrontMatter.Field, entries: [String])? {
    guard let field = header[key] else { return nil }
    return header.words(of: field, split: ClaudeNames.toolEntries).map { (field, $0) }
  }
}
