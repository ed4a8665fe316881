import Testing
import Vocabulary

@testable import Packs

/// The lines that tools mark in files of the user: only clear ones are removed, and every other byte stays.
struct MarkedLinesTests {
  /// The text without the lines of a tool; nil if they are not removed.
  private func removed(_ tool: OtherTool, _ path: String, _ text: String) throws -> String? {
    let fixture = ToolFixture([path: text])
    guard let trace = try fixture.findings(of: tool)?.traces.first, trace.obstacle == nil else { return nil }
    return trace.lines?.removed(from: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a clear block is removed, and every other byte stays`() throws {
    #expect(try removed(.openSkills, "AGENTS.md", ToolBlocks.openSkills) == "# Our agents\n\n\nOurs again.\n")
    #expect(try removed(.waypoint, "AGENTS.md", ToolBlocks.waypoint) == "Ours.\n\n\nOurs again.\n")
    #expect(try removed(.ruler, ".gitignore", ToolBlocks.ruler) == "build/\n\n*.log\n")
  }

  @Test func `line ends of Windows, and none at the end, stay`() throws {
    let text = "a\r\n<!-- waypoint:start -->\r\nx\r\n<!-- waypoint:end -->\r\nb"
    #expect(try removed(.waypoint, "AGENTS.md", text) == "a\r\nb")
    #expect(try removed(.waypoint, "AGENTS.md", "a\n<!-- waypoint:start -->\n<!-- waypoint:end -->") == "a\n")
  }

  @Test(arguments: [
    "<!-- waypoint:start -->\nx\n", "x\n<!-- waypoint:end -->\n",
    "<!-- waypoint:start -->\n<!-- waypoint:start -->\n<!-- waypoint:end -->\n",
    "<!-- waypoint:end -->\n<!-- waypoint:start -->\n",
    "<!-- waypoint:start -->\na\n<!-- waypoint:end -->\nb\n<!-- waypoint:start -->\nc\n<!-- waypoint:end -->\n",
  ])
  func `markers without a partner, nested or twice are not touched`(text: String) throws {
    #expect(try removed(.waypoint, "AGENTS.md", text) == nil)
    #expect(try ToolFixture(["AGENTS.md": text]).findings(of: .waypoint)?.traces.first?.obstacle == .edited)
  }

  @Test func `markers in fenced code or in a line of text are the user's`() throws {
    let fenced = "```\n<!-- waypoint:start -->\n<!-- waypoint:end -->\n```\n"
    let inline = "write <!-- waypoint:start --> and <!-- waypoint:end -->\n"
    for text in [fenced, inline] { #expect(try ToolFixture(["AGENTS.md": text]).findings(of: .waypoint) == nil) }
  }

  @Test func `a block of openskills with text of the user is not removed`() throws {
    let edited = ToolBlocks.openSkills.replacing("## Available Skills\n", with: "## Available Skills\n\nOur note.\n")
    #expect(try removed(.openSkills, "AGENTS.md", edited) == nil)
    #expect(try removed(.openSkills, "AGENTS.md", "<skills_system>\n</skills_system>\n") == nil)
  }

  @Test func `a block of ruler with a pattern or a comment of the user is not removed`() throws {
    for line in ["# ours", "*.tmp", "!keep"] {
      let edited = ToolBlocks.ruler.replacing("/CLAUDE.md\n", with: "/CLAUDE.md\n\(line)\n")
      #expect(try removed(.ruler, ".gitignore", edited) == nil, "\(line)")
    }
  }
}
