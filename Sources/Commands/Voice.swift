internal import Platform
internal import Reporting

/// How a run speaks: results to stdout, the conversation to stderr, in one language.
struct Voice: Sendable {
  let catalog: Catalog
  let console: any Console
  let isQuiet: Bool
  let isVerbose: Bool
  /// Whether results may have colours.
  let usesColor: Bool
  /// What was said once and is not said again.
  var once = Once()

  /// The same voice, not quiet.
  var aloud: Voice {
    Voice(catalog: catalog, console: console, isQuiet: false, isVerbose: isVerbose, usesColor: usesColor, once: once)
  }

  /// A line of the conversation.
  func say(_ message: Message) {
    if !isQuiet { console.writeError(text(message) + "\n") }
  }

  /// A line of the conversation, unless it was said in this run.
  func sayOnce(_ message: Message) {
    if once.isFirst(text(message)) { say(message) }
  }

  /// A line of the conversation that is made of rows, not of sentences.
  func tell(_ line: String) {
    if !isQuiet { console.writeError(line + "\n") }
  }

  /// A line about something that is no reason to stop.
  func say(_ detail: Failure.Detail) {
    if !isQuiet { console.writeError(Visible.text(detail.text(in: catalog)) + "\n") }
  }

  /// A line for those who asked for more.
  func explain(_ message: Message) {
    if isVerbose, !isQuiet { console.writeError(text(message) + "\n") }
  }

  /// A line about what went wrong.
  func complain(_ line: String) {
    console.writeError(line + "\n")
  }

  /// A line of the result.
  func answer(_ line: String) {
    console.write(line + "\n")
  }

  /// A unified diff, as a part of the result.
  func show(diff: String) {
    console.write(usesColor ? DiffColours.text(diff) : diff)
  }

  /// A line of the result that `--quiet` leaves out.
  func show(_ line: String) {
    if !isQuiet { console.write(line + "\n") }
  }

  func text(_ message: Message) -> String { catalog.text(of: message) }
}
