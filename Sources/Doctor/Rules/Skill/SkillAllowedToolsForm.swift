internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports values of `allowed-tools` that clients cannot read.
  static let skillAllowedToolsForm = Rule(
    id: "skill.allowed-tools-form",
    severity: .warning,
    fix: .safe,
    summary: "`allowed-tools` contains names of tools, in a string or a list.",
    why: """
      The names may be separated by spaces, as the specification requires, or by commas, or be a list. With a list in \
      quotes, a map, or a bracket that is not closed, none of the intended tools is allowed, and the agent asks the \
      user each time.
      """,
    source: "Agent Skills specification, front matter, allowed-tools; Claude Code documentation, skills",
    good: [
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nallowed-tools: Read Bash(git:*)\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nallowed-tools: Read, Bash(git add *)\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nallowed-tools: [Read, Grep]\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nallowed-tools:\n  - Read\n  - Grep\n---\nText.\n"),
    ],
    bad: [
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nallowed-tools: ↓\"['Read', 'Grep']\"\n---\nText.\n",
        fixed: "---\nname: pdf\ndescription: Fills forms.\nallowed-tools: Read Grep\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nallowed-tools: ↓\"['Bash(echo a, b)', 'Read']\"\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nallowed-tools: ↓Read Bash(git:*\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md", "---\nname: pdf\ndescription: Fills forms.\nallowed-tools:\n  ↓Read: true\n---\nText.\n"),
      Example(
        at: "pdf/SKILL.md",
        "---\nname: pdf\ndescription: Fills forms.\nallowed-tools:\n  ↓- Read\n  - Bash: git\n---\nText.\n"),
    ],
    check: .eachSkill { skill in
      guard let field = skill.frontMatter?["allowed-tools"] else { return [] }
      switch field.value {
      case .string(let text)?:
        if let items = listed(text) {
          let isOneLine = !skill.document[field.valueSpan].contains(where: Byte.isLineEnd)
          let isCertain = isOneLine && !items.isEmpty && items.allSatisfy(isName)
          let names = items.joined(separator: " ")
          let fix = isCertain ? Repair.replace(field.valueSpan, with: YAMLScalar.text(names)) : nil
          return [Finding(.quotedList, at: field.valueSpan, fix: fix)]
        }
        return ClaudeNames.isBalanced(text) ? [] : [Finding(.unbalanced, at: field.valueSpan)]
      case .sequence(let items)?:
        for item in items {
          guard case .string(let text) = item else { return [Finding(.notATextItem, at: field.valueSpan)] }
          if !ClaudeNames.isBalanced(text) { return [Finding(.unbalanced, at: field.valueSpan)] }
        }
        return []
      default:
        guard case .other(let kind) = FieldValue(of: field) else { return [] }
        return [Finding(.notTools(kind), at: field.valueSpan)]
      }
    })

  /// The items of a list that is written as a string, without quotes; nil if the string is not a list.
  private static func listed(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    guard bytes.first == 0x5B, bytes.last == 0x5D, bytes.count >= 2 else { return nil }
    let items = bytes[1..<(bytes.count - 1)].split(separator: 0x2C).map { item in
      let isFrame: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let rest = item.drop(while: isFrame)
      let end = rest.lastIndex { !isFrame($0) }.map { $0 + 1 } ?? rest.startIndex
      return String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
    }
    return items.filter { !$0.isEmpty }
  }

  /// Whether an item is one name: a comma inside quotes would have split it, and a space outside of parentheses would
  /// separate two.
  private static func isName(_ item: String) -> Bool {
    let name = item.utf8.prefix { $0 != UInt8(ascii: "(") }
    return ClaudeNames.isBalanced(item) && !name.contains(where: Byte.isSpace)
      && !item.utf8.contains { "\"'\\".utf8.contains($0) }
  }
}

extension Message {
  fileprivate static var quotedList: Message {
    Message(
      "skill.allowed-tools-form",
      "a list in quotes is read as one unknown tool name\nwrite 'Read Grep', or a list without quotes")
  }
  fileprivate static var unbalanced: Message {
    Message(
      "skill.allowed-tools-form.parentheses", "unbalanced parenthesis in 'allowed-tools'\nwrite 'Bash(git:*)'")
  }
  fileprivate static var notATextItem: Message {
    Message(
      "skill.allowed-tools-form.item", "an item of 'allowed-tools' is not a string\nquote items that contain a colon")
  }
  fileprivate static func notTools(_ kind: Message) -> Message {
    Message(
      "skill.allowed-tools-form.kind", "'allowed-tools' is {kind}\nwrite the names of the tools, separated by spaces",
      ["kind": .message(kind)])
  }
}
