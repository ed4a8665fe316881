internal import ArgumentParser
internal import Reporting

/// The section of a help page that an option is listed in.
enum HelpGroup: String, CaseIterable {
  /// What the command does, and to what.
  case what
  /// How it does that.
  case how
  /// What it prints.
  case output

  /// The section's title.
  var title: Message {
    switch self {
    case .what: Message("help.title.what", "What to do:")
    case .how: Message("help.title.how", "How to do it:")
    case .output: Message("help.title.output", "Output:")
    }
  }
}

extension ArgumentHelp {
  /// The text of an option or argument, in every language. ArgumentParser's own texts (completion scripts) use the
  /// English text; the discussion, which no other text uses, carries the key and the group to the help page.
  init(_ message: Message, _ group: HelpGroup = .what, value: ValueName? = nil) {
    self.init(message.english, discussion: "\(group.rawValue) \(message.key)", valueName: value?.rawValue)
  }
}

/// What the value of an option is: what help pages call it, and what completions offer for it (`ArgumentValues`).
enum ValueName: String {
  case action, agent, directory, file, finding, format, id, mode, name, number, pack, path, reason, reference, rule
  case severity, skill, tag, task, version, when
  /// The same names, of which completions know more.
  case agentOrNone, available, bump, change, channel, command, conflict, document, documentOrSkill, installed, language
  case packDocument, part, profile, ruleID, schema, shell, source, target, tool

  /// The name, as it is shown between `<` and `>`.
  var message: Message {
    switch self {
    case .action: Message("help.value.action", "action")
    case .agent, .agentOrNone: Message("help.value.agent", "agent")
    case .command: Message("help.value.command", "command")
    case .directory: Message("help.value.directory", "folder")
    case .file: Message("help.value.file", "file")
    case .finding: Message("help.value.finding", "finding")
    case .format: Message("help.value.format", "format")
    case .id, .change, .document, .documentOrSkill, .ruleID: Message("help.value.id", "id")
    case .mode: Message("help.value.mode", "mode")
    case .name, .available, .channel, .installed, .packDocument, .part, .profile, .schema, .tool:
      Message("help.value.name", "name")
    case .number: Message("help.value.number", "number")
    case .pack, .source: Message("help.value.pack", "pack")
    case .path, .conflict, .target: Message("help.value.path", "path")
    case .reason: Message("help.value.reason", "reason")
    case .reference: Message("help.value.reference", "reference")
    case .rule: Message("help.value.rule", "rule")
    case .severity: Message("help.value.severity", "severity")
    case .shell: Message("help.value.shell", "shell")
    case .skill: Message("help.value.skill", "skill")
    case .tag, .language: Message("help.value.tag", "tag")
    case .task: Message("help.value.task", "text")
    case .version, .bump: Message("help.value.version", "version")
    case .when: Message("help.value.when", "when")
    }
  }
}
