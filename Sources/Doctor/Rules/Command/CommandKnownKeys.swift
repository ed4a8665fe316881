internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A misspelled key is ignored without a message.
  static let commandKnownKeys = Rule(
    id: "command.known-keys",
    severity: .warning,
    summary: "A command or prompt file has only keys that its client reads.",
    why: """
      Clients ignore keys that they do not know: `allowed_tools` allows nothing. A command of Claude Code has the name of \
      its file; its `name` and `paths` are ignored. A `name` that is the same, and keys that catalogs show, such as \
      `version`, are not reported.
      """,
    source: "code.claude.com/docs/en/skills, August 2026; code.visualstudio.com, prompt files, November 2026",
    good: [
      Example(
        at: ".claude/commands/tea.md",
        "---\ndescription: Makes tea.\nargument-hint: \"[kind]\"\nallowed-tools: Bash(kettle *)\n---\nText.\n"),
      Example(
        at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\nagent: agent\ntools: [read]\n---\nText.\n"),
      // They promise nothing else than what happens.
      Example(
        at: ".claude/commands/tea.md",
        "---\nname: tea\nversion: 1.0.0\ntags: [green, black]\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: "docs/commands/tea.md", "---\ntitle: Tea\n---\nText.\n"),
    ],
    bad: [
      Example(at: ".claude/commands/tea.md", "---\ndescription: Makes tea.\n↓allowed_tools: Read\n---\nText.\n"),
      Example(at: ".claude/commands/tea.md", "---\n↓name: brew\ndescription: Makes tea.\n---\nText.\n"),
      Example(at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\n↓mode: agent\n---\nText.\n"),
      Example(at: ".github/prompts/tea.prompt.md", "---\ndescription: Makes tea.\n↓strength: 3\n---\nText.\n"),
    ],
    check: .eachDocument { document in
      guard document.clientFile?.kind == .command else { return [] }
      guard let header = ClientHeader(document) else { return [] }
      let harmless = header.fields.filter { isHarmless($0.key.value, in: header) }.map(\.key.span)
      return header.unknownKeys.filter { finding in !harmless.contains { $0 == finding.span } }
    })

  /// Whether a key that the client does not read promises nothing else than what happens.
  private static func isHarmless(_ key: String, in header: ClientHeader) -> Bool {
    guard header.file.keys[key] == nil, header.file.foreign[key] == nil else { return false }
    if FrontMatterKeys.isOfCatalogs(key) { return true }
    let name = header.document.path.name
    let stem = name.dropLast(name.fileEnding.count + 1)
    return key == "name" && header["name"].flatMap(header.text(of:)) == String(stem)
  }
}
