internal import Reporting
internal import Vocabulary

extension ClaudeNames {
  /// A tool of Claude Code that an entry in its own settings misspells: a name of letters that starts with a capital and
  /// is one edit away from a tool. nil for everything else, which may be a tool of a newer version.
  static func misspelledTool(in entry: String) -> NearestName? {
    let name = toolName(entry)
    guard name.utf8.count >= 4, name.utf8.allSatisfy(Byte.isLetter), name.utf8.first.map({ $0 < 0x60 }) == true,
      case .unknown(let nearest?) = tool(entry), Spelling.edits(between: name, and: nearest) == 1
    else { return nil }
    return NearestName(name, nearest: nearest)
  }
}

extension Message {
  /// A name of a tool that is almost a known one.
  static func misspelledTool(_ tool: NearestName) -> Message {
    Message(
      "skill.tools-known.nearest", "Claude Code has no tool '{tool}'\ndid you mean '{nearest}'?",
      tool.arguments(as: "tool"))
  }
}
