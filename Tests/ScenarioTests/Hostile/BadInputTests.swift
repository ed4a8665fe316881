import Foundation
import Platform
import TestSupport
import Testing
import Vocabulary

/// Bad input: each case is a finding at its position, the doctor ends soon, and every other file is still checked.
struct BadInputTests {
  /// One bad input at the path of a document.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    /// The path in the repository.
    let path: String
    /// The script that creates it, run in the repository.
    let script: String
    /// A finding that names it: `path: severity rule`, without line and column; nil if it is not a fault.
    let finding: String?

    var testDescription: String { name }

    init(_ name: String, at path: String = "skills/bad/SKILL.md", _ script: String, finds rule: String?) {
      self.name = name
      self.path = path
      self.script = script
      finding = rule
    }
  }

  private static let head = #"printf -- '---\nname: bad\ndescription: Does it. Use when asked.\n"#

  static let inputs: [Input] = [
    Input(
      "invalid UTF-8", #"printf -- '---\nname: bad\ndescription: caf\351 \300\200 \377\n---\n\nText.\n' > "$0""#,
      finds: "error frontmatter.utf8"),
    Input(
      "a NUL in front matter", #"printf -- '---\nname: bad\ndescription: a\000b\n---\n\nText.\n' > "$0""#,
      finds: "error frontmatter.valid-yaml"),
    Input("a NUL in the text", head + #"---\n\nA\000b \000\n' > "$0""#, finds: "warning frontmatter.utf8"),
    Input("100 MB", #"truncate -s 100M "$0""#, finds: "error document.readable"),
    Input(
      "TOML nested 10,000 deep", at: "skills/routes.toml",
      #"{ printf 'schema = 1\n[routes.b]\na = '; head -c 10000 /dev/zero | tr '\0' '['; } > "$0""#,
      finds: "error route.schema"),
    Input(
      "TOML tables nested 10,000 deep", at: "skills/routes.toml",
      #"{ printf 'schema = 1\n[routes.b]\n['; yes a | head -10000 | tr '\n' '.'; printf 'b]\n'; } > "$0""#,
      finds: "error route.schema"),
    Input(
      "TOML inline tables nested 10,000 deep", at: "skills/routes.toml",
      #"{ printf 'schema = 1\n[routes.b]\na = '; yes '{b=' | head -10000 | tr -d '\n'; } > "$0""#,
      finds: "error route.schema"),
    Input(
      "YAML nested 10,000 deep",
      #"{ printf -- '---\nname: bad\ndescription: D.\ntags: '; head -c 10000 /dev/zero | tr '\0' '['; "#
        + #"printf '\n---\n\nText.\n'; } > "$0""#, finds: "error frontmatter.valid-yaml"),
    Input(
      "Markdown nested 10,000 deep",
      "{ \(head)" + #"---\n\n'; for sign in '[' '![' '(' '<' '`' '>' '*_' '- '; do "#
        + #"yes "$sign" | head -10000 | tr -d '\n'; printf '\n\n'; done; } > "$0""#, finds: nil),
    Input(
      "a YAML alias bomb",
      #"{ printf -- '---\nname: bad\ndescription: D.\na0: &a0 [x, x, x, x, x, x, x, x, x]\n'; for i in 1 2 3 4 5 6 7 8 9; do "#
        + #"j=$((i - 1)); printf "a$i: &a$i [*a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j, *a$j]\n"; done; "#
        + #"printf -- '---\n\nText.\n'; } > "$0""#, finds: "error frontmatter.valid-yaml"),
    Input(
      "a million lines", "{ \(head)" + #"---\n\n'; yes '' | head -1000000; echo Text.; } > "$0""#,
      finds: "warning skill.body-within-500-lines"),
    Input("a link to itself", #"ln -s SKILL.md "$0""#, finds: "error document.readable"),
    Input(
      "a circle of links", #"ln -s other.md "$0"; ln -s SKILL.md "$(dirname "$0")/other.md""#,
      finds: "error document.readable"),
    Input("a circle of folders", at: "skills/bad/SKILL.md/x", #"ln -s ../../.. "$0""#, finds: nil),
    Input("a pipe", #"mkfifo "$0""#, finds: nil),
    Input(
      "a pipe where clients look", at: ".agents/skills/bad/SKILL.md", #"mkfifo "$0""#, finds: "error document.readable"),
    Input("a pipe as instructions", at: "AGENTS.md", #"mkfifo "$0""#, finds: "error document.readable"),
    Input(
      "a pipe in place of a tracked file",
      #"echo x > "$0"; git add "$0" 2> /dev/null; rm "$0"; mkfifo "$0""#, finds: "error document.readable"),
    Input(
      "a name with a line end", at: "skills/a\nb::error::/SKILL.md",
      #"printf -- '---\nname: x\ndescription: D.\n---\n\nText.\n' > "$0""#, finds: "warning skill.name-matches-folder"),
    Input(
      "a name that looks like an option", at: "-rf/--fix/SKILL.md",
      #"printf -- '---\nname: x\ndescription: D.\n---\n\nText.\n' > "$0""#, finds: "warning skill.name-matches-folder"),
  ]

  /// A repository with an input, and one skill before and one after it that have one fault each.
  private func machine(_ input: Input, hasGit: Bool) throws -> TestMachine {
    let wrong = Content.text("---\nname: other\ndescription: Does it. Use when asked.\n---\n\n# It\n\nDo it.\n")
    let machine = try TestMachine(
      ["repository/.agents/skills/a/SKILL.md": wrong, "repository/skills/zz/SKILL.md": wrong], hasGit: hasGit)
    let script = "mkdir -p \"$(dirname -- \"$0\")\" && cd . && " + input.script
    try machine.folder.run(["sh", "-c", script, "./" + input.path], in: "repository")
    return machine
  }

  @Test(.timeLimit(.minutes(30)), arguments: inputs, [true, false])
  func `a bad input is reported, and all other files are checked`(_ input: Input, hasGit: Bool) async throws {
    let machine = try machine(input, hasGit: hasGit)
    let run = await machine.cairn("doctor", "--format", "concise")
    #expect(run.code == 1, "\(run)")
    let lines = run.output.split(separator: "\n")
    for (path, severity) in [(".agents/skills/a/SKILL.md", "error"), ("skills/zz/SKILL.md", "warning")] {
      #expect(lines.contains { $0.hasPrefix("\(path):2:7: \(severity) skill.name-matches-folder: ") }, "\(run)")
    }
    // No line begins with text from a file or its name.
    #expect(lines.allSatisfy { $0.contains(": error ") || $0.contains(": warning ") }, "\(run)")
    let shown = input.path.replacingOccurrences(of: "\n", with: "\\u{A}")
    let own = lines.filter { $0.hasPrefix(shown) }
    // Without git, the doctor finds the pipe itself while it lists folders.
    let finding = input.finding ?? (input.name == "a pipe" && !hasGit ? "error document.readable" : nil)
    if let finding {
      #expect(own.contains { $0.contains(": \(finding): ") }, "\(run)")
    } else {
      #expect(!own.contains { $0.contains(": error ") }, "\(run)")
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: inputs, [true, false])
  func `a fix loses no bytes, and undo restores every byte`(_ input: Input, hasGit: Bool) async throws {
    let machine = try machine(input, hasGit: hasGit)
    let before = try state(of: machine)
    let run = await machine.cairn("doctor", "--fix", "--unsafe-fixes")
    #expect(run.code == 1 || run.code == 0, "\(run)")
    #expect(run.words.contains("skills/zz/SKILL.md"), "\(run)")
    #expect(try machine.folder.text("repository/skills/zz/SKILL.md")?.hasPrefix("---\nname: zz\n") == true, "\(run)")
    let after = try state(of: machine)
    if input.finding?.hasSuffix("document.readable") == true || input.finding == nil {
      #expect(after.filter { $0.contains(input.path) } == before.filter { $0.contains(input.path) }, "\(run)")
    }
    let undo = await machine.cairn("undo")
    #expect(undo.code == 0, "\(undo)")
    #expect(try state(of: machine) == before)
  }

  @Test func `a fix keeps bytes that are not UTF-8`() async throws {
    let machine = try TestMachine()
    let odd: [UInt8] = [0xE9, 0x20, 0xC0, 0x80, 0xFF, 0xED, 0xA0, 0x80]
    let text =
      Array("---\nname: Bad\nDescription: D: ".utf8) + odd + Array(" x\nlicence: \"".utf8) + odd
      + Array("\"\n---\n\n[a](\u{5C}x.md) ".utf8) + odd + Array("\n".utf8)
    try machine.folder.write(["repository/skills/bad/SKILL.md": .bytes(text)])
    let run = await machine.cairn("doctor", "--fix", "--unsafe-fixes")
    let path = try RelativePath(onDisk: "repository/skills/bad/SKILL.md")
    let fixed = try machine.folder.tree().read(path)
    let oddOnes: ([UInt8]) -> [UInt8] = { $0.filter { $0 >= 0x80 } }
    #expect(oddOnes(fixed) == oddOnes(text), "\(run)\n\(String(decoding: fixed, as: UTF8.self))")
  }

  @Test(arguments: [true, false])
  func `a device is not read`(hasGit: Bool) async throws {
    let input = Input(
      "a device", at: ".agents/skills/bad/SKILL.md", #"mknod "$0" c 1 5 || ln -s nowhere "$0""#, finds: nil)
    let machine = try machine(input, hasGit: hasGit)
    let run = await machine.cairn("doctor", "--format", "concise")
    #expect(run.output.contains(".agents/skills/bad/SKILL.md:1:1: error document.readable: "), "\(run)")
    #expect(run.output.contains("skills/zz/SKILL.md:2:7: warning skill.name-matches-folder: "), "\(run)")
  }

  #if os(Linux)
    @Test(arguments: [true, false])
    func `a name that is not UTF-8 is reported`(hasGit: Bool) async throws {
      let input = Input(
        "", at: "skills/x",
        #"mkdir "$(printf 'skills/b\377')" "$0" && echo x > "$(printf 'skills/b\377/SKILL.md')" "#
          + #"&& echo x > "$(printf 'skills/zz/\376.md')" && echo x > "$(printf 'skills/zz/\376.txt')""#, finds: nil)
      let machine = try machine(input, hasGit: hasGit)
      let before = try state(of: machine)
      let run = await machine.cairn("doctor", "--format", "concise")
      #expect(run.code == 1)
      #expect(run.output.contains("skills/zz/\u{FFFD}.md:1:1: error document.readable: "), "\(run)")
      #expect(run.output.contains("skills/b\u{FFFD}"), "\(run)")
      #expect(!run.output.contains("skills/zz/\u{FFFD}.txt"), "\(run)")
      #expect(run.output.contains("skills/zz/SKILL.md:2:7: warning skill.name-matches-folder: "), "\(run)")
      #expect(await machine.cairn("doctor", "--fix", "--unsafe-fixes").code == 1)
      #expect(await machine.cairn("undo").code == 0)
      #expect(try state(of: machine) == before)
    }
  #endif

  /// The content of the repository: kind, size and digest of each name, and the text of links.
  private func state(of machine: TestMachine) throws -> [String] {
    let script = #"""
      find . -name .git -prune -o -name .cairn -prune -o -printf '%y %s %l %p\0' | tr '\n\0' '\1\n'
      find . -name .git -prune -o -name .cairn -prune -o -type f -size -5000k -exec sha256sum {} +
      """#
    let text = try machine.folder.run(["sh", "-c", script], in: "repository")
    return text.split(separator: "\n").map { $0.replacingOccurrences(of: "\u{1}", with: "\n") }.sorted()
  }
}
