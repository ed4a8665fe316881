internal import Documents
internal import Reporting
internal import Vocabulary

extension PackLoader {
  /// Every installed Markdown file is UTF-8. A text that becomes a block contains no block marker and no open code
  /// fence, which would include the text after it in a user's file.
  mutating func validateTexts(of manifest: Manifest, in templates: TemplateTree) {
    let blocks = Set(manifest.documents.filter { $0.policy == .block }.flatMap { templates.sources(of: $0.source) })
    for path in templates.paths.flatMap(templates.sources) {
      guard let bytes = files[path]?.bytes, path.name.hasSuffix(".md") || blocks.contains(path) else { continue }
      if !Text.isUTF8(bytes) {
        report("manifest.text-is-utf8", .notUTF8, in: path)
      } else if blocks.contains(path), path.name.hasSuffix(".md") {
        validateBlock(bytes, in: path)
      }
    }
  }

  private mutating func validateBlock(_ bytes: [UInt8], in path: RelativePath) {
    let markers = ManagedBlocks(in: bytes, comment: .html)
    let markdown = MarkdownDocument(bytes)
    if let fault = markers.faults.first {
      report("manifest.block-is-plain", .marker, in: path, at: fault.span)
    } else if let block = markers.blocks.first {
      report("manifest.block-is-plain", .marker, in: path, at: block.begin)
    } else if let fence = markdown.fences.last, !fence.isClosed, fence.span.upper >= bytes.count {
      report("manifest.block-is-plain", .openFence, in: path, at: Span(fence.span.lower, fence.content.lower))
    }
  }
}

extension Message {
  fileprivate static let notUTF8 = Message("manifest.text-is-utf8", "the file is not UTF-8\nsave it as UTF-8")
  fileprivate static let marker = Message(
    "manifest.block-is-plain",
    "the text of a managed block contains a block marker\nremove it or put it into a code fence")
  fileprivate static let openFence = Message(
    "manifest.block-open-fence", "this code fence is not closed and would include the text after the block\nclose it")
}
