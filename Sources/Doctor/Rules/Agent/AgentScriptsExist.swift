internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// A command that package.json does not define fails.
  static let agentScriptsExist = Rule(
    id: "agent.scripts-exist",
    severity: .warning,
    summary: "The scripts that instructions run with npm, pnpm or yarn are in package.json.",
    why: """
      An agent runs the command as it is written, and it fails. The agent then guesses another one, or gives up the check. \
      If the repository has more than one package.json, this is an info, because the script may be in another one.
      """,
    source: "npm documentation, npm run; seen in the wild: scripts that were renamed later",
    good: [
      Example(
        at: "CLAUDE.md",
        """
        Run `npm run build`, `npm test` and `pnpm run lint:fix -- --all`, then `npm run -w web dev`, or
        `cd web && npm run dev`; npm run nothing is text, and `npm run <name>` is a pattern.

        ```sh
        cd web
        npm run dev
        ```

        """,
        beside: ["package.json": "{\"scripts\": {\"build\": \"a\", \"test\": \"b\", \"lint:fix\": \"c\"}}\n"]),
      Example(at: "CLAUDE.md", "Run `npm run gone`.\n"),
      Example(at: "app/CLAUDE.md", "Run `npm run gone`.\n", beside: ["package.json": "{\"scripts\": {}}\n"]),
      Example(at: "CLAUDE.md", "Run `npm run gone`.\n", beside: ["package.json": "{\n"]),
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "Run `npm run ↓tests`.\n\n```sh\npnpm run build && pnpm run ↓check\n```\n",
        beside: ["package.json": "{\"scripts\": {\"test\": \"a\", \"build\": \"b\"}}\n"]),
      Example(at: "AGENTS.md", "Run `npm ↓test`.\n", beside: ["package.json": "{\"name\": \"tea\"}\n"]),
      Example(
        at: "AGENTS.md", "Run `npm run ↓tests`.\n",
        beside: ["package.json": "{\"scripts\": {}}\n", "web/package.json": "{\"scripts\": {}}\n"]),
    ],
    check: .tree { tree in
      guard let file = tree.packageFile, let package = JSONDocument(parsing: file.bytes).root, package.members != nil
      else {
        return []
      }
      let scripts = Set(package["scripts"]?.members?.map(\.key.value) ?? [])
      let documents = tree.documents.filter { $0.isInstructions && isAtRoot($0.path) }
      let missing = documents.map { document in
        (document, PackageScript.all(in: document).filter { !scripts.contains($0.name.value) })
      }
      guard missing.contains(where: { !$0.1.isEmpty }) else { return [] }
      let isOnly = tree.fileTree.sortedFiles(below: nil).count { $0.isNamed("package.json") } == 1
      return missing.flatMap { document, commands in
        commands.map { command in
          Finding(
            .missing(command.name.value, NearestName(command.name.value, among: scripts.sorted())),
            at: command.name.span, in: document.path, severity: isOnly ? nil : .info)
        }
      }
    })

  private static func isAtRoot(_ path: RelativePath) -> Bool {
    path.parent == nil || path == InstructionFiles.copilot || path == InstructionFiles.hiddenClaude
  }
}

/// A script of package.json that a command runs.
private struct PackageScript {
  let name: Spanned<String>

  /// How such commands start, and how many bytes are before the script's name.
  private static let starts = [("npm run ", 8), ("pnpm run ", 9), ("yarn run ", 9), ("npm test", 4), ("pnpm test", 5)]
  private static let commands = Keywords(starts.map { Array($0.0.utf8) })

  /// The scripts that the code of a document runs in its own folder.
  static func all(in document: Document) -> [PackageScript] {
    let hits = commands.hits(in: document.bytes)
    guard !hits.isEmpty else { return [] }
    let spans = (document.markdown.codeSpans + document.markdown.fences.map(\.content)).sorted()
    return hits.sorted { $0.offset < $1.offset }.compactMap { hit in
      guard let span = spans.containing(hit.offset) else { return nil }
      return PackageScript(from: hit.offset, skipping: starts[hit.word].1, in: document, span)
    }
  }

  /// nil if the command is part of a word, is for another folder, or has no certain name.
  private init?(from offset: Int, skipping length: Int, in document: Document, _ code: Span) {
    let before = document[Span(code.lower, offset)].last ?? Byte.blank
    guard Byte.isSpace(before) || "`;&|(".utf8.contains(before), !Self.elsewhere.occur(in: document[code].prefix(4096))
    else { return nil }
    let rest = document[Span(offset + length, code.upper)]
    let word = rest.prefix { Byte.isAlphanumeric($0) || "-_:.".utf8.contains($0) }
    let after = rest.dropFirst(word.count).first ?? Byte.blank
    let text = String(decoding: word, as: UTF8.self)
    guard let first = word.first, first != UInt8(ascii: "-"), Byte.isSpace(after) || "`;&|)\"'".utf8.contains(after),
      !["foo", "name", "script", "script-name", "task"].contains(text)
    else { return nil }
    name = Spanned(text, Span(word.startIndex, word.endIndex))
  }

  /// What changes the folder, so that another package.json may apply.
  private static let elsewhere = Phrases(["cd ", "pushd ", "--prefix", "--cwd", "--filter", " -C ", "docker"])
}

extension Message {
  fileprivate static func missing(_ name: String, _ near: NearestName) -> Message {
    near.message(
      near: Message(
        "agent.scripts-exist.near", "package.json has no script '{name}'\ndid you mean '{nearest}'?",
        near.arguments(as: "name")),
      else: Message(
        "agent.scripts-exist", "package.json has no script '{name}'\ncorrect the command or add the script",
        near.arguments(as: "name")))
  }
}
