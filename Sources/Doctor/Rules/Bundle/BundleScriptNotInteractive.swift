internal import Reporting
internal import Vocabulary

extension Rule {
  /// An agent cannot answer a script that asks a question.
  static let bundleScriptNotInteractive = Rule(
    id: "bundle.script-not-interactive",
    severity: .info,
    summary: "The scripts of a skill take their input as arguments and do not ask questions.",
    why: """
      An agent runs scripts without a terminal, so a question blocks until the command times out. A script that checks \
      for a terminal, has an option to skip its questions, or asks only for what is not in an environment variable is \
      allowed, and so is a template.
      """,
    source: "Agent Skills documentation, using scripts: no interactive prompts",
    good: [
      Example(at: "tea/scripts/brew.sh", "# read -p \"Which?\" tea\nwhile read -r line; do echo \"$line\"; done\n"),
      Example(at: "tea/scripts/brew.py", "text = get_input(3)\nself.input(4)\n# input(\"Which?\")\n"),
      Example(at: "tea/scripts/brew.sh", "if [ -t 0 ]; then read -p \"Which?\" tea; fi\n"),
      Example(at: "tea/scripts/brew.py", "if sys.stdin.isatty():\n    tea = input(\"Which?\")\n"),
      Example(
        at: "tea/scripts/brew.py",
        "args.add_argument(\"--force\")\nif not args.force:\n    tea = input(\"Brew it? [y/N] \")\n"),
      Example(at: "tea/scripts/brew.py", "tea = args.tea or os.environ.get(\"TEA\") or input(\"Which?\")\n"),
      Example(at: "tea/scripts/taste.template.sh", "#!/bin/sh\nread -r -p \"How does it taste? \" taste\n"),
      Example(at: "tea/SKILL.md", "Never write `read -p` or input( in a script.\n"),
    ],
    bad: [
      Example(at: "tea/scripts/brew.sh", "#!/bin/sh\n↓read -p \"Which? \" tea\n  ↓read -rp \"Hot? \" hot\n"),
      Example(at: "tea/scripts/brew.py", "tea = ↓input(\"Which?\")\nkey = ↓getpass.getpass()\n"),
      Example(at: "tea/scripts/brew.js", "rl.↓question(\"Which?\", brew)\n"),
    ],
    check: .eachMention(of: [
      "read -p", "read -rp", "read -r -p", "read -sp", "read -s -p", "input(", "getpass.getpass(", ".question(",
      "click.prompt(", "click.confirm(", "typer.prompt(", "typer.confirm(", "inquirer.prompt(", "questionary.",
    ]) { mentions in
      guard let script = Script(mentions.file), !mentions.file.path.name.contains(".template.") else { return [] }
      let bytes = mentions.file.bytes
      guard !asksOnlyPeople(bytes) else { return [] }
      // Each line is checked and reported once, even if it contains a word several times.
      var line = Span(0, 0)
      var isDone = false
      return mentions.offsets.compactMap { offset in
        if offset >= line.upper {
          line = mentions.line(at: offset)
          isDone = isComment(bytes[line.range]) || !variables.hits(in: Array(bytes[line.range])).isEmpty
        }
        guard !isDone else { return nil }
        let rest = bytes[offset..<line.upper]
        let before = offset > 0 ? bytes[offset - 1] : 0x0A
        let isWord = isPart(before)
        let isHere: Bool
        var start = offset
        if rest.starts(with: "read".utf8) {
          isHere = script.isShell && !isWord
        } else if rest.starts(with: ".question(".utf8) {
          isHere = ["js", "mjs", "cjs", "ts", "mts"].contains(script.ending)
          start += 1
        } else if rest.starts(with: "inquirer".utf8) {
          isHere = !isWord
        } else {
          isHere = script.ending == "py" && !isWord
        }
        let end = rest.firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "\"") } ?? line.upper
        isDone = isHere
        return isHere ? Finding(.asks, at: Span(start, max(start + 1, end))) : nil
      }
    })

  private static let ways = Keywords(
    [
      "isatty", "istty", "-t 0", "--yes", "--assume-yes", "--force", "--batch", "--no-confirm", "--no-prompt",
      "--non-interactive", "--noninteractive", "--no-input",
    ].map { Array($0.utf8) })
  private static let variables = Keywords(["os.environ", "getenv(", "process.env"].map { Array($0.utf8) })

  /// Whether a script checks for a terminal, or has an option not to ask.
  private static func asksOnlyPeople(_ bytes: [UInt8]) -> Bool { !ways.hits(in: bytes).isEmpty }

  private static func isPart(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    let start = line.starts(with: Text.byteOrderMark) ? Text.byteOrderMark.count : 0
    let text = line.dropFirst(start).drop(while: Byte.isBlank)
    return text.first == UInt8(ascii: "#") || text.starts(with: "//".utf8) || text.first == UInt8(ascii: "*")
  }
}

extension Message {
  fileprivate static var asks: Message {
    Message(
      "bundle.script-not-interactive", "the script waits for input, which an agent cannot give\ntake it as an argument")
  }
}
