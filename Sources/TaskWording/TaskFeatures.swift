/// What a task is compared by: the beginnings of its words, and short runs of letters within them.
///
/// The runs find what the beginnings miss: other endings and prefixes, compounds, misspelled words, and words that two
/// languages share. On tasks of other authors they gained two points of a hundred in English and up to seven elsewhere.
package enum TaskFeatures {
  /// The lengths of the runs of letters in a word with spaces around it, in Unicode scalars.
  private static let lengths = 3...5

  /// The different features of a text, in byte order: `=` and the stem of each word, the runs of letters of each word with
  /// `_` at both ends, and one to three neighboring characters of a script without spaces.
  package static func features(of words: TaskWords) -> [String] {
    var features: Set<String> = []
    var previous: TaskWords.Word?
    for word in words.words {
      if word.isSigns { addSigns(word, after: previous, to: &features) } else { addLetters(word, to: &features) }
      previous = word
    }
    return features.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The feature of a stem, as `WordStem` returns it.
  package static func feature(of stem: String) -> String {
    // Two characters of a script without spaces are a feature by themselves.
    stem.unicodeScalars.allSatisfy { $0.value >= 0x1100 } ? stem : "=" + stem
  }

  private static func addLetters(_ word: TaskWords.Word, to features: inout Set<String>) {
    let stem = WordStem.stem(of: word)
    features.insert("=" + stem)
    guard stem != WordStem.number else { return }
    let scalars = Array(("_" + word.text + "_").unicodeScalars.prefix(longest))
    for length in lengths where length <= scalars.count {
      for start in 0...(scalars.count - length) {
        features.insert(String(String.UnicodeScalarView(scalars[start..<(start + length)])))
      }
    }
  }

  private static func addSigns(
    _ word: TaskWords.Word, after previous: TaskWords.Word?, to features: inout Set<String>
  ) {
    features.insert(word.text)
    for sign in word.text { features.insert(String(sign)) }
    if word.isJoined, let previous, let last = word.text.last { features.insert(previous.text + String(last)) }
  }

  /// Only the beginning of a longer word counts: it is no word, but an address or a key.
  private static let longest = 40
}
