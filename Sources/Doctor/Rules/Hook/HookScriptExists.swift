internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports hooks that run a file of the repository that is not there.
  static let hookScriptExists = Rule(
    id: "hook.script-exists",
    severity: .warning,
    summary: "The scripts that hooks run are in the repository.",
    why: """
      A hook whose script is missing fails each time, and one that was meant to block something blocks nothing. Only \
      paths are checked that surely are in the plugin or in the project, and none in a folder that a build fills.
      """,
    source: "code.claude.com/docs/en/hooks, \"Reference scripts by path\"; cursor.com/docs/agent/hooks (November 2026)",
    good: [
      .handler(
        #"{"type": "command", "command": "\"$CLAUDE_PROJECT_DIR\"/.claude/hooks/a.sh --all"}"#,
        beside: [".claude/hooks/a.sh": "#!/bin/sh\n"]),
      .handler(
        #"{"type": "command", "command": "node", "args": ["${CLAUDE_PROJECT_DIR}/tools/a b.js"]}"#,
        beside: ["tools/a b.js": ""]),
      .handler(#"{"type": "command", "command": "npx tea@1 --out ./tea.json > ./log; node -e \"./a.js\"; ./$X.sh"}"#),
      .handler(#"{"type": "command", "command": "[ -f ./a.sh ] && ./a.sh; cd app && ./b.sh; node dist/a.js"}"#),
      .handler(#"{"type": "command", "command": "python3 -m tools/a.py; echo tools/b.py; ./node_modules/.bin/x"}"#),
      // The folder of a plugin is not the one its hooks run in.
      Example(
        at: "hooks/hooks.json",
        #"{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "./a.sh; bash scripts/b.sh"}]}]}}"#,
        beside: [".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n"]),
      .hooks(
        #"{"stop": [{"command": "node .cursor/hooks/a.js"}]}"#, at: ".cursor/hooks.json",
        beside: [".cursor/hooks/a.js": ""]),
    ],
    bad: [
      .handler(#"{"type": "command", "command": ↓"./scripts/a.sh"}"#),
      .handler(#"{"type": "command", "command": ↓"make; FOO=1 bash -e '${CLAUDE_PROJECT_DIR}/a.sh' 3 || true"}"#),
      .handler(#"{"type": "command", "command": ↓↓"$CLAUDE_PROJECT_DIR/a.sh && python3 tools/b.py"}"#),
      .handler(#"{"type": "command", "command": ↓"node", "args": ["${CLAUDE_PROJECT_DIR:-.}/a.js", "x"]}"#),
      Example(
        at: "plugins/tea/hooks/hooks.json",
        #"{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": ↓"\"${CLAUDE_PLUGIN_ROOT}\"/a.sh"}]}]}}"#,
        beside: ["plugins/tea/.claude-plugin/plugin.json": "{\"name\": \"tea\"}\n", "a.sh": ""]),
      .hooks(
        #"{"afterFileEdit": [{"command": ↓"./hooks/format.sh"}]}"#, at: ".cursor/hooks.json",
        beside: [".cursor/hooks/format.sh": "#!/bin/sh\n"]),
    ],
    check: .eachSettings { settings in
      return settings.hookScripts.compactMap { script in
        guard case .missing(let path) = script.target else { return nil }
        return Finding(.missing(path), at: script.command.span)
      }
    })
}

extension Message {
  fileprivate static func missing(_ path: RelativePath) -> Message {
    Message(
      "hook.script-exists", "this hook runs {path}, which does not exist\ncorrect the path or add the file",
      ["path": .text(path.text)])
  }
}
