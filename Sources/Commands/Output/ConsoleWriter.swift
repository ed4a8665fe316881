internal import Platform
internal import Reporting

/// Writes results to stdout and everything else to stderr, in one language.
///
/// Every line that is not a report or JSON, which see to it themselves, goes through here: what comes from outside is made
/// visible in one place.
struct ConsoleWriter: Sendable {
  let catalog: Catalog
  let console: any Console
  let isQuiet: Bool
  let isVerbose: Bool
  /// Whether results may have colours.
  let usesColor: Bool
  /// What was said once and is not said again.
  var once = OnceFilter()

  /// The same writer, not quiet.
  var ignoringQuiet: ConsoleWriter {
    ConsoleWriter(
      catalog: catalog, console: console, isQuiet: false, isVerbose: isVerbose, usesColor: usesColor, once: once)
  }

  /// A line of the conversation.
  func status(_ message: Message) {
    if !isQuiet { writeError(text(message)) }
  }

  /// A line of the conversation, unless it was said in this run.
  func statusOnce(_ message: Message) {
    if once.isFirst(text(message)) { status(message) }
  }

  /// A line of the conversation that is made of rows, not of sentences.
  func statusLine(_ line: String) {
    if !isQuiet { writeError(line) }
  }

  /// A line about something that is no reason to stop.
  func warn(_ detail: Failure.Detail) {
    if !isQuiet { writeError(detail.text(in: catalog)) }
  }

  /// A line about what would have stopped another run, behind its path.
  func warn(_ failure: Failure) {
    if !isQuiet { writeError((failure.path.map { $0 + ": " } ?? "") + text(failure.message)) }
  }

  /// A line for those who asked for more.
  func verbose(_ message: Message) {
    if isVerbose, !isQuiet { writeError(text(message)) }
  }

  /// A line about what went wrong.
  func error(_ line: String) { writeError(line) }

  /// A line of the result.
  func print(_ line: String) {
    console.write(PrintableText.text(line) + "\n")
  }

  /// A line of the result that `--quiet` leaves out.
  func printUnlessQuiet(_ line: String) {
    if !isQuiet { print(line) }
  }

  /// A unified diff, as a part of the result. A terminal shows what it would obey as `\u{…}`; what goes into a file or to
  /// another program is the diff byte by byte, so that it can be applied.
  func print(diff: String) {
    guard console.outputIsTerminal || usesColor else {
      console.write(diff)
      return
    }
    let shown = PrintableText.lines(diff)
    console.write(usesColor ? DiffColors.text(shown) : shown)
  }

  /// A unified diff, as a part of the conversation.
  func status(diff: String) {
    console.writeError(PrintableText.lines(diff))
  }

  /// Asks for a line; nil at the end of input.
  func ask(_ prompt: String) -> String? {
    console.ask(PrintableText.text(prompt))
  }

  func text(_ message: Message) -> String { catalog.text(of: message) }

  /// Whatever a line was put together from, it is one line, and no terminal obeys it.
  private func writeError(_ line: String) {
    console.writeError(PrintableText.text(line) + "\n")
  }
}
