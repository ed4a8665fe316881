internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Two agents with different package managers write different lock files.
  static let agentPackageManagerAgrees = Rule(
    id: "agent.package-manager-agrees",
    severity: .warning,
    summary: "The instruction files of one folder use the same package manager, at the root that of package.json.",
    why: """
      If one file runs `npm install` and the other one `pnpm install`, the agents write different lock files and install \
      different versions. A client that reads both files follows either of them. At the root, `packageManager` in \
      package.json, or else the only lock file next to it, says which one is right.
      """,
    source: """
      Claude Code documentation, memory, "Write effective instructions" (consistency), read in November 2026; Node.js \
      documentation, package.json, packageManager
      """,
    good: [
      Example(at: "CLAUDE.md", "- `npm install`\n", beside: ["AGENTS.md": "- `npm ci`\n- `npm run build`\n"]),
      Example(at: "CLAUDE.md", "- Use pnpm, never `npm install`.\n", beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(
        at: "CLAUDE.md", "- `npm install` or `pnpm install`\n- `npm i -g tea`\n",
        beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(at: "CLAUDE.md", "- `npm publish`\n", beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(at: "web/CLAUDE.md", "- `npm install`\n", beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(
        at: "CLAUDE.md", "We use npm to publish. If you use npm, ask first. We use npm scripts, and we use Bun.\n",
        beside: ["AGENTS.md": "We use pnpm. Never npm.\n"]),
      Example(
        at: "CLAUDE.md", "We moved: this replaces npm. Projects that use npm install can stay.\n",
        beside: ["AGENTS.md": "Package manager: pnpm\n"]),
      // The packages of another folder, of the users, and scripts, which each of them can run.
      Example(
        at: "AGENTS.md", "- `cd web && npm install`\n- `npm install tea`\n- `npm run build`\n",
        beside: ["package.json": "{\"packageManager\": \"pnpm@9.1.0\"}\n"]),
      Example(
        at: "AGENTS.md", "- `npm ci`\n",
        beside: ["package.json": "{}\n", "package-lock.json": "", "pnpm-lock.yaml": ""]),
      Example(at: "web/AGENTS.md", "- `npm ci`\n", beside: ["package.json": "{}\n", "pnpm-lock.yaml": ""]),
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
      Example(at: "CLAUDE.md", "Always use ↓pnpm install; never npm.\n", beside: ["AGENTS.md": "- `npm install`\n"]),
      Example(at: "CLAUDE.md", "We use ↓pnpm.\n", beside: ["AGENTS.md": "We use npm.\n"]),
      Example(
        at: "CLAUDE.md", "- **Package manager:** ↓pnpm\n", beside: ["AGENTS.md": "- Use `yarn` for all packages.\n"]),
      Example(at: "CLAUDE.md", "- `↓npm install`\n", beside: ["AGENTS.md": "Do not use npm.\n"]),
      // Claude Code reads both files.
      Example(at: "CLAUDE.md", "@AGENTS.md\n\n- `↓npm install`\n", beside: ["AGENTS.md": "- `pnpm install`\n"]),
      Example(
        at: "AGENTS.md", "- `↓npm install`\n", beside: ["package.json": "{\"packageManager\": \"pnpm@9.1.0\"}\n"]),
      Example(at: "AGENTS.md", "We use ↓npm.\n", beside: ["package.json": "{}\n", "pnpm-lock.yaml": ""]),
      Example(
        at: "AGENTS.md", "- `↓npm ci`\n",
        beside: ["package.json": "{\"packageManager\": \"pnpm@9.1.0\"}\n", "CLAUDE.md": "- `pnpm install`\n"]),
    ],
    check: .tree { tree in
      let right = tree.packageFile.flatMap { packageManager(of: $0, in: tree.fileTree) }
      let wrong = right.map { findings(against: $0, in: tree) } ?? []
      let reported = Set(wrong.map(\.path))
      let others = InstructionPair.all(in: tree, evenIfImported: true).flatMap { pair in
        families.compactMap { family -> Finding? in
          let first = PackageManagers(in: pair.first, of: family)
          let second = PackageManagers(in: pair.second, of: family)
          if let mine = second.used, let other = first.used {
            guard mine.value != other.value else { return nil }
            return mine.value == right?.name
              ? Finding(.other(other.value, mine.value, in: pair.second.path), at: other.span, in: pair.first.path)
              : Finding(.other(mine.value, other.value, in: pair.first.path), at: mine.span, in: pair.second.path)
          }
          if let mine = second.used, first.excluded.contains(mine.value) {
            return Finding(.excluded(mine.value, in: pair.first.path), at: mine.span, in: pair.second.path)
          }
          if let mine = first.used, second.excluded.contains(mine.value) {
            return Finding(.excluded(mine.value, in: pair.second.path), at: mine.span, in: pair.first.path)
          }
          return nil
        }
      }
      return wrong + others.filter { !reported.contains($0.path) }
    })

  /// Programs of which a project uses one, and what follows them in the commands of a project.
  private static let families = [scripts, python]
  private static let scripts: [String: Set<String>] = Dictionary(
    uniqueKeysWithValues: ["npm", "pnpm", "yarn", "bun"].map {
      ($0, ["add", "build", "ci", "dev", "i", "install", "lint", "run", "start", "test"])
    })
  private static let python: [String: Set<String>] = Dictionary(
    uniqueKeysWithValues: ["uv", "poetry", "pipenv", "pdm"].map { ($0, ["add", "install", "lock", "run", "sync"]) })

  // MARK: package.json

  /// The package manager of the root, and the file that says so; nil if nothing says it for certain.
  private static func packageManager(of file: SubjectFile, in fileTree: FileTree) -> (name: String, file: String)? {
    guard let package = JSONDocument(parsing: file.bytes).root, package.members != nil else { return nil }
    if let value = package["packageManager"] {
      let name = value.text.map { String($0.prefix { $0 != "@" }) }
      return name.flatMap { scripts[$0] == nil ? nil : ($0, file.path.text) }
    }
    let present = lockFiles.filter { RelativePath.fromRoot($0.file).map(fileTree.isFile) ?? false }
    guard let first = present.first, present.allSatisfy({ $0.name == first.name }) else { return nil }
    return (first.name, first.file)
  }

  private static let lockFiles: [(name: String, file: String)] = [
    ("npm", "package-lock.json"), ("npm", "npm-shrinkwrap.json"), ("pnpm", "pnpm-lock.yaml"),
    ("yarn", "yarn.lock"), ("bun", "bun.lock"), ("bun", "bun.lockb"),
  ]

  /// The instructions at the root that install packages with another one.
  private static func findings(against right: (name: String, file: String), in tree: DocumentTree) -> [Finding] {
    tree.documents.compactMap { document in
      let path = document.path
      guard document.isInstructions,
        path.parent == nil || path == InstructionFiles.copilot || path == InstructionFiles.hiddenClaude,
        let installs = PackageManagers(in: document, of: scripts).installs, installs.value != right.name
      else { return nil }
      return Finding(.otherThanPackage(installs.value, right), at: installs.span, in: path)
    }
  }
}

extension Message {
  fileprivate static func other(_ name: String, _ first: String, in path: RelativePath) -> Message {
    Message(
      "agent.package-manager-agrees",
      "this file uses {name}, and {path} uses {other}\nuse the same package manager in both files",
      ["name": .text(name), "other": .text(first), "path": .text(path.text)])
  }
  fileprivate static func excluded(_ name: String, in path: RelativePath) -> Message {
    Message(
      "agent.package-manager-agrees.excluded",
      "this file uses {name}, and {path} says not to use it\nuse the same package manager in both files",
      ["name": .text(name), "path": .text(path.text)])
  }
  fileprivate static func otherThanPackage(_ name: String, _ right: (name: String, file: String)) -> Message {
    Message(
      "agent.package-manager-agrees.package",
      "this file uses {name}, but {file} is for {right}\nwrite the commands of {right}",
      ["name": .text(name), "file": .text(right.file), "right": .text(right.name)])
  }
}
