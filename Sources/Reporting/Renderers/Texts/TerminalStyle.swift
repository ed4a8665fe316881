/// Cairn's only palette, for messages, reports and diffs: terminal colors (ECMA-48, "Select Graphic Rendition"), or
/// none.
///
/// Red is an error and deleted text in a diff, yellow a warning, cyan a note, an info, or the head of a hunk, green a
/// suggestion and inserted text in a diff.
package struct TerminalStyle: Sendable {
  /// Whether there are colors; without them every text is unchanged.
  package let isOn: Bool

  package init(isOn: Bool) {
    self.isOn = isOn
  }

  private enum Color: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case cyan = "36"
    case boldRed = "1;31"
    case boldGreen = "1;32"
    case boldYellow = "1;33"
    case boldCyan = "1;36"
  }

  /// Names of files and the heads of a diff.
  package func bold(_ text: String) -> String { paint(text, .bold) }

  /// Text for reference: ids, line numbers.
  package func faint(_ text: String) -> String { paint(text, .faint) }

  /// The word at the start of a message.
  package func label(_ label: MessageLabel, _ word: String) -> String { paint(word, color(of: label)) }

  /// The severity of a finding, in `word`.
  func severity(_ severity: Severity, _ word: String) -> String { paint(word, color(of: severity)) }

  /// Carets in the color of a severity; the blanks before them have no color.
  func caret(_ caret: String, _ severity: Severity) -> String {
    let indent = caret.prefix { $0 == " " }
    return indent + paint(String(caret.dropFirst(indent.count)), color(of: severity))
  }

  /// A unified diff with the colors of git; the lines do not change.
  package func diff(_ diff: String) -> String {
    guard isOn else { return diff }
    return diff.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      color(ofDiff: line).map { paint(String(line), $0) } ?? String(line)
    }.joined(separator: "\n")
  }

  private func color(ofDiff line: Substring) -> Color? {
    switch line.utf8.first {
    case UInt8(ascii: "+"): line.hasPrefix("+++ ") ? .bold : .green
    case UInt8(ascii: "-"): line.hasPrefix("--- ") ? .bold : .red
    case UInt8(ascii: "@"): .cyan
    case UInt8(ascii: "d") where line.hasPrefix("diff --git "): .bold
    default: nil
    }
  }

  private func color(of label: MessageLabel) -> Color {
    switch label {
    case .error: .boldRed
    case .warning: .boldYellow
    case .note: .boldCyan
    case .help: .boldGreen
    }
  }

  private func color(of severity: Severity) -> Color {
    switch severity {
    case .error: .boldRed
    case .warning: .boldYellow
    case .info: .boldCyan
    }
  }

  private func paint(_ text: String, _ color: Color) -> String {
    isOn ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
