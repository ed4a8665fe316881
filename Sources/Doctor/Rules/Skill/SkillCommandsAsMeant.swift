internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Claude Code runs what is between `!` and the next backtick, whether or not it was meant as a command.
  static let skillCommandsAsMeant = Rule(
    id: "skill.commands-as-meant",
    severity: .error,
    summary: "A '!' before a backtick starts a command that Claude Code runs, and nothing else.",
    why: """
      When Claude Code loads a skill, it runs the text between a '!' and the next backtick as a command, if the '!' is at \
      the start of a line or after a space. This also happens if the '!' is the last character of a code span: the text \
      up to the next code span is run, fails, and the skill does not load. After any other character, the command is not \
      run and stays in the text; versions from before the spring of 2026 run it, too, which is an info in a folder that \
      Claude Code reads. Elsewhere, what it runs now is a warning.
      """,
    source: """
      Claude Code documentation, skills, "Inject dynamic context" (code.claude.com/docs/en/skills, November 2026); seen in \
      the wild: anthropics/claude-code#17267 and #55574
      """,
    good: [
      .claude("Branch: !`git branch --show-current`\n\n!`git status`\n- !`git log -1`\n"),
      .claude("```!\ngit status\n```\n"),
      .claude("Stop! `git push` is final. Write `a !b` and `c`, `assert!` and `panic!`, `!=` and `x`.\n"),
      .claude("The last `ship !` has no span after it.\n"),
      .claude("An image ![`a`](a.png), a literal \\!`a`, and 成功!`a`.\n"),
      // A collection is for the versions of today.
      Example(at: "skills/tea/SKILL.md", "- `!`, `?` are operators\n- `!` negates `x`\n"),
      // Other clients do not run commands.
      Example(at: ".cursor/skills/tea/SKILL.md", "Say `ship !` or `no`.\n"),
      Example(at: "docs/tea.md", "Say `ship !` or `no`.\n"),
    ],
    bad: [
      .claude("Say `ship ↓!` or `no`.\n"),
      .claude("| `if ↓!` | negation |\n| `if x` | test |\n"),
      .claude("TAG=↓!`git describe`, (↓!`git status`)\n"),
      .claude("- `↓!`, `?` are operators\n- `!` negates `x`\n"),
      .claude("```text\nBranch: ↓!`git branch`\n```\n"),
      .claude("Write `` ↓!`git status` `` in a skill.\n"),
      Example(at: ".claude/commands/ship.md", "Say `ship ↓!` or `no`.\n"),
      Example(at: "app/.claude/commands/ship.md", "Say `ship ↓!` or `no`.\n"),
      Example(
        at: "commands/ship.md", "Say `ship ↓!` or `no`.\n",
        beside: [".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
      Example(at: "skills/tea/SKILL.md", "Say `ship ↓!` or `no`.\n"),
    ],
    check: .eachMention(of: ["!`"]) { mentions in
      guard let document = mentions.document, let severity = severity(in: document) else { return [] }
      var findings: [Finding] = []
      // Older versions run this too; one finding tells it for the whole file.
      var older: Finding?
      for offset in mentions.offsets where offset >= document.markdown.body.lower {
        let place = Span(offset, offset + 2)
        switch Reading(of: offset, in: mentions) {
        case .command: continue
        case .text: findings.append(Finding(.text, at: place, severity: severity))
        case .literal: findings.append(Finding(.literal, at: place, severity: .warning))
        case .example: findings.append(Finding(.example, at: place, severity: .info))
        case .older where severity != .error: continue
        case .older: older = older ?? Finding(.older, at: place, severity: .info)
        }
      }
      return (findings + (older.map { [$0] } ?? [])).sorted { ($0.span?.lower ?? 0) < ($1.span?.lower ?? 0) }
    })

  /// How severe it is that Claude Code does not load a document; nil if it never loads it.
  private static func severity(in document: Document) -> Severity? {
    guard document.path.name == "SKILL.md" else {
      guard document.isClaudeCommand else { return nil }
      return document.isInClaudeFolder ? .error : .warning
    }
    let readers = document.skillReaders
    if readers.contains("claude") { return .error }
    return readers.isEmpty ? .warning : nil
  }

  /// What a `!` before a backtick is.
  private enum Reading {
    /// A command that is meant, or nothing that runs.
    case command
    /// The end of a code span, and the text after it is run.
    case text
    /// A command that is not run.
    case literal
    /// A command that is shown as an example, and is run.
    case example
    /// The end of a code span that only older versions take for a command.
    case older

    init(of offset: Int, in mentions: Mentions) {
      let bytes = mentions.file.bytes
      let before = offset > 0 ? bytes[offset - 1] : 0x0A
      let isFree = before <= 0x20
      let rest = bytes[(offset + 2)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: "`")), end > offset + 2 else {
        self = .command
        return
      }
      let isOneLine = !rest[..<end].contains(where: Byte.isLineEnd)
      if let span = mentions.codeSpan(at: offset) {
        let ticks = bytes[span.lower..<span.upper].prefix { $0 == UInt8(ascii: "`") }.count
        if offset + 1 + ticks < span.upper {
          self = isFree && isOneLine ? .example : .command
        } else if isFree {
          self = .text
        } else {
          self = Byte.isPunctuation(before) && before != UInt8(ascii: "_") ? .older : .command
        }
      } else if mentions.fence(at: offset) != nil || !mentions.isInParagraph(offset) {
        let isCommandBlock = mentions.fence(at: offset)?.info.utf8.first == UInt8(ascii: "!")
        self = isFree && isOneLine && !isCommandBlock ? .example : .command
      } else {
        let starts = mentions.codeSpan(at: offset + 1)?.lower == offset + 1
        self = !isFree && isOneLine && starts && Self.signs.contains(before) ? .literal : .command
      }
    }

    /// The signs after which somebody who writes a command does not expect that it stays in the text.
    private static let signs = Set("=:([{\"'>|,*".utf8)
  }
}

extension Example {
  /// A skill of Claude Code with that text.
  fileprivate static func claude(_ text: String) -> Example {
    Example(at: ".claude/skills/tea/SKILL.md", "---\nname: tea\ndescription: Brews.\n---\n\n" + text)
  }
}

extension Message {
  fileprivate static var text: Message {
    Message(
      "skill.commands-as-meant",
      "Claude Code runs the text after this '!' up to the next backtick as a command, so the skill does not load\nremove the space before '!', or write it outside of the code span"
    )
  }
  fileprivate static var literal: Message {
    Message(
      "skill.commands-as-meant.literal",
      "Claude Code does not run this command, because '!' follows another character\nput a space before '!', or start a line with it"
    )
  }
  fileprivate static var example: Message {
    Message(
      "skill.commands-as-meant.example",
      "Claude Code runs this command when it loads the skill, also inside code\nif it is only an example, write a character such as '=' before '!'"
    )
  }
  fileprivate static var older: Message {
    Message(
      "skill.commands-as-meant.older",
      "older versions of Claude Code run the text after this '!' as a command\nif they matter, write '!' outside of code spans"
    )
  }
}
