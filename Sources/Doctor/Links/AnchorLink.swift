internal import Documents
internal import Vocabulary

/// A link of a document to a named place in a document.
struct AnchorLink: Sendable {
  /// The name of the place, decoded.
  let anchor: String
  /// The document that it leads to.
  let target: RelativePath
  /// From the `#` to the end of the destination.
  let span: Span
}

extension Document {
  /// Its links to named places in documents, in order; without those that lead to a heading of its own with exactly this
  /// name, which are most. None in a document that is not for agents.
  var anchorLinks: [AnchorLink] {
    if let keptAnchorLinks { return keptAnchorLinks }
    var headings = PlainHeadings(of: markdown)
    func isOwn(_ name: String) -> Bool { headings.contain(name) }
    // The target of most links need not be looked up.
    let links = fileLinks { link in
      let text = self[link.target]
      guard text.contains(UInt8(ascii: "#")) else { return false }
      guard link.kind != .autolink, text.first == UInt8(ascii: "#"),
        text.dropFirst().allSatisfy({ Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") })
      else { return true }
      return !isOwn(String(decoding: text.dropFirst(), as: UTF8.self))
    }
    return links.compactMap { link in
      guard let anchor = link.target.anchor, Self.isName(anchor) else { return nil }
      let target: RelativePath
      switch link.place {
      case .here: target = path
      case .file(let other): target = other
      default: return nil
      }
      if target == path, isOwn(anchor) { return nil }
      let hash = link.text.utf8.prefix { $0 != UInt8(ascii: "#") }.count
      return AnchorLink(
        anchor: anchor, target: target, span: Span(link.link.target.lower + hash, link.link.target.upper))
    }
  }

  /// Whether a fragment is a name, and not one with a special meaning to browsers, hosts or footnotes.
  private static func isName(_ anchor: String) -> Bool {
    guard let first = anchor.utf8.first, !":/!?=".utf8.contains(first), anchor.lowercased() != "top" else {
      return false
    }
    if anchor.utf8.contains(where: "{}$<>".utf8.contains) { return false }
    if ["fn", "readme", "L"].contains(where: { anchor == $0 }) || anchor.hasPrefix("fn:") || anchor.hasPrefix("fnref") {
      return false
    }
    // A line, or a range of lines.
    return
      !(first == UInt8(ascii: "L")
      && anchor.utf8.dropFirst().allSatisfy { Byte.isDigit($0) || "-LC".utf8.contains($0) })
  }
}
