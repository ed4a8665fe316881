internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A name of a tool that does not exist neither allows nor forbids anything.
  static let skillToolsKnown = Rule(
    id: "skill.tools-known",
    severity: .warning,
    summary: "The tools that a skill allows or forbids exist.",
    why: """
      A name that does not belong to a tool has no effect: a misspelled one in `disallowed-tools` leaves the tool in \
      use, and in `allowed-tools` the agent asks the user each time. Names are matched with their capitals. Names of \
      other clients, such as `shell` or `read_file`, are accepted where another client can read the skill.
      """,
    source: "Claude Code documentation, skills and tools reference (code.claude.com, November 2026)",
    good: [
      .skill("allowed-tools: Read, Grep, Bash(git add *), mcp__leaf__pick, Task"), .skill("allowed-tools: \"*\""),
      .skill("allowed-tools: shell, ask_user, read_file"), .skill("allowed-tools: [Azure MCP/search, github/*]"),
      .skill("allowed-tools: Create Execute FetchUrl"), .skill("disallowed-tools: [Write, AskUserQuestion]"),
      .skill("disallowed-tools: Bash(rm -rf *, sudo *) mcp__mail"), .skill("disallowed-tools: $TOOLS"),
      Example(
        at: ".github/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\nallowed-tools: bash\n---\nText.\n"),
    ],
    bad: [
      .skill("disallowed-tools: ↓FooBar"), .skill("disallowed-tools: Read, ↓write"),
      .skill("allowed-tools: Read Grep ↓WebFecth"), .skill("allowed-tools:\n  - Read\n  - ↓Bahs(git *)"),
      Example(
        at: ".claude/skills/tea/SKILL.md",
        "---\nname: tea\ndescription: Brews.\nallowed-tools: ↓read, ↓FooBar\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      ["allowed-tools", "disallowed-tools"].flatMap { key -> [Finding] in
        guard let field = skill.frontMatter?[key], let value = field.value, skill.isForClaude else { return [] }
        var places = WordPlaces(in: field.valueSpan, of: skill.document)
        return entries(of: value).compactMap { entry in
          let place = places.next(entry)
          guard case .unknown(let nearest) = ClaudeNames.tool(entry) else { return nil }
          let name = ClaudeNames.toolName(entry)
          let isClaudes = key == "disallowed-tools" || skill.isForClaudeOnly
          guard isName(name), isClaudes ? looksLikeClaudes(name, nearest) : isMisspelled(name, nearest) else {
            return nil
          }
          return Finding(.unknown(NearestName(name, nearest: nearest)), at: place)
        }
      }
    })

  private static func entries(of value: YAMLValue) -> [String] {
    switch value {
    case .string(let text): ClaudeNames.toolEntries(in: text)
    case .sequence(let items):
      items.compactMap(\.text).flatMap { $0.contains("/") ? [$0] : ClaudeNames.toolEntries(in: $0) }
    default: []
    }
  }

  /// Only letters, as all tools of Claude Code have; other characters belong to other clients' names and to variables.
  private static func isName(_ name: String) -> Bool {
    name.utf8.count >= 2 && name.utf8.allSatisfy(Byte.isLetter)
  }

  /// A capital at the start, or a tool with other capitals.
  private static func looksLikeClaudes(_ name: String, _ nearest: String?) -> Bool {
    name.utf8.first.map { $0 < 0x60 } == true || nearest?.lowercased() == name.lowercased()
  }

  /// A capital at the start, and almost a known tool. Other clients have tools with capitals, too.
  private static func isMisspelled(_ name: String, _ nearest: String?) -> Bool {
    guard let nearest, name.utf8.first.map({ $0 < 0x60 }) == true else { return false }
    let shorter = min(name.utf8.count, nearest.utf8.count)
    if shorter >= 4, name.lowercased().utf8.sorted() == nearest.lowercased().utf8.sorted() { return true }
    return shorter >= 5 && Spelling.edits(between: name, and: nearest) <= (shorter >= 8 ? 2 : 1)
  }
}

extension Example {
  fileprivate static func skill(_ keys: String) -> Example {
    Example(at: "skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\n\(keys)\n---\nText.\n")
  }
}

extension Message {
  fileprivate static func unknown(_ tool: NearestName) -> Message {
    tool.message(
      near: .misspelledTool(tool),
      else: Message(
        "skill.tools-known",
        "Claude Code has no tool '{tool}'\nwrite a tool such as 'Read', or one of an MCP server as 'mcp__server__tool'",
        tool.arguments(as: "tool")))
  }
}
