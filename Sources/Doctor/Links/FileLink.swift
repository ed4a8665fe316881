package import Documents
internal import Packs
package import Vocabulary

/// A link of a document, and its target.
package struct FileLink: Sendable {
  package let link: MarkdownLink
  /// The destination as it is written.
  package let text: String
  package let target: LinkTarget
  package let place: LinkPlace

  /// The bytes of the path only, before `?` and `#`.
  package var pathSpan: Span {
    Span(link.target.lower, min(link.target.upper, link.target.lower + target.pathLength))
  }

  /// The path with slashes instead of backslashes, if those were meant as separators; else nil.
  package let slashed: String?
  /// Whether `slashed` points to something that exists.
  package let slashedExists: Bool

  init(_ link: MarkdownLink, in document: Document) {
    let (path, fileTree) = (document.path, document.fileTree)
    self.link = link
    text = document.markdown.target(of: link)
    // An address such as `<name@host.md>` is no path.
    let isMail = link.kind == .autolink && !text.utf8.contains(UInt8(ascii: ":"))
    target = LinkTarget(isMail ? "mailto:" + text : text)
    place = LinkPlace(of: target, in: path, fileTree)
    let written = text.utf8.prefix(target.pathLength)
    guard case .relative = target.kind, written.contains(UInt8(ascii: "\\")) else {
      slashed = nil
      slashedExists = false
      return
    }
    let other = String(decoding: written.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    slashedExists = LinkPlace(of: LinkTarget(other), in: path, fileTree).exists
    // A backslash may also escape the next character.
    slashed = target.hasBackslash || (place.isMissing && slashedExists) ? other : nil
  }

  /// The path as it is written.
  package var path: String { String(Substring(text.utf8.prefix(target.pathLength))) }
}

extension Document {
  /// The links of a document that agents read; empty for any other document, because its renderer resolves its links.
  package var fileLinks: [FileLink] { fileLinks { _ in true } }

  /// The same for some links; the targets of the others are not looked up.
  package func fileLinks(where isMeant: (MarkdownLink) -> Bool) -> [FileLink] {
    // The links of the index are generated, and checked by rules of their own.
    guard markdown.links.contains(where: isMeant), isForAgents, path != AgentTargets.index else { return [] }
    return markdown.links.filter(isMeant).map { FileLink($0, in: self) }
  }

  /// The folder of the skill that it belongs to, including `SKILL.md`; nil outside of skills and for one at the root.
  package var skillFolder: RelativePath? {
    var folder = path.parent
    while let place = folder {
      if fileTree.isFile(place.appending(RelativePath(constant: "SKILL.md"))) { return place }
      folder = place.parent
    }
    return nil
  }

  /// Whether it is in a resource folder of a skill at the root.
  var isInRootSkill: Bool {
    guard let first = path.components.dropLast().first else { return false }
    return ["references", "reference", "resources", "assets", "scripts"].contains(first)
      && fileTree.isFile(RelativePath(constant: "SKILL.md"))
  }

  /// A relative link from here, as it is written in Markdown.
  package func linkText(to other: RelativePath) -> String { LinkTarget.encoded(path.link(to: other)) }
}
