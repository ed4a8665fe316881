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
      A script that another package.json of the repository has counts as there, because the text may be about that folder, \
      and if there is another one, this is an info. With `-w` or `--workspace` the script must be in that workspace. \
      `yarn run` also runs the programs of installed packages, so there only a name near that of a script is reported.
      """,
    source: """
      npm documentation, npm run, and workspaces (docs.npmjs.com, November 2026); Yarn documentation, yarn run; seen in the \
      wild: scripts that were renamed later
      """,
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
      Example(
        at: "AGENTS.md",
        """
        Run `npm run dev -w packages/web`, `npm run dev --workspace=@acme/web` or
        `npm run dev --workspaces`; `npm run e2e --if-present`, `npm run e2e -w gone`.
        In `packages/web`: `npm run dev`.

        """,
        beside: [
          "package.json": "{\"workspaces\": [\"packages/*\"]}\n",
          "packages/web/package.json": "{\"name\": \"@acme/web\", \"scripts\": {\"dev\": \"a\"}}\n",
        ]),
      Example(
        at: "AGENTS.md", "Run `yarn run eslint`, `npm run env`, `bun run tool.ts` and `npm run start`.\n",
        beside: ["package.json": "{\"scripts\": {\"dev\": \"a\"}}\n", "server.js": "a\n"]),
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
      Example(
        at: "AGENTS.md", "Run `npm run ↓build -w web -- --minify` and `npm run ↓lint --workspaces`.\n",
        beside: [
          "package.json": "{\"scripts\": {\"build\": \"a\"}}\n",
          "web/package.json": "{\"scripts\": {\"dev\": \"a\"}}\n",
        ]),
      Example(
        at: "AGENTS.md", "Run `yarn run ↓tests`, `yarn run tsc` and `pnpm run ↓eslint`.\n",
        beside: ["package.json": "{\"scripts\": {\"test\": \"a\"}}\n"]),
      Example(at: "AGENTS.md", "Run `npm run ↓start` and `pnpm run ↓env`.\n", beside: ["package.json": "{}\n"]),
    ],
    check: .tree { tree in
      guard let file = tree.packageFile, let root = PackageScripts(file) else { return [] }
      let documents = tree.documents.filter { $0.isInstructions && PackageCommand.isAtRoot($0.path) }
      let commands = documents.flatMap { document in
        PackageCommand.all(in: document).filter { !$0.isOptional }.map { (path: document.path, command: $0) }
      }
      let hasServer = tree.fileTree.isFile(RelativePath(constant: "server.js"))
      let doubtful = commands.filter { !$0.command.isBuiltIn(hasServer: hasServer) }.filter {
        !$0.command.workspaces.isEmpty || !root.names.contains($0.command.name.value)
      }
      guard !doubtful.isEmpty else { return [] }
      let inner = tree.innerPackages.compactMap { PackageScripts($0) }
      let isOnly = tree.fileTree.sortedFiles(below: nil).count { $0.isNamed("package.json") } == 1
      return doubtful.compactMap { path, command -> Finding? in
        let (name, span) = (command.name.value, command.name.span)
        guard command.workspaces.isEmpty else {
          guard
            let lacking = command.workspaces.lazy.compactMap({ word in
              let named = inner.filter { $0.isNamed(word) }
              return named.contains { $0.names.contains(name) } ? nil : named.first
            }).first
          else { return nil }
          return Finding(.missing(name, in: lacking.path), at: span, in: path)
        }
        // With `--workspaces`, and for a text about a folder, the script is in one of them.
        if inner.contains(where: { $0.names.contains(name) }) { return nil }
        let near = NearestName(name, among: root.names.sorted())
        if command.mayRunPrograms, near.nearest == nil { return nil }
        return Finding(.missing(name, near), at: span, in: path, severity: isOnly ? nil : .info)
      }
    })
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
  fileprivate static func missing(_ name: String, in path: RelativePath) -> Message {
    Message(
      "agent.scripts-exist.workspace", "{path} has no script '{name}'\ncorrect the command or add the script",
      ["path": .text(path.text), "name": .text(name)])
  }
}
