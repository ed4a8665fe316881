import Testing
import Vocabulary

@testable import Documents

/// The `metadata` map, read line by line.
@Suite struct MetadataTests {
  private func value(_ line: String) -> (text: String, written: String)? {
    let bytes = Array("---\nmetadata:\n  \(line)\n---\n".utf8)
    return Metadata(in: MarkdownDocument(bytes))["a"].map { ($0.value, text($0.span, of: bytes)) }
  }

  @Test(arguments: [
    (#"a: "x" # c"#, "x", #""x""#), (#"a: "say \"hi\"" # c"#, #"say "hi""#, #""say \"hi\"""#),
    (#"a: "x\\" # "c""#, #"x\"#, #""x\\""#), ("a: 'it''s' # 'c'", "it's", "'it''s'"), ("a: '' # c", "", "''"),
    ("a: it's # c", "it's", "it's"), (#"a: "x"#, #""x"#, #""x"#),
  ])
  func `a value ends at its closing quote and says what YAML reads`(line: String, text: String, written: String) {
    #expect(value(line)?.text == text)
    #expect(value(line)?.written == written)
  }
}
