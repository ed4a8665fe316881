import Documents
import Foundation
import Packs
import Reporting
import TestSupport
import Testing

/// The schemas of files against their readers: both accept and refuse the same keys.
struct FileSchemaTests {
  /// What the reader of a file reports.
  private static func problems(_ name: String, _ text: String) throws -> [Diagnostic] {
    let bytes = Array(text.utf8)
    switch name {
    case "baseline": return Baseline.read(bytes).faults
    case "config": return Config.read(bytes).faults
    case "doctor-config": return DoctorConfig.read(bytes).faults
    case "ledger": return Ledger.read(bytes).faults
    case "lock": return Lock.read(bytes).faults
    case "manifest": return Manifest.read(bytes).faults
    case "policy": return PackPolicy.read(bytes, file: "policy.toml").faults
    case "routes": return Routes.read(bytes).faults
    default: throw UnknownSchema(name: name)
    }
  }

  private struct UnknownSchema: Error {
    let name: String
  }

  /// Each file with each of its forms.
  private static var forms: [(schema: FileSchema, shape: TableShape)] {
    FileSchema.all.flatMap { schema in
      (schema.shape.alternatives.isEmpty ? [schema.shape] : schema.shape.alternatives).map { (schema, $0) }
    }
  }

  /// The ids of the sentences of a `TableReader` about the form of a file.
  private static func keys(_ problems: [Diagnostic]) -> Set<String> {
    Set(problems.map(\.message.key).filter { $0.hasPrefix("table.") })
  }

  private static func faults(_ text: String, _ schema: FileSchema) throws -> [String] {
    let document = TOMLDocument(parsing: Array(text.utf8))
    #expect(document.faults.isEmpty, "\(text)")
    let node = try JSONSerialization.jsonObject(with: Data(schema.document.text.utf8))
    return JSONSchemaCheck.faults(in: SampleText.json(document.root), under: node)
  }

  @Test func `every key has a description, and every description a key`() {
    for schema in FileSchema.all {
      let described = Set(schema.texts.keys)
      #expect(schema.shape.paths().subtracting(described).sorted() == [], "\(schema.name): without a description")
      #expect(described.subtracting(schema.shape.paths()).sorted() == [], "\(schema.name): without a key")
      for (path, text) in schema.texts { #expect(text.hasSuffix("."), "\(schema.name): \(path)") }
    }
  }

  @Test func `a file with every key of the schema is valid, and its reader knows every key`() throws {
    for (schema, shape) in Self.forms {
      let text = SampleText().text(of: shape)
      #expect(try Self.faults(text, schema) == [], "\(schema.name)\n\(text)")
      #expect(Self.keys(try Self.problems(schema.name, text)) == [], "\(schema.name)\n\(text)")
    }
  }

  @Test func `an unknown key in any table is refused by the schema and reported by the reader`() throws {
    for (schema, shape) in Self.forms {
      for table in SampleText.tables(of: shape) {
        let text = SampleText(.unknown(table)).text(of: shape)
        #expect(try !Self.faults(text, schema).isEmpty, "\(schema.name): \(table)")
        #expect(
          try Self.problems(schema.name, text).contains { $0.id.hasSuffix(".known-keys") }, "\(schema.name): \(table)")
      }
    }
  }

  @Test func `a value of another type is refused by the schema and reported by the reader`() throws {
    for (schema, shape) in Self.forms {
      for path in shape.paths() {
        let text = SampleText(.wrongType(path)).text(of: shape)
        #expect(try !Self.faults(text, schema).isEmpty, "\(schema.name): \(path)")
        #expect(try Self.problems(schema.name, text).contains { $0.severity != .info }, "\(schema.name): \(path)")
      }
    }
  }

  @Test func `a key is required by the schema where its reader reports it as missing`() throws {
    for (schema, shape) in Self.forms {
      // Without the table that holds them, the other form has the keys.
      let holders = Set(schema.shape.alternatives.flatMap { $0.keys.filter(\.value.isRequired).keys })
      for path in shape.paths().subtracting(holders) {
        let text = SampleText(.missing(path)).text(of: shape)
        let isRefused = try !Self.faults(text, schema).isEmpty
        let isReported = !Self.keys(try Self.problems(schema.name, text))
          .isDisjoint(with: ["table.missing-key", "table.missing-schema"])
        #expect(isRefused == isReported, "\(schema.name): \(path)")
      }
    }
  }

  @Test func `a config file with nothing but settings needs no number`() throws {
    let schema = try #require(FileSchema.all.first { $0.name == "config" })
    for text in ["[doctor]\n", "[policy]\n", "[doctor]\n[policy]\n"] {
      #expect(try Self.faults(text, schema) == [], "\(text)")
    }
    for text in ["", "locale = \"en\"\n[doctor]\n"] { #expect(try !Self.faults(text, schema).isEmpty, "\(text)") }
  }

  @Test func `what Cairn writes is valid`() throws {
    let schemas = Dictionary(uniqueKeysWithValues: FileSchema.all.map { ($0.name, $0) })
    let texts = [
      "baseline": Baseline(counts: [Baseline.Entry(rule: "a.b", path: "x.md", line: nil): 2]).text,
      "manifest": PackFixture.manifest, "routes": PackFixture.routes, "ledger": LedgerTests.text,
    ]
    for (name, text) in texts {
      let schema = try #require(schemas[name])
      #expect(try Self.faults(text, schema) == [], "\(name)")
    }
  }
}
