import Documents
import Reporting
import Testing
import Vocabulary

struct JSONDocumentTests {
  /// The value of a text in short form, or the id and the offset of its error.
  private static func words(_ text: String) -> String {
    let document = JSONDocument(parsing: Array(text.utf8))
    if let fault = document.fault { return "\(fault.id) \(fault.span.lower)" }
    return document.root.map(words) ?? "nothing"
  }

  private static func words(_ node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text): text
    case .string(let text): "'\(text)'"
    case .array(let items): "[" + items.map(words).joined(separator: " ") + "]"
    case .object(let members): "{" + members.map { "\($0.key.value):\(words($0.node))" }.joined(separator: " ") + "}"
    }
  }

  @Test(arguments: [
    ("null", "null"), (" [true,\r\n\tfalse] ", "[true false]"), ("{}", "{}"), ("[]", "[]"), ("\"\"", "''"),
    (#"{"a": {"b": [1, "x"]}, "a": null}"#, "{a:{b:[1 'x']} a:null}"), ("-0.5e+3", "-0.5e+3"), ("0", "0"),
    (#""\"\\\/\n\u00e9\uD83D\uDE00""#, "'\"\\/\né😀'"), (#""\ud83d!""#, "'\u{FFFD}!'"),
    (#""\udE00\u0041""#, "'\u{FFFD}A'"),
    ("\u{FEFF}[1]", "[1]"), ("\"é한\"", "'é한'"),
  ])
  func `values are read as RFC 8259 defines them`(text: String, expected: String) {
    #expect(Self.words(text) == expected)
  }

  @Test(arguments: [
    ("", "json.end 0"), ("  ", "json.end 1"), ("[1,]", "json.trailing-comma 2"), ("[1", "json.end 1"),
    ("[1 2]", "json.comma-expected 3"), ("{\"a\" 1}", "json.colon-expected 5"), ("{a: 1}", "json.key-expected 1"),
    ("{\"a\": 1, }", "json.trailing-comma 7"), ("{\"a\": 1]", "json.comma-expected 7"), ("[] x", "json.after-value 3"),
    ("True", "json.value-expected 0"), ("01", "json.value-expected 0"), ("1.", "json.value-expected 0"),
    ("+1", "json.value-expected 0"), ("'a'", "json.value-expected 0"), ("\"open", "json.end 4"),
    ("\"a\nb\"", "json.control 2"), (#""\x""#, "json.escape 1"), (#""\u12g4""#, "json.escape 1"),
    (#""\"#, "json.end 1"),
    ("[1] // one", "json.comment 4"), ("[/* one */ 1]", "json.comment 1"), ("{\n# one\n}", "json.comment 2"),
    ("[1 / 2]", "json.comma-expected 3"), ("[,]", "json.value-expected 1"),
  ])
  func `the first error has its place`(text: String, expected: String) {
    #expect(Self.words(text) == expected)
  }

  @Test func `an error names the word or the character that was found`() throws {
    func message(_ text: String) -> String? { JSONDocument(parsing: Array(text.utf8)).fault?.message.text }
    #expect(message("[None]")?.contains("found 'None'") == true)
    #expect(message("[한]")?.contains("found '한'") == true)
    #expect(message("[1 \"x\"]")?.contains("expected ',' or ']', found '\"'") == true)
  }

  @Test func `values know where they are`() throws {
    let text = #"{"é": [1, {"b" : "x"}]}"#
    let bytes = Array(text.utf8)
    let root = try #require(JSONDocument(parsing: bytes).root)
    func part(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
    #expect(part(root.span) == text)
    #expect(part(try #require(root.members?.first).key.span) == "\"é\"")
    let items = try #require(root["é"]?.items)
    #expect(items.map { part($0.span) } == ["1", #"{"b" : "x"}"#])
    #expect(part(try #require(items.last?["b"]).span) == "\"x\"")
    #expect(items.last?["b"]?.text == "x" && items.first?.text == nil && root["c"] == nil)
  }

  @Test func `the last of equal keys counts`() {
    #expect(JSONDocument(parsing: Array(#"{"a": 1, "a": "x"}"#.utf8)).root?["a"]?.text == "x")
  }

  @Test func `deep nesting is an error and not a crash`() {
    func nested(_ count: Int) -> String { String(repeating: "[", count: count) + String(repeating: "]", count: count) }
    #expect(Self.words(nested(128)).hasPrefix("[["))
    #expect(Self.words(nested(129)) == "json.nesting 128")
    #expect(Self.words(String(repeating: "{\"a\":", count: 100_000)) == "json.nesting \(128 * 5)")
  }

  @Test func `bytes that are not UTF-8 are an error`() {
    #expect(JSONDocument(parsing: [0x22, 0xFF, 0x22]).fault?.id == "json.utf8")
  }

  @Test(arguments: [
    ("// first\n{\"a\": 1, /* 2 */ \"b\": [1, 2,], // last\n}", "{a:1 b:[1 2]}"), ("[/**/1/***/]", "[1]"),
    ("[1] // no line end", "[1]"), (#"["//", "/* x */"]"#, "['//' '/* x */']"),
  ])
  func `comments and commas after last values can be allowed`(text: String, expected: String) {
    let document = JSONDocument(parsing: Array(text.utf8), as: .commented)
    #expect(document.root.map(Self.words) == expected)
  }

  @Test(arguments: [
    ("[1] /* x", 4), ("[,]", 1), ("{,}", 1), ("[1,,]", 3), ("{\"a\": 1,,}", 8), ("[1 /x]", 3),
  ])
  func `other errors remain errors with comments`(text: String, offset: Int) {
    let document = JSONDocument(parsing: Array(text.utf8), as: .commented)
    #expect(document.fault?.span.lower == offset)
  }

  @Test func `comments are errors in strict JSON`() {
    #expect(JSONDocument(parsing: Array("[1, // x\n2]".utf8)).fault?.span.lower == 4)
    #expect(JSONDocument(parsing: Array("[1,]".utf8)).fault?.span.lower == 2)
  }
}
