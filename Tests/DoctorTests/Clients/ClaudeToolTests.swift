import Testing

@testable import Doctor

struct ClaudeToolTests {
  @Test(arguments: [
    ("Reed", "Read"), ("read", "Read"), ("Wirte", "Write"), ("WebSerch", "WebSearch"), ("List", nil), ("Ls", nil),
    ("Run", nil), ("Sketch", nil),
  ])
  func `a tool is proposed for a name that is near it in proportion to its length`(_ name: String, _ tool: String?) {
    #expect(ClaudeNames.tool(name) == .unknown(nearest: tool))
  }
}
