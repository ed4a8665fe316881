/// Wraps text for a terminal, by its width in columns.
package enum TextWrap {
  /// The minimum width; a narrower terminal wraps lines itself.
  private static let narrowest = 20

  /// `text` in lines of at most `columns` columns, including the first one; the lines after it start with `indent`
  /// spaces.
  ///
  /// Lines are wrapped at spaces and, in text without spaces, between wide characters. A command in backquotes is kept
  /// on one line if it fits. A word that is longer than a line is not broken, so that a path or an address can still be
  /// copied.
  package static func lines(_ text: String, columns: Int?, indent: Int) -> [String] {
    guard let columns, columns >= narrowest, PrintableText.width(of: text) > columns else { return [text] }
    let leading = String(text.prefix { $0 == " " })
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = leading
    var width = leading.utf8.count
    var isEmpty = true
    for piece in pieces(of: text.dropFirst(leading.count), within: columns - indent) {
      let gap = isEmpty ? 0 : piece.spaces
      if !isEmpty, width + gap + piece.width > columns {
        lines.append(line)
        line = margin
        width = indent
        isEmpty = true
      }
      if !isEmpty {
        line += String(repeating: " ", count: piece.spaces)
        width += piece.spaces
      }
      line += piece.text
      width += piece.width
      isEmpty = false
    }
    return lines + [line]
  }

  /// A part that is kept together on a line.
  private struct Piece {
    var text: String
    var width: Int
    /// The number of spaces before it: more than one in a row of a table.
    let spaces: Int
  }

  private static func pieces(of text: Substring, within limit: Int) -> [Piece] {
    var pieces: [Piece] = []
    for word in words(of: text, within: limit) { pieces += parts(of: word.text, spaces: word.spaces) }
    return pieces
  }

  /// A word, divided where a line may end in text without spaces.
  private static func parts(of word: String, spaces: Int) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece(text: "", width: 0, spaces: spaces)
    var previous: Character?
    var isInCode = false
    for character in word {
      if let previous, mayBreak(between: previous, and: character, isInCode: isInCode), !piece.text.isEmpty {
        pieces.append(piece)
        piece = Piece(text: "", width: 0, spaces: 0)
      }
      piece.text.append(character)
      piece.width += PrintableText.width(of: String(character))
      previous = character
      if character == "`" { isInCode.toggle() }
    }
    return pieces + [piece]
  }

  /// The words between spaces, each with the number of spaces before it; a command in backquotes is one word, with what
  /// stands before and after it without a space, if no part of it has more than `limit` columns. A sign that French
  /// separates with a space belongs to its word.
  private static func words(of text: Substring, within limit: Int) -> [(text: String, spaces: Int)] {
    var words: [(text: String, spaces: Int)] = []
    var open: [(text: String, spaces: Int)] = []
    for word in split(text) {
      let ticks = word.text.count { $0 == "`" }
      if open.isEmpty, ticks.isMultiple(of: 2) {
        if let last = words.last, [";", ":", "?", "!", "»"].contains(word.text) {
          words[words.count - 1].text = last.text + " " + word.text
        } else {
          words.append(word)
        }
        continue
      }
      open.append(word)
      guard open.count > 1, !ticks.isMultiple(of: 2), let first = open.first else { continue }
      let command = open.map(\.text).joined(separator: " ")
      let fits = parts(of: command, spaces: 0).allSatisfy { $0.width <= limit }
      words += fits ? [(command, first.spaces)] : open
      open = []
    }
    return words + open
  }

  /// The words between spaces, each with the number of spaces before it.
  private static func split(_ text: Substring) -> [(text: String, spaces: Int)] {
    var words: [(text: String, spaces: Int)] = []
    var spaces = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !word.isEmpty {
        words.append((String(word), spaces))
        spaces = 0
      }
      spaces += 1
    }
    return words
  }

  /// Between two wide characters, but not before a character that ends a clause or after one that starts a clause;
  /// Korean has spaces. A backquote ends one or starts one, depending on whether the place is in a command.
  private static func mayBreak(between left: Character, and right: Character, isInCode: Bool) -> Bool {
    guard isIdeograph(left) || isIdeograph(right) else { return false }
    let ends = right == "`" ? isInCode : "，。；：、？！）」』】》”’,.;:?!)]'…".contains(right)
    let starts = left == "`" ? isInCode : "（「『【《“‘(['".contains(left)
    return !ends && !starts
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2E80...0xA4CF).contains(value) || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0x20000...0x3FFFD).contains(value)
  }
}
