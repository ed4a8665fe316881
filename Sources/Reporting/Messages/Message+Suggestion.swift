extension Message {
  /// Whether the part after the last semicolon says what the user can do, so that it is shown on a line of its own.
  ///
  /// Only the English text, which is in the source, decides: Cairn's messages have the form "fact; step". A clause that
  /// starts like a statement ("nothing was written", "it was skipped") is kept in its sentence. Every translation of
  /// such a message has the same semicolon, which a test checks, so that it is split at the same place.
  package var endsWithSuggestion: Bool {
    guard let cut = Self.lastSemicolon(in: english) else { return false }
    let clause = english[cut.upperBound...]
    if clause.contains("{known}") || clause.contains("{nearest}") { return true }
    if clause.hasSuffix(":") { return false }
    guard let first = clause.utf8.first, (0x61...0x7A).contains(first | 0x20) || first == 0x60 || first == 0x2D else {
      return false
    }
    let word = clause.prefix { $0 != " " && $0 != "," }.lowercased()
    return !Self.statementBeginnings.contains(word) && !word.hasSuffix("ed")
  }

  /// Words that start a statement, never a request: a closed class, unlike the verbs that start a request.
  private static let statementBeginnings: Set<String> = [
    "a", "all", "an", "and", "another", "any", "at", "both", "but", "cairn", "claude", "each", "every", "for", "git",
    "here", "in", "is", "it", "its", "keys", "left", "more", "most", "neither", "no", "none", "nothing", "on", "one",
    "only", "other", "others", "our", "since", "skills", "so", "some", "stays", "that", "the", "their", "there",
    "these", "they", "this", "those", "was", "were", "what", "which", "yaml", "you", "your", "yours",
  ]

  /// The last semicolon outside of parentheses and backquotes, with the spaces around it; full-width in Chinese.
  static func lastSemicolon(in template: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var depth = 0
    var isCommand = false
    var index = template.startIndex
    while index < template.endIndex {
      let next = template.index(after: index)
      switch template[index] {
      case "`": isCommand.toggle()
      case "(" where !isCommand, "（" where !isCommand: depth += 1
      case ")" where !isCommand, "）" where !isCommand: depth -= 1
      case "；" where !isCommand && depth <= 0: found = index..<next
      case ";" where !isCommand && depth <= 0 && next < template.endIndex && template[next] == " ":
        found = index..<template.index(after: next)
      default: break
      }
      index = next
    }
    guard let found, found.upperBound < template.endIndex else { return nil }
    let start = template[..<found.lowerBound].lastIndex { $0 != " " }
    guard let start else { return nil }
    return template.index(after: start)..<found.upperBound
  }
}
