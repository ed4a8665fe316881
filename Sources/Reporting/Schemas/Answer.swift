/// A whole answer in JSON: the keys of every answer, and those of one command.
package struct Answer<Body: Encodable>: Encodable {
  private let head: AnswerHead
  private let body: Body

  /// `command` as it is written, `cairn` the version of the executable.
  package init(command: String, cairn: String, body: Body) {
    head = AnswerHead(schema: AnswerHead.number, command: command, cairn: cairn)
    self.body = body
  }

  package func encode(to encoder: any Encoder) throws {
    try head.encode(to: encoder)
    try body.encode(to: encoder)
  }
}

/// The keys of every answer.
package struct AnswerHead: Codable, Sendable, DescribedKeys {
  /// The number of the format: keys never change their meaning within one.
  package static let number = 1

  let schema: Int
  let command: String
  let cairn: String

  package static let keyTexts = [
    "schema": "The number of this format; keys never change their meaning within one.",
    "command": "The command that answers, with the words after it that choose a command.",
    "cairn": "The version of Cairn that answers.",
  ]
}

/// The answer of a run that failed, in place of the command's own.
package struct FailedAnswer: AnswerBody {
  private let error: Fault

  package init(
    id: String, message: String, path: String? = nil, line: Int? = nil, details: [String]? = nil
  ) {
    error = Fault(id: id, message: message, path: path, line: line, details: details)
  }

  package static let keyTexts = ["error": "Why the run failed."]

  private struct Fault: Codable, Sendable, DescribedKeys {
    let id: String
    let message: String
    let path: String?
    let line: Int?
    let details: [String]?

    static let keyTexts = [
      "id": "A stable name of the problem, such as `usage`.",
      "message": "What happened and what to do, in the language of the run.",
      "path": "The file or folder that it is about.",
      "line": "The line in that file, from 1.",
      "details": "Further sentences, such as one for each problem of a file.",
    ]
  }
}
