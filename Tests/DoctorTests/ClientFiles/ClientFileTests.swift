import Testing
import Vocabulary

@testable import Doctor

/// The table of files that clients read in their own way.
@Suite struct ClientFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    /// The client and how it reads the front matter; nil if the path is in no table.
    let expected: String?
    var beside: [String] = []
    var testDescription: String { path }
  }

  static let cases = [
    Case(path: ".cursor/rules/ts.mdc", expected: "Cursor lines"),
    Case(path: "packages/web/.cursor/rules/react/ts.mdc", expected: "Cursor lines"),
    Case(path: "rules/ts.mdc", expected: "Cursor lines"),
    Case(path: "docs/ts.mdc", expected: nil),
    Case(path: ".cursor/rules/ts.md", expected: nil),
    Case(path: ".cursor/agents/tea.md", expected: "Cursor yaml"),
    Case(path: ".windsurf/rules/ts.md", expected: "Windsurf lines"),
    Case(path: ".trae/rules/ts.md", expected: "Trae lines"),
    Case(path: ".agents/rules/ts.md", expected: "Antigravity lines"),
    Case(path: ".github/instructions/ts.instructions.md", expected: "Copilot yaml"),
    Case(path: ".github/copilot-instructions.md", expected: "Copilot none"),
    Case(path: ".github/agents/tea.md", expected: "Copilot yaml"),
    Case(path: "agents/tea.agent.md", expected: "Copilot yaml"),
    Case(path: ".claude/rules/web/ts.md", expected: "Claude Code yaml"),
    Case(path: ".claude/rules/README.md", expected: nil),
    Case(path: ".claude/agents/tea.md", expected: "Claude Code yaml"),
    Case(path: ".claude/commands/tea.md", expected: "Claude Code yaml"),
    Case(path: ".claude/skills/tea/SKILL.md", expected: nil),
    Case(path: "agents/tea.md", expected: nil),
    Case(path: "agents/tea.md", expected: "Claude Code yaml", beside: [".claude-plugin/plugin.json"]),
    Case(
      path: "plugins/a/agents/tea.md", expected: "Claude Code yaml", beside: ["plugins/a/.claude-plugin/plugin.json"]),
    Case(path: "plugins/b/agents/tea.md", expected: nil, beside: ["plugins/a/.claude-plugin/plugin.json"]),
    Case(path: ".clinerules/ts.md", expected: "Cline yaml"),
    Case(path: ".clinerules/hooks/ts.md", expected: nil),
    Case(path: ".kiro/steering/ts.md", expected: "Kiro yaml"),
    Case(path: "CLAUDE.md", expected: nil),
  ]

  @Test(arguments: cases)
  func `the path decides which client reads a file, and how`(_ given: Case) throws {
    let path = try RelativePath(onDisk: given.path)
    let beside = try given.beside.map { try RelativePath(onDisk: $0) }
    let file = ClientFile.at(path, in: FileTree(files: [path] + beside))
    #expect(file.map { "\($0.client) \($0.reading)" } == given.expected)
  }

  @Test func `every entry names a page and the time it was read, and keys that it knows`() {
    for file in ClientFile.all {
      #expect(file.source.contains("2026"), "\(file.client): \(file.source)")
      #expect(!file.places.isEmpty)
      for key in Array(file.foreign.values) + file.retired.keys + file.ignored + file.patternKeys + file.appliesBy {
        #expect(file.keys[key] != nil, "\(file.client): \(key)")
      }
      for need in file.needs {
        #expect(file.keys[need.key] != nil && file.keys[need.needed] != nil, "\(file.client): \(need.key)")
      }
    }
  }
}

@Suite struct PathPatternsTests {
  @Test func `commas separate patterns, except in braces`() {
    #expect(PathPatterns.split("*.ts, src/**/*.{js,jsx},a") == ["*.ts", "src/**/*.{js,jsx}", "a"])
    #expect(PathPatterns.split("") == [""])
  }

  @Test func `an open bracket is found, and an escaped one is a sign`() {
    for pattern in ["[unclosed", "src/{a,b", "a[", "{a,[b}"] { #expect(PathPatterns.isUnclosed(pattern), "\(pattern)") }
    for pattern in ["[ab].ts", "{a,b}", "app/[id]/page.tsx", "photos \\[2024", "[[]", "a]", "{a,[b]}"] {
      #expect(!PathPatterns.isUnclosed(pattern), "\(pattern)")
    }
  }

  @Test func `quotes and the brackets of a list are removed, and nothing else`() {
    #expect(PathPatterns.plain("\"*.ts\"") == "*.ts")
    #expect(PathPatterns.plain("'*.ts', '*.js'") == "*.ts, *.js")
    #expect(PathPatterns.plain("[\"*.ts\", \"*.{a,b}\"]") == "*.ts, *.{a,b}")
    for pattern in ["*.ts,*.js", "[ab]*.ts", "a, [b]", "it's.ts"] {
      #expect(PathPatterns.plain(pattern) == pattern)
      #expect(!PathPatterns.isQuoted(pattern))
    }
  }
}

@Suite struct ClaudeNamesTests {
  @Test func `names of tools, patterns and tools of servers are usable`() {
    for entry in ["Read", "Bash(git *)", "Task", "mcp__github", "mcp__github__*", "*", "Agent(a, b)", "${TOOLS}"] {
      #expect(ClaudeNames.tool(entry) == .usable, "\(entry)")
    }
    #expect(ClaudeNames.tool("read") == .unknown(nearest: "Read"))
    #expect(ClaudeNames.tool("Grpe") == .unknown(nearest: "Grep"))
    #expect(ClaudeNames.tool("MakeFile") == .unknown(nearest: nil))
  }

  @Test func `commas and blanks separate tools, except in parentheses`() {
    #expect(
      ClaudeNames.toolEntries(in: "Read, Bash(git add, git log) Grep") == ["Read", "Bash(git add, git log)", "Grep"])
    #expect(ClaudeNames.toolEntries(in: " ").isEmpty)
  }

  @Test func `models of the future are usable, those of other vendors are not`() {
    for name in ["sonnet", "Opus", "opus[1m]", "inherit", "claude-opus-9", "eu.anthropic.x-v1:0", "gateway/any"] {
      #expect(ClaudeNames.model(name) == .usable, "\(name)")
    }
    for name in ["gpt-4", "gpt-5-codex", "o3", "gemini-3-pro"] {
      #expect(ClaudeNames.model(name) == .ofAnotherVendor, "\(name)")
    }
    for (name, meant) in [
      ("claude-sonet-4", "claude-sonnet-4"), ("sonnet-4.5", "claude-sonnet-4-5"), ("opus-5", "claude-opus-5"),
      ("claude sonnet", "sonnet"), ("Claude Sonnet 4.5", "claude-sonnet-4-5"), ("cluade-opus-5", "claude-opus-5"),
    ] {
      #expect(ClaudeNames.model(name) == .unknown(nearest: meant), "\(name)")
    }
    for name in ["claude-opus-6", "claude-3-5-sonnet-latest", "claude-saga-7", "claude-opus-4-8[1m]", "opus-cheap"] {
      #expect(ClaudeNames.model(name) == .usable, "\(name)")
    }
    #expect(ClaudeNames.model("sonet") == .unknown(nearest: "sonnet"))
    #expect(ClaudeNames.model("fastest") == .unknown(nearest: nil))
  }
}
