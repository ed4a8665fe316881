import Documents
import Reporting
import Testing
import Vocabulary

struct TOMLTableReaderTests {
  static func reader(_ text: String) -> TableReader {
    TableReader(TOMLDocument(parsing: Array(text.utf8)).root, group: "manifest")
  }

  @Test func `values have their spans`() {
    var reader = Self.reader("s = 'x'\ni = 3\nb = true\nl = ['a', 'b']\n[t]\nk = 1\n[[a]]\n[[a]]\n")
    let text = reader.string("s")
    let number = reader.integer("i")?.value
    let flag = reader.boolean("b")?.value
    let texts = reader.strings("l").map(\.value)
    var table = reader.table("t")
    let inner = table?.integer("k")?.value
    let tables = reader.tables("a").count
    reader.finish()
    #expect(text == Spanned("x", Span(4, 7)))
    #expect(number == 3 && flag == true && texts == ["a", "b"] && inner == 1 && tables == 2)
    #expect(reader.faults.isEmpty)
  }

  @Test func `a missing key is only an error if it is required`() {
    var reader = Self.reader("")
    let values: [Any?] = [reader.string("s"), reader.integer("i"), reader.boolean("b"), reader.table("t")]
    let lists: [[Any]] = [reader.strings("l"), reader.tables("a")]
    #expect(values.allSatisfy { $0 == nil } && lists.allSatisfy(\.isEmpty))
    #expect(reader.faults.isEmpty)
    let id = reader.string("id", required: true)
    #expect(id == nil)
    #expect(reader.faults.map(\.id) == ["manifest.schema"])
    #expect(reader.faults.map(\.message.text) == ["the key 'id' is missing"])
  }

  @Test func `a missing format number comes with the line to add`() {
    var reader = Self.reader("name = 'x'\n")
    let isKnown = reader.schema(supported: 1)
    #expect(isKnown)
    #expect(reader.faults.map(\.id) == ["manifest.schema"])
    #expect(reader.faults.map(\.message.text) == ["the key 'schema' is missing; add `schema = 1` at the top"])
    var other = Self.reader("name = 'x'\n")
    let isOtherKnown = other.schema(supported: 1, required: false)
    #expect(isOtherKnown && other.faults.isEmpty)
  }

  @Test func `values of the wrong type are all reported in one pass, at the value`() {
    var reader = Self.reader("s = 1\ni = 1.5\nb = 'yes'\nl = ['a', 2, 'c']\nt = 1\na = [1, {x = 1}]\n[n]\nk = 1\n")
    let values: [Any?] = [reader.string("s"), reader.integer("i"), reader.boolean("b")]
    let texts = reader.strings("l").map(\.value)
    let table = reader.table("t")
    let tables = reader.tables("a").count
    var nested = reader.table("n")
    let inner = nested?.string("k")
    if let nested { reader.absorb(nested) }
    #expect(values.allSatisfy { $0 == nil } && texts == ["a", "c"] && table == nil && tables == 1 && inner == nil)
    #expect(reader.faults.allSatisfy { $0.id == "manifest.schema" && $0.severity == .error })
    #expect(reader.faults.map(\.span.lower) == [4, 10, 18, 34, 46, 53, 73])
    #expect(reader.faults.last?.message.text == "'n.k' must be a string in quotes")
  }

  @Test func `an unknown key suggests the nearest known key`() {
    var reader = Self.reader("verison = '1'\nzzz = 1\nname = 'x'\n")
    _ = reader.string("version")
    _ = reader.string("name")
    reader.finish()
    #expect(reader.faults.map(\.id) == ["manifest.known-keys", "manifest.known-keys"])
    #expect(reader.faults.map(\.severity) == [.warning, .warning])
    #expect(reader.faults.map(\.replacement) == ["version", nil])
    #expect(reader.faults.first?.message.text == "unknown key 'verison'; did you mean 'version'?")
  }

  @Test func `a newer schema is a single error`() {
    var reader = Self.reader("schema = 7\nwhatever = 1\n")
    let isReadable = reader.schema(supported: 1)
    reader.finish()
    #expect(!isReadable)
    #expect(reader.faults.map(\.id) == ["manifest.schema"])
    #expect(
      reader.faults.first?.message.text
        == "written by a newer Cairn (schema 7, but this one reads up to 1); run `cairn upgrade`")
  }

  @Test(arguments: [("schema = 1", 0), ("", 1), ("schema = 0", 1), ("schema = '1'", 1)])
  func `an invalid schema number is an error, and reading continues`(text: String, count: Int) {
    var reader = Self.reader(text)
    let isReadable = reader.schema(supported: 1)
    #expect(isReadable)
    #expect(reader.faults.count == count)
  }

  @Test func `all keys that were not read yet can be read as tables`() {
    var reader = Self.reader("default = 'a'\n[one]\n[two]\nx = 1\n")
    _ = reader.string("default")
    let entries = reader.tableEntries().map(\.key.text)
    let rest = reader.remaining()
    reader.finish()
    #expect(entries == ["one", "two"])
    #expect(rest.isEmpty && reader.faults.isEmpty)
    var wrong = Self.reader("a = 1\n[b]\n")
    let tables = wrong.tableEntries().map(\.key.text)
    #expect(tables == ["b"])
    #expect(wrong.faults.map(\.message.text) == ["'a' must be a table; write [a] and its keys below"])
  }
}
