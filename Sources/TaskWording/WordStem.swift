/// A word without its ending, so that `deploy`, `deployed` and `deployment` count as one.
///
/// The first six letters, which is right often enough in every language with spaces between words; a number counts as any
/// number. The pairs of characters of a script without spaces stay as they are.
package enum WordStem {
  /// The length of a stem, in Unicode scalars. With five or seven, about as many held-out tasks are routed rightly.
  private static let length = 6

  /// The stem of any number.
  package static let number = "#"

  /// The stem of a word.
  package static func stem(of word: TaskWords.Word) -> String {
    if word.isSigns { return word.text }
    let scalars = word.text.unicodeScalars
    if scalars.allSatisfy({ (0x30...0x39).contains($0.value) }) { return number }
    return String(String.UnicodeScalarView(scalars.prefix(length)))
  }

  /// The different stems of a text.
  package static func stems(of words: TaskWords) -> Set<String> { Set(words.words.map(stem)) }
}
