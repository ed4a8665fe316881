internal import Documents
internal import Vocabulary

/// Patterns of paths in the front matter of a client's file.
enum PathPatterns {
  /// The patterns of a text, which commas separate, except in braces and brackets.
  static func split(_ text: String) -> [String] {
    var patterns: [[UInt8]] = [[]]
    var depth = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: ",") where depth == 0:
        patterns.append([])
        continue
      default: break
      }
      patterns[patterns.count - 1].append(byte)
    }
    return patterns.map { pattern in
      let text = pattern.drop { $0 <= 0x20 }
      return String(
        decoding: text[..<((text.lastIndex { $0 > 0x20 }).map { $0 + 1 } ?? text.startIndex)], as: UTF8.self)
    }
  }

  /// Whether a bracket or a brace is opened and not closed. A backslash makes the next sign an ordinary one.
  static func isUnclosed(_ pattern: String) -> Bool {
    var open: [UInt8] = []
    var isEscaped = false
    for byte in pattern.utf8 {
      defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
      guard !isEscaped else { continue }
      switch byte {
      // In brackets, only the closing one has a meaning.
      case UInt8(ascii: "]") where open.last == UInt8(ascii: "["): open.removeLast()
      case UInt8(ascii: "[") where open.last != UInt8(ascii: "["): open.append(byte)
      case UInt8(ascii: "{") where open.last != UInt8(ascii: "["): open.append(byte)
      case UInt8(ascii: "}") where open.last == UInt8(ascii: "{"): open.removeLast()
      default: continue
      }
    }
    return !open.isEmpty
  }

  /// Whether a text of patterns has quotes or brackets around it or around one of its patterns: `"*.ts"`,
  /// `["*.ts", "*.tsx"]`.
  static func isQuoted(_ text: String) -> Bool {
    plain(text) != text
  }

  /// The patterns of a text without the quotes and brackets around them, separated by a comma and a blank.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isList =
      bytes.count >= 2 && bytes.first == UInt8(ascii: "[") && bytes.last == UInt8(ascii: "]") && quotes(bytes)
    let whole = isList ? String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self) : ClientHeader.unquoted(text)
    let patterns = split(whole)
    let stripped = patterns.map(ClientHeader.unquoted)
    guard isList || whole != text || stripped != patterns else { return text }
    return stripped.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether the first sign after a bracket is a quote, as in a list; `[ab]*.ts` is a pattern.
  private static func quotes(_ bytes: [UInt8]) -> Bool {
    bytes.dropFirst().first { $0 > 0x20 }.map { $0 == 0x22 || $0 == 0x27 } ?? false
  }
}
