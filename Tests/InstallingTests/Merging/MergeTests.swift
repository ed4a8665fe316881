import Testing
import Vocabulary

@testable import Installing

/// Documents with front matter, merged key by key.
@Suite struct MergeTests {
  private func merge(_ base: String, _ mine: String, _ theirs: String) -> String? {
    Merge(base: Array(base.utf8), mine: Array(mine.utf8), theirs: Array(theirs.utf8)).bytes.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  static let base = """
    ---
    name: do
    description: Does it.
    metadata:
      cairn-locale: en
      cairn-revision: "1"
    ---

    # Do

    First.

    Then.

    """

  private func with(_ changes: (String, String)...) -> String {
    changes.reduce(Self.base) { text, change in text.replacing(change.0, with: change.1) }
  }

  @Test func `changes of adjacent keys on different sides are merged`() {
    let mine = with(("description: Does it.", "description: \"Does it well.\" # ours"))
    let theirs = with(("name: do", "name: does"), ("revision: \"1\"", "revision: \"2\""), ("Then.", "At last."))
    let merged = with(
      ("description: Does it.", "description: \"Does it well.\" # ours"), ("name: do", "name: does"),
      ("revision: \"1\"", "revision: \"2\""), ("Then.", "At last."))
    #expect(merge(Self.base, mine, theirs) == merged)
  }

  @Test func `nested keys are merged one by one too`() {
    let ours = ("  cairn-locale: en\n", "  author: us\n  cairn-locale: en\n")
    let others = ("  cairn-revision: \"1\"", "  cairn-revision: \"2\"\n  cairn-kind: procedure")
    #expect(merge(Self.base, with(ours), with(others)) == with(ours, others))
  }

  @Test(arguments: [
    ("description: Does it.", "description: Mine.", "description: Theirs."),
    ("cairn-revision: \"1\"", "cairn-revision: \"8\"", "cairn-revision: \"2\""),
    ("description: Does it.\n", "", "description: Theirs.\n"),
    ("First.", "Mine.", "Theirs."),
  ]) func `one key or line changed on both sides is a conflict`(old: String, mine: String, theirs: String) {
    let merge = Merge(
      base: Array(Self.base.utf8), mine: Array(with((old, mine)).utf8), theirs: Array(with((old, theirs)).utf8))
    #expect(merge.bytes == nil)
    let marked = String(decoding: merge.marked ?? [], as: UTF8.self)
    #expect(marked.contains("<<<<<<< mine\n") && marked.contains("=======\n") && marked.contains(">>>>>>> pack\n"))
  }

  @Test func `keys that one side adds or removes are added or removed, in order`() {
    let ours = ("name: do\n", "name: do\nlicense: MIT\n")
    let others = ("description: Does it.\n", "description: Does it.\nallowed-tools: Bash\n")
    #expect(merge(Self.base, with(ours), with(others)) == with(ours, others))
    let shorter = ("metadata:\n  cairn-locale: en\n  cairn-revision: \"1\"\n", "")
    #expect(merge(Self.base, with(ours), with(shorter)) == with(ours, shorter))
  }

  @Test func `line ends and a byte-order mark are not a difference`() {
    let mine = "\u{FEFF}" + with(("First.", "Mine.")).replacing("\n", with: "\r\n")
    #expect(merge(Self.base, mine, with(("Then.", "Theirs."))) == with(("First.", "Mine."), ("Then.", "Theirs.")))
  }

  @Test func `if a front matter is invalid, the text is merged line by line`() {
    let broken = with(("name: do", "name: do\nname: two"))
    #expect(merge(broken, broken, broken.replacing("Then.", with: "Now.")) == broken.replacing("Then.", with: "Now."))
    #expect(merge("a\nk\nb\n", "x\nk\nb\n", "a\nk\ny\n") == "x\nk\ny\n")
  }

  @Test func `binary or too long files are not merged`() {
    let text = Array("a\nb\nc\n".utf8)
    for other: [UInt8] in [[0xFF, 0x0A], [0x61, 0x00, 0x0A], Array(repeating: 0x61, count: Merge.largest + 1)] {
      let merge = Merge(base: text, mine: other, theirs: text)
      #expect(merge.bytes == nil)
      #expect(merge.marked == nil)
    }
  }
}
