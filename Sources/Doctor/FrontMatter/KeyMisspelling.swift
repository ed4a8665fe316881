internal import Vocabulary

/// Tells a key that is certainly misspelled from one that is only similar to a known key.
enum KeyMisspelling {
  /// Whether `written` can only be `key`: it differs in letter case, hyphens and underscores alone, or in one letter of a
  /// long word, or in two letters that changed places, and no other known key is as near. A plural may be a key of its own.
  static func isCertain(_ written: String, for key: String, among known: Set<String>) -> Bool {
    let (written, other) = (folded(written), folded(key))
    if written == other { return true }
    guard min(written.utf8.count, other.utf8.count) >= (written.utf8.sorted() == other.utf8.sorted() ? 4 : 5),
      written != other + "s", other != written + "s",
      Spelling.edits(between: written, and: other) == 1
    else { return false }
    return !known.contains { $0 != key && Spelling.edits(between: written, and: folded($0)) <= 1 }
  }

  private static func folded(_ key: String) -> String {
    String(key.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" }.map(Character.init))
  }
}
