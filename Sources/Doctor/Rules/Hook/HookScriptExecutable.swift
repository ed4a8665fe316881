internal import Reporting
internal import Vocabulary

extension Rule {
  /// A script that a hook runs by its path must be executable.
  static let hookScriptExecutable = Rule(
    id: "hook.script-executable",
    severity: .warning,
    fix: .safe,
    summary: "A script that a hook runs by its path is executable.",
    why: """
      A command that is a path runs the file itself. Without the executable bit this fails with "permission denied", \
      and the client continues as if there were no hook.
      """,
    source: "code.claude.com/docs/en/plugins-reference, \"Hook troubleshooting\" (November 2026); execve(2)",
    good: [
      .handler(
        #"{"type": "command", "command": "$CLAUDE_PROJECT_DIR/.claude/hooks/a.sh"}"#,
        beside: [".claude/hooks/a.sh": "#!/bin/sh\n"], executables: [".claude/hooks/a.sh"]),
      .handler(
        #"{"type": "command", "command": "bash .claude/hooks/a.sh"}"#, beside: [".claude/hooks/a.sh": "#!/bin/sh\n"]),
      .handler(#"{"type": "command", "command": "./hooks/a.sh"}"#),
    ],
    bad: [
      .handler(
        #"{"type": "command", "command": ↓"$CLAUDE_PROJECT_DIR/.claude/hooks/a.sh"}"#,
        beside: [".claude/hooks/a.sh": "#!/bin/sh\n"]),
      Example(
        at: "hooks/hooks.json",
        #"{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": ↓"${CLAUDE_PLUGIN_ROOT}/scripts/a.py"}]}]}}"#,
        beside: [".claude-plugin/plugin.json": "{\"name\": \"tea\"}\n", "scripts/a.py": "#!/usr/bin/env python3\n"]),
    ],
    check: .eachSettings { settings in
      return settings.hookScripts.compactMap { script in
        guard script.isRunDirectly, case .file(let path) = script.target,
          let entry = settings.fileTree.entry(at: path), !entry.isExecutable, entry.link == nil
        else { return nil }
        return Finding(.closed(path), at: script.command.span, fix: .executable(path))
      }
    })
}

extension Message {
  fileprivate static func closed(_ path: RelativePath) -> Message {
    Message(
      "hook.script-executable",
      "this hook runs {path} by its path, but the file is not executable\nrun `chmod +x {file}`, or on Windows `git update-index --chmod=+x {file}`",
      ["path": .text(path.text), "file": .text(ShellWord.text(path.text))])
  }
}
