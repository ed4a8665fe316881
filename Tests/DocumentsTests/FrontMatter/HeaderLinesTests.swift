import Testing
import Vocabulary

@testable import Documents

/// The front matter that clients read line by line, not as YAML.
@Suite struct HeaderLinesTests {
  private func fields(_ header: String) throws -> [FrontMatter.Field] {
    let bytes = Array("---\n\(header)---\nText.\n".utf8)
    return HeaderLines.fields(of: try #require(FrontMatter(in: bytes)), in: bytes)
  }

  @Test func `the rest of a line is the value, whatever it means in YAML`() throws {
    let fields = try fields("description: Types: all # of them\nglobs: *.ts, \"*.tsx\"\nalwaysApply:  false \n")
    #expect(fields.map(\.key.value) == ["description", "globs", "alwaysApply"])
    #expect(fields.map(\.value) == [.string("Types: all # of them"), .string("*.ts, \"*.tsx\""), .string("false")])
  }

  @Test func `a key without a value is empty, or has the list below it`() throws {
    let fields = try fields("globs:\nother:\n  - a\n  - \"b\"\nthird: x\n  - y\n")
    #expect(fields.map(\.value) == [.null, .sequence([.string("a"), .string("\"b\"")]), .string("x")])
  }

  @Test func `comments, indented lines and lines without a colon are not keys`() throws {
    let fields = try fields("# a: b\n  c: d\nplain\n: e\nf: g\n")
    #expect(fields.map(\.key.value) == ["f"])
  }

  @Test func `places are those of the bytes, with each kind of line end`() throws {
    for end in ["\n", "\r\n", "\r"] {
      let bytes = Array("---\(end)globs: *.ts\(end)a:\(end)- b\(end)---\(end)".utf8)
      let fields = HeaderLines.fields(of: try #require(FrontMatter(in: bytes)), in: bytes)
      #expect(fields.map { String(decoding: bytes[$0.key.span.range], as: UTF8.self) } == ["globs", "a"])
      #expect(fields.map { String(decoding: bytes[$0.valueSpan.range], as: UTF8.self) } == ["*.ts", "- b"])
    }
  }
}
