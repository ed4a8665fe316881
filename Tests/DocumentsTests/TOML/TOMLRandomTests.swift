import Documents
import Reporting
import TestSupport
import Testing
import Vocabulary

struct TOMLRandomTests {
  static let samples = [
    "", "# only a comment\n", "a = 1",
    """
    # choices
    schema = 1
    locale = "ko"   # the team's
    agents = [
      # the main one
      "claude", # here
      "codex",
    ]
    note = '''
    many
    lines'''
    when = 2026-11-20T10:00:00.5+09:00
    t.a.b = 1
    t.a.c = [1, [2, 3], {x = 1, y.z = "\\u00e9"}]

    # packs
    [[packs]]
    source = "builtin"
    add = ["one", "two"]

    [packs.options]
    deep = { x = 1, y = { z = 2 } }

    [[packs]]
    source = "./ours"

    [doctor]
    [doctor.limits.size]
    bytes = 0xf_f
    # last words

    """,
    "[a.b.c]\r\nx = 1.5e3\r\n\r\n[a]\r\ny = inf\r\n\r\n# the end\r\n[z]\r\nk = {}\r\ne = []\r\n",
    "\u{FEFF}\"quoted key\" = \"\"\"\nx\\\n  y\"\"\"\n'literal' = 07:30:00\nlist = [{ a = 1 }, { b = 2 }]\n",
  ]

  @Test func `random input does not crash the parser, and every span is within the text`() {
    var generator = Rounds.generator(0)
    let pieces = [
      "[", "]", "{", "}", "\"", "'", "\"\"\"", "'''", "=", ".", ",", "\n", "\r\n", "\r", "#", "\\", "\\u", "-", "1e",
      "0x", "\u{0}", "é", " ", "[[", "]]", "2024-02-30", "nan",
    ]
    for round in 0..<Rounds.count(2_400) {
      var bytes = Array(Self.samples[round % Self.samples.count].utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...8, using: &generator))
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: start)
        case 2: bytes.insert(contentsOf: Array(bytes[start..<end]), at: end)
        case 3: bytes.removeLast(bytes.count - start)
        default: bytes.replaceSubrange(start..<end, with: (pieces.randomElement(using: &generator) ?? "").utf8)
        }
      }
      let document = TOMLDocument(parsing: bytes)
      #expect(Self.places(of: document.root).allSatisfy { $0.lower >= 0 && $0.upper <= bytes.count })
      for fault in document.faults {
        #expect(fault.span.lower >= 0 && fault.span.upper <= bytes.count, "\(fault.id) in \(bytes)")
      }
      #expect(document.faults.map(\.span.lower) == document.faults.map(\.span.lower).sorted())
      #expect((TOMLEditor(bytes) == nil) == !document.faults.isEmpty)
    }
  }

  @Test func `every edit results in valid text with the intended values and no other changes`() throws {
    var generator = Rounds.generator(1)
    var made = 0
    for round in 0..<Rounds.count(120) {
      var editor = try #require(TOMLEditor(Array(Self.samples[round % Self.samples.count].utf8)))
      for _ in 0..<12 {
        let before = editor.bytes
        let expected = Self.step(&editor, using: &generator)
        let document = TOMLDocument(parsing: editor.bytes)
        #expect(document.faults.isEmpty)
        guard let expected else {
          #expect(editor.bytes == before)
          continue
        }
        made += 1
        let text = String(decoding: editor.bytes, as: UTF8.self)
        #expect(Self.leaves(of: document.root) == expected, "\(String(decoding: before, as: UTF8.self))\n→\n\(text)")
        // CR LF and LF line ends are never mixed.
        if before.contains(0x0D) {
          #expect(editor.bytes.filter { $0 == 0x0D }.count == editor.bytes.filter { $0 == 0x0A }.count)
        }
      }
    }
    #expect(made > 5 * Rounds.count(120))
  }

  @Test func `adding a key only inserts text`() throws {
    var generator = Rounds.generator(2)
    for round in 0..<Rounds.count(200) {
      let before = Array(Self.samples[round % Self.samples.count].utf8)
      var editor = try #require(TOMLEditor(before))
      let path = Self.path(using: &generator) + ["fresh"]
      guard editor.set(path, to: .integer(7)) else { continue }
      let shared = zip(before, editor.bytes).prefix { $0 == $1 }.count
      let tail = zip(before[shared...].reversed(), editor.bytes[shared...].reversed()).prefix { $0 == $1 }.count
      #expect(shared + tail == before.count, "\(path)")
    }
  }

  /// Makes one random edit. Returns the values expected afterwards, or nil if the edit was refused.
  private static func step(_ editor: inout TOMLEditor, using generator: inout SeededGenerator) -> [String: String]? {
    let root = TOMLDocument(parsing: editor.bytes).root
    var leaves = leaves(of: root)
    let value = literal(using: &generator)
    let path = path(using: &generator)
    let name = path.joined(separator: "\u{1F}")
    func forget(_ name: String) {
      for key in leaves.keys where key == name || key.hasPrefix(name + "\u{1F}") { leaves[key] = nil }
    }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0, 1, 2:
      guard editor.set(path, to: value) else { return nil }
      forget(name)
      leaves.merge(Self.leaves(of: value, at: name)) { $1 }
    case 3:
      guard editor.remove(path) else { return nil }
      forget(name)
    case 4:
      let index = Int.random(in: 0..<3, using: &generator)
      let array = ["packs", "list"].randomElement(using: &generator) ?? ""
      guard editor.set("k", to: value, inTable: [array], at: index) else { return nil }
      let name = [array, String(index), "k"].joined(separator: "\u{1F}")
      forget(name)
      leaves.merge(Self.leaves(of: value, at: name)) { $1 }
    default:
      let array = ["packs", "list", "news"].randomElement(using: &generator) ?? ""
      var count = 0
      if case .array(let elements)? = root[array]?.value { count = elements.count }
      guard editor.appendTable([array], [("s", value)]) else { return nil }
      // An empty array is a leaf until it has a table.
      if count == 0 { leaves[array] = nil }
      leaves.merge(Self.leaves(of: value, at: [array, String(count), "s"].joined(separator: "\u{1F}"))) { $1 }
    }
    return leaves
  }

  private static func path(using generator: inout SeededGenerator) -> [String] {
    let known = [
      ["a"], ["t", "a", "b"], ["t", "a"], ["t"], ["agents"], ["locale"], ["note"], ["doctor"],
      ["doctor", "limits", "size", "bytes"],
      ["doctor", "limits"], ["packs"], ["a", "b", "c", "x"], ["a", "b"], ["z", "k"], ["z", "k", "in"], ["e"],
      ["z", "e"],
      ["quoted key"], ["literal"], ["list"], ["new"], ["new", "table", "key"], ["a", "new"], ["t", "a", "new"],
      ["é", ""],
      ["doctor", "new"], ["z"],
    ]
    return known.randomElement(using: &generator) ?? []
  }

  private static func literal(using generator: inout SeededGenerator) -> TOMLLiteral {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: .integer(Int.random(in: .min ... .max, using: &generator))
    case 1: .boolean(.random(using: &generator))
    case 2: .array((0..<Int.random(in: 0..<4, using: &generator)).map { _ in literal(using: &generator) })
    case 3: .array([.string("codex"), .string("new"), .string("claude")])
    default:
      .string(["", "plain", "two\nlines", "q\"uote\\", "한국어", "\u{0}\u{7F}\t"].randomElement(using: &generator) ?? "")
    }
  }

  /// Every value by its path, except tables and arrays that are not empty.
  private static func leaves(of table: TOMLTable, at path: String = "") -> [String: String] {
    table.entries.reduce(into: [:]) { result, entry in
      let name = path.isEmpty ? entry.key.text : path + "\u{1F}" + entry.key.text
      result.merge(leaves(of: entry.node.value, at: name)) { $1 }
    }
  }

  private static func leaves(of value: TOMLValue, at path: String) -> [String: String] {
    switch value {
    case .table(let table): leaves(of: table, at: path)
    case .array(let nodes) where !nodes.isEmpty:
      nodes.enumerated().reduce(into: [:]) { result, element in
        result.merge(leaves(of: element.1.value, at: path + "\u{1F}\(element.0)")) { $1 }
      }
    default: [path: TOMLWords.of(value)]
    }
  }

  private static func leaves(of literal: TOMLLiteral, at path: String) -> [String: String] {
    let document = TOMLDocument(parsing: Array("v = \(literal.text)".utf8))
    return document.root["v"].map { leaves(of: $0.value, at: path) } ?? [path: "unreadable"]
  }

  private static func places(of table: TOMLTable) -> [Span] {
    table.entries.flatMap { entry in [entry.key.span, entry.node.span] + places(of: entry.node.value) }
  }

  private static func places(of value: TOMLValue) -> [Span] {
    switch value {
    case .table(let table): [table.span] + places(of: table)
    case .array(let nodes): nodes.flatMap { [$0.span] + places(of: $0.value) }
    default: []
    }
  }
}
