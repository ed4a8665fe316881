/// Writes a text as a YAML scalar of one line.
package enum YAMLScalar {
  /// The text itself if every reader takes it for a string, else in quotes (YAML 1.2.2, sections 7.3.1 and
  /// 7.3.3; the words are those of YAML 1.1's `bool` and `null`).
  package static func text(_ text: String) -> String { isPlain(text) ? text : YAMLQuoting.quoted(text) }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.utf8.last != 0x20 else {
      return false
    }
    return !words.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy { YAMLQuoting.isPrintable($0) && $0 != ":" && $0 != "#" }
  }

  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
