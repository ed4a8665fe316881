package import Vocabulary

extension MarkdownDocument {
  /// Whether the file has a Markdown extension.
  package static func isMarkdown(_ path: RelativePath) -> Bool {
    let text = path.text.utf8
    return [".md", ".markdown", ".mdc"].contains { suffix in
      text.suffix(suffix.utf8.count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }.elementsEqual(suffix.utf8)
    }
  }
}
