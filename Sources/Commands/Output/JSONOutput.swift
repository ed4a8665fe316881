internal import Platform
internal import Reporting
internal import Vocabulary

/// Output as JSON: the common first keys, and how it is written.
enum JSONOutput {
  /// The JSON of a wrong use of the command line, with a line end; `command` is the value of the key of that name.
  static func misuse(_ message: String, of command: String) -> String { failure("usage", message, of: command) }

  /// The JSON of an error before a command started, with a line end.
  static func failure(_ id: String, _ message: String, of command: String) -> String {
    JSONText.text(of: Answer(command: command, cairn: Version.text, body: FailedAnswer(id: id, message: message)))
  }

  /// The JSON of a failure, with a line end.
  static func failure(_ failure: Failure, _ invocation: Invocation) -> String {
    let body = FailedAnswer(
      id: failure.id, message: invocation.writer.text(failure.message), path: failure.path, line: failure.place?.line,
      details: failure.details.isEmpty ? nil : failure.details.map { $0.text(in: invocation.writer.catalog) })
    return JSONText.text(of: invocation.answer(body))
  }
}

extension Invocation {
  /// Prints the answer of the command as JSON: the common keys, then those of `body`.
  func printJSON(_ body: some AnswerBody) {
    environment.console.write(json(body))
  }

  /// The answer of the command as JSON, with a line end.
  func json(_ body: some AnswerBody) -> String { JSONText.text(of: answer(body)) }

  /// The whole answer of the command.
  fileprivate func answer<Body: AnswerBody>(_ body: Body) -> Answer<Body> {
    Answer(command: command, cairn: version.text, body: body)
  }
}
