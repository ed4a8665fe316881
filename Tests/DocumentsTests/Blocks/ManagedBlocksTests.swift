import Reporting
import Testing
import Vocabulary

@testable import Documents

struct ManagedBlocksTests {
  private let block = "<!-- cairn:begin a.b -->\nbody\n<!-- cairn:end a.b -->\n"

  private func blocks(_ source: String, _ comment: ManagedBlocks.Comment = .html) -> ManagedBlocks {
    ManagedBlocks(in: Array(source.utf8), comment: comment)
  }

  @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
  func `a block has an id, attributes, a body and its marker lines`(end: String, mark: String) throws {
    let source = (mark + "<!-- cairn:begin a.b-1 format=1 x=y=z  -->  \n\nbody\n  <!--cairn:end a.b-1-->\nafter")
      .replacing("\n", with: end)
    let bytes = Array(source.utf8)
    let found = blocks(source)
    #expect(found.faults.isEmpty)
    let block = try #require(found["a.b-1"])
    #expect(found.blocks.count == 1)
    #expect(block.attributes == ["format": "1", "x": "y=z"])
    #expect(text(block.begin, of: bytes) == "<!-- cairn:begin a.b-1 format=1 x=y=z  -->  \(end)")
    #expect(text(block.body, of: bytes) == "\(end)body\(end)")
    #expect(text(block.end, of: bytes) == "  <!--cairn:end a.b-1-->\(end)")
  }

  @Test func `a block with hash comments is read in the same way`() throws {
    let found = blocks("a = 1\n# cairn:begin x\n```\n#cairn:end x", .hash)
    #expect(found.blocks.map(\.id) == ["x"])
    #expect(found.faults.isEmpty)
    #expect(blocks("# cairn:begin x\n# cairn:end x\n", .html).blocks.isEmpty)
    #expect(blocks("<!-- cairn:begin x -->\n<!-- cairn:end x -->\n", .hash).blocks.isEmpty)
  }

  @Test(arguments: [
    "`<!-- cairn:begin a -->`\n", "text <!-- cairn:begin a -->\n", "<!-- cairn:begin a --> text\n",
    "```\n<!-- cairn:begin a -->\n```\n",
    "~~~md\n<!-- cairn:end a -->\n~~~\n", "    <!-- cairn:begin a -->\n", "> <!-- cairn:begin a -->\n",
    "- ```\n  <!-- cairn:begin a -->\n  ```\n",
    "<!-- BEGIN x -->\n", "<!-- waypoint:start -->\n<!-- waypoint:end -->\n", "<!-- cairn:beginning a -->\n",
    "<!-- cairn:begin a\n",
    "<!-- cairn:begin … and its end -->\n", "<!-- cairn:begin a --><!-- cairn:end a -->\n", "<!-- Cairn:begin a -->\n",
    "cairn:begin a\n", "<!-->\n", "<!--->\n", "",
  ])
  func `quoted markers and markers of other tools are ignored`(source: String) {
    let found = blocks(source)
    #expect(found.blocks.isEmpty)
    #expect(found.faults.isEmpty)
  }

  @Test(arguments: [
    "<!--\n```\n-->\n\n", "<pre>\n```sh\n</pre>\n\n", "<script>\n~~~\n</script>\n", "---\na: |\n  ```\n---\n",
  ])
  func `what looks like a code fence in a comment, in HTML or in front matter is none`(before: String) {
    let found = blocks(before + block)
    #expect(found.blocks.map(\.id) == ["a.b"])
    #expect(found.faults.isEmpty)
  }

  @Test func `front matter and horizontal rules do not matter`() {
    #expect(blocks("---\nname: x\n---\n\(block)\n---\n").blocks.map(\.id) == ["a.b"])
  }

  @Test(arguments: [
    ("<!-- cairn:begin a -->\nx\n", ["block.end-missing"], [1], []),
    ("x\n<!-- cairn:end a -->\n", ["block.begin-missing"], [2], []),
    (
      "<!-- cairn:begin a -->\n<!-- cairn:begin b -->\n<!-- cairn:end b -->\n<!-- cairn:end a -->\n", ["block.nested"],
      [2], []
    ),
    (
      "<!-- cairn:begin a -->\n<!-- cairn:begin b -->\n<!-- cairn:end a -->\n<!-- cairn:end b -->\n",
      ["block.nested", "block.begin-missing"], [2, 4], []
    ),
    ("<!-- cairn:begin a -->\n<!-- cairn:begin b -->\n<!-- cairn:end b -->\n", ["block.end-missing"], [1], ["b"]),
    (
      "<!-- cairn:begin a -->\n<!-- cairn:end a -->\n<!-- cairn:begin a -->\n<!-- cairn:end a -->\n",
      ["block.duplicate"],
      [3], []
    ),
    (
      "<!-- cairn:begin a -->\n<!-- cairn:begin a -->\n<!-- cairn:end a -->\n", ["block.end-missing", "block.nested"],
      [1, 2], []
    ),
    (
      "<!-- cairn:begin a -->\n<!-- cairn:end b -->\n<!-- cairn:begin c -->\n<!-- cairn:end c -->\n",
      ["block.end-missing", "block.begin-missing"], [1, 2], ["c"]
    ),
    ("<!-- cairn:begin -->\n<!-- cairn:begin c -->\n<!-- cairn:end c -->\n", ["block.marker-without-id"], [1], ["c"]),
    (
      "```\ntext\n<!-- cairn:begin a -->\n<!-- cairn:end a -->\n", ["block.hidden-by-fence", "block.hidden-by-fence"],
      [3, 4], []
    ),
    (
      "<!-- cairn:begin a -->\n```\n<!-- cairn:end a -->\n", ["block.end-missing", "block.hidden-by-fence"], [1, 3], []
    ),
  ])
  func `damaged blocks are errors and are not listed as blocks`(
    source: String, keys: [String], lines: [Int], sound: [String]
  ) {
    let found = blocks(source)
    #expect(Set(found.faults.map(\.message.key)) == Set(keys))
    #expect(found.faults.count == keys.count)
    #expect(found.faults.map { LineIndex(Array(source.utf8)).place(at: $0.span.lower).line } == lines)
    #expect(
      found.faults.allSatisfy { $0.severity == .error && ["block.markers-paired", "block.unique"].contains($0.id) })
    #expect(found.blocks.map(\.id) == sound)
    #expect(found.faults.allSatisfy { !$0.message.text.contains("{") })
  }

  static let texts = [
    "", "\u{FEFF}", "\n", "\r\n", "x", "x\n", "x\n\n", "x\n\n\n", "x\r\n", "x\r\ny", "x\r\n\r\n", "\u{FEFF}x",
    "\u{FEFF}\n", "\u{FEFF}x\r\ny\r\n",
    "x\ny\r\n", "x\r\ny\n", "x\n  ", "x\n \t\n", "x\r", "\r", "---\na: b\n---\n# T\n",
    "x\n<!-- BEGIN y -->\n<!-- END y -->", "```\na\n```", "a\u{85}", "é",
  ]

  @Test(arguments: texts, ["", "body", "body\n", "one\n\ntwo\n", "\n", "한국어\n"])
  func `removing an inserted block restores the exact bytes`(source: String, body: String) throws {
    for comment in [ManagedBlocks.Comment.html, .hash] {
      let bytes = Array(source.utf8)
      let inserted = ManagedBlocks.inserting(id: "a.b", body: Array(body.utf8), into: bytes, comment: comment)
      #expect(inserted.bytes.starts(with: bytes))
      let found = ManagedBlocks(in: inserted.bytes, comment: comment)
      let block = try #require(found["a.b"])
      #expect(found.faults.isEmpty)
      let read = Text.normalized(Array(inserted.bytes[block.body.range]))
      #expect(String(decoding: read, as: UTF8.self) == (body.isEmpty || body.hasSuffix("\n") ? body : body + "\n"))
      #expect(found.removing("a.b", lead: inserted.lead, from: inserted.bytes) == bytes)
      #expect(found.replacingBody(of: "a.b", with: Array(body.utf8), in: inserted.bytes) == inserted.bytes)
    }
  }

  @Test(arguments: texts)
  func `two blocks can be removed in either order`(source: String) throws {
    let bytes = Array(source.utf8)
    let one = ManagedBlocks.inserting(id: "one", body: Array("1\n".utf8), into: bytes, comment: .html)
    let two = ManagedBlocks.inserting(id: "two", body: Array("2\n".utf8), into: one.bytes, comment: .html)
    for order in [[("one", one.lead), ("two", two.lead)], [("two", two.lead), ("one", one.lead)]] {
      var rest = two.bytes
      for (id, lead) in order {
        rest = try #require(ManagedBlocks(in: rest, comment: .html).removing(id, lead: lead, from: rest))
      }
      #expect(rest == bytes)
    }
  }

  @Test(arguments: texts, texts)
  func `bytes outside of a block are unchanged`(before: String, after: String) throws {
    let inserted = ManagedBlocks.inserting(id: "a", body: Array("old\n".utf8), into: Array(before.utf8), comment: .html)
    let whole = inserted.bytes + Array(after.utf8)
    let found = ManagedBlocks(in: whole, comment: .html)
    let block = try #require(found["a"])
    let replaced = try #require(found.replacingBody(of: "a", with: Array("new\nlines".utf8), in: whole))
    #expect(replaced.starts(with: whole[..<block.body.lower]))
    #expect(replaced.suffix(whole.count - block.body.upper).elementsEqual(whole[block.body.upper...]))
    let middle = replaced[block.body.lower...].dropLast(whole.count - block.body.upper)
    #expect(String(decoding: Text.normalized(Array(middle)), as: UTF8.self) == "new\nlines\n")
    let removed = try #require(found.removing("a", lead: inserted.lead, from: whole))
    #expect(removed.starts(with: Array(before.utf8)))
    #expect(removed.suffix(after.utf8.count).elementsEqual(Array(after.utf8)))
  }

  @Test func `text after a removed block is not joined to the text before it`() throws {
    let inserted = ManagedBlocks.inserting(id: "a", body: [], into: Array("before".utf8), comment: .html)
    let whole = inserted.bytes + Array("after\n".utf8)
    let removed = try #require(ManagedBlocks(in: whole, comment: .html).removing("a", lead: inserted.lead, from: whole))
    #expect(String(decoding: removed, as: UTF8.self) == "before\n\nafter\n")
  }

  @Test func `line ends before a block are kept if they were edited`() throws {
    let source = Array("before\n\(block)".utf8)
    let removed = try #require(ManagedBlocks(in: source, comment: .html).removing("a.b", lead: "\n\n", from: source))
    #expect(String(decoding: removed, as: UTF8.self) == "before\n")
  }

  @Test(arguments: [
    ("x\n", "\n"), ("x", "\n\n"), ("x\n\n", ""), ("x\r\n", "\r\n"), ("x\r\ny", "\r\n\r\n"), ("", ""), ("\u{FEFF}", ""),
    ("\u{FEFF}\n", ""),
  ])
  func `the lead adds the line ends that the file needs before a block`(source: String, lead: String) {
    #expect(ManagedBlocks.inserting(id: "a", body: [], into: Array(source.utf8), comment: .html).lead == lead)
  }

  @Test func `a new file only has the block`() {
    let inserted = ManagedBlocks.inserting(
      id: "a", body: Array("x".utf8), attributes: ["format": "1", "b": "2"], into: nil, comment: .hash)
    #expect(String(decoding: inserted.bytes, as: UTF8.self) == "# cairn:begin a b=2 format=1\nx\n# cairn:end a\n")
    #expect(inserted.lead.isEmpty)
  }

  @Test func `attributes can change with the body`() throws {
    let source = Array("x\r\n<!-- cairn:begin a format=1 -->\r\nold\r\n<!-- cairn:end a -->\r\n".utf8)
    let found = ManagedBlocks(in: source, comment: .html)
    let result = try #require(
      found.replacing("a", attributes: ["format": "2"], with: Array("new\n".utf8), in: source, comment: .html))
    #expect(
      String(decoding: result, as: UTF8.self)
        == "x\r\n<!-- cairn:begin a format=2 -->\r\nnew\r\n<!-- cairn:end a -->\r\n")
    #expect(found.replacing("b", attributes: [:], with: [], in: source, comment: .html) == nil)
  }

  @Test func `a missing block cannot be changed`() {
    let source = Array(block.utf8)
    let found = ManagedBlocks(in: source, comment: .html)
    #expect(found.replacingBody(of: "b", with: [], in: source) == nil)
    #expect(found.removing("b", lead: "", from: source) == nil)
    #expect(found.removing("a.b", lead: "", from: []) == nil)
  }

  @Test(arguments: [
    ("AGENTS.md", ManagedBlocks.Comment.html), ("a/CLAUDE.MD", .html), ("x.toml", .hash), ("a/b.YAML", .hash),
    (".gitignore", .hash),
    ("Makefile", .hash), ("run.sh", .hash), ("a.toml/x", .html), ("toml", .html), ("x.html", .html),
    (".cursorrules", .html),
  ])
  func `the file name determines the comment style`(path: String, comment: ManagedBlocks.Comment) throws {
    #expect(ManagedBlocks.comment(for: try RelativePath(path)) == comment)
  }
}
