internal import Reporting
internal import Vocabulary

/// Plain text in a line of Markdown: what would be a link, an import, HTML, emphasis, code or a comment is escaped, so
/// that a document cannot put more into the file that lists it than its words.
enum PlainMarkdown {
  /// One line; invisible characters are shown as `\u{…}`, but for the joiners of Indic scripts, Persian and emoji.
  static func text(_ text: String) -> String {
    let scalars = IndexCell.plain(text).unicodeScalars.flatMap { scalar in
      joiners.contains(scalar) ? [scalar] : Array(PrintableText.text(String(scalar)).unicodeScalars)
    }
    var result = String.UnicodeScalarView()
    for (offset, scalar) in scalars.enumerated() {
      let before = offset > 0 ? scalars[offset - 1] : nil
      let after = offset + 1 < scalars.count ? scalars[offset + 1] : nil
      if isMarkup(scalar, between: before, and: after) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// Whether a text has no invisible characters but joiners.
  static func isVisible(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { joiners.contains($0) || PrintableText.text(String($0)) == String($0) }
  }

  /// A path as the destination of a link; invisible characters are encoded too, although a link may have them.
  static func destination(_ path: String) -> String {
    path.unicodeScalars.map { scalar in
      let text = String(scalar)
      guard scalar.value >= 0x80, PrintableText.text(text) != text else { return IndexCell.target(text) }
      return PercentEncoding.text(text)
    }.joined()
  }

  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  private static func isMarkup(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<": true
    // A name such as read_when is no emphasis (CommonMark 0.31, section 6.2).
    case "_": !(isWord(before) && isWord(after))
    case "~": before == "~" || after == "~"
    // `&amp;` would be another character.
    case "&": after == "#" || isWord(after)
    // Claude Code imports `@path` after a blank.
    case "@": !isWord(before)
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
