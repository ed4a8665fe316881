import Testing

@testable import Vocabulary

struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `a digest is SHA-256 in hexadecimal`(source: String, digits: String) {
    let digest = Digest(ofBytes: Array(source.utf8))
    #expect(digest.text == "sha256:" + digits)
    #expect(Digest(ofBytes: source.utf8) == digest)
    #expect(Digest("sha256:" + digits) == digest)
  }

  @Test func `line ends and a byte-order mark do not change the digest`() {
    let plain = Digest(of: Array("a\nb\n".utf8))
    #expect(Digest(of: Array("\u{FEFF}a\r\nb\r\n".utf8)) == plain)
    #expect(Digest(of: Array("a\rb\n".utf8)) != plain)
    #expect(Digest(of: [0xFF, 0x0D, 0x0A]) == Digest(ofBytes: [0xFF, 0x0D, 0x0A]))
    #expect(Digest(of: [0xFF, 0x0D, 0x0A]) != Digest(of: [0xFF, 0x0A]))
  }

  @Test func `other text is not a digest`() {
    let digits = String(repeating: "a", count: 64)
    for text in [
      "", "sha256:", digits, "sha256:" + digits.dropLast(), "sha256:" + digits + "a", "sha256:" + digits.uppercased(),
      "SHA256:" + digits, "sha256:g" + digits.dropLast(), "sha1:" + digits,
    ] {
      #expect(Digest(text) == nil)
    }
    #expect(Digest("sha256:" + digits) != nil)
  }
}

struct LineIndexTests {
  @Test func `columns count scalars, or UTF-16 units on request`() {
    let index = LineIndex(Array("x\n이😀e\u{301}:".utf8))
    #expect(index.place(at: 12) == Place(line: 2, column: 5))
    #expect(index.utf16Place(at: 12) == Place(line: 2, column: 6))
    #expect(index.utf16Place(at: 2) == Place(line: 2, column: 1))
    #expect(index.utf16Place(at: -1) == Place(line: 1, column: 1))
    #expect(index.utf16Place(at: 99) == Place(line: 2, column: 7))
  }

  private func places(_ source: [UInt8]) -> [[Int]] {
    let index = LineIndex(source)
    return (0...source.count).map { [index.place(at: $0).line, index.place(at: $0).column] }
  }

  @Test func `lines end at LF, CR LF and a lone CR`() {
    #expect(
      places(Array("a\nb\r\nc\rd".utf8)) == [
        [1, 1], [1, 2], [2, 1], [2, 2], [2, 3], [3, 1], [3, 2], [4, 1], [4, 2],
      ])
    #expect(LineIndex(Array("a\nb\r\nc\rd".utf8)).count == 4)
    #expect(LineIndex(Array("a\n".utf8)).count == 2)
    #expect(LineIndex([]).count == 1)
    #expect(LineIndex([0x0D]).count == 2)
  }

  @Test func `columns count scalars and ignore a byte-order mark`() {
    #expect(places(Array("é한😀x".utf8)).last == [1, 5])
    let marked = LineIndex(Array("\u{FEFF}ab".utf8))
    #expect(marked.place(at: 3) == Place(line: 1, column: 1))
    #expect(marked.place(at: 4) == Place(line: 1, column: 2))
    #expect(marked.place(at: 1) == Place(line: 1, column: 1))
    #expect(marked.text(ofLine: 1) == "ab")
  }

  @Test func `positions in a very long line are correct`() {
    let text = Array(("a\n" + String(repeating: "é한😀x\t", count: 80_000) + "\nend").utf8)
    let index = LineIndex(text)
    var (scalars, units) = (0, 0)
    for (offset, byte) in text[2...].prefix(200_000).enumerated() {
      if offset % 997 == 0, byte & 0xC0 != 0x80 {
        #expect(index.place(at: offset + 2) == Place(line: 2, column: scalars + 1))
        #expect(index.utf16Place(at: offset + 2) == Place(line: 2, column: units + 1))
      }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    }
    #expect(index.place(at: text.count) == Place(line: 3, column: 4))
    #expect(index.place(at: text.count - 4) == Place(line: 2, column: 400_001))
    // If each position was counted from the start of the line, this would take minutes.
    let columns = (0..<2_000).map { index.place(at: text.count - 5 - $0).column }
    #expect(zip(columns, columns.dropFirst()).allSatisfy { $0 >= $1 && $0 - $1 <= 1 })
  }

  @Test func `the excerpt of a long line shows the part around the offset`() {
    let text = Array(
      ("x\n" + String(repeating: "é한😀x ", count: 2_000) + "HERE" + String(repeating: "é", count: 9_000)).utf8)
    let index = LineIndex(text)
    let offset = text.firstRange(of: Array("HERE".utf8))?.lowerBound ?? 0
    let shown = index.excerpt(around: offset, hiding: [Span(offset + 1, offset + 2)])
    #expect(shown.text.utf8.count < 3_000)
    #expect(!shown.text.unicodeScalars.contains("\u{FFFD}"))
    let skipped = index.place(at: offset).column - shown.column
    #expect(String(shown.text.unicodeScalars.dropFirst(skipped).prefix(4)) == "H*RE")
    #expect(index.excerpt(around: 0).text == "x")
    #expect(index.excerpt(around: 0).column == 1)
    #expect(index.excerpt(around: .max).column > 1)
  }

  @Test func `offsets and lines outside of the text do not crash`() {
    for source in [[], Array("a\r\n".utf8), Text.byteOrderMark, [0xFF, 0x80, 0x80]] as [[UInt8]] {
      let index = LineIndex(source)
      #expect(index.place(at: -5) == Place(line: 1, column: 1))
      #expect(index.place(at: .max).line == index.count)
      #expect(index.text(ofLine: 0) == nil)
      #expect(index.text(ofLine: index.count + 1) == nil)
      #expect(index.text(ofLine: index.count) != nil)
    }
  }

  @Test func `the text of a line excludes its line end`() {
    let index = LineIndex(Array("a\r\n\nb\rc".utf8))
    #expect((1...4).map { index.text(ofLine: $0) } == ["a", "", "b", "c"])
  }
}

struct SpellingTests {
  @Test(arguments: [
    ("descripton", "description"), ("Name", "name"), ("liscence", "license"), ("nmae", "name"), ("metadat", "metadata"),
    ("x", nil), ("", nil), ("description-of-it-all", nil),
    ("zzzz", nil),
  ])
  func `the nearest word is found if it is similar enough`(word: String, nearest: String?) {
    #expect(Spelling.nearest(to: word, among: ["name", "description", "license", "metadata"]) == nearest)
  }

  @Test func `ties are resolved by byte order, independent of the candidates' order`() {
    #expect(Spelling.nearest(to: "cot", among: ["cut", "cat", "cit"]) == "cat")
    #expect(Spelling.nearest(to: "cot", among: ["cat", "cit", "cut"]) == "cat")
    #expect(Spelling.nearest(to: "cot", among: []) == nil)
    #expect(Spelling.nearest(to: "cot", among: ["cot", "cat"]) == "cot")
  }

  @Test func `long words are compared quickly`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(Spelling.nearest(to: long, among: [long + "b"]) == long + "b")
  }
}

struct TextTests {
  @Test(arguments: [
    ("a\r\nb\r\n", "a\nb\n"), ("\u{FEFF}a", "a"), ("\u{FEFF}\u{FEFF}", "\u{FEFF}"), ("a\rb", "a\rb"),
    ("a\r\r\nb", "a\r\nb"), ("", ""), ("\r", "\r"),
  ])
  func `normalized text has no byte-order mark and no CR LF`(source: String, expected: String) {
    #expect(Text.normalized(Array(source.utf8)) == Array(expected.utf8))
  }

  @Test func `text that is not valid UTF-8 is unchanged`() {
    #expect(Text.normalized([0xFF, 0x0D, 0x0A]) == [0xFF, 0x0D, 0x0A])
    #expect(Text.styled([0xFF, 0x0A], like: Array("a\r\n".utf8)) == [0xFF, 0x0A])
    #expect(!Text.isUTF8([0xC3]))
    #expect(!Text.isUTF8([0xED, 0xA0, 0x80]))
    #expect(!Text.isUTF8([0xC0, 0x80]))
    #expect(Text.isUTF8([]))
    #expect(Text.isUTF8([0]))
  }

  @Test(arguments: [
    ("a\nb\n", "x\r\ny\r\n", "a\r\nb\r\n"), ("a\n", "\u{FEFF}x\n", "\u{FEFF}a\n"), ("a\n", "x", "a\n"),
    ("a\n", "", "a\n"), ("a\n", "x\r\ny\n", "a\n"), ("a\n", "\u{FEFF}x\r\n", "\u{FEFF}a\r\n"),
  ])
  func `text gets the line ends and byte-order mark of a model`(source: String, model: String, expected: String) {
    #expect(Text.styled(Array(source.utf8), like: Array(model.utf8)) == Array(expected.utf8))
    #expect(Text.normalized(Text.styled(Array(source.utf8), like: Array(model.utf8))) == Array(source.utf8))
  }
}

struct SkillNameTests {
  @Test(arguments: ["a", "release", "a-b-c", "21risk", "배포", "é", String(repeating: "a", count: 64)])
  func `a name that follows the specification is accepted`(text: String) {
    #expect(SkillName(text)?.text == text)
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a.b", "a/b", "É", "a\n", "a\0", "😀",
    String(repeating: "a", count: 65), "con", "nul", "com1", "lpt9",
  ])
  func `other text is not a skill name`(text: String) {
    #expect(SkillName(text) == nil)
  }

  @Test(arguments: [("con", true), ("lpt0", true), ("com1", true), ("CON", false), ("console", false), ("a-", false)])
  func `a name of a device is told from a text without the form of a name`(text: String, isDevice: Bool) {
    #expect(SkillName.isDevice(text) == isDevice)
  }
}
