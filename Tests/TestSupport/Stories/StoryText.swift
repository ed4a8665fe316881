import Foundation

/// How bytes and lines are written in a story.
enum StoryText {
  /// Stands for any text in a line, and alone on a line for any number of lines.
  static let anything = "…"

  /// Whether a line is what is expected.
  static func matches(_ actual: String, _ pattern: String) -> Bool {
    let pieces = pattern.components(separatedBy: anything)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return actual == pattern }
    guard actual.hasPrefix(first) else { return false }
    var rest = actual.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let range = rest.range(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.count >= last.count && rest.hasSuffix(last)
  }

  /// Whether lines are what is expected.
  static func matches(_ actual: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let expected = pattern.first else { return actual.isEmpty }
    if expected == anything {
      return (actual.startIndex...actual.endIndex).contains { matches(actual[$0...], pattern.dropFirst()) }
    }
    guard let line = actual.first, matches(line, expected) else { return false }
    return matches(actual.dropFirst(), pattern.dropFirst())
  }

  /// The difference between the expected lines (-) and the actual lines (+), with all lines shown.
  static func difference(expected: [String], actual: [String]) -> String {
    let difference = actual.difference(from: expected) { matches($1, $0) || matches($0, $1) }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var old = 0
    for (offset, line) in actual.enumerated() {
      while removed.contains(old) {
        lines.append("- " + expected[old])
        old += 1
      }
      if inserted.contains(offset) {
        lines.append("+ " + line)
      } else {
        lines.append("  " + line)
        old += 1
      }
    }
    while old < expected.count {
      lines.append("- " + expected[old])
      old += 1
    }
    return lines.joined(separator: "\n")
  }

  /// Output as lines of a story: what would be invisible or mistaken for story syntax is escaped.
  static func lines(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { visible(Array($0)) }
    if lines.last == "" { lines.removeLast() } else if let last = lines.popLast() { lines.append(last + "\\") }
    return lines.map { line in
      if line.isEmpty { return "·" }
      let isMistaken = ["$ ", "# ", "? "].contains { line.hasPrefix($0) }
      return isMistaken ? "\\" + line : line
    }
  }

  private static func visible(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case " " where index == scalars.count - 1: text += "\\u{20}"
      case "\u{FEFF}", "\0"..."\u{1F}", "\u{7F}": text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The bytes of a body's lines: `\r`, `\n`, `\t`, `\\`, `\u{FEFF}`, `\xFF`; `\` at the end of a line omits the line
  /// end.
  static func bytes(of body: [String]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for line in body {
      var rest = Substring(line)
      var hasEnd = true
      while let character = rest.popFirst() {
        guard character == "\\" else {
          bytes += Array(String(character).utf8)
          continue
        }
        switch rest.popFirst() {
        case nil: hasEnd = false
        case "r"?: bytes.append(0x0D)
        case "n"?: bytes.append(0x0A)
        case "t"?: bytes.append(0x09)
        case "\\"?: bytes.append(0x5C)
        case "x"?:
          guard let byte = UInt8(rest.prefix(2), radix: 16) else { throw StoryFault("no byte after \\x: \(line)") }
          bytes.append(byte)
          rest = rest.dropFirst(2)
        case "u"?:
          let digits = rest.dropFirst().prefix { $0 != "}" }
          guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
            throw StoryFault("no scalar after \\u: \(line)")
          }
          bytes += Array(String(Character(scalar)).utf8)
          rest = rest.dropFirst(digits.count + 2)
        case let other?: throw StoryFault("there is no escape \\\(other): \(line)")
        }
      }
      if hasEnd { bytes.append(0x0A) }
    }
    return bytes
  }

  /// The words of a command line, split as a shell splits them: blanks, single and double quotes, no escapes.
  static func words(_ line: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { throw StoryFault("an open quote: \(line)") }
    return words + (word.map { [$0] } ?? [])
  }
}

/// Why a story cannot be played.
struct StoryFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
