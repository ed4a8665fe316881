import Documents
import Testing

struct TOMLEditorTests {
  /// The text after an edit.
  static func edited(_ text: String, _ edit: (inout TOMLEditor) -> Void) throws -> String {
    var editor = try #require(TOMLEditor(Array(text.utf8)))
    edit(&editor)
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  struct Setting: Sendable, CustomTestStringConvertible {
    let before: String
    let path: [String]
    let value: TOMLLiteral
    let after: String
    var testDescription: String { "\(path.joined(separator: ".")) in \(before.debugDescription)" }

    init(_ before: String, _ path: [String], _ value: TOMLLiteral, _ after: String) {
      self.before = before
      self.path = path
      self.value = value
      self.after = after
    }
  }

  @Test(arguments: [
    Setting("", ["a"], .integer(1), "a = 1\n"),
    Setting("a=1 # why\n", ["a"], .integer(2), "a=2 # why\n"),
    Setting("a = 'x'\n", ["a"], .string("x"), "a = 'x'\n"),
    Setting("a = 1", ["b"], .boolean(true), "a = 1\nb = true"),
    Setting(
      "a = 1\r\n\r\n[t]\r\nx = 1\r\n", ["b"], .string("é\"\n"), "a = 1\r\nb = \"é\\\"\\n\"\r\n\r\n[t]\r\nx = 1\r\n"),
    Setting(
      "[t]\nx = 1 # one\n\n# about u\n[u]\n", ["t", "y"], .integer(2), "[t]\nx = 1 # one\ny = 2\n\n# about u\n[u]\n"),
    Setting("[t]\n[u]\n", ["t", "y"], .integer(2), "[t]\ny = 2\n[u]\n"),
    Setting("[t]\n  x = '''\nlong\n'''\n", ["t", "y"], .integer(2), "[t]\n  x = '''\nlong\n'''\n  y = 2\n"),
    Setting("a = 1\n", ["t", "y"], .integer(2), "a = 1\n\n[t]\ny = 2\n"),
    Setting("a = 1", ["t", "u v", "y"], .integer(2), "a = 1\n\n[t.\"u v\"]\ny = 2"),
    Setting("a = 1\r\n", ["t", "y"], .integer(2), "a = 1\r\n\r\n[t]\r\ny = 2\r\n"),
    Setting("[t]\nx = 1\n\n", ["u", "y"], .integer(2), "[t]\nx = 1\n\n[u]\ny = 2\n"),
    Setting("[t.u]\nx = 1\n", ["t", "y"], .integer(2), "[t.u]\nx = 1\n\n[t]\ny = 2\n"),
    Setting("t.x = 1\nz = 0\n", ["t", "y"], .integer(2), "t.x = 1\nt.y = 2\nz = 0\n"),
    Setting("[s]\nt.x = 1\n", ["s", "t", "y", "z"], .integer(2), "[s]\nt.x = 1\nt.y.z = 2\n"),
    Setting("t = {}\n", ["t", "y"], .integer(2), "t = { y = 2 }\n"),
    Setting("t = { x = 1 } # c\n", ["t", "y", "z"], .integer(2), "t = { x = 1, y.z = 2 } # c\n"),
    Setting("t = { x = 1 }\n", ["t", "x"], .integer(2), "t = { x = 2 }\n"),
    Setting("# file\n\n# table\n[t]\n", ["a"], .integer(1), "# file\n\na = 1\n\n# table\n[t]\n"),
    Setting("# file\n[t]\n", ["a"], .integer(1), "# file\na = 1\n\n[t]\n"),
    Setting("\u{FEFF}[t]\n", ["a"], .integer(1), "\u{FEFF}a = 1\n\n[t]\n"),
    Setting("a = [ 'x', 'y' ]\n", ["a"], .array([.string("x"), .string("z")]), "a = [ 'x', \"z\" ]\n"),
    Setting(
      "a = [ # all\n    # first\n    'x',   # ex\n    'y', 'z'\n    # end\n  ] # a\n", ["a"],
      .array([.string("z"), .string("w"), .string("x")]),
      "a = [ # all\n    'z',\n    \"w\",\n    # first\n    'x'   # ex\n    # end\n  ] # a\n"),
    Setting("a = [\n  1,\n]\n", ["a"], .array([]), "a = [\n]\n"),
    Setting("a = [\r\n  1,\r\n]\r\n", ["a"], .array([.integer(1), .integer(2)]), "a = [\r\n  1,\r\n  2,\r\n]\r\n"),
    // An edit that is not possible changes nothing.
    Setting("a = 1\n", ["a", "b"], .integer(1), "a = 1\n"),
    Setting("[t]\n", ["t"], .integer(1), "[t]\n"),
    Setting("[[t]]\n", ["t", "a"], .integer(1), "[[t]]\n"),
    Setting("[[t]]\n", ["t"], .integer(1), "[[t]]\n"),
  ])
  func `setting a key changes nothing else`(setting: Setting) throws {
    let result = try Self.edited(setting.before) { $0.set(setting.path, to: setting.value) }
    #expect(result == setting.after)
  }

  /// Texts with a list `a` at the root or in the second table `p`, and the values that it is set to in turn.
  static let lists: [(String, [[String]])] = [
    ("s = 1\n", [[], ["x"], []]),
    ("s = 1", [[], ["x"], []]),
    ("s = 1\r\n# end\r\n", [[], ["x"], ["w", "x"], ["x"], []]),
    ("# first\n\n# about t\n[t]\nb = 1\n", [[], ["x"], []]),
    ("a = []\n", [[], ["x"], []]),
    ("a = [] # none yet\n", [[], ["x"], []]),
    ("a = []\ns = 1\n", [[], ["x"], []]),
    ("a = [ ]\ns = 1\n", [[], ["x"], []]),
    ("a = ['x']\n", [["x"], ["x", "y"], ["x"]]),
    ("a = [ 'x' ]\ns = 1\n", [["x"], ["w", "x"], ["x"]]),
    ("a = [\"x\"]\n", [["x"], [], ["x"]]),
    ("a = [\"x\"] # why\ns = 1\n", [["x"], [], ["x"]]),
    ("a = [ \"x\" ]\n", [["x"], [], ["x"]]),
    ("a = ['x','z',]\n", [["x", "z"], ["x", "y", "z"], ["x", "z"], ["x", "z", "zz"], ["x", "z"]]),
    ("a = [\n  \"x\",\n]\n", [["x"], [], ["x"], ["x", "y"], ["x"]]),
    ("a = [ # all\n  # one\n  'x', # ex\n  'z'\n  # end\n]\n", [["x", "z"], ["x", "y", "z"], ["x", "z"]]),
    ("a = [\n  'x'\n]\n", [["x"], ["x", "y"], ["x"], ["w", "x"], ["x"]]),
  ]

  @Test(arguments: lists) func `a list that is set back to an earlier value restores the earlier text`(
    text: String, turns: [[String]]
  ) throws {
    try expectNoTrace(text, turns) { $0.setList(["a"], to: $1) }
    let table = "[[p]]\n[[p]]\n" + text
    try expectNoTrace(table, turns) { $0.setList("a", to: $1, inTable: ["p"], at: 1) }
    let followed = (text.hasSuffix("\n") ? table : table + "\n") + "\n# about q\n[q]\na = 1\n"
    guard !text.contains("[t]") else { return }
    try expectNoTrace(followed, turns) { $0.setList("a", to: $1, inTable: ["p"], at: 1) }
  }

  /// Expects the same text each time the list has the same value.
  private func expectNoTrace(
    _ text: String, _ turns: [[String]], _ set: (inout TOMLEditor, [String]) -> Void
  ) throws {
    var editor = try #require(TOMLEditor(Array(text.utf8)))
    var seen: [[String]: [UInt8]] = [turns[0]: editor.bytes]
    for turn in turns.dropFirst() {
      set(&editor, turn)
      let known = seen[turn, default: editor.bytes]
      #expect(editor.bytes == known, "\(turn) in \(String(decoding: editor.bytes, as: UTF8.self).debugDescription)")
      seen[turn] = editor.bytes
    }
    #expect(seen.count > 1 && Set(seen.values).count == seen.count, "\(text.debugDescription) did not change")
  }

  @Test(arguments: [
    ("a = 1\nb = 2 # two\nc = 3\n", ["b"], "a = 1\nc = 3\n"),
    ("# above\na = [\n  1, # one\n]\nb = 1\n", ["a"], "# above\nb = 1\n"),
    ("a.b = 1\na.c.d = 2\ne = 3\n", ["a"], "e = 3\n"),
    ("t = { a = 1, b = 2, c = 3 }\n", ["t", "a"], "t = { b = 2, c = 3 }\n"),
    ("t = { a = 1, b = 2, c = 3 }\n", ["t", "c"], "t = { a = 1, b = 2 }\n"),
    ("t = { a.x = 1, a.y = 2 }\n", ["t", "a"], "t = { }\n"),
    ("a = 1\n\n[t]\nx = 1\n\n[t.u]\ny = 1\n\n[v]\nz = 1\n", ["t"], "a = 1\n\n[v]\nz = 1\n"),
    ("a = 1\n\n[t]\nx = 1\n", ["t"], "a = 1\n"),
    ("[t]\nx = 1\n", ["t"], ""),
    ("[[t]]\nx = 1\n[[t]]\n[u]\n", ["t"], "[u]\n"),
    ("[t.u]\nx = 1\n\n[v]\n", ["t"], "[v]\n"),
    ("[t]\nx = 1\n\n# about v\n[v]\n", ["t"], "# about v\n[v]\n"),
    ("\u{FEFF}a = 1\n", ["a"], "\u{FEFF}"),
    ("a = 1\n", ["b"], "a = 1\n"),
    ("a = 1\n", [], "a = 1\n"),
  ])
  func `removing a key or table removes its lines`(before: String, path: [String], after: String) throws {
    let result = try Self.edited(before) { $0.remove(path) }
    #expect(result == after)
  }

  @Test func `several tables and keys are removed at once, as one after the other`() throws {
    let before = "a = 1\n\n[t.x] # x\nk = 1\n\n[t.x.y]\nk = 2\n\n# about z\n[t.z]\nk = 3\n\n[u]\nk = { m = 4, n = 5 }\n"
    let paths = [["t", "x"], ["u", "k", "m"], ["a"], ["t", "z"]]
    let once = try Self.edited(before) { $0.remove(paths) }
    #expect(once == "\n# about z\n\n[u]\nk = { n = 5 }\n")
    let each = try Self.edited(before) { editor in for path in paths { editor.remove(path) } }
    #expect(once == each)
    let none = try Self.edited(before) { $0.remove(paths + [["none"]]) }
    #expect(none == before)
  }

  @Test func `tables of an array are selected by their index`() throws {
    let text = "[[p]]\ns = 1\n[p.q]\nz = 1\n\n[[p]]\ns = 2\n"
    let headers = try Self.edited(text) {
      $0.set("s", to: .integer(3), inTable: ["p"], at: 1)
      $0.set("n", to: .string("x"), inTable: ["p"], at: 0)
      $0.set("n", to: .string("x"), inTable: ["p"], at: 2)
      $0.set("n", to: .string("x"), inTable: ["r"], at: 0)
    }
    #expect(headers == "[[p]]\ns = 1\nn = \"x\"\n[p.q]\nz = 1\n\n[[p]]\ns = 3\n")
    let inline = try Self.edited("p = [{ s = 1 }, {}]\n") {
      $0.set("s", to: .integer(3), inTable: ["p"], at: 0)
      $0.set("n", to: .integer(4), inTable: ["p"], at: 1)
    }
    #expect(inline == "p = [{ s = 3 }, { n = 4 }]\n")
  }

  @Test(arguments: [
    ("", "[[p]]\nk = \"v\"\n"),
    ("a = 1\n", "a = 1\n\n[[p]]\nk = \"v\"\n"),
    (
      "[[p]]\nx = 1\n\n[p.q]\ny = 1\n# own\n\n# other\n[z]\n",
      "[[p]]\nx = 1\n\n[p.q]\ny = 1\n# own\n\n[[p]]\nk = \"v\"\n\n# other\n[z]\n"
    ),
    ("[[p]]\n[z]\n", "[[p]]\n\n[[p]]\nk = \"v\"\n\n[z]\n"),
    ("p = []\n", "p = [{ k = \"v\" }]\n"),
    ("p = 1\n", "p = 1\n"),
  ])
  func `a table is added after the other tables of its array`(before: String, after: String) throws {
    let result = try Self.edited(before) { $0.appendTable(["p"], [("k", .string("v"))]) }
    #expect(result == after)
  }

  @Test func `a text with errors is not edited`() {
    #expect(TOMLEditor(Array("a = \n".utf8)) == nil)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a b", "\"a b\""), ("", "\"\""), ("é", "\"é\""), ("a.b", "\"a.b\""),
    ("q\"\\\u{1}\u{7F}", "\"q\\\"\\\\\\u0001\\u007F\""),
  ])
  func `keys are only quoted if necessary`(key: String, text: String) {
    #expect(TOMLText.key(key) == text)
    let document = TOMLDocument(parsing: Array("\(text) = 1".utf8))
    #expect(document.faults.isEmpty && document.root[key] != nil)
  }
}
