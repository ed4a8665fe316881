import Foundation
import Reporting
import TestSupport
import Testing

@testable import Commands

/// The schemas of answers against the types that are written.
struct SchemaTests {
  /// The answers of all commands, and the one of a failure.
  private static var answers: [(name: String, type: any AnswerBody.Type)] {
    CairnCommand.runnable.flatMap { command in command.answers.map { (command.name, $0) } } + [
      ("error", FailedAnswer.self)
    ]
  }

  private static func written<Body: AnswerBody>(_ type: Body.Type) throws -> (shape: ValueShape, text: String) {
    let (shape, example) = try ShapeRecorder.record(type)
    return (shape, JSONText.text(of: Answer(command: "x", cairn: "1.0.0", body: example)))
  }

  @Test func `every command that prints JSON says what it prints`() {
    let silent = CairnCommand.runnable.filter { $0.takesJSON && $0.answers.isEmpty }.map { $0.name }
    #expect(silent == [] && CairnCommand.runnable.count > 15)
  }

  @Test func `every type of an answer is in the list of a command`() throws {
    let declaration = #/struct (\w+)(?:<\w+>)?: AnswerBody\b/#
    var missing: [String] = []
    let known = Set(Self.answers.map { String(describing: $0.type) })
    let sources = SourceMessages.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: declaration)
      where !known.contains(String(match.output.1)) {
        missing.append("\(file.lastPathComponent): \(match.output.1)")
      }
    }
    #expect(missing == [])
  }

  @Test func `an answer with every key that its type writes has exactly the keys of the schema`() async throws {
    for (command, type) in Self.answers {
      let (shape, text) = try Self.written(type)
      let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let recorded = try #require(shape.table).paths().union(["schema", "command", "cairn"])
      #expect(Self.paths(value) == recorded, "\(command): \(type)")
    }
  }

  @Test func `every key of an answer is described`() throws {
    for (command, type) in Self.answers {
      let table = try #require(try ShapeRecorder.table(of: type))
      #expect(Self.undescribed(table, at: "") == [], "\(command): \(type)")
    }
  }

  @Test func `the list names every schema, and each is printed under its id, the same each time`() async throws {
    let machine = try TestMachine(hasGit: false)
    let list = await machine.cairn("schema", "--format", "json")
    let answer = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any]
    let names = (answer?["schemas"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
    let files = [
      "baseline", "config", "doctor-config", "index", "ledger", "lock", "manifest", "policy", "receipt", "routes",
    ]
    #expect(Array(names.prefix(files.count)) == files)
    #expect(names.dropFirst(files.count).allSatisfy { $0.hasPrefix("answer-") } && names.contains("answer-doctor"))
    #expect(Set(names).count == names.count)
    for name in names {
      let run = await machine.cairn("schema", name)
      #expect(run.code == 0 && run.errors.isEmpty, "\(name)")
      #expect(run.output == (await machine.cairn("schema", name, "--format", "json")).output)
      let schema = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(name)")
      #expect(schema["$id"] as? String == "urn:cairn:schema:\(name):1")
      #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      #expect((schema["title"] as? String)?.isEmpty == false)
      #expect(!run.output.contains(machine.folder.absolute("")))
    }
  }

  @Test func `an index with its optional keys is valid under its schema, and one with a wrong product is not`()
    async throws
  {
    let schema = await AnswerCheck.schema("index")
    let text = """
      {"schema": 1, "kind": "release-index", "product": "cairn", "indexVersion": 7, "issued": "2026-01-02T03:04:05Z",
       "expires": "2026-02-02T03:04:05Z", "channels": {"stable": "1.0.0"}, "keys": [], "releases": [
        {"version": "1.0.0", "published": "2026-01-02T03:04:05Z", "artifacts": [
         {"target": "linux-x86_64", "url": "a", "size": 3, "sha256": "00"}]}]}
      """
    #expect(try JSONSchemaCheck.faults(in: text, under: schema) == [])
    let other = text.replacingOccurrences(of: "\"cairn\"", with: "\"other\"")
    #expect(try !JSONSchemaCheck.faults(in: other, under: schema).isEmpty)
    let surplus = text.replacingOccurrences(of: "\"size\"", with: "\"weight\"")
    #expect(try JSONSchemaCheck.faults(in: surplus, under: schema).count == 2)
  }

  /// The paths of the keys of a value, in the form of those of a shape.
  private static func paths(_ value: Any, at path: String = "") -> Set<String> {
    switch value {
    case let table as [String: Any]:
      table.reduce(into: []) { paths, entry in
        paths.insert(path + entry.key)
        paths.formUnion(Self.paths(entry.value, at: path + entry.key + "."))
      }
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(Self.paths($1, at: path)) }
    default: []
    }
  }

  /// The paths of the keys without a description; a key that may have any name needs none.
  private static func undescribed(_ table: TableShape, at path: String) -> [String] {
    let named = table.keys.sorted { $0.key < $1.key }.flatMap { name, key -> [String] in
      let own = key.description.hasSuffix(".") ? [] : [path + name]
      return own + (key.value.table.map { undescribed($0, at: path + name + ".") } ?? [])
    }
    return named + (table.others?.value.table.map { undescribed($0, at: path + "*.") } ?? [])
  }
}

extension Subcommand {
  /// Whether the command takes `--format json`.
  fileprivate static var takesJSON: Bool { Format.allCases.contains { $0.rawValue == OutputFormat.json.rawValue } }
}
