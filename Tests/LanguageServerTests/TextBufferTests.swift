import Documents
import LanguageServer
import Testing
import Vocabulary

@Suite struct TextBufferTests {
  private static let text = "a🍵b\r\nç\rd\n\n"

  @Test func `positions count UTF-16 units or bytes`() {
    let sixteen = TextBuffer(Self.text, encoding: .utf16)
    let eight = TextBuffer(Self.text, encoding: .utf8)
    #expect(sixteen.position(of: 5) == TextPosition(line: 0, character: 3))
    #expect(eight.position(of: 5) == TextPosition(line: 0, character: 5))
    #expect(sixteen.offset(of: TextPosition(line: 0, character: 3)) == 5)
    #expect(eight.offset(of: TextPosition(line: 0, character: 5)) == 5)
    #expect(sixteen.position(of: 10) == TextPosition(line: 1, character: 1))
    #expect(sixteen.position(of: 11) == TextPosition(line: 2, character: 0))
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func `every offset between characters is found again by its position`(encoding: PositionEncoding) {
    let buffer = TextBuffer(Self.text, encoding: encoding)
    for offset in buffer.bytes.indices where buffer.bytes[offset] & 0xC0 != 0x80 && buffer.bytes[offset] != 0x0A {
      #expect(buffer.offset(of: buffer.position(of: offset)) == offset)
    }
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16])
  func `positions in a long line are those that counting from its start gives`(encoding: PositionEncoding) {
    let text = "\u{FEFF}ab\n" + String(repeating: "aé이😀", count: 3_000) + "\r\nend"
    let buffer = TextBuffer(text, encoding: encoding)
    let line = buffer.line(1)
    var character = 0
    var offset = line.lower
    for scalar in String(decoding: buffer.bytes[line.range], as: UTF8.self).unicodeScalars {
      let place = TextPosition(line: 1, character: character)
      #expect(buffer.position(of: offset) == place)
      #expect(buffer.offset(of: place) == offset)
      let units = encoding == .utf8 ? UTF8.width(scalar) : UTF16.width(scalar)
      // The middle of a character is its start.
      if units > 1 { #expect(buffer.offset(of: TextPosition(line: 1, character: character + 1)) == offset) }
      character += units
      offset += UTF8.width(scalar)
    }
    #expect(buffer.position(of: offset + 1) == TextPosition(line: 1, character: character))
    #expect(buffer.offset(of: TextPosition(line: 1, character: .max)) == line.upper)
  }

  /// The limit is far above the second that this takes; counting each place from the start of the line takes longer.
  @Test(.timeLimit(.minutes(30)), arguments: [PositionEncoding.utf8, .utf16])
  func `a place at the end of a long line costs no more than one at its start`(encoding: PositionEncoding) {
    let buffer = TextBuffer(String(repeating: "a", count: 16 << 20), encoding: encoding)
    for offset in (16 << 20) - 80_000..<16 << 20 {
      let place = TextPosition(line: 0, character: offset)
      guard buffer.position(of: offset) == place, buffer.offset(of: place) == offset else {
        Issue.record("\(offset)")
        return
      }
    }
  }

  @Test func `a position outside of the text is the nearest one in it`() {
    let buffer = TextBuffer(Self.text, encoding: .utf16)
    #expect(buffer.offset(of: TextPosition(line: 0, character: 99)) == 6)
    #expect(buffer.offset(of: TextPosition(line: 99, character: 0)) == buffer.bytes.count)
    #expect(buffer.offset(of: TextPosition(line: 0, character: 2)) == 1)
  }

  private func node(_ text: String) throws -> JSONNode { try #require(JSONDocument(parsing: Array(text.utf8)).root) }

  @Test func `changes replace ranges or everything`() throws {
    var buffer = TextBuffer("one\ntwo\n", encoding: .utf16)
    let range = #"{"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 3}}"#
    let change = try node(#"{"range": \#(range), "text": "tea\ncup"}"#)
    let applied = buffer.apply(change)
    #expect(applied)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "one\ntea\ncup\n")
    #expect(buffer.position(of: 8) == TextPosition(line: 2, character: 0))
    let whole = try node(#"{"text": "new"}"#)
    let replaced = buffer.apply(whole)
    #expect(replaced)
    #expect(buffer.bytes == Array("new".utf8))
    let broken = try node(#"{"range": {}, "text": "x"}"#)
    let backwards = try node(
      #"{"range": {"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 0}}, "text": "x"}"#)
    let results = [buffer.apply(broken), buffer.apply(backwards)]
    #expect(results == [false, true])
  }

  @Test func `a byte-order mark that the client does not have is before the first position`() {
    let buffer = TextBuffer("ab", encoding: .utf16, hidesMark: true)
    #expect(buffer.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x62])
    #expect(buffer.offset(of: TextPosition(line: 0, character: 1)) == 4)
    #expect(buffer.position(of: 4) == TextPosition(line: 0, character: 1))
  }

  @Test func `paths and addresses are the same both ways`() {
    for path in ["/a/b.md", "/a b/ç#?%.md", "/~/x"] {
      #expect(FileAddress.path(of: FileAddress.address(of: path)) == path)
    }
    #expect(FileAddress.path(of: "file://localhost/a%20b") == "/a b")
    #expect(FileAddress.path(of: "untitled:a") == nil)
    #expect(FileAddress.path(of: "file:///a%00b") == nil)
    #expect(FileAddress.path(of: "file:///a%FFb") == nil)
  }
}
