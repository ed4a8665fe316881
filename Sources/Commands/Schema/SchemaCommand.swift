internal import ArgumentParser
internal import Platform
internal import Reporting
internal import Vocabulary

/// `cairn schema [NAME]`: the JSON Schemas of the files and of the answers.
struct SchemaCommand: Subcommand {
  static let name = "schema"
  static let help = CommandHelp(
    abstract: Message("help.schema.abstract", "Print the JSON Schema of a file or an answer, or list all schemas."),
    details: [
      Message(
        "help.schema.discussion",
        "A schema describes what this version of Cairn reads and writes, for editors and validators (draft 2020-12).")
    ],
    examples: [
      .init("cairn schema", Message("help.schema.example-all", "List all schemas.")),
      .init("cairn schema config", Message("help.schema.example-one", "Print the schema of .cairn/config.toml.")),
    ])
  static let configuration = CommandConfiguration(commandName: name, abstract: help.abstract.english)
  static let answers: [any AnswerBody.Type] = [SchemasOutput.self]

  @Argument(
    help: ArgumentHelp(
      Message("help.schema.name", "Schema to print, such as manifest or answer-doctor."), value: .schema))
  var schema: String?
  @OptionGroup var options: CommonOptions

  func run(in invocation: Invocation) async throws -> Exit {
    let documents = try Schemas.all()
    if let schema {
      guard let document = documents.first(where: { $0.name == schema }) else {
        throw Failure("unknown-schema", .unknown(schema, among: documents.map(\.name)), exit: .usage)
      }
      invocation.environment.console.write(document.text)
      return .success
    }
    if invocation.isJSON {
      invocation.printJSON(
        SchemasOutput(schemas: documents.map { SchemasOutput.Row(name: $0.name, title: $0.title) }))
      return .success
    }
    let rows = documents.map { [$0.name, $0.title] }
    for line in Columns.lines(rows, within: invocation.writer.outputColumns) { invocation.writer.print(line) }
    return .success
  }
}

/// The list of schemas, in JSON.
private struct SchemasOutput: AnswerBody {
  struct Row: Codable, DescribedKeys {
    let name: String
    let title: String

    static let keyTexts = ["name": "The name, for `cairn schema NAME`.", "title": "What it describes."]
  }

  let schemas: [Row]

  static let keyTexts = ["schemas": "The schemas: of files, then of answers."]
}

extension Message {
  fileprivate static func unknown(_ schema: String, among known: [String]) -> Message {
    let name = NearestName(PrintableText.text(schema), among: known)
    return name.message(
      near: Message(
        "schema.misspelled", "unknown schema '{name}'\ndid you mean '{nearest}'?", name.arguments(as: "name")),
      else: Message(
        "schema.unknown", "unknown schema '{name}'\nrun `cairn schema` to list all", name.arguments(as: "name")))
  }
}
