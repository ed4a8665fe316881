internal import ArgumentParser
internal import Reporting

/// The schemas of what commands print with `--format json`.
enum AnswerSchema {
  /// The part of the names of these schemas before the command.
  static let prefix = "answer-"

  /// The answers of all commands, in the order of their names, and the one of a run that failed.
  static func all() throws -> [SchemaDocument] {
    let commands = CairnCommand.answering.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return try [failed()] + commands.map { try document(of: $0.name, $0.answers) }
  }

  /// The answer of one command; it has one of the forms.
  private static func document(of command: String, _ answers: [any AnswerBody.Type]) throws -> SchemaDocument {
    SchemaDocument(
      prefix + command.split(separator: " ").joined(separator: "-"),
      title: "What `cairn \(command) --format json` prints, unless it fails",
      forms: try answers.map { try form(of: $0, by: command) })
  }

  private static func failed() throws -> SchemaDocument {
    SchemaDocument(
      prefix + "error", title: "What a command prints with `--format json` if it fails",
      forms: [try form(of: FailedAnswer.self, by: nil)])
  }

  /// The keys of every answer and those of one type. `command` is the value of the key of that name; nil for any command.
  private static func form(of type: any AnswerBody.Type, by command: String?) throws -> TableShape {
    var shape = try ShapeRecorder.table(of: AnswerHead.self) ?? TableShape()
    shape.refine("schema", .constant(AnswerHead.number))
    if let command { shape.refine("command", .text(.oneOf([command]))) }
    shape.refine("cairn", .text(.semanticVersion))
    if let table = try ShapeRecorder.table(of: type) { shape.merge(table) }
    return shape
  }
}

extension CairnCommand {
  /// The commands that can be run, with those below other commands.
  static var runnable: [any Subcommand.Type] {
    configuration.subcommands.flatMap { [$0] + $0.configuration.subcommands }.compactMap { $0 as? any Subcommand.Type }
  }

  /// Those that answer in JSON.
  static var answering: [any Subcommand.Type] { runnable.filter { !$0.answers.isEmpty } }
}
