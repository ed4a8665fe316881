internal import Vocabulary

/// A text as a word of a POSIX shell's command line.
package enum ShellWord {
  /// The text itself if it has no characters that are special in a shell, else in quotes; control characters are in
  /// `$'…'`, which all but the oldest shells read.
  package static func text(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      Byte.isAlphanumeric(byte) || byte >= 0x80 || "./_-+,:@%".utf8.contains(byte)
    }
    if plain, !text.isEmpty, PrintableText.text(text) == text { return text }
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return "'" + text.replacing("'", with: "'\\''") + "'"
    }
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "'", "\\": "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\" + String(repeating: "0", count: max(0, 3 - String(scalar.value, radix: 8).count))
          + String(scalar.value, radix: 8)
      default: String(scalar)
      }
    }
    return "$'" + escaped.joined() + "'"
  }
}
