package import Vocabulary

extension MarkdownDocument {
  /// Whether the file has a Markdown extension.
  package static func isMarkdown(_ path: RelativePath) -> Bool {
    let text = path.text.utf8
    return [".md", ".markdown", ".mdc"].contains { suffix in
      text.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) { byte, wanted in
        (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == wanted
      }
    }
  }
}
