internal import Platform

/// A console that shows nothing and answers nothing, for a check whose messages are about another state of the files.
struct SilentConsole: Console {
  var canAsk: Bool { false }
  var outputIsTerminal: Bool { false }
  var errorIsTerminal: Bool { false }
  var hasLostOutput: Bool { false }
  func write(_ text: String) -> Bool { true }
  func writeError(_ text: String) {}
  func ask(_ prompt: String) -> String? { nil }
  func readInput(limit: Int) -> [UInt8]? { nil }
}

extension Invocation {
  /// The same run on another machine, without output.
  func silent(in environment: Environment) -> Invocation {
    let copy = Invocation(
      environment: environment, writer: writer, command: command, arguments: arguments, version: version,
      directory: directory, isJSON: isJSON)
    return copy.writing(to: SilentConsole())
  }
}
