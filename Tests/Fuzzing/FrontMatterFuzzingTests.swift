import TestSupport
import Testing
import Vocabulary

@testable import Documents

/// The reader of simple front matters against YAML's parser, on front matters that are made, and on those that are then
/// changed: the values, their types and places, and the errors are the same.
struct FrontMatterFuzzingTests {
  @Test func `a front matter that is read without the parser of YAML has the same values and errors`() async throws {
    var rounds = 0
    var plain = 0
    try await Fuzzing.play("FrontMatterFuzzingTests", few: 2_000) { round in
      var bytes = MadeFrontMatter.text(&round.generator)
      // Half of the rounds are texts that a person could have damaged.
      if Bool.random(using: &round.generator) { bytes = MadeFrontMatter.changed(bytes, &round.generator) }
      guard let content = FrontMatter(in: bytes)?.content else { return }
      rounds += 1
      if Self.isReadPlainly(bytes, content) { plain += 1 }
      Self.expectSame(bytes, content, "\(round)")
    }
    // Otherwise nothing was compared.
    if rounds >= 1_000 { #expect(plain > rounds / 8) }
  }

  @Test func `the front matters of the corpus are read the same way`() {
    var plain = 0
    for bytes in Corpus.texts {
      guard let content = FrontMatter(in: bytes)?.content else { continue }
      if Self.isReadPlainly(bytes, content) { plain += 1 }
      Self.expectSame(bytes, content, String(decoding: bytes.prefix(200), as: UTF8.self))
    }
    #expect(plain > 100)
  }

  @Test(arguments: [
    "a: b # c", "a: b: c", "a: b:", "a: &x b", "a: *x", "a: !t b", "a: [b]", "a: {b: c}", "a: 'b' c", "a: \"\\n\"",
    "a: b\n  c", "a:\n  - b\n   - c", "a:\n  - - b", "a:\n  b: c\n   d: e", "a:\n  b:\n    c: d", "a: |2\n   b",
    "a: >\n  b\n c", "a: |\n\tb", "a: b\n\tc: d", "a: b\na: c", "a:\n  b: c\n  b: d", "a b: c", "\"a\": b", "? a",
    "<<: b",
    "a: b\n...", "a: b\n%c", "a: @b", "a: `b`", "a: |\n", "- a", "a: b\u{85}c: d", "a: b\u{2028}c", "a: \u{FEFF}b",
    "a: b\n# c\n  d", "a: |\n  b\n# c\n  d", " a: b",
  ])
  func `a front matter in which something is doubtful is left to the parser`(_ text: String) {
    let bytes = Array("---\n\(text)\n---\n".utf8)
    guard let content = FrontMatter(in: bytes)?.content else {
      Issue.record("no front matter")
      return
    }
    #expect(!Self.isReadPlainly(bytes, content))
  }

  /// Whether the parser of YAML is not needed.
  private static func isReadPlainly(_ bytes: [UInt8], _ content: Span) -> Bool {
    let text = YAMLText(bytes: YAMLText.readable(bytes, content).bytes, content: content)
    return content.count <= YAMLLimits.length && PlainFrontMatter.fields(of: text) != nil
  }

  private static func expectSame(_ bytes: [UInt8], _ content: Span, _ round: String) {
    let plain = FrontMatterReader(bytes, content: content)
    let parsed = FrontMatterReader(bytes, content: content, readsPlainly: false)
    #expect(
      "\(plain.fields)".utf8.elementsEqual("\(parsed.fields)".utf8) && plain.faults == parsed.faults,
      "\(round)\n\(String(decoding: bytes, as: UTF8.self))\n\(plain.fields)\n\(parsed.fields)")
  }
}

/// Front matters of the forms that authors write.
private enum MadeFrontMatter {
  static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      if Int.random(in: 0..<12, using: &generator) == 0 { lines.append(one(of: ["", "# a comment", ""], &generator)) }
      lines += field(&generator)
    }
    let end = one(of: ["\n", "\n", "\n", "\r\n"], &generator)
    return Array((["---"] + lines + ["---", "", "# Text", ""]).joined(separator: end).utf8)
  }

  /// The text after a change at a place in it.
  static func changed(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: min(4, bytes.count)...bytes.count, using: &generator)
      let near = place..<min(bytes.count, place + Int.random(in: 0...6, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes.removeSubrange(near)
      case 1: bytes.insert(contentsOf: Array(bytes[near]), at: place)
      case 2: bytes.insert(contentsOf: Mutation.piece(&generator), at: place)
      default: bytes.insert(contentsOf: Array(one(of: signs, &generator).utf8), at: place)
      }
    }
    return bytes
  }

  private static func field(_ generator: inout SeededGenerator) -> [String] {
    let key = one(of: keys, &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return ["\(key):"] + list(&generator)
    case 1: return ["\(key):"] + map(&generator)
    case 2, 3: return ["\(key): \(one(of: ["|", ">", "|-", ">-", "|+", ">+"], &generator))"] + block(&generator)
    case 4: return ["\(key):"]
    default: return ["\(key): \(scalar(&generator))"]
    }
  }

  private static func list(_ generator: inout SeededGenerator) -> [String] {
    let indentation = one(of: ["", "  ", "    "], &generator)
    return (0..<Int.random(in: 1...3, using: &generator)).map { _ in "\(indentation)- \(scalar(&generator))" }
  }

  private static func map(_ generator: inout SeededGenerator) -> [String] {
    let indentation = one(of: [" ", "  ", "    "], &generator)
    return (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      "\(indentation)\(one(of: keys, &generator)):" + one(of: ["", " \(scalar(&generator))"], &generator)
    }
  }

  private static func block(_ generator: inout SeededGenerator) -> [String] {
    let indentation = one(of: [" ", "  ", "    "], &generator)
    return (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      one(
        of: ["", "\(indentation)\(scalar(&generator))", "\(indentation)  deeper", "\(indentation)# no comment"],
        &generator)
    }
  }

  private static func scalar(_ generator: inout SeededGenerator) -> String { one(of: scalars, &generator) }

  private static func one(of texts: [String], _ generator: inout SeededGenerator) -> String {
    texts.randomElement(using: &generator) ?? ""
  }

  private static let keys = [
    "name", "description", "license", "metadata", "allowed-tools", "version", "a", "b_c", "when_to_use", "x1", "null",
    "yes", "on", "true", "_a", "Name", "a-", "n",
  ]

  private static let scalars =
    [
      "tea", "Brews tea. Use when asked, or when nothing helps.", "MIT", "a, b", "a:b", "https://example.org/a#b",
      "a#b",
      "it's", "say \"x\"", "한국어 차", "茶：冲泡", "é", "😀 x", "a\\nb", "a  b", "tea  ",
      "x" + String(repeating: " long", count: 60),
      "Read, Grep(a:*)", "a [b] {c}", "a & b", "a * b", "50%", "a!", "$ARGUMENTS", "(a)", "~/x", "./x", "/x", "<a>",
      "=",
      "a -", "a - b", "-x", "- x", "? x", ": x", "a | b", "> x", "@x", "`x`", "%x", "!x", "&x", "*x", "[x]", "{x: y}",
      "#x",
    ] + special + quoted

  /// What readers of YAML take for another type, in one version of it or another.
  private static let special = [
    "yes", "No", "ON", "off", "y", "n", "true", "False", "null", "Null", "~", "0", "-1", "+12", "0x1F", "0o17", "017",
    "0b11",
    "1e3", "1.5", ".5", "1_000", ".inf", "-.INF", ".nan", "12:30:45", "2026-01-31", "2026-1-3 4:05:06", "<<", "1.2.3",
    "0.1.0-beta", "1,5", "+", ".", "..", "...", "_", "TRUE", "nO", "1e", "0x", "08", "1.", "+.5",
  ]

  private static let quoted = [
    "\"x\"", "'x'", "\"\"", "''", "\"a: b # c\"", "'it''s'", "\"say \\\"x\\\" and \\\\\"", "\"\\t\"", "\"\\u00e9\"",
    "\"1\"",
    "'yes'", "\"한국어\"", "\" a \"", "'a\"b'", "\"a'b\"", "\"x\" y", "\"x", "'x", "'''", "\"\\\"", "'a' # b", "\"x\"  ",
  ]

  private static let signs = [
    " ", "  ", "\n", "\n ", "\t", ":", ": ", " #", "#", "-", "- ", "'", "\"", "|", ">", "\\", ",", "[", "]", "{", "}",
    "&a ",
    "*a", "!", "%", "@", "`", "?", "? ", "\r", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{A0}", "é", "---", "...", "\u{0}",
    "a: ", "\n\n", "\n---\n", "\n  - ", "=", "<<: ", "~",
  ]
}
