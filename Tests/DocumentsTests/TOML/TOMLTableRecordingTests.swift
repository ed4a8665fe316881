import Documents
import Reporting
import Testing
import Vocabulary

struct TOMLTableRecordingTests {
  @Test func `a reader that records notes each key with its type, and whether it is required`() {
    var reader = TableReader(recording: "group")
    _ = reader.schema(supported: 2)
    _ = reader.string("name", required: true, form: .digest)
    _ = reader.integer("count", range: 1...9)
    _ = reader.boolean("flag")
    _ = reader.strings("words")
    let keys = reader.recorded.keys.mapValues(\.value)
    #expect(
      keys == [
        "schema": .number(1...2), "name": .text(.digest), "count": .number(1...9), "flag": .flag,
        "words": .list(.text(nil)),
      ])
    #expect(Set(reader.recorded.keys.filter(\.value.isRequired).keys) == ["schema", "name"])
    #expect(reader.recorded.others == nil)
  }

  @Test func `tables and their elements are noted once, with what is read from them`() {
    var reader = TableReader(recording: "group")
    if var table = reader.table("one", required: true) {
      _ = table.string("inner")
      for (_, entry) in table.tableEntries(named: .locale) {
        var entry = entry
        _ = entry.integer("deep", required: true)
        table.absorb(entry)
      }
      reader.absorb(table)
    }
    for var table in reader.tables("many") {
      _ = table.strings("words")
      reader.absorb(table)
    }
    #expect(
      reader.recorded.paths() == ["one", "one.inner", "one.*", "one.*.deep", "many", "many.words"])
    #expect(reader.recorded.keys["one"]?.value.table?.otherNames == .locale)
    #expect(reader.recorded.keys["one"]?.isRequired == true)
    guard case .list(.table)? = reader.recorded.keys["many"]?.value else {
      Issue.record("an array of tables must be a list of tables")
      return
    }
  }

  @Test func `keys that are in a table or at the top level are noted in both places`() {
    var reader = TableReader(recording: "group")
    _ = reader.boolean("before")
    reader.tableOrSelf("inside") { _ = $0.string("key") }
    let forms = reader.recorded.alternatives.map { $0.paths() }
    #expect(forms == [["before", "inside", "inside.key"], ["before", "key"]])
    #expect(reader.recorded.alternatives.first?.keys["inside"]?.isRequired == true)
  }

  @Test(arguments: [("[inside]\nkey = 'a'\n", "a"), ("key = 'b'\n", "b"), ("[inside]\n", nil)])
  func `the same keys are read from the table, else from the top level`(text: String, expected: String?) {
    var reader = TableReader(TOMLDocument(parsing: Array(text.utf8)).root, group: "group")
    let value = reader.tableOrSelf("inside") { $0.string("key")?.value }
    reader.finish()
    #expect(value == expected)
    #expect(reader.faults.isEmpty && !reader.isRecording && reader.recorded == TableShape())
  }

  @Test func `a reader of a file records nothing`() {
    var reader = TableReader(TOMLDocument(parsing: Array("a = 1\n".utf8)).root, group: "group")
    _ = reader.integer("a")
    #expect(reader.recorded.keys.isEmpty)
  }
}
