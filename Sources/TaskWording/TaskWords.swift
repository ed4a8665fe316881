/// The words of a text in any script, for comparing a task with the descriptions of skills.
///
/// A word is a run of letters, marks and digits (Unicode Standard Annex 29, WB4 to WB10), in the form that
/// `LetterFolding` returns. Unlike there, an apostrophe, a dot and an underscore separate words: `l'audit` contains
/// `audit`, and `SKILL.md` is two words. In a script without spaces between words, or with endings attached to them,
/// every two neighboring characters are a word, so that a term is found in the middle of a run.
package struct TaskWords: Sendable, Hashable {
  /// In the order of the text.
  package private(set) var words: [Word] = []
  /// The weight of the text as a phrase: a run of letters counts one, a run of Han or kana one for every two
  /// characters.
  package private(set) var weight = 0
  private var place = 0

  /// A word, or two neighboring characters.
  package struct Word: Sendable, Hashable {
    package let text: String
    /// The number of words before it; the end of a sentence counts as several, so that no phrase spans it.
    package let place: Int
    /// Whether it overlaps with the one before it.
    package let isJoined: Bool
    /// Whether it is one or two characters of a script without spaces or with attached endings.
    package let isSigns: Bool
    /// The first character, if this is the beginning of a run of characters.
    package let opening: String?
    /// Whether it is marked as a name: after `$` or `@`, after a `/` that begins a command, or in backquotes.
    package let isSetOff: Bool
  }

  /// Splits a text.
  package init(_ text: String) {
    // Invisible characters do not separate words.
    let isVisible = { (scalar: Unicode.Scalar) in scalar.isASCII || !scalar.properties.isDefaultIgnorableCodePoint }
    let signs = Array(
      text.unicodeScalars.allSatisfy(isVisible)
        ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter(isVisible))))
    var index = 0
    while index < signs.count {
      let start = index
      let script = Script(of: signs[index])
      while index < signs.count, Script(of: signs[index]) == script { index += 1 }
      switch script {
      case .none: pass(signs, start..<index)
      case .spelt: add(signs, start..<index)
      case .paired, .syllables: addPairs(Array(signs[start..<index]), script)
      }
    }
  }

  private mutating func add(_ signs: [Character], _ range: Range<Int>) {
    let text = LetterFolding.folded(signs[range])
    guard !text.isEmpty else { return }
    let before = range.lowerBound > 0 ? signs[range.lowerBound - 1] : " "
    let further = range.lowerBound > 1 ? signs[range.lowerBound - 2] : " "
    let after = range.upperBound < signs.count ? signs[range.upperBound] : " "
    let isSetOff =
      switch before {
      case "$", "@": true
      case "`": after == "`"
      case "/": further.isWhitespace && (after.isWhitespace || after == ",")
      default: false
      }
    words.append(Word(text: text, place: place, isJoined: false, isSigns: false, opening: nil, isSetOff: isSetOff))
    place += 1
    weight += 1
  }

  private mutating func addPairs(_ run: [Character], _ script: Script) {
    weight += script == .syllables ? 1 : max(1, run.count / 2)
    let opening = String(run.prefix(1))
    if run.count == 1 {
      words.append(Word(text: opening, place: place, isJoined: false, isSigns: true, opening: nil, isSetOff: false))
    }
    for (index, (first, second)) in zip(run, run.dropFirst()).enumerated() {
      words.append(
        Word(
          text: String([first, second]), place: place + index, isJoined: index > 0, isSigns: true,
          opening: index == 0 ? opening : nil,
          isSetOff: false))
    }
    place += max(1, run.count - 1)
  }

  /// Skips the characters between two words.
  private mutating func pass(_ signs: [Character], _ range: Range<Int>) {
    for index in range {
      let isEnd =
        switch signs[index] {
        case ".", "!", "?", ";": index + 1 >= signs.count || signs[index + 1].isWhitespace
        case "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{FF1B}", "\u{0964}": true
        default: false
        }
      if isEnd { place += Self.farApart }
    }
  }

  /// More than the distance between any two words of a phrase.
  package static let farApart = 16

  /// How a script is split into words.
  private enum Script {
    /// Spaces, punctuation, symbols.
    case none
    /// Words with spaces between them.
    case spelt
    /// Han, kana, and the scripts of Southeast Asia that are written without spaces.
    case paired
    /// Hangul: spaces between words, with endings attached to them.
    case syllables

    init(of sign: Character) {
      guard let scalar = sign.unicodeScalars.first else {
        self = .none
        return
      }
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .spelt
      case 0..<0x80: self = .none
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF,
        0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x323AF:
        self = .paired
      case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .syllables
      default: self = sign.isLetter || sign.isNumber ? .spelt : .none
      }
    }
  }
}
