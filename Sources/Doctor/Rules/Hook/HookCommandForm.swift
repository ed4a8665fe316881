internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports commands of hooks that cannot be started as they are written.
  static let hookCommandForm = Rule(
    id: "hook.command-form",
    severity: .warning,
    summary: "The command of a hook is written so that Claude Code can start it.",
    why: """
      With 'args' the command is one program, so 'node run.js' is not found. Without 'args' a shell reads it, and \
      Claude Code refuses ${user_config...} there. PowerShell reads variables of the environment only as $env:NAME.
      """,
    source: """
      code.claude.com/docs/en/hooks, "Exec form and shell form", and /plugins-reference, "User configuration"; \
      PowerShell documentation, about_Environment_Variables (November 2026)
      """,
    good: [
      .handler(#"{"type": "command", "command": "node", "args": ["run.js", "${user_config.key}"]}"#),
      .handler(#"{"type": "command", "command": "C:\\Program Files\\tea.exe", "args": []}"#),
      .handler(#"{"type": "command", "command": "node run.js --fix"}"#),
      .handler(#"{"type": "command", "shell": "powershell", "command": "& \"$env:CLAUDE_PROJECT_DIR/a.ps1\""}"#),
      .handler(#"{"type": "command", "shell": "powershell", "command": "& \"${CLAUDE_PROJECT_DIR}/a.ps1\""}"#),
    ],
    bad: [
      .handler(#"{"type": "command", "command": ↓"node run.js", "args": ["--fix"]}"#),
      .handler(#"{"type": "command", "command": ↓"tea ${user_config.api_key}"}"#),
      .handler(#"{"type": "command", "shell": "powershell", "command": ↓"& \"$CLAUDE_PROJECT_DIR/a.ps1\""}"#),
    ],
    check: .eachSettings { settings in
      return settings.hookSets.filter { $0.client == .claude }.flatMap(\.handlers).compactMap { handler in
        guard handler.type == "command", let command = handler.value["command"], let text = command.text else {
          return nil
        }
        if handler.value["args"] != nil {
          let isPath = text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
          let isSeveral = !isPath && text.utf8.split(separator: 0x20).count > 1
          return isSeveral ? Finding(.several(text), at: command.span) : nil
        }
        if text.contains("${user_config.") { return Finding(.userConfig, at: command.span) }
        guard handler.value["shell"]?.text == "powershell", text.contains("$CLAUDE_") else { return nil }
        return Finding(.powerShell, at: command.span)
      }
    })
}

extension Message {
  fileprivate static func several(_ command: String) -> Message {
    Message(
      "hook.command-form",
      "with 'args', '{command}' is the name of one program\nmove the other words to the start of 'args'",
      ["command": .text(command)])
  }
  fileprivate static var userConfig: Message {
    Message(
      "hook.command-form.user-config",
      "Claude Code refuses values of 'user_config' in a shell command\nadd 'args', or read CLAUDE_PLUGIN_OPTION_... instead"
    )
  }
  fileprivate static var powerShell: Message {
    Message(
      "hook.command-form.powershell",
      "PowerShell does not know this variable\nwrite '$env:' before the name")
  }
}
