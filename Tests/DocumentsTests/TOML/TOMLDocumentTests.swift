import Documents
import Reporting
import Testing
import Vocabulary

struct TOMLDocumentTests {
  /// The value of a one-line text in short form, or the ids of its errors.
  static func words(_ text: String) -> String {
    let document = TOMLDocument(parsing: Array("v = \(text)\n".utf8))
    guard document.faults.isEmpty, let node = document.root["v"] else {
      return document.faults.map(\.id).joined(separator: " ")
    }
    return TOMLWords.of(node.value)
  }

  @Test(arguments: [
    ("+17", "17"), ("-0", "0"), ("1_000", "1000"), ("0xDEAD_beef", "3735928559"), ("0o755", "493"), ("0b1_0", "2"),
    ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
    ("9223372036854775808", "toml.overflow"), ("-9223372036854775809", "toml.overflow"),
    ("0x8000000000000000", "toml.overflow"), ("99999999999999999999999999", "toml.overflow"),
    ("007", "toml.leading-zero"),
    ("+0x1", "toml.number"), ("0x", "toml.number"), ("0b12", "toml.number"), ("1__0", "toml.underscore"),
    ("_1", "toml.underscore"), ("1_", "toml.underscore"), ("0x_1", "toml.underscore"), ("--1", "toml.number"),
    ("6.5e-3", "0.0065"), ("1e06", "1000000.0"), ("-0.0", "-0.0"), ("-inf", "-inf"), ("+nan", "nan"),
    ("1.e5", "toml.dot"),
    (".5", "toml.dot"), ("1.5.", "toml.number"), ("00.5", "toml.leading-zero"), ("1e", "toml.number"),
    ("true", "true"), ("TRUE", "toml.word-case"), ("yes", "toml.unquoted"), ("-Inf", "toml.number"),
  ])
  func `numbers and booleans are parsed as TOML defines them`(text: String, expected: String) {
    #expect(Self.words(text) == expected)
  }

  @Test(arguments: [
    ("2024-02-29", "date 2024-02-29"), ("2023-02-29", "toml.date-range"), ("1900-02-29", "toml.date-range"),
    ("2000-02-29", "date 2000-02-29"), ("2024-04-31", "toml.date-range"), ("2024-13-01", "toml.date-range"),
    ("2024-1-01", "toml.date-form"), ("23:59:60", "time 23:59:60"), ("24:00:00", "toml.time-range"),
    ("12:30", "toml.time-form"), ("12:30:00.", "toml.time-form"), ("12:30:00.25", "time 12:30:00.25"),
    ("2024-05-01 10:00:00", "local 2024-05-01T10:00:00"), ("2024-05-01t10:00:00.5z", "offset 2024-05-01T10:00:00.5Z"),
    ("2024-05-01T10:00:00+09:30", "offset 2024-05-01T10:00:00+09:30"), ("2024-05-01T10:00:00+24:00", "toml.offset"),
    ("2024-05-01T10:00:00+0930", "toml.offset"), ("2024-05-01T", "toml.date-form"),
    ("2024-05-01 # noon", "date 2024-05-01"),
  ])
  func `dates and times must be valid in the calendar`(text: String, expected: String) {
    #expect(Self.words(text) == expected)
  }

  @Test(arguments: [
    (#""tab\there""#, "\"tab\there\""), (#"'C:\dir'"#, #""C:\dir""#), (#""\u00e9\U0001F600""#, "\"é😀\""),
    (#""\uD800""#, "toml.unicode-escape"), (#""\u12""#, "toml.unicode-escape"), (#""\x41""#, "toml.escape"),
    ("\"open", "toml.string-unclosed"), ("\"\"\"\nfirst \\\n   second\"\"\"\"", "\"first second\"\""),
    ("\"\"\"a\r\nb\"\"\"", "\"a\nb\""), ("'''\n'quoted''''", "\"'quoted'\""), ("\"\"\"open", "toml.multiline-unclosed"),
    ("\"a\u{7F}b\"", "toml.control-character"), ("\"a\rb\"", "toml.bare-return"), ("\"\"\"\"\"\"", "\"\""),
    (#""ends in \"#, "toml.string-unclosed"), (#""two \q and \j""#, "toml.escape toml.escape"),
  ])
  func `strings keep their text`(text: String, expected: String) {
    #expect(Self.words(text) == expected)
  }

  @Test func `keys, tables and arrays of tables have text order and spans`() throws {
    let text = "# head\na.\"b c\" = [1, {x = 2}]\n[t]\nk = 'v'\n[[l]]\nn = 1\n[[l]]\nn = 2\n[l.sub]\n"
    let document = TOMLDocument(parsing: Array(text.utf8))
    #expect(document.faults.isEmpty)
    #expect(document.root.entries.map(\.key.text) == ["a", "t", "l"])
    #expect(
      TOMLWords.of(.table(document.root)) == "{a: {b c: [1, {x: 2}]}, t: {k: \"v\"}, l: [{n: 1}, {n: 2, sub: {}}]}")
    func slice(_ span: Span) -> String { String(decoding: document.bytes[span.range], as: UTF8.self) }
    guard case .table(let a)? = document.root["a"]?.value, let inner = a["b c"] else { throw Missing() }
    #expect(slice(inner.span) == "[1, {x = 2}]")
    #expect(slice(a.entries[0].key.span) == "\"b c\"")
    #expect(document.root["t"].map { slice($0.span) } == "[t]")
    guard case .array(let elements)? = document.root["l"]?.value else { throw Missing() }
    #expect(elements.map { slice($0.span) } == ["[[l]]", "[[l]]"])
    #expect(elements[1].span.lower > elements[0].span.upper)
    #expect(document.root.span == Span(0, 0))
  }

  @Test func `keys with composed and decomposed letters are different`() {
    let document = TOMLDocument(parsing: Array("\"\u{E9}\" = 1\n\"e\u{301}\" = 2\n".utf8))
    #expect(document.faults.isEmpty)
    #expect(document.root["\u{E9}"].map { TOMLWords.of($0.value) } == "1")
    #expect(document.root["e\u{301}"].map { TOMLWords.of($0.value) } == "2")
  }

  @Test func `a key is found in a large table`() {
    let text = (0..<500).map { "key\($0) = \($0)\n" }.joined()
    let root = TOMLDocument(parsing: Array(text.utf8)).root
    #expect(root["key499"].map { TOMLWords.of($0.value) } == "499")
    #expect(root["key500"] == nil)
  }

  @Test func `a byte-order mark is only allowed at the start of the text`() {
    #expect(TOMLDocument(parsing: Text.byteOrderMark + Array("a = 1".utf8)).faults.isEmpty)
    #expect(TOMLDocument(parsing: Array("a = 1\n\u{FEFF}b = 2".utf8)).faults.map(\.id) == ["toml.key-expected"])
  }
}

/// Thrown when a value that a test needs is missing.
struct Missing: Error {}

/// A short text form of values, for comparison.
enum TOMLWords {
  static func of(_ value: TOMLValue) -> String {
    switch value {
    case .string(let text): "\"\(text)\""
    case .integer(let number): String(number)
    case .float(let number): String(number)
    case .boolean(let flag): String(flag)
    case .offsetDateTime(let text): "offset \(text)"
    case .localDateTime(let text): "local \(text)"
    case .localDate(let text): "date \(text)"
    case .localTime(let text): "time \(text)"
    case .array(let nodes): "[" + nodes.map { of($0.value) }.joined(separator: ", ") + "]"
    case .table(let table):
      "{" + table.entries.map { "\($0.key.text): \(of($0.node.value))" }.joined(separator: ", ") + "}"
    }
  }
}
