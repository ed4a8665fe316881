/// The words of a text in any script, for comparing a task with what skills say of themselves.
///
/// A word is a run of letters, marks and digits, with an apostrophe or a dot between two of them (after Unicode Standard
/// Annex 29, rules WB5 to WB12). Where a script writes no blanks between words, or ties endings to them (Han, kana,
/// Hangul), every two neighbouring signs are a word: so a term is found in the middle of a run.
struct TaskWords: Sendable, Hashable {
  /// In the order of the text, in lower case.
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    var run: [Character] = []
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
      if run.count == 1 { words.append(String(run[0])) }
      for (first, second) in zip(run, run.dropFirst()) { words.append(String([first, second])) }
      run = []
    }
    let signs = Array(text.lowercased())
    for (index, sign) in signs.enumerated() {
      if Self.isPaired(sign) {
        if !word.isEmpty { close() }
        run.append(sign)
      } else if Self.isPart(sign) {
        if !run.isEmpty { close() }
        word.append(sign)
      } else if Self.isInner(sign), !word.isEmpty, index + 1 < signs.count, Self.isPart(signs[index + 1]) {
        word.append(sign == "\u{2019}" ? "'" : sign)
      } else {
        close()
      }
    }
    close()
    self.words = words
  }

  /// Whether the words of a term stand here one behind the other, the last one maybe with an ending of its own.
  func contains(_ term: TaskWords) -> Bool {
    guard let first = term.words.first, words.count >= term.words.count else { return false }
    for start in words.indices where start + term.words.count <= words.count {
      guard Self.fits(words[start], first) else { continue }
      if zip(words[start...], term.words).allSatisfy({ Self.fits($0, $1) }) { return true }
    }
    return false
  }

  /// The same word, or one of four letters and more with at most three behind it: `deploys`, `migrations`, `lanzamientos`.
  private static func fits(_ word: String, _ term: String) -> Bool {
    if word == term { return true }
    guard term.count >= 4, word.count <= term.count + 3 else { return false }
    return word.hasPrefix(term) && term.allSatisfy(\.isLetter)
  }

  private static func isPart(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber }

  private static func isInner(_ sign: Character) -> Bool { sign == "'" || sign == "\u{2019}" || sign == "." }

  /// Han, kana and Hangul (Unicode blocks).
  private static func isPaired(_ sign: Character) -> Bool {
    guard let scalar = sign.unicodeScalars.first?.value else { return false }
    switch scalar {
    case 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x323AF:
      return true
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: return true
    default: return false
    }
  }
}
