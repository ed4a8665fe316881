internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Two agents with different package managers write different lock files.
  static let agentPackageManagerAgrees = Rule(
    id: "agent.package-manager-agrees",
    severity: .warning,
    summary: "The instruction files of one folder use the same package manager.",
    why: """
      Each client reads its own file. If one file runs `npm install` and the other one `pnpm install`, the agents write \
      different lock files and install different versions.
      """,
    source: "Claude Code documentation, memory, \"Write effective instructions\" (consistency), read in November 2026",
    good: [
      Example(at: "CLAUDE.md", "- `npm install`\n", beside: ["AGENTS.md": "- `npm ci`\n- `npm run build`\n"]),
      Example(at: "CLAUDE.md", "@AGENTS.md\n\n- `npm install`\n", beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(at: "CLAUDE.md", "- Use pnpm, never `npm install`.\n", beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(
        at: "CLAUDE.md", "- `npm install` or `pnpm install`\n- `npm i -g tea`\n",
        beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(at: "CLAUDE.md", "- `npm publish`\n", beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(at: "web/CLAUDE.md", "- `npm install`\n", beside: ["AGENTS.md": "- `pnpm install`\n"]),
    ],
    bad: [
      Example(
        at: "CLAUDE.md", "- `↓npm install`\n- `npm run build`\n",
        beside: ["AGENTS.md": "- `pnpm install`\n- `pnpm build`\n"]),
      Example(
        at: "CLAUDE.md", "```sh\n↓poetry run pytest\n```\n", beside: ["AGENTS.md": "```sh\nuv run pytest\n```\n"]),
      Example(
        at: ".github/copilot-instructions.md", "Run ↓yarn test first.\n", beside: ["AGENTS.md": "Run npm test first.\n"]
      ),
    ],
    check: .tree { tree in
      InstructionPair.all(in: tree).flatMap { pair in
        families.compactMap { family -> Finding? in
          guard let first = only(of: family, in: pair.first), let second = only(of: family, in: pair.second),
            first.value != second.value
          else { return nil }
          return Finding(
            .other(second.value, first.value, in: pair.first.path), at: second.span, in: pair.second.path)
        }
      }
    })

  /// Programs of which a project uses one, and what follows them in the commands of a project.
  private static let families: [[String: Set<String>]] = [
    Dictionary(
      uniqueKeysWithValues: ["npm", "pnpm", "yarn", "bun"].map {
        ($0, ["add", "build", "ci", "dev", "i", "install", "lint", "run", "start", "test"])
      }),
    Dictionary(
      uniqueKeysWithValues: ["uv", "poetry", "pipenv", "pdm"].map { ($0, ["add", "install", "lock", "run", "sync"]) }),
  ]

  /// The program of a family that the commands of a document use, at its first command; nil if there is none, or more
  /// than one.
  private static func only(of family: [String: Set<String>], in document: Document) -> Spanned<String>? {
    var found: Spanned<String>?
    for line in document[document.markdown.body].split(separator: 0x0A) {
      let words = line.split { !isPartOfWord($0) }
      for (number, word) in words.enumerated().dropLast() {
        guard let verbs = family[String(decoding: word, as: UTF8.self)],
          verbs.contains(String(decoding: words[number + 1], as: UTF8.self)),
          words[number + 1].startIndex == word.endIndex + 1, !refusal.occur(in: line)
        else { continue }
        let next = number + 2 < words.count ? words[number + 2] : []
        guard !next.elementsEqual("-g".utf8), !next.elementsEqual("--global".utf8) else { continue }
        let name = String(decoding: word, as: UTF8.self)
        guard found == nil || found?.value == name else { return nil }
        found = found ?? Spanned(name, Span(word.startIndex, word.endIndex))
      }
    }
    return found
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Byte.isAlphanumeric(byte) || "-_/@.".utf8.contains(byte)
  }

  private static let refusal = Phrases([
    "never", "not ", "n't ", "instead of", "rather than", "avoid", "no longer", "without", "migrat", "replac",
  ])
}

extension Message {
  fileprivate static func other(_ name: String, _ first: String, in path: RelativePath) -> Message {
    Message(
      "agent.package-manager-agrees",
      "this file uses {name}, and {path} uses {other}\nuse the same package manager in both files",
      ["name": .text(name), "other": .text(first), "path": .text(path.text)])
  }
}
