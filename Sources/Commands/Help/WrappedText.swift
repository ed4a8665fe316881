internal import Reporting

/// Text broken into lines of a width in terminal columns.
enum WrappedText {
  /// The lines of a paragraph. Words are kept whole where they fit: so are commands in backticks, and a sign that French
  /// sets off with a blank stays with its word. Chinese may break between any two characters, except before a closing
  /// sign and after an opening one.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text, width: width) {
      let joined = line.isEmpty ? piece.text : line + (piece.hasBlank ? " " : "") + piece.text
      if PrintableText.width(of: joined) <= width || line.isEmpty {
        line = joined
      } else {
        lines.append(line)
        line = piece.text
      }
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  private struct Piece {
    var text: String
    /// Whether a blank is before it, if it does not start a line.
    let hasBlank: Bool
  }

  private static func pieces(of text: String, width: Int) -> [Piece] {
    var pieces: [Piece] = []
    for word in words(of: text, width: width) {
      var isFirst = true
      for part in breakable(word, width: width) {
        pieces.append(Piece(text: part, hasBlank: isFirst))
        isFirst = false
      }
    }
    return pieces
  }

  /// The words, with those of a command in backticks as one, if a line can hold it.
  private static func words(of text: String, width: Int) -> [String] {
    var words: [String] = []
    var command: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      if !command.isEmpty || word.count(where: { $0 == "`" }) % 2 == 1 {
        command.append(word)
        guard command.count > 1, word.count(where: { $0 == "`" }) % 2 == 1 else { continue }
        let joined = command.joined(separator: " ")
        words += PrintableText.width(of: joined) <= width ? [joined] : command
        command = []
      } else if let last = words.last, [";", ":", "?", "!", "\u{BB}"].contains(word) {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(word)
      }
    }
    return words + command
  }

  /// The parts of a word between which a line may end.
  private static func breakable(_ word: String, width: Int) -> [String] {
    var parts: [String] = []
    var isInCommand = false
    var previous: Character?
    for character in word {
      let mayBreak =
        previous.map { before in
          !isInCommand && (isIdeograph(before) || isIdeograph(character)) && !opening.contains(before)
            && !closing.contains(character)
        } ?? true
      if character == "`" { isInCommand.toggle() }
      let isTooLong = parts.last.map { PrintableText.width(of: $0 + String(character)) > width } ?? true
      if mayBreak || isTooLong {
        parts.append(String(character))
      } else {
        parts[parts.count - 1].append(character)
      }
      previous = character
    }
    return parts
  }

  /// Characters of Chinese, with its full-width signs; Korean breaks at blanks.
  private static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.first.map {
      (0x2E80...0x303E).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
        || (0xFF00...0xFF60).contains($0.value)
    } ?? false
  }

  private static let opening: Set<Character> = ["（", "「", "“", "‘", "《", "("]
  private static let closing: Set<Character> = [
    "）", "」", "”", "’", "》", "，", "。", "、", "；", "：", "？", "！", ")", ",", ".", ";", ":",
  ]
}
