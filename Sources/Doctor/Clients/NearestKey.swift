internal import Vocabulary

/// The key that an unknown key was probably meant to be.
enum NearestKey {
  /// The known key with the same letters and digits, such as `max-turns` for `maxTurns`, or else the nearest one: one edit
  /// away from five letters on, two from eight letters on. A key of one's own must not be taken for a misspelled one, so
  /// the distance is small in proportion to the length; and without `plurals`, a final letter more or less in a short word
  /// makes another word: `skill` and `skills`.
  static func of(_ key: String, among known: some Sequence<String>, plurals: Bool = false) -> String? {
    let known = known.sorted()
    let plain = letters(of: key)
    if let same = known.first(where: { letters(of: $0) == plain }) { return same }
    guard let near = Spelling.nearest(to: key, among: known) else { return nil }
    let (word, other) = (Array(key.lowercased().unicodeScalars), Array(near.lowercased().unicodeScalars))
    let shorter = min(word.count, other.count)
    let isPlural = word.dropLast().elementsEqual(other) || other.dropLast().elementsEqual(word)
    switch Spelling.edits(between: key, and: near) {
    case 1 where isPlural: return plurals || shorter >= 8 ? near : nil
    case 1: return shorter >= 5 || (shorter == 4 && word.sorted() == other.sorted()) ? near : nil
    case 2: return shorter >= 8 && word.first == other.first ? near : nil
    default: return nil
    }
  }

  /// The letters and digits in lower case.
  private static func letters(of key: String) -> [UInt8] {
    key.utf8.filter(Byte.isAlphanumeric).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}
