/// Cairn's one palette, for messages, reports and diffs: colors of a terminal (ECMA-48, "Select Graphic Rendition"), or
/// none.
///
/// Red is an error and what a diff deletes, yellow a warning, cyan a note or an info and the head of a hunk, green a
/// suggestion and what a diff inserts.
package struct TerminalStyle: Sendable {
  /// Whether there are colors; without them every text stays as it is.
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

  /// What is there for reference: ids, line numbers.
  package func faint(_ text: String) -> String { paint(text, .faint) }

  /// The word that a message begins with.
  package func label(_ label: MessageLabel, _ word: String) -> String { paint(word, color(of: label)) }

  /// The severity of a finding, in `word`.
  func severity(_ severity: Severity, _ word: String) -> String { paint(word, color(of: severity)) }

  /// Carets in the color of a severity; the blanks before them have none.
  func caret(_ caret: String, _ severity: Severity) -> String {
    let indent = caret.prefix { $0 == " " }
    return indent + paint(String(caret.dropFirst(indent.count)), color(of: severity))
  }

  /// A unified diff with colors as git gives them; the lines stay as they are.
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
