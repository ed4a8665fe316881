import Reporting
import Testing
import Vocabulary

@testable import Documents

struct YAMLFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let key: String
    /// The text that the span of the error covers.
    let at: String
    /// The front matter after the replacement.
    let fixed: String?

    init(_ yaml: String, _ key: String, at: String, fixed: String? = nil) {
      self.yaml = yaml
      self.key = "frontmatter." + key
      self.at = at
      self.fixed = fixed
    }

    var testDescription: String { yaml }
  }

  static let cases: [Case] = [
    Case("d: Use this: now", "colon-in-value", at: ":", fixed: "d: \"Use this: now\""),
    Case("d: 한국어 쓰기: 지금 é", "colon-in-value", at: ":", fixed: "d: \"한국어 쓰기: 지금 é\""),
    Case("d: say \"x\": it's", "colon-in-value", at: ":", fixed: "d: \"say \\\"x\\\": it's\""),
    Case("d: say \"x\": y", "colon-in-value", at: ":", fixed: "d: 'say \"x\": y'"),
    Case("d: one\n  Note: three", "colon-in-value", at: ":", fixed: "d: \"one\n  Note: three\""),
    // A key whose line break was lost; in quotes it would be lost, too.
    Case("d: One.license: MIT", "key-in-value", at: "license"),
    Case("d: 차를 끓임。allowed-tools: Read", "key-in-value", at: "allowed-tools"),
    Case("d: One.note: two", "colon-in-value", at: ":", fixed: "d: \"One.note: two\""),
    // Probably a key that is indented too far; in quotes it would be lost.
    Case("d: one\n  two: three", "indentation", at: "two"),
    Case("d: \"one\"\n  two: three", "indentation", at: "two"),
    Case("d: [one]\n  two: three", "indentation", at: "two"),
    Case("d: one: two\n  three: four", "colon-in-value", at: ":"),
    Case("d: one: two # three", "colon-in-value", at: ":", fixed: "d: \"one: two\" # three"),
    Case("m:\n  d: a: b\n  e: f", "colon-in-value", at: ":", fixed: "m:\n  d: \"a: b\"\n  e: f"),
    Case("m:\n  - d: a: b", "colon-in-value", at: ":", fixed: "m:\n  - d: \"a: b\""),
    // The deeper lines below are a part of the value.
    Case(
      "m:\n  d: a: b\n    goes on\n  e: f", "colon-in-value", at: ":",
      fixed: "m:\n  d: \"a: b\n    goes on\"\n  e: f"),
    Case(
      "m:\n  - a: b: c\n      goes on\n  - d", "colon-in-value", at: ":",
      fixed: "m:\n  - a: \"b: c\n      goes on\"\n  - d"),
    Case("m:\n  d: a: b\n\n    goes on", "colon-in-value", at: ":", fixed: "m:\n  d: \"a: b\n\n    goes on\""),
    Case("m:\n  d: a: b\n    # why\n    goes on", "colon-in-value", at: ":"),
    Case("m:\n  d: a: b\n    e: f", "colon-in-value", at: ":"),
    Case("m:\n  d: @a\n    goes on", "wrong-start", at: "@", fixed: "m:\n  d: \"@a\n    goes on\""),
    Case("m:\n  - @a\n    goes on\n  - b", "wrong-start", at: "@", fixed: "m:\n  - \"@a\n    goes on\"\n  - b"),
    Case("m:\n  @a: b", "wrong-start", at: "@"),
    Case("m:\n  a: b\n  @c d", "wrong-start", at: "@"),
    Case("m:\n  @a\n  goes on", "wrong-start", at: "@", fixed: "m:\n  \"@a\n  goes on\""),
    // Of a text over several lines, quotes around one of them would not be read as quotes.
    Case(
      "m:\n  d: this is a\n    folded text: yes\n  e: f", "colon-in-value", at: ":",
      fixed: "m:\n  d: \"this is a\n    folded text: yes\"\n  e: f"),
    Case(
      "m:\n  - one\n    Two: three\n  - d", "colon-in-value", at: ":", fixed: "m:\n  - \"one\n    Two: three\"\n  - d"),
    Case("m:\n  Some text\n  More: text", "colon-in-value", at: ":", fixed: "m:\n  \"Some text\n  More: text\""),
    Case("m:\n  some text\n  more: text", "colon-in-value", at: ":"),
    Case("m:\n  d: one\n    two: three", "indentation", at: "two"),
    Case("d: \"Runs\" it", "text-after-quote", at: "i", fixed: "d: '\"Runs\" it'"),
    Case("d: 'a' and 'b'", "text-after-quote", at: "a", fixed: "d: \"'a' and 'b'\""),
    Case("m:\n  d: \"a\" b", "text-after-quote", at: "b", fixed: "m:\n  d: '\"a\" b'"),
    Case("d: **bold** text", "alias", at: "*", fixed: "d: \"**bold** text\""),
    Case("d: *bold* text", "alias", at: "*", fixed: "d: \"*bold* text\""),
    Case("d: *bold text*", "alias", at: "*", fixed: "d: \"*bold text*\""),
    Case("d: *.swift", "alias", at: "*", fixed: "d: \"*.swift\""),
    Case("d: @someone", "wrong-start", at: "@", fixed: "d: \"@someone\""),
    Case("d: `code` here", "wrong-start", at: "`", fixed: "d: \"`code` here\""),
    Case("d: %PATH%", "wrong-start", at: "%", fixed: "d: \"%PATH%\""),
    Case("d: - item", "wrong-start", at: "-", fixed: "d: \"- item\""),
    Case("d: & more", "wrong-start", at: "&", fixed: "d: \"& more\""),
    Case("d: , more", "wrong-start", at: ",", fixed: "d: \", more\""),
    Case("d: > quoted", "wrong-start", at: ">", fixed: "d: \"> quoted\""),
    Case("d: | table |", "wrong-start", at: "|", fixed: "d: \"| table |\""),
    Case("d: \"C:\\dir\"", "bad-escape", at: "\\d", fixed: "d: \"C:\\\\dir\""),
    Case("d: \"\\d+ \\w é\"", "bad-escape", at: "\\d", fixed: "d: \"\\\\d+ \\\\w é\""),
    // A new line, or a backslash and an `n`?
    Case("d: \"\\d+ \\n\"", "bad-escape", at: "\\d"),
    Case("d: \"\\u12\"", "bad-escape", at: "\\u", fixed: "d: \"\\\\u12\""),
    Case("d: \"don\\'t\"", "bad-escape", at: "\\'", fixed: "d: \"don't\""),
    Case("m:\n\tx: 1", "tab", at: "\t", fixed: "m:\n  x: 1"),
    Case("m:\n  x: 1\n\ty: 2", "tab", at: "\t", fixed: "m:\n  x: 1\n  y: 2"),
    Case("m:\n    x: 1\n\ty: 2", "tab", at: "\t", fixed: "m:\n    x: 1\n    y: 2"),
    Case("m:\n    x:\n        y: 1\n\tz: 2", "tab", at: "\t"),
    Case("d: \"Closes #1, then #2", "unclosed-quote", at: "\""),
    Case("d: \"a\",", "text-after-quote", at: ","),
    Case("d: \"say \\\"a\\\"\" now", "text-after-quote", at: "n"),
    Case("tags: [a] [b]", "text-after-bracket", at: "["),
    Case("d: !important one", "unknown-tag", at: "!important", fixed: "d: \"!important one\""),
    Case(
      "d: !!python/name:os.system one", "unknown-tag", at: "!!python/name:os.system",
      fixed: "d: \"!!python/name:os.system one\""),
    Case("m:\n  - a\n  - !b c", "unknown-tag", at: "!b"),
    Case("d: \"never closed", "unclosed-quote", at: "\"", fixed: "d: \"never closed\""),
    Case("d: 'never closed", "unclosed-quote", at: "'", fixed: "d: 'never closed'"),
    Case("m:\n  d: \"never closed", "unclosed-quote", at: "\"", fixed: "m:\n  d: \"never closed\""),
    Case("d: [a, b", "unclosed-bracket", at: "["),
    Case("d: {a: b", "unclosed-bracket", at: "{"),
    Case("d: [file] [--flag]", "text-after-bracket", at: "[", fixed: "d: \"[file] [--flag]\""),
    Case("d: {{name}} is new", "text-after-bracket", at: "i", fixed: "d: \"{{name}} is new\""),
    Case("d: [text](link)", "text-after-bracket", at: "(", fixed: "d: \"[text](link)\""),
    Case("m:\n  - Bash(git: *)", "colon-in-value", at: ":", fixed: "m:\n  - \"Bash(git: *)\""),
    Case("d: [@a, b]", "wrong-item-start", at: "@", fixed: "d: [\"@a\", b]"),
    Case("d: [a, `b`, '@c' , @d]", "wrong-item-start", at: "`", fixed: "d: [a, \"`b`\", '@c' , \"@d\"]"),
    Case("d: [a [b, c], d]", "bracket-in-item", at: "[", fixed: "d: [\"a [b, c]\", d]"),
    Case("argument-hint: [a [b]]", "bracket-in-item", at: "[", fixed: "argument-hint: \"[a [b]]\""),
    Case("d: 'the user's form'", "text-after-quote", at: "s", fixed: "d: \"the user's form\""),
    Case("d:missing", "no-space-after-colon", at: ":", fixed: "d: missing"),
    Case("before:again", "no-space-after-colon", at: ":"),
    Case("https://example.org", "no-space-after-colon", at: ":"),
    Case("no key at all", "no-key", at: "no key at all"),
    Case("m:\n    x: 1\n  y: 2", "indentation", at: "y"),
    Case("d: a\u{1}b", "control-character", at: "\u{1}", fixed: "d: ab"),
    Case("d: a\u{0}b", "control-character", at: "\u{0}", fixed: "d: ab"),
    Case(
      "m:\n  - é\u{85}  - d: a: b", "colon-in-value", at: ":", fixed: "m:\n  - é\u{85}  - d: \"a: b\""),
    Case(
      "m:\n  - é\u{2028}  - d: a: b", "colon-in-value", at: ":", fixed: "m:\n  - é\u{2028}  - d: \"a: b\""),
  ]

  @Test(arguments: cases, ["\n", "\r\n"])
  func `an error explains the mistake, its position and its fix`(example: Case, end: String) throws {
    let source = "---\nbefore: x\n\(example.yaml)\nafter: z\n---\nbody\n".replacing("\n", with: end)
    let bytes = Array(source.utf8)
    let matter = try #require(FrontMatter(in: bytes))
    let fault = try #require(matter.faults.first)
    #expect(matter.faults.count == 1)
    #expect(fault.id == "frontmatter.valid-yaml")
    #expect(fault.message.key == example.key)
    #expect(text(fault.span, of: bytes) == example.at)
    #expect(fault.message.arguments.keys.allSatisfy { !fault.message.text.contains("{\($0)}") })
    #expect(matter["before"]?.value == .string("x"))
    #expect(matter["after"]?.value == .string("z"))
    guard let fixed = example.fixed else {
      #expect(fault.replacement == nil)
      return
    }
    let replacement = try #require(fault.replacement)
    let result = bytes[..<fault.replaced.lower] + Array(replacement.utf8) + bytes[fault.replaced.upper...]
    #expect(
      String(decoding: result, as: UTF8.self)
        == "---\nbefore: x\n\(fixed)\nafter: z\n---\nbody\n".replacing("\n", with: end))
    #expect(try #require(FrontMatter(in: Array(result))).faults.isEmpty)
  }

  @Test func `the types of YAML itself are no unknown tags`() throws {
    let yaml = "a: !!str 1\nb: !!map {c: d}\ne: ! text\nf: say !this\ng: \"!quoted\"\nh: |\n  !literal\n"
    let matter = try #require(FrontMatter(in: Array("---\n\(yaml)---\n".utf8)))
    #expect(matter.faults.isEmpty)
    #expect(matter["a"]?.value == .string("1"))
  }

  @Test func `every invalid field has its own error`() throws {
    let bytes = Array("---\na: x: y\nb: \"c\" d\ne: ok\nf: *g\n---\n".utf8)
    let matter = try #require(FrontMatter(in: bytes))
    #expect(matter.faults.map { text($0.span, of: bytes) } == [":", "d", "*"])
    #expect(matter.fields.map(\.value) == [nil, nil, .string("ok"), nil])
  }

  @Test func `an alias of another field's anchor is not an error if another field is invalid`() throws {
    let bytes = Array("---\na: &x 1\nb: *x\nc: d: e\n---\n".utf8)
    let matter = try #require(FrontMatter(in: bytes))
    #expect(matter.faults.map(\.message.key) == ["frontmatter.colon-in-value"])
    let sound = try #require(FrontMatter(in: Array("---\na: &x 1\nb: *x\n---\n".utf8)))
    #expect(sound["b"]?.value == .integer("1"))
    #expect(sound.faults.isEmpty)
  }

  @Test func `invalid UTF-8 is not a YAML error`() throws {
    let bytes = Array("---\nname: a".utf8) + [0xFF, 0xC3] + Array("b\nd: é: x\n---\n".utf8)
    let matter = try #require(FrontMatter(in: bytes))
    #expect(matter["name"]?.value == .string("a__b"))
    #expect(matter.faults.map { text($0.span, of: bytes) } == [":"])
  }

  @Test func `exponentially nested aliases are rejected without expanding them`() throws {
    var yaml = "a0: &a0 [x, x]\n"
    for level in 1..<60 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    for bomb in [yaml, yaml + "? *a59\n: x\n"] {
      let matter = try #require(FrontMatter(in: Array("---\n\(bomb)---\n".utf8)))
      #expect(matter.faults.map(\.message.key) == ["frontmatter.too-many-aliases"])
    }
    var small = "a0: &a0 [x, x]\n"
    for level in 1..<10 { small += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    let matter = try #require(FrontMatter(in: Array("---\n\(small)---\n".utf8)))
    #expect(matter.fields.count == 10)
  }

  @Test(arguments: [
    String(repeating: "[", count: 5000), "a: " + String(repeating: "[", count: 5000),
    "a: \"]\" \nb: " + String(repeating: "[\"]\", ", count: 2000), String(repeating: "- ", count: 5000),
    "a:\n " + String(repeating: "? ", count: 5000),
    (1...200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func `very deep nesting is an error and does not crash`(yaml: String) throws {
    let matter = try #require(FrontMatter(in: Array("---\n\(yaml)\n---\n".utf8)))
    #expect(matter.faults.contains { $0.message.key == "frontmatter.too-deep" })
  }

  @Test func `brackets and asterisks in texts are neither levels nor aliases`() throws {
    let line = "[ -n \"${V:-}\" ] || { echo \"V is missing\"; exit 1; } 2>&1 # **Bold** {{ x\n"
    let block = "a:\n  b: |\n" + String(repeating: "    " + line, count: 70)
    let stairs = "c: |\n" + (2...60).map { String(repeating: " ", count: $0) + "- x\n" }.joined()
    let texts = "d: text \(String(repeating: "[{", count: 70))\ne: \"\(String(repeating: "[*x ", count: 70))\"\n"
    let yaml = block + stairs + texts + "f: &one 1\ng: *one\n"
    let matter = try #require(FrontMatter(in: Array("---\n\(yaml)---\n".utf8)))
    #expect(matter.faults.isEmpty)
    #expect(matter["g"]?.value == .integer("1"))
  }

  @Test func `levels are counted through aliases, and where an earlier error hides them from YAML`() throws {
    let deep = { (inner: String) in String(repeating: "[", count: 30) + inner + String(repeating: "]", count: 30) }
    var yaml = "a0: &a0 \(deep("x"))\n"
    for level in 1..<20 { yaml += "a\(level): &a\(level) \(deep("*a\(level - 1)"))\n" }
    for text in [yaml, "a: @b\nc: \(String(repeating: "[", count: 5000))\n"] {
      let matter = try #require(FrontMatter(in: Array("---\n\(text)---\n".utf8)))
      #expect(matter.faults.contains { $0.message.key == "frontmatter.too-deep" })
    }
  }

  @Test func `a front matter over 64 KiB is an error, and its keys are available`() throws {
    let long = String(repeating: "x", count: 64 * 1024)
    let matter = try #require(FrontMatter(in: Array("---\nname: a\ndescription: \(long)\n---\n".utf8)))
    #expect(matter.faults.map(\.message.key) == ["frontmatter.too-long"])
    #expect(matter.fields.map(\.key.value) == ["name", "description"])
    #expect(matter.fields.map(\.value) == [nil, nil])
  }

  @Test(arguments: [
    "k: [\n", "k: \"\n", "k: '\n", "k: *x\n", "k: a: b\n", "k\n", "k: {\n", "- k\n", "k: &x\n", "'k\n", "\"k: x\n",
  ])
  func `a front matter full of errors is read to its end`(line: String) throws {
    // If each error cost a look at the whole text, this would take minutes.
    let yaml = String(repeating: line, count: 60_000 / line.utf8.count)
    let matter = try #require(FrontMatter(in: Array("---\n\(yaml)---\n".utf8)))
    #expect(!matter.faults.isEmpty)
  }
}
