import Documents
import Reporting
import Testing
import Vocabulary

struct TOMLFaultTests {
  /// Each error as `line:column id`.
  static func faults(_ bytes: [UInt8]) -> [String] {
    let lines = LineIndex(bytes)
    return TOMLDocument(parsing: bytes).faults.map { fault in
      let place = lines.place(at: fault.span.lower)
      return "\(place.line):\(place.column) \(fault.id.dropFirst("toml.".count))"
    }
  }

  @Test(arguments: [
    ("a = \nb = 1", ["1:5 value-missing"]), ("a\nb = 1", ["1:1 equals-missing"]), ("= 1", ["1:1 key-missing"]),
    ("a = 1 b = 2", ["1:7 after-value"]), ("a b = 1", ["1:3 equals-expected"]), ("a..b = 1", ["1:3 key-missing"]),
    ("\"\"\"a\"\"\" = 1", ["1:1 multiline-key"]), ("é = 1", ["1:1 key-expected"]),
    ("[a\nb = 1", ["1:1 header-unclosed"]), ("[[a]\nb = 1", ["1:1 header-unclosed"]),
    ("[] \nb = 1", ["1:2 key-missing"]),
    ("[a] b = 1\nc = 1", ["1:5 after-header"]), ("[[a] ]", ["1:4 header-blank"]), ("[ [a]]", ["1:3 key-expected"]),
    ("a = [1 2, 3", ["1:5 array-unclosed", "1:8 comma-missing"]), ("a = [1,, ,2]\nb = 1", ["1:8 comma-extra"]),
    ("a = [1\nb = 2\nb = 3", ["1:5 array-unclosed", "3:1 duplicate-key"]),
    ("a = [1,\n[b]\nc = 1", ["1:5 array-unclosed"]),
    ("a = [[1],\n[2],\n[\"x\"]\n]", []), ("a = [x, y]\nb = z", ["1:6 unquoted", "1:9 unquoted", "2:5 unquoted"]),
    ("a = [1 } 2]", ["1:8 after-element"]), ("a = {b = 1", ["1:5 inline-unclosed"]),
    ("a = {b = 1,}", ["1:11 comma-last"]),
    ("a = {\n b = 1,\n c = 2,\n}\nd = 1", ["1:5 inline-line"]),
    ("a = {b = 1\nc = 2\nc = 3", ["1:5 inline-unclosed", "3:1 duplicate-key"]),
    ("a = {b = 1 c = 2}", ["1:12 comma-missing"]), ("a = {b = [1, 2}\nc = 1", ["1:10 array-unclosed"]),
    ("a = [{b = 1 ]\nc = 1", ["1:6 inline-unclosed"]), ("a = {b = , c = 2}", ["1:10 value-missing"]),
    ("a = 1\nb = 1\na = 2", ["3:1 duplicate-key"]),
    ("[a]\n[b]\n[a]\nx = 1\nx = 2", ["3:2 duplicate-table", "5:1 duplicate-key"]),
    ("a = 1\na.b = 2", ["2:1 not-table"]), ("[a.b]\n[a]\nb.c = 1", ["3:1 table-defined"]),
    ("[[a]]\n[a]", ["2:2 table-is-array"]),
    ("[a]\n[[a]]", ["2:3 array-is-table"]), ("a = {b = 1}\n[a.c]", ["2:2 not-table"]),
    ("a = {b = 1, b = 2}", ["1:13 duplicate-key"]),
    ("a = 1\rb = 2\n", ["1:6 bare-return"]),
    ("a = 1 # \u{1}\u{2}\nb = \u{0}", ["1:9 control-character", "2:5 control-character"]),
    ("a = \"x\nb = 'y\nc = 1", ["1:5 string-unclosed", "2:5 string-unclosed"]), ("a = hello world", ["1:5 unquoted"]),
  ])
  func `each error is reported once, at its position, and parsing continues`(text: String, expected: [String]) {
    #expect(Self.faults(Array(text.utf8)) == expected)
  }

  @Test func `valid values are kept when there are errors`() {
    let document = TOMLDocument(parsing: Array("a = 1\nb = ?\n[t\nc = 3\nd = [4, ?, 5]\n".utf8))
    #expect(TOMLWords.of(.table(document.root)) == "{a: 1, t: {c: 3, d: [4, 5]}}")
    #expect(document.faults.count == 3)
  }

  @Test func `a duplicate key names the line of the first one`() {
    let document = TOMLDocument(parsing: Array("[t]\nx = 1\n\nx = 2\n".utf8))
    #expect(document.faults.map(\.message.text) == ["duplicate key 'x'; it was first set in line 2"])
    #expect(TOMLWords.of(.table(document.root)) == "{t: {x: 1}}")
  }

  @Test func `invalid UTF-8 is reported at its position and causes no other errors`() {
    let text =
      Array("a = \"".utf8) + [0xFF, 0xFE] + Array("\"\n# ".utf8) + [0xC3] + Array("\nb".utf8) + [0xED, 0xA0, 0x80]
      + Array(" = 1\nc = ?".utf8)
    #expect(Self.faults(text) == ["1:6 utf8", "2:3 utf8", "3:2 utf8", "4:5 value-expected"])
    #expect(Self.faults([0xFF, 0xFE, 0x61, 0x00]) == ["1:1 utf16"])
    #expect(Self.faults(Array("a\0=\01\0".utf8)) == ["1:1 utf16"])
  }

  @Test(arguments: [
    "[", "{a=", "[{a=", "a.", "[[\n", "\"", "'''", "\\\"", "a=[\n", "a=[[[\n\"", "\r", "{", "#\r", "[a.", ",", "\u{0}",
  ])
  func `deep or long input does not crash the parser`(part: String) {
    let many = String(repeating: part, count: 40_000 / part.utf8.count)
    for text in [many, "a = " + many, "a = [\n" + many, "[a" + many + "]"] {
      let bytes = Array(text.utf8)
      let faults = TOMLDocument(parsing: bytes).faults
      #expect(!faults.isEmpty)
      #expect(faults.allSatisfy { $0.span.upper <= bytes.count })
    }
  }

  @Test func `128 levels are accepted and 129 are an error`() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(("a = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "\nb = 1").utf8)
    }
    #expect(Self.faults(nested(128)) == [])
    #expect(Self.faults(nested(129)) == ["1:133 nesting"])
    #expect(TOMLDocument(parsing: nested(5_000)).root["b"] != nil)
    let path = Array(repeating: "a", count: 129).joined(separator: ".")
    #expect(Self.faults(Array("\(path) = 1\n[\(path)]\nb = 1".utf8)) == ["1:1 nesting", "2:2 nesting"])
  }

  @Test func `the parser stops after a thousand errors`() {
    let faults = TOMLDocument(parsing: Array(String(repeating: "a\n", count: 5_000).utf8)).faults
    #expect(faults.count == 1_001)
    #expect(faults.last?.id == "toml.too-many-errors")
  }
}
