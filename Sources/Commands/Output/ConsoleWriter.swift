internal import Platform
internal import Reporting

/// Writes results to stdout and everything else to stderr, in one language.
///
/// Every line that is not a report or JSON goes through here, so that control characters from outside are escaped in
/// one place. Reports and JSON escape them themselves.
struct ConsoleWriter: Sendable {
  let catalog: Catalog
  let console: any Console
  let isQuiet: Bool
  let isVerbose: Bool
  /// Whether results may have colors.
  let usesColor: Bool
  /// What was printed and is not printed again.
  var once = OnceFilter()

  /// The same writer, not quiet.
  var ignoringQuiet: ConsoleWriter {
    ConsoleWriter(
      catalog: catalog, console: console, isQuiet: false, isVerbose: isVerbose, usesColor: usesColor, once: once)
  }

  /// A line to stderr.
  func status(_ message: Message) {
    if !isQuiet { writeError(text(message)) }
  }

  /// A line to stderr, unless it was already printed in this run.
  func statusOnce(_ message: Message) {
    if once.isFirst(text(message)) { status(message) }
  }

  /// A line to stderr that is a row, not a sentence.
  func statusLine(_ line: String) {
    if !isQuiet { writeError(line) }
  }

  /// A warning.
  func warn(_ detail: Failure.Detail) {
    if !isQuiet { writeError(detail.text(in: catalog)) }
  }

  /// A warning with a path, about what would be an error in another run.
  func warn(_ failure: Failure) {
    if !isQuiet { writeError((failure.path.map { $0 + ": " } ?? "") + text(failure.message)) }
  }

  /// A line for `--verbose`.
  func verbose(_ message: Message) {
    if isVerbose, !isQuiet { writeError(text(message)) }
  }

  /// An error line.
  func error(_ line: String) { writeError(line) }

  /// A line of the result.
  func print(_ line: String) {
    console.write(PrintableText.text(line) + "\n")
  }

  /// A line of the result that `--quiet` leaves out.
  func printUnlessQuiet(_ line: String) {
    if !isQuiet { print(line) }
  }

  /// A unified diff, as a part of the result. On a terminal, control characters are shown as `\u{…}`; a file or another
  /// program gets the exact bytes, so that the diff can be applied.
  func print(diff: String) {
    guard console.outputIsTerminal || usesColor else {
      console.write(diff)
      return
    }
    let shown = PrintableText.lines(diff)
    console.write(usesColor ? DiffColors.text(shown) : shown)
  }

  /// A unified diff, to stderr.
  func status(diff: String) {
    console.writeError(PrintableText.lines(diff))
  }

  /// Asks for a line; nil at the end of input.
  func ask(_ prompt: String) -> String? {
    console.ask(PrintableText.text(prompt))
  }

  func text(_ message: Message) -> String { catalog.text(of: message) }

  /// Makes sure that the text is one line without control characters.
  private func writeError(_ line: String) {
    console.writeError(PrintableText.text(line) + "\n")
  }
}
