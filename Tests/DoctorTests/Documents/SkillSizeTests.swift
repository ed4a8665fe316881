import Testing
import Vocabulary

@testable import Doctor

@Suite struct SkillSizeTests {
  private func size(of text: String) throws -> (lines: Int, tokens: Int) {
    let file = SubjectFile(try RelativePath("tea/SKILL.md"), Array("---\nname: tea\n---\n\(text)".utf8))
    let skill = try #require(Skill(Document(file, in: Subject(files: [file]))))
    return (skill.lineCount, skill.tokenCount)
  }

  /// A text with CR is read byte by byte, one without eight bytes at once.
  @Test(arguments: [
    "", "a\n", "a b  c --- d ---- e\n", "| a   | b      |\n| --- | ------ |\n", "차를 끓입니다. 泡茶 喝茶\n", "é à ß ǅ Ж\n\n",
    "😀 emoji — and “quotes”\n", "                 x\n- - --  -\n",
    "one two three four five six seven eight nine ten\n\n\n",
  ])
  func `a text has the same size with either line end`(_ text: String) throws {
    let plain = try size(of: text)
    let other = try size(of: text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    #expect(plain.lines == other.lines)
    #expect(plain.tokens == other.tokens)
  }

  @Test(arguments: [
    ("abcd abcd abcd a", 1, 4), ("abcd" + String(repeating: " ", count: 50) + "abcd abcd a", 1, 4),
    ("ab" + String(repeating: "-", count: 50) + "cdabcd abcd ab", 1, 4), ("泡茶喝茶泡", 1, 4), ("\na\nb\n\n", 3, 1),
  ])
  func `a run of spaces or hyphens counts once, and a sign of Chinese more than a letter`(
    _ text: String, _ lines: Int, _ tokens: Int
  ) throws {
    let size = try size(of: text)
    #expect(size.lines == lines)
    #expect(size.tokens == tokens)
  }

  /// Bytes that are no UTF-8 count, too, so the text is not always made of whole scalars.
  @Test func `a text has more tokens than a limit exactly if they are counted so`() throws {
    let parts: [[UInt8]] = [Array("word ".utf8), Array("泡茶".utf8), Array("é --- ".utf8), [0xE1, 0xFF], [0xC3]]
    for count in [1, 7, 40, 333] {
      for part in parts {
        let text = Array("---\nname: tea\n---\n".utf8) + Array(repeating: part, count: count).joined()
        let file = SubjectFile(try RelativePath("tea/SKILL.md"), text)
        let skill = try #require(Skill(Document(file, in: Subject(files: [file]))))
        let tokens = skill.tokenCount
        for limit in Set([0, 1, tokens - 1, tokens, tokens + 1, tokens * 2, tokens * 4]) {
          #expect(skill.hasMoreTokens(than: limit) == (tokens > limit), "\(part) \(count) \(limit)")
        }
      }
    }
  }
}
