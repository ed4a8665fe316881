internal import Platform
internal import Synchronization

/// A console that keeps what is written, for a run whose output is shown as a whole. It is no terminal for messages, so that
/// no progress is shown and nothing is asked.
final class CapturedConsole: Console {
  private struct State {
    var output = ""
    var error = ""
  }

  let outputIsTerminal: Bool
  let columns: Int?
  private let state = Mutex(State())

  /// Looks like another console to those who write results.
  init(like other: any Console) {
    outputIsTerminal = other.outputIsTerminal
    columns = other.columns
  }

  var canAsk: Bool { false }
  var errorIsTerminal: Bool { false }
  var hasLostOutput: Bool { false }
  /// What went to stdout.
  var output: String { state.withLock { $0.output } }
  /// What went to stderr.
  var error: String { state.withLock { $0.error } }

  func write(_ text: String) -> Bool {
    state.withLock { $0.output += text }
    return true
  }
  func writeError(_ text: String) { state.withLock { $0.error += text } }
  func ask(_ prompt: String) -> String? { nil }
  func readInput(limit: Int) -> [UInt8]? { nil }
}

extension Invocation {
  /// A run of the same command that has read and printed nothing yet, on another console.
  func writing(to console: any Console) -> Invocation {
    let other = with(console: console)
    return Invocation(
      environment: other.environment, writer: other.writer, command: command, arguments: arguments, version: version,
      directory: directory, isJSON: isJSON)
  }
}
