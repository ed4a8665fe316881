internal import Documents
package import Vocabulary

/// What a part of a document leads to.
package struct Destination: Sendable, Hashable {
  /// The part, such as a link with its text.
  package let span: Span
  /// The file.
  package let path: RelativePath
  /// The name of the place in it that is meant, such as that of a heading; nil for the file as a whole.
  package let anchor: String?
}

extension EditedFile {
  /// Where the links and the imports of the document lead that have a file, in order. A folder with a `SKILL.md` leads to
  /// that.
  package var destinations: [Destination] {
    guard let document else { return [] }
    let markdown = document.markdown
    var found = markdown.links.compactMap { link in
      destination(
        of: FileLink(link, in: document),
        at: Span(min(link.span.lower, link.target.lower), max(link.span.upper, link.target.upper)))
    }
    let definitions = Dictionary(
      markdown.links.filter { $0.kind == .definition }.map { ($0.target, $0) }
    ) { first, _ in first }
    for reference in markdown.references {
      guard let link = definitions[reference.target] else { continue }
      if let one = destination(of: FileLink(link, in: document), at: reference.span) { found.append(one) }
    }
    for one in Import.all(in: document) {
      if let path = file(at: one.place) { found.append(Destination(span: one.span, path: path, anchor: nil)) }
    }
    return found.sorted { $0.span < $1.span }
  }

  private func destination(of link: FileLink, at span: Span) -> Destination? {
    file(at: link.place).map { Destination(span: span, path: $0, anchor: link.target.anchor) }
  }

  /// The file at the place of a link.
  private func file(at place: LinkPlace) -> RelativePath? {
    let document = RelativePath(constant: "SKILL.md")
    switch place {
    case .here: return path
    case .file(let path): return path
    case .folder(let folder?):
      let path = folder.appending(document)
      return fileTree.isFile(path) ? path : nil
    default: return nil
    }
  }

  /// The heading that an anchor names in the bytes of a document; nil if there is none.
  package static func heading(named anchor: String, in bytes: [UInt8]) -> Span? {
    var counts: [String: Int] = [:]
    for heading in MarkdownDocument(bytes).headings {
      let slug = Anchors.slug(HeadingText.plain(heading.text, keepsUnderscores: true))
      let count = counts[slug, default: 0]
      counts[slug] = count + 1
      if (count == 0 ? slug : "\(slug)-\(count)") == anchor.lowercased() { return heading.span }
    }
    return nil
  }

  /// The anchors of the headings in the bytes of a document, in order.
  package static func anchors(in bytes: [UInt8]) -> [String] {
    var counts: [String: Int] = [:]
    return MarkdownDocument(bytes).headings.map { heading in
      let slug = Anchors.slug(HeadingText.plain(heading.text, keepsUnderscores: true))
      let count = counts[slug, default: 0]
      counts[slug] = count + 1
      return count == 0 ? slug : "\(slug)-\(count)"
    }
  }
}
