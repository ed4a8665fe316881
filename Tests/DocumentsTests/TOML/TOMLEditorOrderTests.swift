import Documents
import Testing

/// New tables among others of their kind.
struct TOMLEditorOrderTests {
  private func inserted(_ key: String, into text: String) throws -> String {
    try TOMLEditorTests.edited(text) {
      let isInserted = $0.insertTable(["t", key], [("x", .integer(1))], further: [("u", [("y", .integer(2))])])
      #expect(isInserted)
    }
  }

  private static func new(_ key: String) -> String { "[t.\(key)]\nx = 1\n\n[t.\(key).u]\ny = 2\n" }

  @Test func `a table is put where its key belongs`() throws {
    let (a, c) = ("# a\n[t.a]\nx = 0\n[t.a.u]\ny = 0\n", "# c\n[t.c]\nx = 0 # zero\n")
    #expect(try inserted("b", into: a + "\n" + c) == a + "\n" + Self.new("b") + "\n" + c)
    #expect(try inserted("d", into: a + "\n" + c) == a + "\n" + c + "\n" + Self.new("d"))
    #expect(try inserted("a", into: "s = 1\n\n" + c) == "s = 1\n\n" + Self.new("a") + "\n" + c)
  }

  @Test func `where the others have no order, a table is put after the last`() throws {
    let text = "[t.c]\nx = 0\n\n[t.a]\nx = 0\n\n[v]\nz = 1\n"
    #expect(try inserted("b", into: text) == "[t.c]\nx = 0\n\n[t.a]\nx = 0\n\n" + Self.new("b") + "\n[v]\nz = 1\n")
  }

  @Test func `tables without headers get keys, and a table that is there is kept`() throws {
    #expect(try inserted("b", into: "") == Self.new("b"))
    #expect(
      try inserted("b", into: "t = { a = { x = 0 } }\n")
        == "t = { a = { x = 0 }, b.x = 1, b.u.y = 2 }\n")
    var editor = try #require(TOMLEditor(Array("[t.b]\nx = 0\n".utf8)))
    let isInserted = editor.insertTable(["t", "b"], [("x", .integer(1))])
    #expect(!isInserted)
    #expect(editor.bytes.elementsEqual("[t.b]\nx = 0\n".utf8))
  }
}
