internal import Platform
internal import Reporting

/// Writes results to stdout and everything else to stderr, in one language.
///
/// Every line that is not a report or JSON goes through this type and through `MessageText`: text from outside is
/// escaped in one place, so that it cannot control the terminal.
struct ConsoleWriter: Sendable {
  let catalog: Catalog
  let console: any Console
  let isQuiet: Bool
  let isVerbose: Bool
  /// The colors of results.
  let style: TerminalStyle
  /// The colors of everything else.
  let errorStyle: TerminalStyle
  /// The width of the terminal that shows stdout; nil if stdout is not a terminal.
  let outputColumns: Int?
  /// The width of the terminal that shows stderr; nil if stderr is not a terminal.
  let columns: Int?
  /// What was printed and is not printed again.
  var once = OnceFilter()

  /// Whether results have colors.
  var usesColor: Bool { style.isOn }

  /// The same writer, not quiet.
  var ignoringQuiet: ConsoleWriter {
    ConsoleWriter(
      catalog: catalog, console: console, isQuiet: false, isVerbose: isVerbose, style: style, errorStyle: errorStyle,
      outputColumns: outputColumns, columns: columns, once: once)
  }

  /// A line to stderr.
  func status(_ message: Message) {
    if !isQuiet { line(text(message)) }
  }

  /// A line to stderr that is part of a table or that can be copied: it is not wrapped.
  func statusLine(_ line: String) {
    if !isQuiet { console.writeError(PrintableText.text(line) + "\n") }
  }

  /// Information that needs no action.
  func note(_ message: Message) {
    if !isQuiet { console.writeError(messages.text(.note, message)) }
  }

  /// A note, printed only once per run.
  func noteOnce(_ message: Message) {
    if once.isFirst(text(message)) { note(message) }
  }

  /// What the user can do about the message before.
  func help(_ message: Message) {
    if !isQuiet { console.writeError(messages.help(text(message))) }
  }

  /// Something that the user should know before relying on the result.
  func warn(_ message: Message) {
    if !isQuiet { warnAlways(message) }
  }

  /// A warning, printed only once per run.
  func warnOnce(_ message: Message) {
    if once.isFirst(text(message)) { warn(message) }
  }

  /// A warning that is printed even with `--quiet`: something that was requested was not done.
  func warnAlways(_ message: Message) {
    console.writeError(messages.text(.warning, message))
  }

  /// A problem in a file that does not stop the run.
  func warn(_ detail: Failure.Detail) {
    if !isQuiet { console.writeError(messages.warning(detail)) }
  }

  /// The same, the first time in a run.
  func warnOnce(_ detail: Failure.Detail) {
    if once.isFirst(messages.warning(detail)) { warn(detail) }
  }

  /// A failure that does not stop this run.
  func warn(_ failure: Failure) {
    if !isQuiet { console.writeError(messages.text(.warning, failure)) }
  }

  /// A line for `--verbose`.
  func verbose(_ message: Message) {
    if isVerbose, !isQuiet { console.writeError(messages.text(.note, message)) }
  }

  /// Something that could not be done while the run continued; printed even with `--quiet`.
  func error(_ message: Message) {
    console.writeError(messages.text(.error, message))
  }

  /// The failure that stopped the run.
  func fail(_ failure: Failure) {
    console.writeError(messages.text(.error, failure))
  }

  /// A line that is shown even with `--quiet`, such as one that belongs to a question.
  func line(_ line: String) {
    console.writeError(messages.plain(line))
  }

  private var messages: MessageText { MessageText(catalog: catalog, style: errorStyle, columns: columns) }

  /// A line of the result.
  func print(_ line: String) {
    console.write(PrintableText.text(line) + "\n")
  }

  /// A line of the result, wrapped at the width of the terminal if it is shown on one. Further lines are indented by two
  /// more spaces than the first.
  func printWrapped(_ line: String) {
    let line = PrintableText.text(line)
    let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count + 2
    for part in TextWrap.lines(line, columns: outputColumns, indent: indent) { print(part) }
  }

  /// A line of the result that `--quiet` leaves out.
  func printUnlessQuiet(_ line: String) {
    if !isQuiet { print(line) }
  }

  /// A unified diff, as a part of the result. On a terminal, control characters are shown as `\u{…}`; a file or another
  /// program receives the exact bytes and can apply the diff.
  func print(diff: String) {
    guard console.outputIsTerminal || usesColor else {
      console.write(diff)
      return
    }
    let shown = PrintableText.lines(diff)
    console.write(style.diff(shown))
  }

  /// A unified diff, to stderr.
  func status(diff: String) {
    console.writeError(errorStyle.diff(PrintableText.lines(diff)))
  }

  /// Asks for a line; nil at the end of input.
  func ask(_ prompt: String) -> String? {
    console.ask(PrintableText.text(prompt))
  }

  func text(_ message: Message) -> String { catalog.text(of: message) }
}
