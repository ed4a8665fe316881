internal import Vocabulary

/// The start of an HTML block (CommonMark 0.31, section 4.6).
enum HTMLBlock {
  /// Kind 1: `<pre>`, `<script>`, `<style>` or `<textarea>`, whose content is no Markdown.
  case verbatim
  /// Kind 2.
  case comment
  /// Kind 3: `<?…?>`.
  case instruction
  /// Kind 4: `<!…>`.
  case declaration
  /// Kind 5: `<![CDATA[…]]>`.
  case characters
  /// Kinds 6 and 7: other elements. Prompts put their parts between tags, and agents read the source, so the content
  /// counts as Markdown here.
  case element

  /// The block that starts with the `<` at the cursor; nil if none does. A tag of any name (kind 7) does not interrupt a
  /// paragraph.
  init?(at cursor: LineCursor, inParagraph: Bool, in bytes: [UInt8]) {
    let (start, end) = (cursor.text, cursor.end)
    guard start + 1 < end else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if bytes.has("--", at: start + 2, before: end) {
        self = .comment
      } else if bytes.has("[CDATA[", at: start + 2, before: end) {
        self = .characters
      } else {
        guard start + 2 < end, Byte.isLetter(bytes[start + 2]) else { return nil }
        self = .declaration
      }
    case UInt8(ascii: "?"): self = .instruction
    default:
      let isClosing = bytes[start + 1] == UInt8(ascii: "/")
      let lower = start + (isClosing ? 2 : 1)
      var upper = lower
      while upper < end, Byte.isAlphanumeric(bytes[upper]) { upper += 1 }
      guard upper > lower else { return nil }
      let name = upper - lower <= Self.longest ? bytes.text(Span(lower, upper)).lowercased() : ""
      let isEnded = upper == end || Byte.isBlank(bytes[upper]) || bytes[upper] == UInt8(ascii: ">")
      if Self.verbatimNames.contains(name) {
        guard !isClosing, isEnded else { return nil }
        self = .verbatim
      } else if Self.blockNames.contains(name), isEnded || bytes.has("/>", at: upper, before: end) {
        self = .element
      } else {
        guard !inParagraph, let tag = HTMLTag(at: start, before: end, in: bytes),
          bytes[tag.end..<end].allSatisfy(Byte.isBlank)
        else { return nil }
        self = .element
      }
    }
  }

  /// The offset after the end of the block in a line, from an offset on; nil if the line does not end it.
  func end(from start: Int, before end: Int, in bytes: [UInt8]) -> Int? {
    var offset = start
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "-") where self == .comment:
        if bytes.has("-->", at: offset, before: end) { return offset + 3 }
      case UInt8(ascii: "?") where self == .instruction:
        if bytes.has("?>", at: offset, before: end) { return offset + 2 }
      case UInt8(ascii: "]") where self == .characters:
        if bytes.has("]]>", at: offset, before: end) { return offset + 3 }
      case UInt8(ascii: ">") where self == .declaration: return offset + 1
      case UInt8(ascii: "<") where self == .verbatim && bytes.has("</", at: offset, before: end):
        let name = bytes[(offset + 2)..<end].prefix(Self.longest).prefix { Byte.isLetter($0) }
        if name.endIndex < end, bytes[name.endIndex] == UInt8(ascii: ">"),
          Self.verbatimNames.contains(String(decoding: name, as: UTF8.self).lowercased())
        {
          return name.endIndex + 1
        }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Longer than every name below.
  private static let longest = 12

  private static let verbatimNames: Set<String> = ["pre", "script", "style", "textarea"]

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
