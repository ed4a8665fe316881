internal import Documents
internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports `$1` in code that Claude Code replaces with an argument.
  static let skillDollarEscaped = Rule(
    id: "skill.dollar-escaped",
    severity: .warning,
    summary: "Code in a skill or command has no `$1` of its own that Claude Code replaces.",
    why: """
      Claude Code replaces `$0`, `$1` and so on in a skill or command with the arguments of the call, counted from 0, \
      in code too. The field of an awk program or the parameter of a shell function then becomes a word of the user. \
      Only such a `$1` is reported: a warning where the document takes arguments, else an info.
      """,
    source: """
      Claude Code documentation, skills, available string substitutions (November 2026); seen in the wild: \
      anthropics/claude-code#94709
      """,
    good: [
      .guide("```sh\nps | awk '{print \\$1}'\nps | awk '{print $(1)}'\nf() {\n  echo \"${1}\"\n}\n```\n"),
      // Meant as arguments.
      .guide("```sh\ngh issue view $0\nawk '/$1/' log.txt\nawk \"{print $1}\"\n```\n\nFix issue $0.\n"),
      // Not followed by the end of the word, and outside of code.
      .guide("It costs $1. ```sql```\n\n```sql\nselect '$1st' || '$HOME' || '\\$1'\n```\n"),
      .guide("```text\nA tea is $3.\n```\n"),
      // Only the document itself is replaced, not the files that it links to.
      Example(
        at: "skills/pdf/references/a.md", "```sh\nps | awk '{print $1}'\n```\n",
        beside: ["skills/pdf/SKILL.md": "# PDF\n"]),
      Example(at: ".cursor/skills/pdf/SKILL.md", "```sh\nps | awk '{print $1}'\n```\n"),
      Example(at: "AGENTS.md", "```sh\nps | awk '{print $1}'\n```\n"),
    ],
    bad: [
      .guide("```sh\nps -eo pid | awk '{print ↓$1}'\n```\n"),
      .guide("Process `ps | awk '{print ↓$2, $3}'` for $ARGUMENTS.\n"),
      .guide("```bash\ncheck() {\n  local file=\"↓$1\"\n}\ncheck \"$0\"\n```\n"),
      .guide("```sql\nselect * from tea where id = ↓$1\n```\n"),
      Example(
        at: ".claude/commands/top.md",
        "---\nargument-hint: <count>\n---\n\nTop $0:\n\n```sh\nps | awk '\n  NR > 1 { print ↓$4 }'\n```\n"),
    ],
    check: .eachMention(of: (0...9).map { "$\($0)" }) { mentions in
      guard let document = mentions.document, Substitution.isMade(in: document) else { return [] }
      let takesArguments = Substitution.takesArguments(document)
      return mentions.oncePerLine { offset in
        guard offset >= document.markdown.body.lower, let digits = Substitution.digits(at: offset, in: mentions),
          let use = Substitution.use(at: offset, in: mentions)
        else { return nil }
        let number = mentions.text(Span(offset + 1, digits.upper))
        return Finding(
          use == .field ? .field(number) : .parameter(number), at: digits, severity: takesArguments ? nil : .info)
      }
    })
}

/// How Claude Code replaces placeholders in a document, and what code around them means by them.
private enum Substitution {
  /// What a placeholder means to the code around it.
  enum Use {
    /// The field of a record in awk.
    case field
    /// A parameter of a function or of a statement.
    case parameter
  }

  /// Whether Claude Code loads the document as a skill or as a command: from its own folders, from a plugin or, if an
  /// installer copies it there, from a collection.
  static func isMade(in document: Document) -> Bool {
    if document.path.name == "SKILL.md" {
      let readers = document.skillReaders
      return readers.isEmpty || readers.contains("claude")
    }
    return document.isClaudeCommand
  }

  /// Whether the document is meant to be called with arguments.
  static func takesArguments(_ document: Document) -> Bool {
    let matter = document.frontMatter
    return matter?["argument-hint"] != nil || matter?["arguments"] != nil
      || all.occur(in: document[document.markdown.body])
  }

  private static let all = Phrases(["$ARGUMENTS"])

  /// The dollar sign and the number after it; nil if a letter follows or a backslash precedes, so that nothing is
  /// replaced.
  static func digits(at offset: Int, in mentions: Mentions) -> Span? {
    let digits = mentions.after(offset + 1, 4).prefix(while: Byte.isDigit)
    let next = mentions.after(digits.endIndex, 1).first ?? Byte.blank
    guard !Byte.isAlphanumeric(next), next != UInt8(ascii: "_"), next < 0x80 else { return nil }
    if let last = mentions.before(offset, 1).last, last == UInt8(ascii: "\\") || last == UInt8(ascii: "$") {
      return nil
    }
    return Span(offset, digits.endIndex)
  }

  /// What the code around a placeholder means by it; nil outside of code, or if it may be meant for Claude Code.
  static func use(at offset: Int, in mentions: Mentions) -> Use? {
    let fence = mentions.fence(at: offset)
    // The line that opens a code block is no code.
    guard let start = fence?.content.lower ?? mentions.codeSpan(at: offset)?.lower, start <= offset else { return nil }
    let code = mentions.file.bytes[max(start, offset - longest)..<offset]
    if isInProgram(code) {
      // The text of a pattern or a string may come from the user.
      return code.last == UInt8(ascii: "/") || code.last == UInt8(ascii: "\"") ? nil : .field
    }
    guard let fence else { return nil }
    let language = String(decoding: fence.info.utf8.prefix { Byte.isAlphanumeric($0) }, as: UTF8.self).lowercased()
    if language == "awk" { return .field }
    if others.contains(language) { return .parameter }
    return (language.isEmpty || shells.contains(language)) && isInFunction(code) ? .parameter : nil
  }

  /// How far the start of a program or a function is looked for.
  private static let longest = 1000
  private static let shells: Set<String> = ["sh", "bash", "zsh", "shell", "console"]
  /// Languages in which a number after a dollar sign is a parameter of a statement or a group of a pattern.
  private static let others: Set<String> = [
    "sql", "postgresql", "js", "javascript", "ts", "typescript", "perl", "nginx",
  ]

  /// Whether a text ends in the quotes of an awk program.
  private static func isInProgram(_ code: ArraySlice<UInt8>) -> Bool {
    guard let name = code.lastStart(of: "awk") else { return false }
    var isQuoted = false
    for index in code[name...].indices {
      switch code[index] {
      case UInt8(ascii: "'"): isQuoted.toggle()
      case 0x0A where !isQuoted && code[index - 1] != UInt8(ascii: "\\"): return false
      default: break
      }
    }
    return isQuoted
  }

  /// Whether a text ends in the braces of a shell function.
  private static func isInFunction(_ code: ArraySlice<UInt8>) -> Bool {
    let starts = [code.lastStart(of: "() {"), code.lastStart(of: "(){")].compactMap { $0 }
    guard let start = starts.max() else { return false }
    return code.lastStart(of: "\n}").map { $0 < start } ?? true
  }
}

extension ArraySlice<UInt8> {
  /// The index of the last occurrence of a word; nil if there is none.
  fileprivate func lastStart(of word: String) -> Int? {
    let word = Array(word.utf8)
    return indices.last { self[$0...].starts(with: word) }
  }
}

extension Message {
  fileprivate static func field(_ number: String) -> Message {
    Message(
      "skill.dollar-escaped",
      "Claude Code replaces this '${number}', a field of awk, with an argument of the call\nwrite '$({number})'",
      ["number": .text(number)])
  }
  fileprivate static func parameter(_ number: String) -> Message {
    Message(
      "skill.dollar-escaped.parameter",
      "Claude Code replaces this '${number}' of the code with an argument of the call\nwrite '\\${number}'",
      ["number": .text(number)])
  }
}
