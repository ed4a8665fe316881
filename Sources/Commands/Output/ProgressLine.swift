internal import Platform
internal import Reporting

/// The one line on a terminal's stderr that says how far a run has come. It is rewritten in place and erased at the end, and
/// never written where stderr is no terminal, in CI, or with `--quiet`.
struct ProgressLine: Sendable {
  private let writer: ConsoleWriter
  /// Whether anything is written at all.
  let isPossible: Bool
  /// What the terminal shows; empty without a line.
  private var shown = ""

  init(_ invocation: Invocation) {
    writer = invocation.writer
    isPossible =
      invocation.environment.console.errorIsTerminal && !invocation.environment.isCI && !invocation.writer.isQuiet
  }

  /// Shows a message in place of the last one.
  mutating func show(_ message: Message) {
    guard isPossible else { return }
    let line = Self.cut(PrintableText.text(writer.text(message)), to: (writer.columns ?? 80) - 1)
    guard line != shown else { return }
    shown = line
    writer.console.writeError("\r" + line + "\u{1B}[K")
  }

  /// Erases the line, if there is one.
  mutating func erase() {
    guard !shown.isEmpty else { return }
    shown = ""
    writer.console.writeError("\r\u{1B}[K")
  }

  /// The start of a line that is wider than the terminal: a second row could not be erased.
  private static func cut(_ line: String, to columns: Int) -> String {
    guard PrintableText.width(of: line) > columns else { return line }
    var cut = ""
    for character in line {
      guard PrintableText.width(of: cut + String(character)) <= columns else { break }
      cut.append(character)
    }
    return cut
  }
}
