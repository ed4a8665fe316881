/// Text in Markdown that is displayed as text, whatever it contains.
package enum MarkdownText {
  /// Untrusted `text` as words in a paragraph or a table's cell: every character with a meaning in Markdown is escaped
  /// with a backslash (CommonMark 0.31, section 2.4; `|`, `~` and addresses: GitHub Flavored Markdown).
  package static func escaped(_ text: String) -> String {
    let scalars = Array(PrintableText.text(text).unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      let beginsAddress = scalar == ":" && scalars[place...].starts(with: "://".unicodeScalars)
      if beginsAddress || special.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Cairn's own `text`, in which backquotes mean code and addresses are links; everything else is plain words.
  package static func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { number, part in
      if number % 2 == 1 { return number == parts.count - 1 ? "\\`" + escaped(String(part)) : "`\(part)`" }
      return part.split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("https://") ? String($0) : escaped(String($0)) }.joined(separator: " ")
    }.joined()
  }

  /// `lines` as a code block whose fence is longer than any run of backquotes in it (section 4.5); ends with a line
  /// end.
  package static func fenced(_ lines: String, as language: String = "text") -> String {
    let fence = String(repeating: "`", count: max(2, longestRun(in: lines)) + 1)
    return "\(fence)\(language)\n\(lines)\(lines.utf8.last == 0x0A ? "" : "\n")\(fence)\n"
  }

  /// Untrusted `text` as a code span, in which nothing is a link, the name of a user or the number of an issue
  /// (CommonMark 0.31, section 6.1). A `|`, which would end a table's cell even here, is written as `\u{7C}`.
  package static func code(_ text: String) -> String {
    let shown = PrintableText.text(text).unicodeScalars.map { $0 == "|" ? "\\u{7C}" : String($0) }.joined()
    let fence = String(repeating: "`", count: longestRun(in: shown) + 1)
    // A blank at both ends is not a part of the code.
    let ends = [shown.utf8.first, shown.utf8.last]
    let isPadded = ends.contains(UInt8(ascii: "`")) || ends.contains(UInt8(ascii: " ")) || shown.isEmpty
    return isPadded ? "\(fence) \(shown) \(fence)" : fence + shown + fence
  }

  /// The length of the longest run of backquotes.
  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static let special: Set<Unicode.Scalar> = Set("\\`*_[]<>&|~#$@".unicodeScalars)
}
