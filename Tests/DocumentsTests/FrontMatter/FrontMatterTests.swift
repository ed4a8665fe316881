import Reporting
import Testing
import Vocabulary

@testable import Documents

/// The text of a span.
func text(_ span: Span, of bytes: [UInt8]) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

struct FrontMatterTests {
  private func read(_ text: String) throws -> (FrontMatter, [UInt8]) {
    let bytes = Array(text.utf8)
    return (try #require(FrontMatter(in: bytes)), bytes)
  }

  private func document(_ yaml: String) -> String { "---\n\(yaml)\n---\n# Body\n" }

  @Test func `a simple front matter has keys, values and spans`() throws {
    let source = "---\nname: release\n# a comment\n\ndescription: Runs it.  # why\nlicense: 'MIT'\n---\n# Body\n---\n"
    let (matter, bytes) = try read(source)
    #expect(matter.faults.isEmpty)
    #expect(matter.fields.map(\.key.value) == ["name", "description", "license"])
    #expect(matter.fields.map(\.value) == [.string("release"), .string("Runs it."), .string("MIT")])
    #expect(matter.fields.map { text($0.valueSpan, of: bytes) } == ["release", "Runs it.", "'MIT'"])
    #expect(
      matter.fields.map { text($0.span, of: bytes) } == [
        "name: release\n# a comment\n\n", "description: Runs it.  # why\n", "license: 'MIT'\n",
      ])
    #expect(
      text(matter.content, of: bytes) == "name: release\n# a comment\n\ndescription: Runs it.  # why\nlicense: 'MIT'\n")
    #expect(text(matter.span, of: bytes).hasSuffix("'MIT'\n---\n"))
    #expect(matter["license"]?.key.span == matter.fields[2].key.span)
    #expect(matter["absent"] == nil)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func `line ends and a byte-order mark do not matter`(end: String, mark: String) throws {
    let lines = ["--- ", "name: a", "metadata:", "  x: |", "    one", "    ---", "  y: 2", "---\t", "body"]
    let (matter, bytes) = try read(mark + lines.joined(separator: end))
    #expect(matter.faults.isEmpty)
    #expect(matter.fields.map(\.key.value) == ["name", "metadata"])
    #expect(
      matter["metadata"]?.value
        == .mapping([
          YAMLEntry("x", .string("one\n---\n")), YAMLEntry("y", .integer("2")),
        ]))
    #expect(text(Span(matter.span.upper, bytes.count), of: bytes) == "body")
    #expect(matter.span.lower == mark.utf8.count)
  }

  @Test func `an empty front matter has no keys and no errors`() throws {
    for source in ["---\n---\n", "---\n---", "---\n# only a comment\n\n---\n"] {
      let (matter, _) = try read(source)
      #expect(matter.fields.isEmpty)
      #expect(matter.faults.isEmpty)
    }
  }

  @Test(arguments: [
    "", "---", "---\n", "---\nname: x\n", "---\nname: x\n ---\n", "----\nname: x\n---\n", " ---\na: b\n---\n",
    "\n---\na: b\n---\n", "text",
  ])
  func `an unclosed block, or one after other text, is not a front matter`(source: String) {
    #expect(FrontMatter(in: Array(source.utf8)) == nil)
  }

  @Test func `an unclosed front matter is distinguished from a missing one`() {
    #expect(FrontMatter.isUnclosed(Array("---\nname: x\n".utf8)))
    #expect(FrontMatter.isUnclosed(Array("\u{FEFF}---\r\nname: x\r\n".utf8)))
    #expect(!FrontMatter.isUnclosed(Array("---\nname: x\n---".utf8)))
    #expect(!FrontMatter.isUnclosed(Array("# text\n".utf8)))
    #expect(!FrontMatter.isUnclosed([]))
  }

  @Test(arguments: [
    ("yes", YAMLValue.boolean(true, text: "yes")), ("Off", .boolean(false, text: "Off")), ("y", .string("y")),
    ("true", .boolean(true, text: "true")), ("'yes'", .string("yes")), ("!!str yes", .string("yes")),
    ("2026-11-21", .timestamp("2026-11-21")), ("2026-11-21T10:00:00Z", .timestamp("2026-11-21T10:00:00Z")),
    ("2026-1-2 3:04:05.6 +01:00", .timestamp("2026-1-2 3:04:05.6 +01:00")), ("2026-11", .string("2026-11")),
    ("1", .integer("1")), ("-12_000", .integer("-12_000")), ("0x1F", .integer("0x1F")), ("017", .integer("017")),
    ("0o17", .integer("0o17")), ("1:30", .integer("1:30")), ("08", .float("08")), ("1.0", .float("1.0")),
    ("1.2.3", .string("1.2.3")), ("1e5", .float("1e5")), (".5", .float(".5")), ("-.inf", .float("-.inf")),
    (".nan", .float(".nan")), ("1:30.5", .float("1:30.5")), ("1:75", .string("1:75")), ("+", .string("+")),
    ("~", .null), ("", .null), ("NULL", .null), ("\"\"", .string("")),
    ("a: b".replacing(":", with: ""), .string("a b")),
    ("[a, 1]", .sequence([.string("a"), .integer("1")])),
    ("{a: no}", .mapping([YAMLEntry("a", .boolean(false, text: "no"))])),
    ("\n- a\n- b", .sequence([.string("a"), .string("b")])), ("\n  - a", .sequence([.string("a")])),
    (">-\n  one\n  two", .string("one two")), ("|\n  # no comment\n  two", .string("# no comment\ntwo\n")),
    ("one\n  two", .string("one two")), ("\"one\n  two\"", .string("one two")),
    ("\"one\ntwo: 3\"", .string("one two: 3")),
    ("[a,\nb\n]", .sequence([.string("a"), .string("b")])),
    ("{\n\"a\": 1\n}", .mapping([YAMLEntry("a", .integer("1"))])),
    ("'it''s # so'", .string("it's # so")), ("a#b", .string("a#b")), ("&x a", .string("a")),
  ])
  func `a value has the type that YAML 1_1 gives it`(source: String, value: YAMLValue) throws {
    let (matter, bytes) = try read(document("before: x\nkey: \(source)\nafter: z"))
    #expect(matter.faults.isEmpty)
    #expect(matter.fields.map(\.key.value) == ["before", "key", "after"])
    #expect(matter["key"]?.value == value)
    #expect(matter["after"]?.value == .string("z"))
    let raw = text(try #require(matter["key"]).valueSpan, of: bytes)
    #expect(raw == source.trimmingPrefix(while: { $0 == " " || $0 == "\n" }))
  }

  @Test func `quoted keys are read without their quotes`() throws {
    let (matter, bytes) = try read(document("\"name\": a\n'it''s' : b\n\"q\\\"\": c"))
    #expect(matter.faults.isEmpty)
    #expect(matter.fields.map(\.key.value) == ["name", "it's", "q\""])
    #expect(text(matter.fields[0].key.span, of: bytes) == "\"name\"")
    #expect(matter.fields.map(\.value) == [.string("a"), .string("b"), .string("c")])
  }

  @Test(arguments: [
    "{name: a, b: [c]}", "? name\n: a\n? b\n: [c]", "!!str name: a\n!!str b: [c]", "&k name: a\nb: [c]",
  ])
  func `keys in forms that the line scan does not support come from the YAML parser`(yaml: String) throws {
    let (matter, bytes) = try read(document(yaml))
    #expect(matter.faults.isEmpty)
    #expect(matter.fields.map(\.key.value) == ["name", "b"])
    #expect(matter["name"]?.value == .string("a"))
    #expect(matter["b"]?.value == .sequence([.string("c")]))
    for field in matter.fields {
      #expect(matter.content.range.contains(field.span.lower), "\(text(field.span, of: bytes))")
    }
  }

  @Test func `a duplicate key is an error at the second one, and both keep their values`() throws {
    let (matter, bytes) = try read(document("name: a\nb: 1\n'name': c"))
    #expect(matter.fields.map(\.value) == [.string("a"), .integer("1"), .string("c")])
    #expect(matter.faults.map(\.id) == ["frontmatter.unique-keys"])
    #expect(matter.faults.map { text($0.span, of: bytes) } == ["'name'"])
  }

  @Test func `a duplicate nested key is an error too`() throws {
    let (matter, bytes) = try read(document("name: a\nmetadata:\n  x: 1\n  x: 2"))
    #expect(matter.faults.map(\.id) == ["frontmatter.unique-keys"])
    #expect(matter.faults.map { text($0.span, of: bytes) } == ["x"])
    #expect(matter["name"]?.value == .string("a"))
    #expect(matter["metadata"]?.value == nil)
  }

  @Test(arguments: [
    ("- a\n- b", "frontmatter.is-list"), ("just text", "frontmatter.is-text"), ("'quoted'", "frontmatter.is-text"),
  ])
  func `a front matter that is not a mapping is an error`(yaml: String, key: String) throws {
    let (matter, bytes) = try read(document(yaml))
    #expect(matter.fields.isEmpty)
    #expect(matter.faults.map(\.id) == ["frontmatter.is-mapping"])
    #expect(matter.faults.map(\.message.key) == [key])
    #expect(matter.faults.map { text($0.span, of: bytes) } == [yaml])
  }
}

extension String {
  fileprivate func trimmingPrefix(while satisfies: (Character) -> Bool) -> String { String(drop(while: satisfies)) }
}
