internal import Platform
internal import Reporting
internal import Vocabulary

/// Output as JSON: the common first keys, and how it is written.
enum JSONOutput {
  /// The common keys, followed by those of the command.
  struct Envelope<Body: Encodable>: Encodable {
    let invocation: Invocation
    let body: Body?
    let failure: Failure?

    private enum Keys: String, CodingKey { case schema, command, cairn, error }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(1, forKey: .schema)
      try container.encode(invocation.command, forKey: .command)
      try container.encode(invocation.version.text, forKey: .cairn)
      if let failure {
        try container.encode(
          Fault(
            id: failure.id, message: invocation.writer.text(failure.message), path: failure.path,
            line: failure.place?.line,
            details: failure.details.isEmpty ? nil : failure.details.map { $0.text(in: invocation.writer.catalog) }),
          forKey: .error)
      }
      try body?.encode(to: encoder)
    }
  }

  private struct Fault: Encodable {
    let id: String
    let message: String
    var path: String?
    var line: Int?
    var details: [String]?
  }

  private struct Nothing: Encodable {}

  /// The JSON of a wrong use of the command line, with a line end; `command` is the value of the key of that name.
  static func misuse(_ message: String, of command: String) -> String {
    JSONText.text(of: Misuse(command: command, error: Fault(id: "usage", message: message)))
  }

  /// The JSON of an error before a command started, with a line end.
  static func failure(_ id: String, _ message: String, of command: String) -> String {
    JSONText.text(of: Misuse(command: command, error: Fault(id: id, message: message)))
  }

  private struct Misuse: Encodable {
    let schema = 1
    let command: String
    let cairn = Version.text
    let error: Fault
  }

  /// The JSON of a failure, with a line end.
  static func failure(_ failure: Failure, _ invocation: Invocation) -> String {
    JSONText.text(of: Envelope<Nothing>(invocation: invocation, body: nil, failure: failure))
  }
}

extension Invocation {
  /// Prints the answer of the command as JSON: the common keys, then those of `body`.
  func printJSON(_ body: some Encodable) {
    environment.console.write(JSONText.text(of: JSONOutput.Envelope(invocation: self, body: body, failure: nil)))
  }
}
